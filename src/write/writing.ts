// What every writer is given besides the quads.
import type { Names } from '../iri.js';
import type { Model } from '../model.js';

/** Tells a writer whose quads it writes and what they are about. */
export interface Writing {
  readonly model: Model;
  readonly names: Names;
  /** IRI of what the document is about; it comes first. Absent for a graph without a leading thing. */
  readonly topic?: string | undefined;
}
