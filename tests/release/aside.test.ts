// What threads write is, byte for byte, what one thread writes; and quads read by their numbers are those of the store.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quadLine, rdf, skos, literal, type Quad } from '../../src/rdf/rdf.js';
import { openRelease } from '../../src/release/open.js';
import { readTriples } from '../../src/release/triples/files.js';
import { readingOf } from '../../src/release/triples/reading.js';
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

describe('quads that are read by their numbers', () => {
  it('are those of the store, in its order', async () => {
    const { directory } = await build(folder(), { quads: many });
    const release = await openRelease(directory);
    const image = readTriples(directory);
    if (image === undefined) throw new Error('There are no numbers.');
    const reading = readingOf(image, names);
    const lines = (some: Iterable<Quad>): string[] => [...some].map(quadLine);
    const iris = new Set(many.flatMap(({ subject, object }) => [subject.value, object.value]));
    for (const iri of [...iris, `${names.base}nowhere`, rdf.type]) {
      expect(lines(reading.quadsOf(iri)), iri).toEqual(lines(release.quadsOf(iri)));
      expect(lines(reading.quadsTo(iri)), iri).toEqual(lines(release.quadsTo(iri)));
      expect(lines(reading.labelsOf(iri)), iri).toEqual(lines(release.labelsOf(iri)));
      expect(reading.has(iri), iri).toBe(release.has(iri));
      expect(reading.linksTo(iri), iri).toBe(lines(release.quadsTo(iri)).length);
      for (const predicate of [rdf.type, `${names.ontology}partner`, `${names.tool}about`, 'http://e/none']) {
        expect(lines(reading.quadsOf(iri, predicate)), iri).toEqual(lines(release.quadsOf(iri, predicate)));
        expect(lines(reading.quadsTo(iri, predicate)), iri).toEqual(lines(release.quadsTo(iri, predicate)));
      }
    }
    const ranges = [{}, { limit: 3 }, { after: museum('m-2'), limit: 5 }, { after: museum('zzz') }, { after: 'a' }];
    for (const kind of ['museum', 'quote', 'none'])
      for (const range of ranges) expect(reading.things(kind, range)).toEqual(release.things(kind, range));
    await release.close();
  }, 60_000);
});
