// One thing as a record: its fields under the names that the columns of its table have, with the types of JSON.
import type { Names } from '../../rdf/iri.js';
import type { Field, Kind } from '../../model/model.js';
import { isNumeric } from '../../rdf/datatypes/order.js';
import { xsd, type Quad } from '../../rdf/rdf.js';
import { columnName, wordOf } from '../write/csv.js';
import { jsonNumber, type Json } from './json.js';

/** A thing with what the facts say of it. */
export interface Recorded {
  readonly iri: string;
  readonly kind: Kind;
  readonly quads: readonly Quad[];
  /** Well-known text of where it is, its own or that of the place that it names. */
  readonly places: readonly string[];
}

/** A record; `@id` is the IRI of the thing, `id` its short name. */
export type JsonRecord = Readonly<Record<string, Json>>;

/** Makes the record of a thing: other things by their IRIs, choices by their words; a field that may have several values is a list. */
export function recordOf({ iri, kind, quads }: Recorded, names: Names): JsonRecord {
  const fields = kind.fields.flatMap((field) => {
    const terms = quads.filter(({ predicate }) => predicate.value === field.path).map(({ object }) => object);
    return terms.length === 0 ? [] : columnsOf(field, terms, names);
  });
  return { '@id': iri, id: names.readThing(iri)?.slug ?? '', ...Object.fromEntries(fields) };
}

type Term = Quad['object'];

function columnsOf(field: Field, terms: readonly Term[], names: Names): (readonly [string, Json])[] {
  const { type } = field;
  if (type.is !== 'text') {
    const values = terms.map((term) => valueOf(term, field, names));
    return [[columnName(field.key, undefined), field.maxCount > 1 ? values : (values[0] ?? null)]];
  }
  const languages = [...new Set(terms.map(languageOf))].sort();
  return languages.map((language) => {
    const texts = terms.filter((term) => languageOf(term) === language).map(({ value }) => value);
    const isOne = type.uniqueLang || field.maxCount <= 1;
    return [columnName(field.key, language), isOne ? (texts[0] ?? null) : texts];
  });
}

function valueOf(term: Term, field: Field, names: Names): Json {
  if (field.type.is === 'reference') return term.value;
  if (term.termType !== 'Literal') return wordOf(term, field, names);
  const datatype = term.datatype.value;
  if (datatype === xsd.boolean) return term.value === 'true' || term.value === '1';
  return (isNumeric(datatype) ? jsonNumber(term.value) : undefined) ?? term.value;
}

function languageOf(term: Term): string {
  return term.termType === 'Literal' ? term.language : '';
}
