// Says of a date that it is only the earliest one that is meant.
import type { JSX } from 'preact';
import type { Model } from '../../../src/index.js';
import { textsOf, type Frame } from './frame.js';
import type { Graph } from './graph.js';

interface Dated {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly thing: string;
  /** IRI of the property that has the date. */
  readonly path: string;
}

/** Stands behind a date: “or later”, where what it rests on bounds it from below only; the graph must tell what that is. */
export function OrLater({ frame, graph, thing, path }: Dated): JSX.Element | null {
  if (lowerBoundOf(graph, thing, path) === undefined) return null;
  return <span class="soft"> {textsOf(frame, 'drawing').orLater}</span>;
}

/** Gives what a date rests on where that bounds it from below only: it happened then or later. */
export function lowerBoundOf(graph: Graph, thing: string, path: string): string | undefined {
  const basis = graph.model.dates.find(({ property }) => property === path)?.basis;
  if (basis === undefined) return undefined;
  return graph.values(thing, basis).find(({ value }) => graph.model.lowerBounds.has(value))?.value;
}

/** Lists the properties that say what dates rest on, for some of the properties that have dates. */
export function basesOf({ dates }: Pick<Model, 'dates'>, paths: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(dates.flatMap(({ property, basis }) => (basis !== undefined && paths.has(property) ? basis : [])));
}
