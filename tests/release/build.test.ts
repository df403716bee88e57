// What a build leaves: manifest, dumps and store, the same bytes each time, and nothing where nothing is new.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, truncateSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { blankNode, literal, namedNode, quad, quadLine, rdf, tripleLine, type Quad } from '../../src/rdf/rdf.js';
import { verifyRelease } from '../../src/release/verify.js';
import { build, describe as describeMuseum, fact, folder, museum, names, publication, quads } from './museum.js';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('a build', () => {
  it('names the release by the date and the digest of the sorted quads', async () => {
    const releases = folder();
    const { version, directory, manifest, changed } = await build(releases, { quads: [...quads, ...quads].reverse() });
    const lines = [...new Set(quads.map(quadLine))].sort(byBytes);
    const digest = sha256(lines.map((line) => `${line}\n`).join(''));
    expect(manifest.contentDigest).toBe(digest);
    expect(version).toBe(`2026-11-01-${digest.slice(0, 12)}`);
    expect([changed, manifest.previous, manifest.base]).toEqual([true, null, 'https://museums.example/']);
    expect(manifest.counts).toEqual({ facts: 6, ontology: 12, evidence: 6, derived: 0, catalog: 18 });
    expect(manifest.total).toBe(42);
    expect(readlinkSync(join(releases, 'current'))).toBe(version);
    expect(readdirSync(releases).sort()).toEqual([version, 'current', 'history'].sort());
    expect(readFileSync(join(directory, 'dumps', 'all.nq'), 'utf8')).toBe(lines.map((line) => `${line}\n`).join(''));
    await expect(verifyRelease(releases)).resolves.toEqual(manifest);
  });

  it('dumps the facts in every format, with gzip twins and sums, and the catalogue in none', async () => {
    const { directory, manifest } = await build(folder());
    const dumps = join(directory, 'dumps');
    const facts = quads.filter(({ graph }) => graph.value === names.graph('facts')).map(tripleLine);
    const parse = (file: string, format: string) =>
      new Parser({ format }).parse(readFileSync(join(dumps, file), 'utf8')) as unknown as Quad[];
    expect(readFileSync(join(dumps, 'facts.nt'), 'utf8')).toBe(
      facts
        .sort(byBytes)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(parse('facts.ttl', 'Turtle').map(tripleLine).sort(byBytes)).toEqual(facts);
    expect(parse('all.trig', 'TriG').map(quadLine).sort(byBytes)).toEqual(quads.map(quadLine).sort(byBytes));
    for (const file of readdirSync(dumps))
      if (!file.endsWith('.gz')) expect(readFileSync(join(dumps, file), 'utf8')).not.toContain('catalog');
    const sums = readFileSync(join(dumps, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(
      sums
        .map(([, file]) => file)
        .concat('SHA256SUMS')
        .sort(),
    ).toEqual(readdirSync(dumps).sort());
    for (const [sum, file] of sums as [string, string][]) {
      const bytes = readFileSync(join(dumps, file));
      expect(sha256(bytes)).toBe(sum);
      if (file.endsWith('.gz')) expect(gunzipSync(bytes)).toEqual(readFileSync(join(dumps, file.slice(0, -3))));
    }
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [
        ...readdirSync(dumps).map((file) => `dumps/${file}`),
        'names.lmdb',
        'parts.json',
        'queries.json',
        'reifiers.nt',
        'release.jsonld',
        'catalog/catalog.nq',
        'triples/columns',
        'triples/shape.json',
        'triples/terms',
      ].sort(),
    );
  });

  it('gives the same bytes for the same facts, in whatever order they come', async () => {
    const [one, two] = [await build(folder()), await build(folder(), { quads: stream([...quads].reverse()) })];
    const historyIn = ({ directory, version }: typeof one): string => join(directory, '..', 'history', version);
    for (const path of ['changes.nq', 'documents.lmdb', 'history.json', 'modified.tsv'])
      expect(readFileSync(join(historyIn(two), path)).equals(readFileSync(join(historyIn(one), path))), path).toBe(
        true,
      );
    for (const path of ['release.json', ...one.manifest.files.map((file) => file.path)]) {
      expect(readFileSync(join(two.directory, path)).equals(readFileSync(join(one.directory, path))), path).toBe(true);
    }
    expect(readdirSync(one.directory).sort()).toEqual([
      'catalog',
      'dumps',
      'names.lmdb',
      'parts.json',
      'queries.json',
      'reifiers.nt',
      'release.json',
      'release.jsonld',
      'triples',
    ]);
  });

  it('keeps a triple in the first graph that holds it, and a literal as it was written', async () => {
    const decimal = literal('1.70', namedNode('http://www.w3.org/2001/XMLSchema#decimal'));
    const said = [decimal, literal('a "b"\\\n\u{1f3db}', 'pl-pl'), literal('007')];
    const more = said.flatMap((each) => [
      fact(museum('x'), rdf.type, each, 'derived'),
      fact(museum('x'), rdf.type, each),
    ]);
    const { directory, manifest } = await build(folder(), { quads: more });
    expect(manifest.counts).toMatchObject({ facts: 3, derived: 0 });
    const lines = readFileSync(join(directory, 'dumps', 'all.nq'), 'utf8');
    expect(lines).toContain(
      '"1.70"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://museums.example/graph/facts> .',
    );
    expect(lines).toContain('"a \\"b\\"\\\\\\n\u{1f3db}"@pl-pl');
    expect(lines).toContain('"007"');
  });
});

describe('a second build', () => {
  it('writes nothing where nothing is new', async () => {
    const releases = folder();
    const first = await build(releases);
    const second = await build(releases);
    expect(second).toEqual({ ...first, changed: false });
  });

  it('links to the release before, also when the facts of an earlier one return', async () => {
    const releases = folder();
    const first = await build(releases);
    const second = await build(releases, { quads: [...quads, ...describeMuseum('mocak', '2010')] });
    expect(second.manifest.previous).toBe(first.version);
    const third = await build(releases);
    expect([third.manifest.previous, third.changed]).toEqual([second.version, true]);
    expect(third.version.startsWith(`${first.version}-`)).toBe(true);
    expect(readlinkSync(join(releases, 'current'))).toBe(third.version);
  });

  it('leaves a release that other settings made as it is, and names its own by the settings as well', async () => {
    const releases = folder();
    const { version } = await build(releases);
    const other = await build(releases, { inputDigest: 'fedcba987' });
    expect([other.version, other.changed]).toEqual([`${version}-fedcba`, true]);
    expect(await build(releases, { inputDigest: 'fedcba987' })).toMatchObject({
      version: other.version,
      changed: false,
    });
    expect(readFileSync(join(releases, 'history', other.version, 'changes.nq'), 'utf8')).toBe('');
    expect(readdirSync(releases).sort()).toEqual([version, other.version, 'current', 'history'].sort());
  });

  it('says so where the release that is there is damaged', async () => {
    const releases = folder();
    const { directory } = await build(releases);
    truncateSync(join(directory, 'triples/columns'), 64);
    await expect(build(releases)).rejects.toMatchObject({ code: 'release-damaged' });
    await expect(build(releases, { quads: [] })).rejects.toMatchObject({ code: 'release-damaged' });
  });

  it('removes what builds that died left behind, not what others are building', async () => {
    const releases = folder();
    const dead = `.building-${2 ** 22 + 1}-00@${hostname()}`;
    const others = [`.building-1-00@elsewhere`, `.building-${process.ppid}-00@${hostname()}`];
    for (const name of [dead, ...others]) mkdirSync(join(releases, name, 'release'), { recursive: true });
    await expect(build(releases, { waitMs: 0 })).rejects.toMatchObject({ code: 'release-busy' });
    expect([dead, ...others].filter((name) => existsSync(join(releases, name)))).toEqual(others);
  });
});

describe('what a release cannot hold', () => {
  const type = namedNode(rdf.type);
  const facts = namedNode(names.graph('facts'));
  const a = namedNode(museum('a'));
  it.each([
    ['a blank node', quad(blankNode('x'), type, a, facts), 'internal'],
    ['a blank object', quad(a, type, blankNode('x'), facts), 'internal'],
    ['a quad of no graph', quad(a, type, a), 'internal'],
    ['the catalogue, which is made here', fact(museum('a'), rdf.type, museum('a'), 'catalog'), 'internal'],
    ['a very long IRI', fact(museum('a'.repeat(2000)), rdf.type, museum('a')), 'iri-invalid'],
    ['half a character', fact(museum('a'), rdf.type, 'a\ud83c'), 'publication-invalid'],
  ])('refuses %s and leaves no trace', async (_what, wrong, code) => {
    const releases = folder();
    await expect(build(releases, { quads: [...quads, wrong] })).rejects.toMatchObject({ code });
    expect(readdirSync(releases)).toEqual([]);
  });

  it('passes on the failure of its input', async () => {
    await expect(build(folder(), { quads: failing(), publication })).rejects.toThrow('The source ran dry.');
  });
});

async function* stream(items: readonly Quad[]): AsyncGenerator<Quad> {
  for (const item of items) yield await Promise.resolve(item);
}

async function* failing(): AsyncGenerator<Quad> {
  yield* stream(quads);
  throw new Error('The source ran dry.');
}
