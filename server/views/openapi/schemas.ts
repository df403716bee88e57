// What the answers in JSON look like that are no records: what their specifications say, as far as a client relies on it.
import type { JsonSchema } from '../../../src/index.js';

const text: JsonSchema = { type: 'string' };
const address: JsonSchema = { type: 'string', format: 'uri' };
const count: JsonSchema = { type: 'integer', minimum: 0 };

/** Makes the schema of an object; what is not named may be there, too. */
function object(
  properties: Record<string, JsonSchema>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: 'object', properties, required };
}

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const link = object({ href: address, rel: text, type: text }, ['href']);
const target = object({ href: address, type: text }, ['href']);
const named = object({ id: address, name: text });

/** Schemas by their names in the description. */
export const sharedSchemas: Readonly<Record<string, JsonSchema>> = {
  Problem: object({ type: address, title: text, status: { type: 'integer', minimum: 400, maximum: 599 }, detail: text, hint: text, instance: text }, ['type', 'title', 'status', 'detail']), // prettier-ignore
  Geometry: {
    oneOf: [
      { type: 'null' },
      object({ type: { enum: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] }, coordinates: { type: 'array' } }), // prettier-ignore
      object({ type: { const: 'GeometryCollection' }, geometries: { type: 'array' } }),
    ],
  },
  Document: { ...object({ '@id': text, '@graph': { type: 'array' } }, []), description: 'A document in JSON-LD 1.1, its context inside.' }, // prettier-ignore
  Found: object({ query: text, total: count, isCut: { type: 'boolean' }, next: address, results: list(object({ id: address, name: text, kind: text, document: address, fit: text, score: { type: 'number' } })), terms: list(named) }, ['query', 'total', 'isCut', 'results', 'terms']), // prettier-ignore
  Suggestions: { type: 'array', prefixItems: [text, list(text), list(text), list(address)], minItems: 4, maxItems: 4 },
  Bindings: object({ head: object({ vars: list(text) }, []), results: object({ bindings: list({ type: 'object', additionalProperties: object({ type: { enum: ['uri', 'literal', 'bnode'] }, value: text }, ['type', 'value']) }) }), boolean: { type: 'boolean' } }, ['head']), // prettier-ignore
  Linkset: object({ linkset: list({ ...object({ anchor: address }), additionalProperties: list(target) }) }),
  Manifest: object({ versions: list(text), name: text, identifierSpace: address, schemaSpace: address }, ['name']),
  Croissant: object({ '@context': { type: 'object' }, conformsTo: { const: 'http://mlcommons.org/croissant/1.1' }, name: text, distribution: list({ type: 'object' }), recordSet: list({ type: 'object' }) }), // prettier-ignore
  Crate: object({ '@context': { const: 'https://w3id.org/ro/crate/1.2/context' }, '@graph': list(object({ '@id': text })) }), // prettier-ignore
  Package: object({ name: text, profile: text, resources: list(object({ name: text, path: address })) }),
  Health: object({ status: text }, []),
  Links: list(link),
  Landing: object({ title: text, description: text, links: list(link) }, ['links']),
  Conformance: object({ conformsTo: list(address) }),
  Collections: object({ links: list(link), collections: list(object({ id: text, links: list(link) })) }),
  Collection: object({ id: text, title: text, description: text, itemType: { const: 'feature' }, crs: list(address), extent: { type: 'object' }, links: list(link) }, ['id', 'links']), // prettier-ignore
};

/** Refers to a schema by its name. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}
