// Which histories the feeds of a release need: those of the releases that closed the pages to which they lead.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { historyOf } from '../release/history/history.js';
import { feedFolder, feedNames, pagesFile, readPages, readRoot, type ClosedPage, type FeedName } from './feed.js';

/** Names the versions in whose histories lie closed pages of the feeds of a release; its own may be among them. */
export function neededBy(directory: string, version: string): ReadonlySet<string> {
  const releases = dirname(directory);
  const needed = new Set<string>();
  for (const name of feedNames) {
    const root = readRoot(feedFolder(historyOf(releases, version), name));
    for (const page of root?.pages ?? []) gather(releases, name, page, needed);
  }
  return needed;
}

function gather(releases: string, name: FeedName, { page, level }: ClosedPage, needed: Set<string>): void {
  const [version = '', number] = page.split('/');
  needed.add(version);
  const path = pagesFile(feedFolder(historyOf(releases, version), name), Number(number));
  if (level > 0 && existsSync(path)) for (const below of readPages(path)) gather(releases, name, below, needed);
}
