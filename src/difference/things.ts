// What changed between two releases, thing by thing: what came, went or was renamed, and which values differ.
import type { Release } from '../release/open.js';
import { compareReleases } from '../release/history/compare.js';
import type { GraphName } from '../rdf/iri.js';
import { graphNames } from '../rdf/iri.js';
import { dct, rdf, readLine, type Quad } from '../rdf/rdf.js';

/** What became of a thing. */
export type Fate = 'came' | 'went' | 'withdrawn' | 'renamed' | 'changed';

/** One property of a thing that changed: the values that it has no longer, and those that it has now. */
export interface Values {
  readonly property: string;
  readonly before: readonly Quad['object'][];
  readonly after: readonly Quad['object'][];
}

/** One thing that changed. */
export interface ThingChange {
  readonly thing: string;
  readonly is: Fate;
  readonly values: readonly Values[];
}

/** How many quads came and went, by graph; a catalogue follows from the rest and is not compared. */
export type Counts = Readonly<Record<GraphName, { added: number; removed: number }>>;

/** Hands over the things that changed, in the order of their addresses, and gives the numbers of quads. */
export function compareThings(before: Release, after: Release, onThing: (change: ThingChange) => void): Counts {
  const counts = Object.fromEntries(graphNames.map((name) => [name, { added: 0, removed: 0 }])) as Counts;
  const graphs = new Map(
    graphNames.flatMap((name) => [before, after].map(({ names }) => [names.graph(name), name] as const)),
  );
  let open: { thing: string; added: Quad[]; removed: Quad[] } | undefined;
  const finish = (): void => {
    if (open !== undefined) onThing(judge(open, after));
    open = undefined;
  };
  compareReleases(before.directory, after.directory, (is, line) => {
    const quad = readLine(line);
    const graph = graphs.get(quad.graph.value) ?? 'facts';
    counts[graph][is]++;
    const [thing = ''] = quad.subject.value.split('#', 1);
    if (graph !== 'facts') return;
    if (open?.thing !== thing) finish();
    open ??= { thing, added: [], removed: [] };
    open[is].push(quad);
  });
  finish();
  return counts;
}

interface Found {
  readonly thing: string;
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
}

function judge({ thing, added, removed }: Found, { names, model }: Release): ThingChange {
  const classes = new Set(model.kinds.map((kind) => kind.class));
  const isTyped = (quads: readonly Quad[]): boolean =>
    quads.some(({ predicate, object }) => predicate.value === rdf.type && classes.has(object.value));
  const says = (predicate: string, object?: string): boolean =>
    added.some((quad) => quad.predicate.value === predicate && (object ?? quad.object.value) === quad.object.value);
  const properties = [...new Set([...added, ...removed].map(({ predicate }) => predicate.value))].sort();
  const values = properties.map((property) => ({
    property,
    before: valuesOf(removed, property),
    after: valuesOf(added, property),
  }));
  if (says(rdf.type, `${names.tool}Withdrawn`)) return { thing, is: 'withdrawn', values };
  if (says(dct.isReplacedBy)) return { thing, is: 'renamed', values };
  const is = isTyped(added) === isTyped(removed) ? 'changed' : isTyped(added) ? 'came' : 'went';
  return { thing, is, values };
}

function valuesOf(quads: readonly Quad[], property: string): Quad['object'][] {
  return quads.flatMap(({ predicate, object }) => (predicate.value === property ? [object] : []));
}
