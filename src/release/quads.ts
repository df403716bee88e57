// Takes quads into a build as canonical lines, and refuses those that a release cannot hold.
import { HejnalError } from '../errors.js';
import type { GraphName, Names } from '../rdf/iri.js';
import { graphNames } from '../rdf/iri.js';
import { quadLine, type Quad } from '../rdf/rdf.js';
import { toBytes } from './files/bytes.js';
import type { Sorter } from './files/sort.js';

/** Adds quads of any graph but the catalogue to a sorter; `watch` sees them pass by. */
export async function addQuads(
  quads: Iterable<Quad> | AsyncIterable<Quad>,
  names: Names,
  sorter: Sorter,
  watch: (quads: Iterable<Quad>) => Iterable<Quad>,
): Promise<void> {
  const graphs = graphsOf(names, (name) => name !== 'catalog');
  if (Symbol.iterator in quads) {
    for (const each of watch(quads)) sorter.add(lineOf(each, graphs));
    return;
  }
  for await (const each of quads) for (const one of watch([each])) sorter.add(lineOf(one, graphs));
}

/** Lets go of a generator at its end: one that has ended keeps alive whatever it went through. */
export function once<T>(items: Generator<T>): Iterable<T> {
  let left: Generator<T> | undefined = items;
  const next = (): IteratorResult<T> => {
    const found: IteratorResult<T> = left?.next() ?? { done: true, value: undefined };
    if (found.done === true) left = undefined;
    return found;
  };
  return { [Symbol.iterator]: () => ({ next }) };
}

/** Gives the quads of the catalogue as sorted lines. */
export function catalogLines(quads: Iterable<Quad>, names: Names): string[] {
  const graphs = graphsOf(names, (name) => name === 'catalog');
  return [...quads].map((each) => lineOf(each, graphs)).sort();
}

function graphsOf(names: Names, isMeant: (name: GraphName) => boolean): ReadonlySet<string> {
  return new Set(graphNames.filter(isMeant).map((name) => names.graph(name)));
}

function lineOf(each: Quad, graphs: ReadonlySet<string>): string {
  const { subject, object, graph } = each;
  const line = quadLine(each);
  if (subject.termType === 'NamedNode' && object.termType !== 'BlankNode' && graphs.has(graph.value))
    return toBytes(line);
  const place = [...graphs].map((name) => `<${name}>`).join(', ');
  throw new HejnalError(
    'internal',
    `A release cannot hold this quad: ${line}`,
    `Its subject must be an IRI, its object no blank node, its graph one of ${place}.`,
  );
}
