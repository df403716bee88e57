// Writes the feeds of a new release: what changed since the release before, added to the feeds as they were.
import { join } from 'node:path';
import type { Names } from '../rdf/iri.js';
import type { Change } from '../release/history/build.js';
import { catalogQuads } from '../release/history/compare.js';
import { readLines, readLinesApart } from '../release/files/lines.js';
import { catalogMembers } from './catalog.js';
import { factMembers } from './facts.js';
import { momentOf } from '../release/history/moment.js';
import { feedFolder, feedNames, readRoot, type FeedName } from './feed.js';
import { FeedWriter, type PageLimits } from './writer.js';

const triples: Readonly<Record<FeedName, string>> = { facts: join('dumps', 'facts.nt'), catalog: catalogQuads };
const changesIn = { facts: factMembers, catalog: catalogMembers } as const;

/**
 * Writes the feeds into the history of a new release. They go on from those of the release before; where that has none,
 * or had another base, they begin anew and everything is created.
 */
export function writeFeeds(
  names: Names,
  { version, moment: now, before, after, history }: Change,
  limits?: PageLimits,
): void {
  for (const name of feedNames) {
    const last = before === undefined ? undefined : readRoot(feedFolder(before.history, name));
    const goesOn = before !== undefined && last?.base === names.base;
    const moment = momentOf(now, goesOn ? last.moment : undefined);
    const writer = new FeedWriter({
      folder: feedFolder(history, name),
      version,
      base: names.base,
      before: goesOn ? feedFolder(before.history, name) : undefined,
      moment,
      ...(limits !== undefined && { limits }),
    });
    const here = join(after, triples[name]);
    const [old, young] = goesOn ? readLinesApart(join(before.directory, triples[name]), here) : [[], readLines(here)];
    for (const member of changesIn[name](old, young, { names, version, moment })) writer.add(member);
    writer.finish();
  }
}
