// Generates the JSON Schema by which editors help with the record files: keys, choices, forms of dates, explanations.
import type { Field, FieldType, Kind, Model } from '../model/model.js';
import { inLanguage } from '../model/model.js';
import { isNumeric } from '../rdf/datatypes/order.js';
import { isPortable } from '../rdf/datatypes/pattern.js';
import { xsd, type LangMap } from '../rdf/rdf.js';
import { languagePattern } from '../rdf/language.js';
import { offers, offersOf, sourceKind, type Entries } from './offered.js';
import { settingsPart, settingsSchema } from './settings.js';

/** Any part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Names of the parts that all record files share. */
const parts = {
  slug: '@slug',
  text: '@text',
  texts: '@texts',
  needed: '@needed-text',
  needs: '@needed-texts',
  passage: '@passage',
  day: '@day',
};

/**
 * Makes the schema of all record files (JSON Schema 2020-12): `$defs` has one entry per file, under the file's name without
 * ending, and their parts, under names that begin with `@`; `@publication` is the schema of the settings. Numbers and truth values are allowed wherever YAML 1.2 reads an
 * unquoted text as one. Languages are BCP 47 tags. Entries, where given, are offered where one is wanted.
 */
export function schemaOf(model: Model, languages: readonly string[], entries: Entries = new Map()): Schema {
  const kinds = [...model.kinds].sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: {
      ...Object.fromEntries(kinds.map((kind) => [kind.file, fileSchema(kind, languages)])),
      ...Object.fromEntries(kinds.map((kind) => [evidencePart(kind), evidenceSchema(kind)])),
      ...sharedParts(languages),
      ...offers(kinds, entries),
      [settingsPart]: settingsSchema(model, languages, ref(parts.needed)),
    },
  };
}

function fileSchema(kind: Kind, languages: readonly string[]): Schema {
  return {
    ...explained(kind.label, kind.definition, languages),
    type: 'object',
    propertyNames: { pattern: `^${slug}$` },
    additionalProperties: recordSchema(kind, languages),
  };
}

function sharedParts(languages: readonly string[]): Readonly<Record<string, Schema>> {
  const text = { type: ['string', 'number', 'boolean'], minLength: 1 };
  return {
    [parts.slug]: { type: ['string', 'integer'], pattern: `^${slug}$` },
    [parts.passage]: { type: ['string', 'number', 'boolean'] },
    [parts.text]: byLanguage(text, languages),
    [parts.texts]: byLanguage(oneOrMany(text), languages),
    [parts.needed]: { ...byLanguage(text, languages), ...someLanguage(languages) },
    [parts.needs]: { ...byLanguage(oneOrMany(text), languages), ...someLanguage(languages) },
    [parts.day]: literals[xsd.date] ?? {},
  };
}

function byLanguage(one: Schema, languages: readonly string[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(languages.map((language) => [language, one])),
    patternProperties: { [languagePattern]: one },
    additionalProperties: false,
    minProperties: 1,
  };
}

function ref(part: string): Schema {
  return { $ref: `#/$defs/${part}` };
}

function recordSchema(kind: Kind, languages: readonly string[]): Schema {
  const required = kind.fields.filter(({ minCount }) => minCount > 0).map(({ key }) => key);
  const fields = kind.fields.map((field) => [field.key, fieldSchema(field, languages)] as const);
  const record = {
    type: 'object',
    properties: { ...Object.fromEntries(fields), ...reserved(kind) },
    additionalProperties: false,
  };
  if (required.length === 0) return { ...record, type: ['object', 'null'] };
  return { ...record, if: { required: ['withdrawn'] }, else: { required } };
}

function fieldSchema(field: Field, languages: readonly string[]): Schema {
  const explanation = explained(field.label, field.definition, languages);
  if (field.type.is === 'text') return { ...explanation, ...textSchema(field.type) };
  const one = valueSchema(field);
  return { ...explanation, ...(field.maxCount > 1 ? oneOrMany(one, field.maxCount) : one) };
}

function oneOrMany(one: Schema, most = Infinity): Schema {
  const list = { type: 'array', items: one, minItems: 1, ...(most === Infinity ? {} : { maxItems: most }) };
  return { anyOf: [one, list] };
}

function textSchema({ everyLanguage, uniqueLang }: FieldType & { is: 'text' }): Schema {
  if (everyLanguage) return ref(uniqueLang ? parts.needed : parts.needs);
  return ref(uniqueLang ? parts.text : parts.texts);
}

