// Keeps the graphs disjoint: a triple stands in the first graph that holds it.
import { graphNames, type GraphName, type Names } from '../../rdf/iri.js';
import { toBytes } from './bytes.js';

/** Cuts a canonical line of N-Quads into its triple and the rest, ` <graph> .`; no graph's IRI has a space in it. */
export function cutGraph(line: string): { triple: string; rest: string } {
  const at = line.lastIndexOf(' <');
  return { triple: line.slice(0, at), rest: line.slice(at) };
}

/** Makes the endings that lines of each graph have, ` <graph> .`, as byte strings, in the order of precedence. */
export function graphEndings(names: Names): ReadonlyMap<string, GraphName> {
  return new Map(graphNames.map((name) => [` ${toBytes(`<${names.graph(name)}>`)} .`, name]));
}

/**
 * Reads sorted lines, among which those of one triple are neighbours, and gives each triple once, with the graph that
 * comes first in `graphNames`.
 */
export function* disjoint(lines: Iterable<string>, names: Names): Generator<string> {
  const ranks = new Map([...graphEndings(names).keys()].map((ending, rank) => [ending, rank]));
  let held: { line: string; triple: string; rank: number } | undefined;
  for (const line of lines) {
    const { triple, rest } = cutGraph(line);
    const rank = ranks.get(rest) ?? ranks.size;
    if (held?.triple !== triple) {
      if (held !== undefined) yield held.line;
      held = { line, triple, rank };
    } else if (rank < held.rank) held = { line, triple, rank };
  }
  if (held !== undefined) yield held.line;
}
