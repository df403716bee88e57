// Lines are brought together by key in the order in which they came, whether or not they fit in memory.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { toBytes } from '../../src/release/files/bytes.js';
import { Buckets } from '../../src/release/store/buckets.js';
import { folder } from './museum.js';

it('gives the lines of each key in their order, the keys in that of their bytes, and leaves no file', () => {
  const key = constantFrom('a', 'b', 'ż', '\u{1f3db}', '\uffee').map(toBytes);
  const line = string({ unit: 'binary', minLength: 1, maxLength: 9 }).map((text) => toBytes(text.replaceAll('\n', '.')));
  assert(
    property(array(tuple(key, line), { maxLength: 60 }), constantFrom(1, 300, 1e9), (lines, maxBytes) => {
      const scratch = folder();
      const buckets = new Buckets(join(scratch, 'test'), maxBytes);
      for (const [name, each] of lines) buckets.add(name, each);
      const keys = [...new Set(lines.map(([name]) => name))].sort();
      expect([...buckets.all()]).toEqual(keys.flatMap((name) => lines.filter((each) => each[0] === name)));
      expect(readdirSync(scratch)).toEqual([]);
    }),
  );
}); // prettier-ignore

it('leaves no file where the lines are never asked for', () => {
  const scratch = folder();
  const buckets = new Buckets(join(scratch, 'test'), 1);
  buckets.add('a', 'b');
  expect(readdirSync(scratch)).toEqual(['test']);
  buckets.end();
  expect(readdirSync(scratch)).toEqual([]);
});
