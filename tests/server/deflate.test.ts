// What our own coder writes is read back by zlib, whatever it is; and by Python's, where that is there.
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzipShort, maxShortBytes } from '../../server/http/deflate.js';

const words = fc.constantFrom('<http://localhost:8080/id/city/', 'skos:prefLabel ', 'ż', ' .\n', 'aaaaaaaaaa', 'q');
const texts = fc.array(fc.oneof(words, fc.string()), { maxLength: 300 }).map((parts) => Buffer.from(parts.join('')));
const bytes = fc.uint8Array({ maxLength: 3000 }).map((each) => Buffer.from(each));

describe('gzip of short bodies', () => {
  it('is read back by zlib (RFC 1951, RFC 1952)', () => {
    fc.assert(
      fc.property(fc.oneof(texts, bytes), (plain) => {
        const short = plain.subarray(0, maxShortBytes);
        expect(gunzipSync(gzipShort(short)).equals(short)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('x')],
    ['the longest repetition, and one more', Buffer.from('y'.repeat(258 + 4 + 1))],
    ['as much as it takes, of one byte', Buffer.alloc(maxShortBytes, 97)],
    ['as much as it takes, without repetitions', Buffer.from(Array.from({ length: maxShortBytes }, (_each, at) => (at * 2654435761) >>> 24))],
    ['the longest distance', Buffer.concat([Buffer.from('begin'), Buffer.alloc(maxShortBytes - 10, 0), Buffer.from('begin')])],
  ])('takes %s', (_what, plain) => {
    expect(gunzipSync(gzipShort(plain)).equals(plain)).toBe(true);
  }); // prettier-ignore

  it('gives the same bytes for the same, whatever came before', () => {
    const plain = Buffer.from('museum:wawel a mu:Museum ;\n  mu:rooms 71 .\n'.repeat(20));
    const first = gzipShort(plain);
    for (let turn = 0; turn < 50; turn++) gzipShort(Buffer.from(`museum:${turn} a mu:Museum ; `.repeat(turn)));
    expect(gzipShort(plain).equals(first)).toBe(true);
    expect(first.length).toBeLessThan(gzipSync(plain).length * 1.5);
  });
});
