// Asks the quads of an ontology in the few ways that reading it needs.
import { HejnalError } from '../../errors.js';
import { dct, namedNode, rdfs, readList, skos, xsd, type LangMap, type Quad, type Store } from '../../rdf/rdf.js';

/** Answers questions about the quads of an ontology. */
export interface GraphReader {
  tool(local: string): string;
  one(subject: string, predicate: string): Quad['object'] | undefined;
  all(subject: string, predicate: string): Quad['object'][];
  texts(subject: string, predicate: string): LangMap;
  subjects(predicate: string, object?: string): string[];
  list(head: Quad['object']): Quad['object'][];
  objectsOf(subject: Quad['object'], predicate: string): Quad['object'][];
}

/** Makes the answers over a store; `tool` gives the terms of the tool's vocabulary. */
export function reader(store: Store, toolNamespace: string): GraphReader {
  const all = (subject: string, predicate: string) => store.getObjects(namedNode(subject), namedNode(predicate), null);
  return {
    tool: (local) => toolNamespace + local,
    all,
    one: (subject, predicate) => all(subject, predicate)[0],
    texts: (subject, predicate) =>
      Object.fromEntries(
        all(subject, predicate).flatMap((term) => (term.termType === 'Literal' ? [[term.language, term.value]] : [])),
      ),
    subjects: (predicate, object) =>
      store
        .getSubjects(namedNode(predicate), object === undefined ? null : namedNode(object), null)
        .map((term) => term.value),
    list: (head) => readList(store, head),
    objectsOf: (subject, predicate) => store.getObjects(subject, namedNode(predicate), null),
  };
}

/** Gives the preferred name of a term by language, else its label or its title. */
export function labelOf(graph: GraphReader, iri: string): LangMap {
  return (
    [skos.prefLabel, rdfs.label, dct.title]
      .map((predicate) => graph.texts(iri, predicate))
      .find((texts) => Object.keys(texts).length > 0) ?? {}
  );
}

/** Makes a function that gives all that a property leads to from a term, near ones first, the term left out. */
export function closure(graph: GraphReader, predicate: string): (iri: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (iri) => {
    const before = known.get(iri);
    if (before !== undefined) return before;
    const found = new Set<string>();
    for (const queue = [iri]; queue.length > 0;) {
      for (const { value } of graph.all(queue.shift() ?? iri, predicate)) {
        if (value === iri || found.has(value)) continue;
        found.add(value);
        queue.push(value);
      }
    }
    known.set(iri, [...found]);
    return [...found];
  };
}

/** Gives a value as a number; `undefined` where there is none. */
export function numberOf(graph: GraphReader, subject: string, predicate: string): number | undefined {
  const value = graph.one(subject, predicate)?.value;
  return value === undefined ? undefined : Number(value);
}

/** Tells whether a value is the boolean true. */
export function isTrue(graph: GraphReader, subject: string, predicate: string): boolean {
  const term = graph.one(subject, predicate);
  return term?.termType === 'Literal' && term.datatype.value === xsd.boolean && (term.value === 'true' || term.value === '1');
}

/** Gives a value that must be there; throws `ontology-invalid`. */
export function required(graph: GraphReader, subject: string, predicate: string, name: string): string {
  const value = graph.one(subject, predicate)?.value;
  if (value === undefined) throw new IncompleteShape(subject, name);
  return value;
}

/** Tells what a shape lacks without which nothing can be read by it. */
export class IncompleteShape extends HejnalError {
  /** IRI of the shape. */
  readonly shape: string;
  /** What it lacks, in the words of Turtle; any one of several does. */
  readonly lack: readonly string[];

  constructor(shape: string, ...lack: readonly string[]) {
    super('ontology-invalid', `The shape <${shape}> lacks ${lack.join(' or ')}.`, 'Add it to ontology/shapes.ttl.');
    [this.shape, this.lack] = [shape, lack];
  }
}

/** Is lacking where a path is made of several: a field has the values of one property. */
export const onePath = 'sh:path with one property';

/** Gives what a reading of shapes finds that they lack; nothing where it succeeds. */
export function lackFoundBy(read: () => unknown): IncompleteShape[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof IncompleteShape) return [error];
    throw error;
  }
}
