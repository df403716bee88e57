// Generates the JSON-LD context: a short key for every kind and field of the ontology, and for the tool's own terms.
import { HejnalError } from '../errors.js';
import type { Names } from '../rdf/iri.js';
import type { Field, Kind, Model } from './model.js';
import { dct, foaf, oa, owl, rdf, rdfs, voidNs, xsd } from '../rdf/rdf.js';
import { termPrefixes } from './prefixes.js';

/** Defines one term of a context (JSON-LD 1.1 §9.15.1), the parts that the generated context uses. */
export interface Definition {
  readonly '@id'?: string;
  readonly '@reverse'?: string;
  readonly '@type'?: string;
  readonly '@prefix'?: true;
  readonly '@container'?: string | readonly string[];
  readonly '@context'?: Readonly<Record<string, string>>;
}

/** Holds the definitions by term; every IRI in it is absolute, so that a term can be left out without harm to another. */
export type Context = Readonly<Record<string, string | number | Definition>>;

/** Registered URI schemes (RFC 7595) among the standard prefixes: as a prefix, `geo` would make `geo:50,20` ambiguous. */
const schemes: readonly string[] = ['geo'];

/**
 * Makes the context of a publication (JSON-LD 1.1). The order is prefixes, classes, fields, the tool's terms, each
 * sorted. Whole numbers and truth values have no coercion: they are JSON's own where that keeps the lexical form.
 * Throws `ontology-invalid` when one key would mean two things, naming both shapes.
 */
