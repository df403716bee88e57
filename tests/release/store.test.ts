// The key-value file: what is read ends where it was written to end.
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
    expect([...store.values('a', 'e')].map((text) => Buffer.from(text).toString('latin1'))).toEqual(
      values.map(([, value]) => value),
    );
    expect([...store.keys('a', 'e')]).toEqual(values.map(([key]) => key));
  });
});
