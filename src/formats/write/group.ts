// Groups quads by subject, as every format that people read wants them.
import type { Quad } from '../../rdf/rdf.js';
import { rdf, skos } from '../../rdf/terms.js';

/** Gives the key under which a subject is told from others; a blank node is never taken for an IRI. */
export function subjectKey({ subject }: Quad): string {
  return subject.termType === 'BlankNode' ? `_:${subject.value}` : subject.value;
}

/** Gives the quads of one subject at a time, as they follow each other; it holds one group in memory. */
export function* groups(quads: Iterable<Quad>, keyOf = subjectKey): Generator<readonly Quad[]> {
  let group: Quad[] = [];
  let key = '';
  for (const each of quads) {
    const next = keyOf(each);
    if (next !== key && group.length > 0) {
      yield group;
      group = [];
    }
    key = next;
    group.push(each);
  }
  if (group.length > 0) yield group;
}

/** Gives the key of a subject in one graph, for the formats that tell graphs apart. */
export function graphKey(each: Quad): string {
  return `${subjectKey(each)} ${each.graph.value}`;
}

/** Brings the quads of each subject together, the topic first, the others in the order in which they appear. */
export function gather(quads: Iterable<Quad>, topic?: string): readonly Quad[] {
  const bySubject = new Map<string, Quad[]>(topic === undefined ? [] : [[topic, []]]);
  for (const each of quads) {
    const group = bySubject.get(subjectKey(each));
    if (group === undefined) bySubject.set(subjectKey(each), [each]);
    else group.push(each);
  }
  return [...bySubject.values()].flat();
}

/** Gives the objects of a group by predicate: what it is, what it is called, then the rest as it comes. */
export function byPredicate<Object>(
  group: readonly { readonly predicate: { readonly value: string }; readonly object: Object }[],
): Map<string, Object[]> {
  const found = new Map<string, Object[]>();
  for (const first of [rdf.type, skos.prefLabel]) {
    if (group.some(({ predicate }) => predicate.value === first)) found.set(first, []);
  }
  for (const { predicate, object } of group) {
    const objects = found.get(predicate.value);
    if (objects === undefined) found.set(predicate.value, [object]);
    else objects.push(object);
  }
  return found;
}
