// The outcome of a comparison in a few lines.
import { graphNames } from '../rdf/iri.js';
import type { Counts, ThingChange } from './things.js';
import { say } from './words.js';

/** Gives the lines below the changes; the first that says something is the outcome, the others stand beside it. */
export function tellDifference(
  changes: readonly ThingChange[],
  counts: Counts,
  shown: number,
  language: string,
): { text: string; isOutcome: boolean }[] {
  const number = (count: number): string => count.toLocaleString(language);
  const of = (...fates: ThingChange['is'][]): string => number(changes.filter(({ is }) => fates.includes(is)).length);
  const list = graphNames
    .filter((graph) => counts[graph].added + counts[graph].removed > 0)
    .map((graph) =>
      say(language, 'graph', { graph, added: number(counts[graph].added), removed: number(counts[graph].removed) }),
    )
    .join(', ');
  if (list === '') return [{ text: say(language, 'nothing'), isOutcome: true }];
  const holes = { came: of('came'), went: of('went', 'withdrawn'), changed: of('changed', 'renamed') };
  return [
    ...(changes.length > shown
      ? [{ text: say(language, 'more', { count: number(changes.length - shown) }), isOutcome: true }]
      : []),
    { text: say(language, 'things', holes), isOutcome: false },
    { text: say(language, 'quads', { list }), isOutcome: false },
  ];
}
