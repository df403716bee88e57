// The types of evidence: what the facts of a record rest on.
import { createHash } from 'node:crypto';
import type { Value } from '../convert/converted.js';
import type { Field } from '../../model/model.js';
import type { LangMap } from '../../rdf/rdf.js';
import type { Origin } from '../record.js';

/** A document or a table that facts are taken from. */
export interface Source {
  readonly slug: string;
  readonly iri: string;
  readonly origin: Origin;
  /** Name of the file of its text in the folder of sources, and where the record says so. */
  readonly text: Words | undefined;
  /** Whether its licence allows passages to be published. */
  readonly isQuotable: boolean;
  /** BCP 47 tags in lower case. */
  readonly languages: readonly string[];
}

/** Words as a record gives them, white space collapsed, and where they stand. */
export interface Words {
  readonly text: string;
  readonly origin: Origin;
}

/** Values of one field that rest on the same evidence. */
export interface Claim {
  readonly field: Field;
  readonly values: readonly Value[];
  /** Whether these are all values that the record has for the field. */
  readonly isWhole: boolean;
}

interface Grounds {
  /** Digest of what identifies the evidence; the same whatever the base IRI. */
  readonly id: string;
  /** IRI of the thing. */
  readonly about: string;
  /** Kind and slug of the thing, such as `source/some-page`. */
  readonly record: string;
  /** Digests of what identified it before its thing was renamed. */
  readonly formerIds?: readonly string[];
  readonly claims: readonly Claim[];
  readonly origin: Origin;
}

/** A passage of a source, located by its first and last words. */
export interface Quote extends Grounds {
  readonly is: 'quote';
  readonly source: Source;
  readonly from: Words;
  readonly to: Words;
  /** Why the values follow from the passage though they cannot be read in it word for word; empty where they can. */
  readonly because: LangMap;
  readonly isInferred: boolean;
}

/** A row of an authority table. */
export interface Row extends Grounds {
  readonly is: 'row';
  readonly source: Source;
  readonly row: string;
}

/** What the editor wrote on their own account. */
export interface Editing extends Grounds {
  readonly is: 'editing';
}

/** What certain facts of one record rest on. */
export type Evidence = Quote | Row | Editing;

/** Gives 24 hexadecimal digits of the SHA-256 of some texts, which no other list of texts shares. */
export function identify(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 24);
}
