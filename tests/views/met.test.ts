// Each fault that readers met on pages has its test: the list names it, and it is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { met } from './met.js';

function textOf(file: string): string {
  const paths = [`${file}.test.ts`, `${file}.txt`, `${file}.json`].map((each) => join(import.meta.dirname, each));
  const path = paths.find((each) => existsSync(each));
  return path === undefined ? '' : readFileSync(path, 'utf8');
}

it('each fault that readers met on pages has a test of that name', () => {
  expect(met.length).toBeGreaterThan(70);
  expect(met.filter(([, file, words]) => !textOf(file).includes(words))).toEqual([]);
  expect(new Set(met.map(([fault]) => fault)).size).toBe(met.length);
});
