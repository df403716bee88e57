// A release that no reader could load is not published: the build says which term is to blame.
import { existsSync, readdirSync } from 'node:fs';
import { assert, constantFrom, oneof, array, property, string } from 'fast-check';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { literal } from '../../src/rdf/rdf.js';
import { isPlain, judgeLines } from '../../src/publish/judge.js';
import { build, fact, folder, museum, quads } from './museum.js';

const label = 'http://www.w3.org/2004/02/skos/core#prefLabel';
const page = 'http://xmlns.com/foaf/0.1/page';

describe('a build', () => {
  it.each([
    [
      'an IRI',
      fact(museum('prado'), page, 'http://e.example/a?x[]=ł'),
      '<http://e.example/a?x[]=ł>: its query has the character [, which is written %5B',
    ],
    [
      'a property',
      fact(museum('prado'), 'http://e.example/%zz', 'x'),
      '<http://e.example/%zz>: its path has a % that no two hexadecimal digits follow; the sign itself is %25',
    ],
    [
      'a language',
      fact(museum('prado'), label, literal('x', 'toolonglanguage')),
      '"x"@toolonglanguage: toolonglanguage is no language tag',
    ],
  ])('refuses %s that a reader could refuse, and leaves nothing', async (_what, bad, told) => {
    const releases = folder();
    await expect(build(releases, { quads: [...quads, bad], judge: judgeLines })).rejects.toMatchObject({
      code: 'release-unreadable',
      message: `No program could read ${told}; nothing was published.`,
    });
    expect(existsSync(releases) ? readdirSync(releases) : []).toEqual([]);
  });

  it('asks about every line, the catalogue with them', async () => {
    // None of these is plain: each is looked at.
    const many = Array.from({ length: 12_000 }, (_none, index) => `<s:${index}> <p:p> "x" .`);
    expect([...judgeLines(many)]).toEqual(many);
    many[11_998] = '<s:a> <p:p> <s:%> .';
    expect(() => [...judgeLines(many)]).toThrow('<s:%>');
    const judged: string[] = [];
    const judge = function* (lines: Iterable<string>): Generator<string> {
      for (const line of lines) yield judged[judged.push(line) - 1] ?? '';
    };
    const { manifest } = await build(folder(), { judge });
    expect(judged).toHaveLength(manifest.total);
  });

  it('takes no line that Oxigraph refuses', () => {
    const piece = oneof(
      constantFrom('http://e.example/', 'https://e.example:80/a?b#c', 'http://[::1]/', '#', '?', '%41', '%', '//', '^', '|', '{', '\\', '\\u0041', '@en', '-GB', '-x-a', '^^', '<', '>', '"', ' ', 'ł', '\u0001', '\u007f', ':', '[', '.'),
      string({ maxLength: 3 }),
    ); // prettier-ignore
    const words = array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    let [plain, taken] = [0, 0];
    const check = (one: string, other: string): void => {
      for (const term of [`<http://e.example/${one}>`, `<${one}>`, `"${one}"`, `"${one}"@en${other}`, `"x"^^<http://e.example/${other}>`]) {
        const line = Buffer.from(`<http://e.example/s> <http://e.example/p> ${term} <http://e.example/g> .`).toString('latin1');
        if (isPlain(line)) plain++;
        else if (isRefused(line)) continue;
        taken++;
        new Store().load(Buffer.from(`${line}\n`, 'latin1'), { format: 'application/n-quads' });
      }
    }; // prettier-ignore
    assert(property(words, words, check), { numRuns: 2000 });
    expect(plain).toBeGreaterThan(2000);
    expect(taken - plain).toBeGreaterThan(300);
  });
});

function isRefused(line: string): boolean {
  try {
    return [...judgeLines([line])].length === 0;
  } catch {
    return true;
  }
}
