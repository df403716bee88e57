// The nineteen queries, one for each shape of question, and how they are asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './raw.js';
import { root } from './root.js';

/** Names the queries of `bench/queries/`. */
export const shapes = [
  'point', 'describe', 'ask', 'values', 'union', 'joinNet', 'optional', 'path', 'pathUp', 'joinDate', 'listPage',
  'orderTop', 'group', 'subquery', 'contains', 'regex', 'notExists', 'minus', 'countAll',
] as const; // prettier-ignore

/** Names the queries that look something up rather than go through much of the data. */
export const lookUps: readonly string[] = [
  'point',
  'describe',
  'ask',
  'values',
  'union',
  'joinNet',
  'optional',
  'pathUp',
];

/** One of the queries. */
export interface Query extends Asked {
  readonly name: string;
}

/** What a client of the service accepts here. */
export const accept = 'application/sparql-results+json, application/n-triples;q=0.9';
const base = 'http://localhost:8080/';

/** Reads a query by its name. */
export function queryNamed(name: string): Query {
  const text = readFileSync(join(root, 'bench/queries', `${name}.rq`), 'utf8');
  return { name, text, base, isGraph: text.includes('DESCRIBE') };
}

/** Writes the path and search part that asks a query. */
export function pathOf(text: string): string {
  return `/sparql?query=${encodeURIComponent(text)}`;
}
