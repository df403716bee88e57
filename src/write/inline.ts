// Makes compacted JSON-LD fit to be read: the part of the context that it uses, and its keys in a steady order.
import type { Context, Definition } from '../context.js';
import type { Model } from '../model.js';

/** Any JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Leaves out the terms and prefixes that occur nowhere in the document; what is left gives it the same meaning. */
export function pruned(context: Context, document: Json): Context {
  const words = new Set<string>();
  collect(document, words);
  return keep(context, words);
}

function keep(context: Context, words: ReadonlySet<string>): Context {
  const entries = Object.entries(context).flatMap(([term, definition]) => {
    if (term !== '@version' && !words.has(term)) return [];
    return [[term, typeof definition === 'object' ? narrowed(definition, words) : definition] as const];
  });
  return Object.fromEntries(entries);
}

function narrowed(definition: Definition, words: ReadonlySet<string>): Definition {
  const { '@context': inner, ...rest } = definition;
  if (inner === undefined) return definition;
  const left = Object.entries(inner).filter(([word]) => words.has(word));
  return left.length === 0 ? rest : { ...rest, '@context': Object.fromEntries(left) };
}

/** Collects every key and text, and the part before its colon: more than is used at worst, never less. */
function collect(json: Json, words: Set<string>): void {
  if (typeof json === 'string') note(json, words);
  else if (Array.isArray(json)) for (const each of json as readonly Json[]) collect(each, words);
  else if (json !== null && typeof json === 'object') {
    for (const [key, value] of Object.entries(json)) {
      note(key, words);
      collect(value, words);
    }
  }
}

function note(text: string, words: Set<string>): void {
  words.add(text);
  const colon = text.indexOf(':');
  if (colon > 0) words.add(text.slice(0, colon));
}

const first = ['@context', '@id', '@type', '@language', '@value'];
const ground = [
  'source',
  'row',
  'startsWith',
  'endsWith',
  'exact',
  'textDigest',
  'field',
  'value',
  'reading',
  'because',
];
const last = ['evidence', '@reverse', 'isPrimaryTopicOf', '@included'];

/** Makes the function that orders keys: what a thing is, its fields as the shapes have them, the rest by name, its parts last. */
export function orderer(model: Model): (json: Json) => Json {
  const keys = new Set([...first, ...model.kinds.flatMap((kind) => kind.fields.map(({ key }) => key))]);
  for (const key of ground) keys.add(key);
  const rank = new Map([...keys].map((key, index) => [key, index]));
  last.forEach((key, index) => rank.set(key, 1e6 + index));
  const place = (key: string): number => rank.get(key) ?? 1e5;
  const ordered = (json: Json): Json => {
    if (Array.isArray(json)) return (json as readonly Json[]).map(ordered);
    if (json === null || typeof json !== 'object') return json;
    const entries = Object.entries(json).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, value]) => [key, ordered(value)]));
  };
  return ordered;
}
