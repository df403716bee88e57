// What tests of lists that are narrowed down have in common: reading what a page offers, and following it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Served } from '../e2e/publication.js';
import { whenInstalled } from '../present.js';

/** Describes tests that need the reader of tables. */
export const described = whenInstalled('python3', 'tables read by Python');

/** Asks for a page in English. */
export const page = { accept: 'text/html', 'accept-language': 'en' };

interface Offered {
  readonly path: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** Reads the values that a page offers: where each leads, and how many things it says that there are. */
export function offeredIn(html: string): Offered[] {
  const facets = /<details class="facets"[^]*?<\/main>/.exec(html)?.[0] ?? '';
  const each =
    /<a href="([^"]+)" rel="nofollow"( aria-current="true")?>(?:(?!<\/a>)[^])*<\/a> <span class="soft">([\d,]+)<\/span>/g;
  return Array.from(facets.matchAll(each), ([, path = '', chosen, count = '']) => {
    return {
      path: path.replaceAll('&amp;', '&'),
      count: Number(count.replaceAll(',', '')),
      isChosen: chosen !== undefined,
    };
  });
}

/** Reads how many things the heading of a list says that it has. */
export function totalOf(html: string): number {
  return Number(/<h1>[^<]*(?:<[^>]+>)*?<span class="soft">\(([\d,]+)\)/.exec(html)?.[1]?.replaceAll(',', '') ?? NaN);
}

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads tables by a reader of others. */
export function readRows(texts: readonly string[]): Row[][] {
  const script = join(import.meta.dirname, 'rows.py');
  const options = { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 } as const;
  return JSON.parse(execFileSync('python3', [script], options)) as Row[][];
}

/** Gets a list as a table. */
export async function tableOf(served: Served, path: string): Promise<string> {
  const answer = await served.fetch(path, { headers: { accept: 'text/csv' } });
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return answer.text();
}

/** Follows every value that the page of a list offers; gives how many there were. */
export async function followAll(served: Served, list: string): Promise<number> {
  const textOf = async (path: string) => (await served.fetch(path, { headers: page })).text();
  const offered = offeredIn(await textOf(list)).filter(({ isChosen }) => !isChosen);
  const tables: string[] = [];
  for (const { path, count } of offered) {
    const limit = `${path}&limit=1000`;
    const lines = await (await served.fetch(limit, { headers: { accept: 'application/jsonl' } })).text();
    const told = [totalOf(await textOf(path)), lines.split('\n').filter((line) => line !== '').length];
    expect([path, ...told]).toEqual([path, count, count]);
    tables.push(await tableOf(served, limit));
  }
  expect(readRows(tables).map((rows) => rows.length)).toEqual(offered.map(({ count }) => count));
  return offered.length;
}
