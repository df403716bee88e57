// What a record of a kind looks like, as JSON Schema 2020-12: made from its shape, as the record is.
import type { Field, Kind } from '../../model/model.js';
import { isNumeric } from '../../rdf/datatypes/order.js';
import { inLanguage } from '../../model/model.js';
import { xsd } from '../../rdf/rdf.js';

/** Any part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const integers = new Set([xsd.integer, xsd.nonNegativeInteger, xsd.positiveInteger]);

/** Describes the records of a kind. */
export function recordSchema({ fields, label, definition }: Kind): JsonSchema {
  const texts = fields.filter(({ type }) => type.is === 'text');
  const others = fields.filter(({ type }) => type.is !== 'text');
  const needed = others.filter(({ minCount, isLenient }) => minCount > 0 && !isLenient);
  return {
    type: 'object',
    title: inLanguage(label, 'en'),
    description: inLanguage(definition, 'en'),
    properties: {
      '@id': { type: 'string', format: 'uri' },
      id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      ...Object.fromEntries(others.map((field) => [field.key, fieldSchema(field)])),
    },
    patternProperties: Object.fromEntries(
      texts.map((field) => [`^${quoted(field.key)}_[a-z][a-z0-9_]*$`, textSchema(field)]),
    ),
    required: ['@id', 'id', ...needed.map(({ key }) => key)],
    additionalProperties: false,
  };
}

function fieldSchema(field: Field): JsonSchema {
  const about = { description: inLanguage(field.definition, 'en') ?? inLanguage(field.label, 'en') };
  const one = valueSchema(field);
  return field.maxCount > 1 ? { ...about, type: 'array', items: one, minItems: 1 } : { ...about, ...one };
}

function textSchema({ type, maxCount, label }: Field): JsonSchema {
  const isOne = maxCount <= 1 || (type.is === 'text' && type.uniqueLang);
  const one = { type: 'string' };
  return { description: inLanguage(label, 'en'), ...(isOne ? one : { type: 'array', items: one, minItems: 1 }) };
}

function valueSchema({ type }: Field): JsonSchema {
  if (type.is === 'choice') return { type: 'string', enum: [...type.options.keys()] };
  if (type.is !== 'literal') return { type: 'string', format: 'uri' };
  const forms = type.datatypes.map(literalSchema);
  const [first = { type: 'string' }] = forms;
  return forms.length === 1 ? first : { anyOf: forms };
}

function literalSchema(datatype: string): JsonSchema {
  if (datatype === xsd.boolean) return { type: 'boolean' };
  if (integers.has(datatype)) return { type: 'integer' };
  // What JSON has no number for is a text.
  return isNumeric(datatype) ? { type: ['number', 'string'] } : { type: 'string' };
}

function quoted(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/g, '\\$&');
}
