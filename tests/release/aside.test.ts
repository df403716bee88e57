// What threads write is, byte for byte, what one thread writes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { literal, rdf, skos, type Quad } from '../../src/rdf/rdf.js';
import { build, describe as describeMuseum, fact, folder, museum, names, quads } from './museum.js';

/** Forty museums that lend to each other, one withdrawn and one renamed, and a text that needs escapes. */
const many: Quad[] = [
  ...quads,
  ...Array.from({ length: 40 }, (_each, at) => [
    ...describeMuseum(`m-${at}`, `19${String(at).padStart(2, '0')}`),
    fact(museum(`m-${at}`), `${names.ontology}partner`, museum(`m-${(at * 7) % 40}`)),
    fact(museum(`m-${at}`), `${names.ontology}partner`, museum('czapski')),
    fact(museum(`m-${at}`), skos.prefLabel, literal(`„${at}”\n\\"`, 'en'), 'derived'),
  ]).flat(),
  fact(museum('m-gone'), rdf.type, `${names.tool}Withdrawn`),
  fact(museum('m-old'), 'http://purl.org/dc/terms/isReplacedBy', museum('m-1')),
  fact(`${museum('m-1')}#part`, skos.prefLabel, literal('część', 'pl'), 'derived'),
];

function digests(releases: string): Map<string, string> {
  const paths = readdirSync(releases, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(releases, path)).isFile());
  const digest = (path: string): string => createHash('sha256').update(readFileSync(join(releases, path))).digest('hex');
  return new Map(files.map((path) => [path, digest(path)]));
} // prettier-ignore

describe('a release that threads write', () => {
  it('equals the one that a single thread writes, and leaves no locks', async () => {
    const [alone, shared] = [folder(), folder()];
    for (const facts of [many, many.slice(0, -1)]) {
      await build(alone, { quads: facts });
      const { version } = await build(shared, { quads: facts, isShared: true });
      expect(existsSync(join(shared, 'history', version, 'documents.lmdb'))).toBe(true);
    }
    const found = digests(shared);
    expect(found).toEqual(digests(alone));
    expect([...found.keys()].filter((path) => path.endsWith('-lock'))).toEqual([]);
  }, 120_000);
});
