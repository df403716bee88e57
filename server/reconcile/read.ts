// What a request to the reconciliation service says, read from JSON that anybody may have written.
import type { FastifyRequest } from 'fastify';
import { wishOf } from '../site/wish.js';

/** A value to which something is compared: a text, or the identifier of a thing. */
export type Compared = { readonly text: string } | { readonly id: string };

/** What a thing should be like. */
export interface Condition {
  /** What of the thing is compared: a name, its identifier, or values of a property. */
  readonly about: 'name' | 'id' | 'property';
  /** The identifier of the property; empty for others. */
  readonly property: string;
  /** At least one. */
  readonly values: readonly Compared[];
  /** Which of the values must be found. */
  readonly quantifier: 'any' | 'all' | 'none';
  /** Whether a thing that differs is no candidate at all; else it has a lower score. */
  readonly isRequired: boolean;
}

/** One query of a batch, in the terms of version 1.0, into which those of 0.2 are put. */
export interface Query {
  readonly types: readonly string[];
  readonly strictness: 'any' | 'should' | 'all';
  readonly limit: number;
  /** At least one. */
  readonly conditions: readonly Condition[];
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
  const name = text === '' ? [] : [condition('name', '', [{ text }])];
  const properties = listOf(query['properties']).slice(0, most.properties).flatMap(readProperty);
  const conditions = [...name, ...properties];
  if (conditions.length === 0) return undefined;
  const strictness = query['type_strict'];
  return {
    types: listOf(query['type']).flatMap((type) => textOf(type) ?? []),
    strictness: strictness === 'should' || strictness === 'all' ? strictness : 'any',
    limit: limitOf(query['limit']),
    conditions,
  };
}

function condition(about: Condition['about'], property: string, values: readonly Compared[]): Condition {
  return { about, property, values, quantifier: 'any', isRequired: false };
}

/** Reads how many candidates are wanted; 10 where that is no whole number above 0. */
export function limitOf(value: unknown): number {
  const limit = Number(value ?? 10);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, most.candidates) : 10;
}

function readProperty(property: unknown): Condition[] {
  if (!isObject(property)) return [];
  const id = textOf(property['pid']) ?? textOf(property['p']);
  const values = listOf(property['v']).slice(0, most.values).flatMap(readValue);
  return id === undefined || values.length === 0 ? [] : [condition('property', id, values)];
}

/** Reads a value to compare with: a text, a number, a truth value, or a thing; nothing else, and no empty one. */
export function readValue(value: unknown): Compared[] {
  if (isObject(value)) {
    const [id, name] = [textOf(value['id']), textOf(value['name'])];
    if (id !== undefined) return [{ id }];
    return name === undefined ? [] : [{ text: name }];
  }
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? [] : [{ text: text.slice(0, most.text) }];
}

/** Gives a value as it is looked up. */
export function wordOf(value: Compared): string {
  return 'id' in value ? value.id : value.text;
}

/** Reads a data extension query (0.2 §4.7.2, the same in 1.0); a text says what is wrong with it. */
export function readExtension(query: unknown): Extension | string {
  if (!isObject(query)) return 'The data extension query is no JSON object.';
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

/** Parses JSON; `undefined` for what is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives a value that may stand alone or in a list as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Gives a text, a number or a truth value as a text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}
