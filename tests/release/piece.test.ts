// The lines that begin alike in a sorted file: all of them where they fit, and little read however long the file is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieceFrom } from '../../src/release/files/piece.js';

interface File {
  readonly size: number;
  bytes(from: number, length: number): Buffer;
}

function fileOf(text: string): File & { readonly asked: number[] } {
  const whole = Buffer.from(text);
  const asked: number[] = [];
  const bytes = (from: number, length: number): Buffer => {
    asked.push(length);
    return whole.subarray(from, from + length);
  };
  return { size: whole.length, bytes, asked };
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

it('are found wherever they stand', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ł', '/'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(300)), { maxLength: 400 }), word, (words, prefix) => {
      const lines = words.map(([text, length]) => text + '-'.repeat(length)).sort(byBytes);
      const file = fileOf(lines.map((line) => `${line}\n`).join(''));
      const piece = pieceFrom(file, prefix, 1 << 20);
      expect(piece).toEqual({ lines: lines.filter((line) => line.startsWith(prefix)), isWhole: true });
    }),
  );
});

it('are cut at a whole line, and said to be cut', () => {
  const file = fileOf(Array.from({ length: 1000 }, (_each, at) => `<b${String(at).padStart(4, '0')}> .\n`).join(''));
  const { lines, isWhole } = pieceFrom(file, '<b', 1000);
  expect(isWhole).toBe(false);
  expect(lines).toEqual(Array.from({ length: lines.length }, (_each, at) => `<b${String(at).padStart(4, '0')}> .`));
  expect(lines.length).toBeGreaterThan(50);
});

it('cost little in a file of a million lines', () => {
  const file = fileOf(
    Array.from({ length: 1_000_000 }, (_each, at) => `<${String(at).padStart(7, '0')}> # added\n`).join(''),
  );
  const { lines, isWhole } = pieceFrom(file, '<0777', 64 * 1024);
  expect([lines.length, isWhole]).toEqual([1000, true]);
  expect(file.asked.reduce((sum, each) => sum + each, 0)).toBeLessThan(400_000);
});
