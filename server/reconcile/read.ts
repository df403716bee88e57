// What a request to the reconciliation service says, read from JSON that anybody may have written.
import type { FastifyRequest } from 'fastify';
import { wishOf } from '../site/wish.js';

/** A value to which a property is compared: a text, or the identifier of a thing. */
export type Compared = { readonly text: string } | { readonly id: string };

/** One query of a batch. */
export interface Query {
  readonly text: string;
  readonly types: readonly string[];
  readonly strictness: 'any' | 'should' | 'all';
  readonly limit: number;
  readonly properties: readonly { readonly id: string; readonly values: readonly Compared[] }[];
}

/** What is asked to be added to things. */
export interface Extension {
  readonly ids: readonly string[];
  readonly properties: readonly { readonly id: string; /** 0 means all. */ readonly limit: number }[];
}

/** Bounds of one request. */
export const most = { queries: 100, candidates: 50, ids: 500, properties: 50, values: 20, text: 200 } as const;

/** Reads the parameters of a request: of the query string, and of a form that was posted. */
export function readForm(request: FastifyRequest): URLSearchParams {
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  return new URLSearchParams([...new URLSearchParams(wishOf(request).search), ...new URLSearchParams(body)]);
}

/**
 * Reads a batch of queries (0.2 §4.3); a text says what is wrong with it as a whole. A query that asks nothing, as an empty
 * cell makes it, is `undefined`: each is answered for itself (§4.4).
 */
export function readBatch(text: string): Map<string, Query | undefined> | string {
  const batch = parse(text);
  if (!isObject(batch)) return 'The parameter "queries" is no JSON object of queries.';
  const entries = Object.entries(batch);
  if (entries.length > most.queries) return `There are more than ${most.queries} queries in the batch.`;
  return new Map(entries.map(([key, query]) => [key, isObject(query) ? readQuery(query) : undefined]));
}

function readQuery(query: Readonly<Record<string, unknown>>): Query | undefined {
  const text = textOf(query['query'])?.trim().slice(0, most.text) ?? '';
  const properties = listOf(query['properties']).slice(0, most.properties).flatMap(readProperty);
  if (text === '' && properties.length === 0) return undefined;
  const limit = Number(query['limit'] ?? 10);
  const strictness = query['type_strict'];
  return {
    text,
    types: listOf(query['type']).flatMap((type) => textOf(type) ?? []),
    strictness: strictness === 'should' || strictness === 'all' ? strictness : 'any',
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, most.candidates) : 10,
    properties,
  };
}

function readProperty(property: unknown): Query['properties'] {
  if (!isObject(property)) return [];
  const id = textOf(property['pid']) ?? textOf(property['p']);
  const values = listOf(property['v']).slice(0, most.values).flatMap(readValue);
  return id === undefined || values.length === 0 ? [] : [{ id, values }];
}

function readValue(value: unknown): Compared[] {
  if (isObject(value)) {
    const [id, name] = [textOf(value['id']), textOf(value['name'])];
    if (id !== undefined) return [{ id }];
    return name === undefined ? [] : [{ text: name }];
  }
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? [] : [{ text: text.slice(0, most.text) }];
}

/** Reads a data extension query (0.2 §4.7.2); a text says what is wrong with it. */
export function readExtension(text: string): Extension | string {
  const query = parse(text);
  if (!isObject(query)) return 'The parameter "extend" is no JSON object.';
  const ids = [...new Set(listOf(query['ids']).flatMap((id) => textOf(id) ?? []))];
  const asked = listOf(query['properties']).flatMap((property) => {
    const id = isObject(property) ? textOf(property['id']) : undefined;
    const settings = isObject(property) && isObject(property['settings']) ? property['settings'] : {};
    const limit = Number(settings['limit'] ?? 0);
    return id === undefined ? [] : [{ id, limit: Number.isInteger(limit) && limit > 0 ? limit : 0 }];
  });
  const properties = [...new Map(asked.map((property) => [property.id, property])).values()];
  if (ids.length > most.ids) return `There are more than ${most.ids} identifiers.`;
  if (properties.length > most.properties) return `There are more than ${most.properties} properties.`;
  return { ids, properties };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}
