// What every writer is given besides the quads.
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../../model/model.js';

/** Tells a writer whose quads it writes and what they are about. */
export interface Writing {
  readonly model: Model;
  readonly names: Names;
  /** IRI of what the document is about; it comes first. Absent for a graph without a leading thing. */
  readonly topic?: string | undefined;
  /** IRI of the whole context, where it shall stand in the place of the part that a document carries. */
  readonly context?: string | undefined;
  /** Whether facts have reifiers, which only formats with triple terms can write. */
  readonly isReified?: boolean | undefined;
}

/** Remembers what was made from a model and the names beside it. */
export function remembered<Result>(make: (writing: Writing) => Result): (writing: Writing) => Result {
  const known = new WeakMap<Model, { readonly names: Names; readonly result: Result }>();
  return (writing) => {
    const found = known.get(writing.model);
    if (found?.names === writing.names) return found.result;
    const made = { names: writing.names, result: make(writing) };
    known.set(writing.model, made);
    return made.result;
  };
}
