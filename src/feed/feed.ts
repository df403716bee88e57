// A feed as it stands in the history of a release: its root, its closed pages, and the moments of its members.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStored } from '../release/files/stored.js';

/** Names the feeds: the facts as version objects, the catalogue as activities (DCAT-AP Feeds). */
export const feedNames = ['facts', 'catalog'] as const;
export type FeedName = (typeof feedNames)[number];

/** One closed page, which never changes: it holds members (level 0), or leads to pages of the level below. */
export interface ClosedPage {
  /** Version of the release that closed it, a slash, its number there from 1. */
  readonly page: string;
  readonly level: number;
  /** Moments of its first and its last member, `xsd:dateTime` in UTC. */
  readonly from: string;
  readonly until: string;
}

/** The root of a feed, as of one release. */
export interface Feed {
  readonly base: string;
  /** Moment of the release with which the feed begins; everything that was there then is its first content. */
  readonly began: string;
  /** Moment of the last member. */
  readonly moment: string;
  /** Members that are on no closed page yet; they stand on the root. */
  readonly open: number;
  /** Moment of the first open member. */
  readonly openFrom: string;
  /** Pages to which the root leads, in the order of time. */
  readonly pages: readonly ClosedPage[];
}

/** Name, in the folder of a feed, of the file of its root. */
export const rootFile = 'feed.json';

/** Path, in the folder of a feed, of the lines of the members that stand on the root. */
export function openFile(folder: string): string {
  return join(folder, 'open.nq');
}

/** Path of the lines of a closed page of members; `number` counts from 1. */
export function membersFile(folder: string, number: number): string {
  return join(folder, `${number}.nq`);
}

/** Path of a closed page that leads to others. */
export function pagesFile(folder: string, number: number): string {
  return join(folder, `${number}.json`);
}

/** Names the folder of a feed in the history of a release. */
export function feedFolder(history: string, name: FeedName): string {
  return join(history, 'feed', name);
}

/** Reads the root of a feed; `undefined` where the history of the release has none. Throws `release-damaged`. */
export function readRoot(folder: string): Feed | undefined {
  const path = join(folder, rootFile);
  return existsSync(path) ? readStored(path, isFeed) : undefined;
}

/** Writes the root of a feed; equal roots give equal bytes. */
export function writeRoot(folder: string, feed: Feed): void {
  writeFileSync(join(folder, rootFile), `${JSON.stringify(feed)}\n`, { flag: 'wx' });
}

/** Reads a page that leads to others. Throws `release-damaged`. */
export function readPages(path: string): readonly ClosedPage[] {
  return readStored(path, arePages);
}

/** Writes a page that leads to others. */
export function writePages(path: string, pages: readonly ClosedPage[]): void {
  writeFileSync(path, `${JSON.stringify(pages)}\n`, { flag: 'wx' });
}

function isFeed(found: unknown): found is Feed {
  const { base, began, moment, open, openFrom, pages } = (found ?? {}) as Partial<Feed>;
  return areTexts(base, began, moment, openFrom) && typeof open === 'number' && arePages(pages);
}

function arePages(found: unknown): found is readonly ClosedPage[] {
  const isPage = ({ page, level, from, until }: Partial<ClosedPage>): boolean =>
    areTexts(page, from, until) && typeof level === 'number';
  return Array.isArray(found) && (found as Partial<ClosedPage>[]).every(isPage);
}

function areTexts(...found: unknown[]): boolean {
  return found.every((each) => typeof each === 'string');
}
