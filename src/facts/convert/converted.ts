// The types of a record after conversion: what stands between the reader's records and the quads.
import type { Field, Kind } from '../../model/model.js';
import type { Literal, NamedNode, Quad } from '../../rdf/rdf.js';
import type { Finding, Origin, Record } from '../record.js';

/** One value of a field as a term, with the place where it was written. */
export interface Value {
  readonly field: Field;
  readonly term: NamedNode | Literal;
  /** The text as the record has it, before it became a term. */
  readonly text: string;
  readonly origin: Origin;
}

/** One record as terms. */
export interface Converted {
  readonly record: Record;
  readonly kind: Kind;
  readonly iri: string;
  /** By key, in the order of the shapes; a field that is not there has no entry. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** The record's stated facts, in the graph of facts. */
  readonly quads: readonly Quad[];
  readonly findings: readonly Finding[];
}