/** A text may wait for its translations, not for its first. */
function someLanguage(languages: readonly string[]): Schema {
  return { anyOf: languages.map((each) => ({ required: [each] })) };
}

function valueSchema({ type, pattern, flags, minInclusive, maxInclusive }: Field): Schema {
  if (type.is === 'reference')
    return {
      type: ['string', 'integer'],
      pattern: `^(?:(?:${type.kinds.map(quoted).join('|')})/)?${slug}$`,
      allOf: offersOf(type.kinds).map(ref),
    };
  if (type.is === 'choice') return { enum: [...type.options.keys()] };
  if (type.is === 'link' && type.template === undefined) return { type: 'string', format: 'uri', pattern: '^https?:' };
  if (type.is !== 'literal') return { type: ['string', 'number'], minLength: 1 };
  const forms = type.datatypes.map((datatype) => ({
    ...(literals[datatype] ?? { type: ['string', 'number', 'boolean'] }),
    ...(pattern !== undefined && !flags && isPortable(pattern) && { pattern }),
    ...(minInclusive !== undefined &&
      isNumeric(minInclusive.datatype.value) && { minimum: Number(minInclusive.value) }),
    ...(maxInclusive !== undefined &&
      isNumeric(maxInclusive.datatype.value) && { maximum: Number(maxInclusive.value) }),
  }));
  return forms.length === 1 ? (forms[0] ?? {}) : { anyOf: forms };
}

const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';
const whole = { type: ['integer', 'string'], pattern: '^[+-]?[0-9]+$' };
const number = { type: ['number', 'string'], pattern: '^[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)$' };

/** What YAML makes of the unquoted forms; a string is the quoted form, or one that YAML leaves a string. */
const literals: Readonly<Record<string, Schema>> = {
  [xsd.boolean]: { enum: [true, false, 1, 0, 'true', 'false', '1', '0'] },
  [xsd.integer]: whole,
  [xsd.nonNegativeInteger]: { ...whole, minimum: 0 },
  [xsd.positiveInteger]: { ...whole, minimum: 1 },
  [xsd.decimal]: number,
  [xsd.double]: { type: ['number', 'string'] },
  [xsd.gYear]: { type: ['integer', 'string'], pattern: '^[0-9]{4}$', minimum: 1, maximum: 9999 },
  [xsd.gYearMonth]: { type: 'string', pattern: `^[0-9]{4}-${month}$` },
  [xsd.date]: { type: 'string', pattern: `^[0-9]{4}-${month}-${day}$` },
};

function evidencePart({ file }: Kind): string {
  return `@evidence-${file}`;
}

function reserved(kind: Kind): Readonly<Record<string, Schema>> {
  return {
    evidence: oneOrMany(ref(evidencePart(kind))),
    formerSlugs: oneOrMany(ref(parts.slug)),
    withdrawn: ref(parts.day),
  };
}

/** A passage has `from` and `to`, a row of an authority table `row`; `for` names fields, one language or one value of them. */
function evidenceSchema(kind: Kind): Schema {
  const keys = kind.fields.map(({ key }) => key);
  const claim = {
    anyOf: [
      { enum: keys },
      { type: 'string', pattern: `^(?:${keys.map(quoted).join('|')})(?:\\.[a-z][a-z0-9-]*|=.+)$` },
    ],
  };
  const passage = ref(parts.passage);
  return {
    type: 'object',
    properties: {
      source: { ...ref(parts.slug), allOf: offersOf([sourceKind]).map(ref) },
      from: passage,
      to: passage,
      row: passage,
      for: oneOrMany(claim),
      reading: { enum: ['inferred'] },
      because: ref(parts.needed),
    },
    required: ['source'],
    dependentRequired: { because: ['reading'], reading: ['because', 'from'] },
    oneOf: [{ required: ['from', 'to'] }, { required: ['row'] }],
    additionalProperties: false,
  };
}

function quoted(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/g, '\\$&');
}

/** Puts the texts of all languages beside each other, that of the publication first, each only once. */
function explained(label: LangMap, definition: LangMap, languages: readonly string[]): Schema {
  const title = inAll(label, languages).join(' / ');
  const description = inAll(definition, languages).join('\n\n');
  return { ...(title === '' ? {} : { title }), ...(description === '' ? {} : { description }) };
}

function inAll(texts: LangMap, languages: readonly string[]): string[] {
  return [...new Set(languages.flatMap((language) => inLanguage(texts, language) ?? []))];
}
