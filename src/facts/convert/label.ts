// Names of things by language: those that records state, and those that the ontology's templates make of others.
import type { Converted } from './converted.js';
import { inLanguage } from '../../model/model.js';
import { skos, type LangMap } from '../../rdf/rdf.js';

/** Gives the names of a thing by language; none for a thing that there is not. */
export type Labels = (iri: string) => LangMap;

/** Finds names among records; a template's name is made when it is asked for, and once. */
export function labelsOf(records: readonly Converted[], languages: readonly string[]): Labels {
  const byIri = new Map(records.map((record) => [record.iri, record]));
  const known = new Map<string, LangMap>();
  return function labels(iri) {
    const before = known.get(iri);
    if (before !== undefined) return before;
    // Templates that name each other in a ring find nothing where the ring closes.
    known.set(iri, {});
    const record = byIri.get(iri);
    const found = record === undefined ? {} : (stated(record) ?? made(record, languages, labels));
    known.set(iri, found);
    return found;
  };
}

function stated({ values }: Converted): LangMap | undefined {
  const texts = [...values.values()].flat().filter(({ field }) => field.path === skos.prefLabel);
  if (texts.length === 0) return undefined;
  return Object.fromEntries(texts.map(({ term }) => [term.termType === 'Literal' ? term.language : '', term.value]));
}

function made(record: Converted, languages: readonly string[], labels: Labels): LangMap {
  const template = record.kind.labelTemplate;
  if (template === undefined || record.values.size === 0) return {};
  const spoken = languages.filter((language) => isSpoken(template, record, language, labels));
  return Object.fromEntries(
    (spoken.length === 0 ? languages.slice(0, 1) : spoken).map((language) => [
      language,
      fill(inLanguage(template, language) ?? '', record, language, labels),
    ]),
  );
}

/** A name whose words, or all of whose parts, are of other languages is none of this one. */
function isSpoken(template: LangMap, { values }: Converted, language: string, labels: Labels): boolean {
  const words = inLanguage(template, language) ?? '';
  if (template[language] === undefined && /\p{L}/u.test(words.replace(placeholder, ''))) return false;
  const named = keysIn(words)
    .flatMap((key) => values.get(key) ?? [])
    .map(({ term }): LangMap => {
      if (term.termType !== 'Literal') return labels(term.value);
      return term.language === '' ? {} : { [term.language]: term.value };
    })
    .filter((texts) => Object.keys(texts).length > 0);
  return named.length === 0 || named.some((texts) => texts[language] !== undefined);
}

const placeholder = /\{(\w+)\}/g;

function keysIn(template: string): string[] {
  return [...template.matchAll(placeholder)].map(([, key]) => key ?? '');
}

/** Fills a template; where a field has no value the words around it make no sense, so the others stand alone. */
function fill(template: string, record: Converted, language: string, labels: Labels): string {
  const texts = new Map(keysIn(template).map((key) => [key, shown(record, key, language, labels)]));
  if ([...texts.values()].includes('')) return [...texts.values()].filter((text) => text !== '').join(' – ');
  return template.replace(placeholder, (_all, key: string) => texts.get(key) ?? '');
}

function shown({ values }: Converted, key: string, language: string, labels: Labels): string {
  const all = values.get(key) ?? [];
  const own = all.filter(({ term }) => term.termType === 'Literal' && term.language === language);
  const texts = (own.length > 0 ? own : all).map(({ term }) =>
    term.termType === 'Literal' ? term.value : (inLanguage(labels(term.value), language) ?? lastPart(term.value)),
  );
  return texts.join(', ');
}

function lastPart(iri: string): string {
  return iri.replace(/^.*[/#](?=.)/, '');
}
