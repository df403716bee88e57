// Reads the quads of a store: what an open release offers, and what a build needs once its quads are written.
import type { Names } from '../../rdf/iri.js';
import { dct, rdf, type Quad } from '../../rdf/rdf.js';
import { chunkKey, letters, nodeOf } from './keys.js';
import { labelsIn } from './labels.js';
import { isKey, listThings, quadsOfGroup, type Range } from './lookup.js';
import type { StoreReader } from './store.js';

/** Looks up what is said of things, and which there are. */
export interface Reading {
  /** Gives the quads of a subject, or those of one predicate, chunk by chunk, sorted by predicate and object. */
  quadsOf(subject: string, predicate?: string): Iterable<Quad>;
  /** Gives the quads whose object is this IRI, or those of one predicate, chunk by chunk, sorted by predicate and subject. */
  quadsTo(object: string, predicate?: string): Iterable<Quad>;
  /** Gives the types and the preferred labels of a subject, what is stated before what is derived; remembers them. */
  labelsOf(subject: string): readonly Quad[];
  has(subject: string): boolean;
  /** Gives IRIs of things, in the order of the store: that of slugs, except where one slug begins with another. */
  things(kind: string, range?: Range): string[];
}

/** Makes the look-ups of a store. */
export function reading(store: StoreReader, names: Names): Reading {
  const quadsOf: Reading['quadsOf'] = (subject, predicate) => quadsOfGroup(store, letters.subject, subject, predicate);
  const isThere = living(store, quadsOf, names);
  return {
    quadsOf,
    quadsTo: (object, predicate) => quadsOfGroup(store, letters.object, object, predicate),
    labelsOf: labelsIn(store, names.graph('derived')),
    has: (subject) => isKey(subject) && store.has(chunkKey(letters.subject, nodeOf(subject), 0)),
    things: (kind, range = {}) => listThings(store, names, kind, range, isThere),
  };
}

/** Tells things from names that are kept for ever, though what they named was renamed or withdrawn. */
function living(store: StoreReader, quadsOf: Reading['quadsOf'], names: Names): (iri: string) => boolean {
  const withdrawn = `${names.tool}Withdrawn`;
  const marks = [dct.isReplacedBy, withdrawn].map(nodeOf);
  return (iri) => {
    // Whoever lists many things reads no quads of those whose lines do not have the words at all.
    const node = nodeOf(iri);
    const text = store.get(chunkKey(letters.subject, node, 0));
    if (text !== undefined && !marks.some((mark) => text.includes(mark)) && !store.has(chunkKey(letters.subject, node, 1))) return true; // prettier-ignore
    for (const { predicate, object } of quadsOf(iri)) {
      if (predicate.value === dct.isReplacedBy || (predicate.value === rdf.type && object.value === withdrawn))
        return false;
    }
    return true;
  };
}
