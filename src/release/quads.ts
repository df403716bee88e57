// Takes quads into a build as canonical lines, and refuses those that a release cannot hold.
import { HejnalError } from '../errors.js';
import type { GraphName, Names } from '../rdf/iri.js';
import { graphNames, maxIriBytes } from '../rdf/iri.js';
import { quadLine, type Quad } from '../rdf/rdf.js';
import { toBytes } from './files/bytes.js';
import { breathing } from './breath.js';
import type { GroupSink } from './content.js';

/** Adds quads of any graph but the catalogue to what sorts them, and tells how many; `watch` sees them pass by. */
export async function addQuads(
  quads: Iterable<Quad> | AsyncIterable<Quad>,
  names: Names,
  sorter: GroupSink,
  watch: (quads: Iterable<Quad>) => Iterable<Quad>,
): Promise<number> {
  const collector = new Collector(
    graphsOf(names, (name) => name !== 'catalog'),
    sorter,
  );
  const breath = breathing();
  if (Symbol.iterator in quads) {
    for (const each of watch(quads)) {
      collector.add(each);
      if (breath.isDue()) await breath.take();
      if (sorter.isFull) await sorter.ready();
    }
  } else
    for await (const each of quads) {
      for (const one of watch([each])) collector.add(one);
      if (sorter.isFull) await sorter.ready();
    }
  return collector.finish();
}

/** Longest group that is held, in lines: one thing may be said to have a million parts. */
const maxLines = 1000;

/** Brings together the lines of quads that have one subject and follow each other. */
class Collector {
  readonly #graphs: ReadonlySet<string>;
  readonly #sorter: GroupSink;
  #subject = '';
  #lines: string[] = [];
  #count = 0;

  constructor(graphs: ReadonlySet<string>, sorter: GroupSink) {
    this.#graphs = graphs;
    this.#sorter = sorter;
  }

  add(each: Quad): void {
    const { value } = each.subject;
    if (value !== this.#subject || this.#lines.length === maxLines) this.finish();
    this.#subject = value;
    this.#lines.push(lineOf(each, this.#graphs));
  }

  /** Hands over what is held, and tells how many lines there were. */
  finish(): number {
    this.#count += this.#lines.length;
    const text = this.#lines.join('\n');
    const bytes = toBytes(text);
    if (text !== '') this.#sorter.add(bytes === text ? this.#lines : bytes.split('\n'));
    this.#lines = [];
    return this.#count;
  }
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
  return [...quads].map((each) => toBytes(lineOf(each, graphs))).sort();
}

function graphsOf(names: Names, isMeant: (name: GraphName) => boolean): ReadonlySet<string> {
  return new Set(graphNames.filter(isMeant).map((name) => names.graph(name)));
}

function lineOf(each: Quad, graphs: ReadonlySet<string>): string {
  const { subject, object, graph } = each;
  const line = quadLine(each);
  if (line.length * maxUtf8 > maxIriBytes) checkLength(each);
  if (subject.termType === 'NamedNode' && object.termType !== 'BlankNode' && graphs.has(graph.value)) return line;
  const place = [...graphs].map((name) => `<${name}>`).join(', ');
  throw new HejnalError(
    'internal',
    `A release cannot hold this quad: ${line}`,
    `Its subject must be an IRI, its object no blank node, its graph one of ${place}.`,
  );
}

/** Most bytes that a code unit takes in UTF-8. */
const maxUtf8 = 3;

/** Throws `iri-invalid` for an IRI that is too long for the keys of documents and the lines of a history. */
function checkLength({ subject, predicate, object }: Quad): void {
  for (const { termType, value } of [subject, predicate, object])
    if (termType === 'NamedNode' && Buffer.byteLength(value) > maxIriBytes)
      throw new HejnalError(
        'iri-invalid',
        `The IRI ${value.slice(0, 200)}… is longer than ${maxIriBytes} bytes.`,
        'Use a shorter one; longer ones do not fit the index of a release.',
      );
}
