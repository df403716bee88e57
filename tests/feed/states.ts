// A series of releases of the museums, so paged that a few changes fill pages, and pages a page above them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { writeFeeds } from '../../src/feed/build.js';
import type { Publication } from '../../src/model/publication.js';
import { dct, literal, rdf, skos } from '../../src/rdf/rdf.js';
import type { Built } from '../../src/release/build.js';
import type { Change } from '../../src/release/history/build.js';
import { build, describe, fact, museum, names, publication, quads } from '../release/museum.js';

const limits = { members: 2, bytes: 1e6, pages: 2 };

/** Writes the feeds of a release with small pages. */
export const feeds = (change: Change): void => writeFeeds(names, change, limits);

const without = (slug: string) => quads.filter(({ subject }) => subject.value !== museum(slug));
const opened = fact(`${museum('mocak')}#during`, skos.prefLabel, 'opening of „mocak”');

/** What each release holds, from the first on: things come, change, are withdrawn, replaced and vanish. */
export const states = [
  quads,
  [...quads, ...describe('mocak', '2010'), opened, ...describe('żuk', '1999')],
  [...quads.slice(0, -6), ...describe('vitrum-2', '1999'), ...describe('mocak', '2010'), opened],
  [
    ...without('czapski'),
    fact(museum('czapski'), rdf.type, `${names.tool}Withdrawn`),
    fact(museum('mocak'), dct.isReplacedBy, museum('vitrum-2')),
    fact('https://elsewhere.example/ą%20b', skos.prefLabel, literal('elsewhere', 'en')),
  ],
  [...without('czapski'), fact(museum('czapski'), rdf.type, `${names.tool}Withdrawn`)],
] as const;

/** The settings of a release of the series; the first two are of one day. */
export const dayOf = (at: number): Publication => ({ ...publication, modified: `2026-11-0${Math.max(1, at)}` });

/** Builds the releases of the series from one on and up to another. */
export async function buildStates(releases: string, count: number = states.length, from = 0): Promise<Built[]> {
  const built: Built[] = [];
  for (const [at, state] of states.slice(0, count).entries()) {
    if (at < from) continue;
    built.push(await build(releases, { quads: state, publication: dayOf(at), follow: feeds }));
  }
  return built;
}

/** Makes a folder that is removed when the tests of the file are over. */
export function sharedFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hejnal-feed-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