export function contextOf(model: Model, names: Names): Context {
  const terms = new Map<string, Meaning>();
  for (const kind of model.kinds) define(terms, className(kind.class), { definition: kind.class, shape: kind.shape });
  const pairs = model.kinds.flatMap((kind) => kind.fields.map((field) => ({ kind, field })));
  for (const { kind, field } of pairs) define(terms, field.key, fieldMeaning(field, kind));
  const own = [...terms].map(([key, { definition }]) => [key, definition] as const).sort(byKey);
  const prefixes = [...termPrefixes(model)]
    .filter(([prefix]) => !schemes.includes(prefix) && !terms.has(prefix))
    .map(([prefix, iri]) => [prefix, /[#/]$/.test(iri) ? iri : { '@id': iri, '@prefix': true as const }] as const);
  const covered = new Set(
    own.map(([, definition]) => (typeof definition === 'string' ? definition : definition['@id'])),
  );
  const further = { ...toolTerms(names, fieldNames(model)), ...dateTerms(model) };
  const tool = Object.entries(further).filter(([key, definition]) => {
    const iri = typeof definition === 'string' ? definition : definition['@id'];
    return !terms.has(key) && (iri === undefined || !covered.has(iri));
  });
  const entries: (readonly [string, string | Definition])[] = [...prefixes, ...own, ...tool.sort(byKey)];
  return { '@version': 1.1, ...Object.fromEntries<string | Definition>(entries) };
}

interface Meaning {
  readonly definition: string | Definition;
  readonly shape: string;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Gives the key of a class: its local name with a capital, `Quote` for `…hejnal#Quote`. */
function className(iri: string): string {
  const local = localName(iri);
  return local.slice(0, 1).toUpperCase() + local.slice(1);
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/]/, '');
}

function define(terms: Map<string, Meaning>, key: string, meaning: Meaning): void {
  if (!/^[A-Za-z][\w-]*$/.test(key) || key === 'evidence')
    throw invalid(
      `The key "${key}" of <${meaning.shape}> cannot be used.`,
      'Use letters and digits; "evidence" is taken.',
    );
  const before = terms.get(key);
  if (before === undefined) {
    terms.set(key, meaning);
    return;
  }
  const merged = merge(before.definition, meaning.definition);
  if (merged === undefined)
    throw invalid(
      `The key "${key}" means one thing in <${before.shape}> and another in <${meaning.shape}>.`,
      'Give one of them another hej:key, or make their sh:path and their type the same.',
    );
  terms.set(key, { definition: merged, shape: before.shape });
}

/** Two definitions are one if only the number of values or the words of a choice differ; then the wider one holds. */
function merge(a: string | Definition, b: string | Definition): string | Definition | undefined {
  const [first, second] = [whole(a), whole(b)];
  if (first['@id'] !== second['@id'] || first['@type'] !== second['@type']) return undefined;
  const containers = [containersOf(first), containersOf(second)] as const;
  if (containers[0].includes('@language') !== containers[1].includes('@language')) return undefined;
  const words = { ...first['@context'], ...second['@context'] };
  const clash = Object.entries(first['@context'] ?? {}).some(([word, iri]) => words[word] !== iri);
  if (clash) return undefined;
  return slim({ ...first, ...container(...new Set([...containers[0], ...containers[1]])), ...scope(words) });
}

function fieldMeaning(field: Field, kind: Kind): Meaning {
  const { type, path } = field;
  const set = field.maxCount > 1 ? ['@set'] : [];
  if (type.is === 'reference' || type.is === 'link')
    return { definition: { '@id': path, '@type': '@id', ...container(...set) }, shape: field.shape };
  if (type.is === 'text') {
    const many = type.uniqueLang ? [] : ['@set'];
    return { definition: { '@id': path, ...container('@language', ...many) }, shape: field.shape };
  }
  if (type.is === 'literal')
    return { definition: slim({ '@id': path, ...coercion(type.datatypes), ...container(...set) }), shape: field.shape };
  if (type.options.has(field.key))
    throw invalid(
      `<${field.shape}> of ${kind.file} has a choice with its own key.`,
      'Give the choice another hej:key.',
    );
  const definition = {
    '@id': path,
    '@type': '@vocab',
    ...container(...set),
    ...scope(Object.fromEntries(type.options)),
  };
  return { definition, shape: field.shape };
}

function coercion(datatypes: readonly string[]): Definition {
  const [only, ...more] = datatypes;
  const native: readonly (string | undefined)[] = [xsd.string, xsd.integer, xsd.boolean];
  return only === undefined || more.length > 0 || native.includes(only) ? {} : { '@type': only };
}

function container(...names: readonly string[]): Definition {
  const [only, ...more] = names;
  if (only === undefined) return {};
  return { '@container': more.length === 0 ? only : [...names].sort() };
}

function scope(words: Readonly<Record<string, string>>): Definition {
  return Object.keys(words).length === 0 ? {} : { '@context': Object.fromEntries(Object.entries(words).sort(byKey)) };
}

function containersOf({ '@container': containers = [] }: Definition): readonly string[] {
  return typeof containers === 'string' ? [containers] : containers;
}

function whole(definition: string | Definition): Definition {
  return typeof definition === 'string' ? { '@id': definition } : definition;
}

function slim(definition: Definition): string | Definition {
  const keys = Object.keys(definition);
  return keys.length === 1 && definition['@id'] !== undefined ? definition['@id'] : definition;
}

/** Words for the properties that evidence names: the keys of the fields. */
function fieldNames(model: Model): Readonly<Record<string, string>> {
  const fields = model.kinds.flatMap((kind) => kind.fields);
  return { ...Object.fromEntries(fields.map(({ key, path }) => [key, path])), type: rdf.type };
}

function toolTerms(names: Names, fields: Readonly<Record<string, string>>): Record<string, string | Definition> {
  const tool = (local: string): string => names.tool + local;
  const plain = [
    'Evidence',
    'Quote',
    'Row',
    'Editing',
    'Withdrawn',
    'value',
    'startsWith',
    'endsWith',
    'textDigest',
    'row',
  ];
  return {
    ...Object.fromEntries(plain.map((local) => [local, tool(local)])),
    about: { '@id': tool('about'), '@type': '@id' },
    because: { '@id': tool('because'), '@container': '@language' },
    evidence: { '@reverse': tool('about'), '@container': '@set' },
    exact: oa.exact,
    field: { '@id': tool('field'), '@type': '@vocab', '@container': '@set', ...scope(fields) },
    inDataset: { '@id': voidNs.inDataset, '@type': '@id' },
    isPrimaryTopicOf: { '@reverse': foaf.primaryTopic },
    isReplacedBy: { '@id': dct.isReplacedBy, '@type': '@id' },
    label: { '@id': rdfs.label, '@container': '@language' },
    license: { '@id': dct.license, '@type': '@id' },
    modified: { '@id': dct.modified, '@type': xsd.date },
    primaryTopic: { '@id': foaf.primaryTopic, '@type': '@id' },
    readInPassage: { '@id': tool('readInPassage'), '@type': '@vocab', '@container': '@set', ...scope(fields) },
    reading: { '@id': tool('reading'), '@type': '@vocab', ...scope({ inferred: tool('Inferred') }) },
    sameAs: { '@id': owl.sameAs, '@type': '@id' },
    seeAlso: { '@id': rdfs.seeAlso, '@type': '@id' },
    source: { '@id': oa.hasSource, '@type': '@id' },
  };
}

/** Terms for what is derived from dates, under the local names of the properties. */
function dateTerms(model: Model): Record<string, string | Definition> {
  const moment = (iri: string): Definition => ({ '@id': iri, '@type': xsd.dateTime });
  const terms: Record<string, string | Definition> = {};
  for (const { notBefore, before, year } of model.dates) {
    if (notBefore !== undefined) terms[localName(notBefore)] = moment(notBefore);
    if (before !== undefined) terms[localName(before)] = moment(before);
    if (year !== undefined) terms[localName(year)] = year;
  }
  return terms;
}

function invalid(message: string, hint: string): HejnalError {
  return new HejnalError('ontology-invalid', message, hint);
}
