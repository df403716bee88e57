// Which properties name a thing, and the names of a thing as an index holds them.
import type { Model } from '../model/model.js';
import { dct, foaf, rdfs, skos, xsd } from '../rdf/rdf.js';
import { fold } from './fold.js';

/** One name of a thing. */
export interface Name {
  readonly text: string;
  /** BCP 47 tag; empty where the name is in no language. */
  readonly language: string;
  /** Whether it is what the thing is called first, not another name or a number. */
  readonly isPreferred: boolean;
}

/** A thing that can be found. */
export interface Entry {
  readonly iri: string;
  /** Name of its kind. */
  readonly kind: string;
  readonly names: readonly Name[];
}

const schema = 'https://schema.org/';
const skosNamespace = 'http://www.w3.org/2004/02/skos/core#';

const preferred: readonly string[] = [skos.prefLabel, rdfs.label, foaf.name, dct.title, `${schema}name`];

const others: readonly string[] = [
  skos.altLabel,
  `${skosNamespace}hiddenLabel`,
  `${skosNamespace}notation`,
  'http://purl.org/dc/terms/alternative',
  dct.identifier,
  `${schema}alternateName`,
  'http://data.europa.eu/eli/ontology#id_local',
];

/** Lists the properties that name things, each with whether it gives the preferred name: those of the standards and what is aligned with them. */
export function namingProperties(model: Model): ReadonlyMap<string, boolean> {
  const known = new Map([
    ...preferred.map((iri) => [iri, true] as const),
    ...others.map((iri) => [iri, false] as const),
  ]);
  const found = new Map(known);
  for (const { path } of model.kinds.flatMap(({ fields }) => fields)) {
    const above = model.superproperties(path).find((iri) => known.has(iri));
    if (above !== undefined && !found.has(path)) found.set(path, known.get(above) ?? false);
  }
  return found;
}

/** Lists the properties whose values may be codes: those of fields that hold plain texts. */
export function codeProperties(model: Model): ReadonlySet<string> {
  const fields = model.kinds.flatMap((kind) => kind.fields);
  return new Set(
    fields.flatMap(({ path, type }) => (type.is === 'literal' && type.datatypes.includes(xsd.string) ? [path] : [])),
  );
}

/** Tells whether a text is a code by which people look for a thing, such as `93066` or `XVI/171/11`: one word with a digit. */
export function isCode(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && /\d/.test(text) && /^[\p{L}\p{N}./:_-]+$/u.test(text);
}

/** Leaves out names that are compared alike in the same language, preferred ones first. */
export function withoutRepetition(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return [...names]
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred))
    .filter(({ text, language }) => {
      const key = `${language} ${fold(text)}`;
      return !seen.has(key) && seen.add(key);
    });
}
