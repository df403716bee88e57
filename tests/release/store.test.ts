// The key-value file: what is read ends where it was written to end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStore, openStore } from '../../src/release/store/store.js';
import { folder } from './museum.js';

type Slice = (this: Buffer, encoding?: BufferEncoding, start?: number, end?: number) => string;

/** Lets `toString` go by the real length of a buffer, as Node 24 does, and not by a `length` that was written over it. */
function goByBytes(): void {
  const toString: Slice = Buffer.prototype.toString;
  const goingByBytes: Slice = function (encoding, start, end) {
    const whole = Buffer.from(this.buffer, this.byteOffset, this.byteLength);
    return toString.call(whole, encoding, start ?? 0, end ?? whole.length);
  };
  Buffer.prototype.toString = goingByBytes;
  onTestFinished(() => void (Buffer.prototype.toString = toString));
}

const values: [key: string, value: string][] = [
  ['a', 'short'],
  ['b', 'long '.repeat(5000)],
  ['c', ''],
  ['d', 'Krak\u00c3\u00b3w'],
];

describe('a store', () => {
  it('gives back each value, whole and no more, on every Node', async () => {
    const path = join(folder(), 'store.lmdb');
    const writer = createStore(path, 'words');
    for (const [key, value] of values) writer.append(key, value);
    await writer.close();
    const store = openStore(path, 'words');
    onTestFinished(() => store.close());
    goByBytes();
    for (const [key, value] of values) {
      const view = store.view(key);
      expect(view?.toString('latin1', 0, view.length), key).toBe(value);
      expect(Buffer.from(store.bytes(key) ?? []).toString('latin1'), key).toBe(value);
      expect(Buffer.from(store.get(key) ?? '').toString('latin1'), key).toBe(value);
    }
    expect([...store.keys('a', 'e')]).toEqual(values.map(([key]) => key));
  });

  it('takes values over as another holds them: the file is the same, byte for byte', async () => {
    const [one, other] = [join(folder(), 'store.lmdb'), join(folder(), 'store.lmdb')];
    const many = Array.from({ length: 9000 }, (_each, at): [string, string] => {
      const text = at % 3 === 0 ? `words ${at} `.repeat(at % 700) : `\u00fe\u00ff${at}`;
      return [`k${String(at).padStart(5, '0')}`, text];
    });
    const writer = createStore(one, 'words wo');
    for (const [key, value] of many) writer.append(key, value);
    await writer.close();
    const store = openStore(one, 'words wo');
    const taking = createStore(other, 'words wo');
    for (const [at, [key, value]] of many.entries()) {
      if (at % 2 === 0) taking.append(key, value);
      else taking.appendPacked(key, store.packed(key) ?? Buffer.of());
    }
    await Promise.all([taking.close(), store.close()]);
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true);
  });
});
