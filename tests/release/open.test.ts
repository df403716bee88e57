// Reading a release: every quad is found by subject, by object and by predicate; damage is noticed before it is touched.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { quadLine, rdf, skos, type Quad } from '../../src/rdf/rdf.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { verifyRelease } from '../../src/release/verify.js';
import { build, describe as describeMuseum, fact, folder, museum, names, quads } from './museum.js';

async function opened(directory: string): Promise<Release> {
  const release = await openRelease(directory);
  onTestFinished(() => release.close());
  return release;
}

const lines = (found: Iterable<Quad>) => [...found].map(quadLine);
const group = (of: readonly Quad[], part: 'subject' | 'predicate' | 'object', iri: string) =>
  of
    .filter((each) => each[part].termType === 'NamedNode' && each[part].value === iri)
    .map(quadLine)
    .sort();

/** More links to one museum than a chunk holds, by several predicates, each with its number. */
const hub = Array.from({ length: 3000 }, (_, at) => [
  fact(names.thing('loan', `l-${at}`), `${names.ontology}from${at % 5}`, museum('hub')),
  fact(museum('hub'), `${names.ontology}lends${at % 5}`, names.thing('loan', `l-${at}`)),
]).flat();

describe('an open release', () => {
  it('finds the quads of each subject, object and predicate', async () => {
    const all = [...quads, ...hub, fact('https://ż.example/Żółć', rdf.type, 'https://ż.example/\u{1f3db}', 'derived')];
    const release = await opened((await build(folder(), { quads: all })).directory);
    for (const iri of new Set(all.flatMap((each) => [each.subject.value, each.object.value, each.predicate.value]))) {
      if (iri.startsWith('http') && !/\/loan\/l-\d\d/.test(iri)) {
        expect(lines(release.quadsOf(iri)).sort(), iri).toEqual(group(all, 'subject', iri));
        expect(lines(release.quadsTo(iri)).sort(), iri).toEqual(group(all, 'object', iri));
        expect(release.has(iri)).toBe(group(all, 'subject', iri).length > 0);
        expect(release.instances(iri)).toBe(
          all.filter((each) => each.predicate.value === rdf.type && each.object.value === iri).length,
        );
      }
    }
    const found = lines(release.quads());
    expect(found.filter((line) => !line.includes('/graph/catalog>')).sort()).toEqual(all.map(quadLine).sort());
    expect(found.length).toBe(release.manifest.total);
    expect(lines(release.quads('evidence')).sort()).toEqual(
      all
        .filter((each) => each.graph.value === names.graph('evidence'))
        .map(quadLine)
        .sort(),
    );
    expect(release.uses(skos.prefLabel)).toBe(4);
    expect(lines(release.quadsWith(`${names.ontology}from3`)).sort()).toEqual(
      group(all, 'predicate', `${names.ontology}from3`),
    );
  });

  it('gives a hub in order, chunk by chunk, and one predicate of it without reading the others', async () => {
    const release = await opened((await build(folder(), { quads: hub })).directory);
    const links = lines(release.quadsTo(museum('hub')));
    expect(links.length).toBe(3000);
    const order = (line: string) => line.replace(/^(<[^>]*>) (<[^>]*>)/, '$2 $1');
    expect(links.map(order)).toEqual(links.map(order).sort());
    for (const at of [0, 1, 2, 3, 4]) {
      expect(lines(release.quadsTo(museum('hub'), `${names.ontology}from${at}`))).toEqual(
        links.filter((line) => line.includes(`from${at}`)),
      );
      expect([...release.quadsOf(museum('hub'), `${names.ontology}lends${at}`)].length).toBe(600);
    }
    for (const none of ['a', 'from', 'from2a', 'z'])
      expect([...release.quadsTo(museum('hub'), names.ontology + none)]).toEqual([]);
    const first = release.quadsTo(museum('hub'))[Symbol.iterator]().next();
    expect(first.done).toBe(false);
  });

  it('lists the things of a kind from any place on, fragments and other kinds left out', async () => {
    const slugs = ['a', 'b', 'a-b', 'a1', 'z'];
    const more = [
      ...slugs.flatMap((slug) => describeMuseum(slug, '1900')),
      fact(`${museum('a')}#during`, rdf.type, museum('a')),
      ...hub,
    ];
    const release = await opened((await build(folder(), { quads: more })).directory);
    const all = release.things('museum');
    expect([...all].sort()).toEqual([...slugs, 'hub'].map(museum).sort());
    for (const [at, after] of all.entries())
      expect(release.things('museum', { after, limit: 2 })).toEqual(all.slice(at + 1, at + 3));
    expect(release.things('museum', { limit: 0 })).toEqual([]);
    expect(release.things('museum', { after: museum('m') })).toEqual([museum('z')]);
    expect([release.things('none'), release.things('m/useum'), release.things('museu')]).toEqual([[], [], []]);
  });

  it('knows its model, names and publication from its own files', async () => {
    const release = await opened((await build(folder())).directory);
    expect(release.model.kinds.map((kind) => kind.name)).toEqual(['museum']);
    expect(release.names.thing('museum', 'x')).toBe(museum('x'));
    expect(release.publication.title).toEqual({ en: 'Museums', pl: 'Muzea' });
    expect('page' in release.publication.publisher).toBe(true);
  });

  it.each(['', 'x', 'https://a b', `https://a/${'x'.repeat(3000)}`, 'https://a/\ud800', 'https://a/\n', 'https://a/<'])(
    'has no quads of %j',
    async (iri) => {
      const release = await opened((await build(folder())).directory);
      expect([release.has(iri), [...release.quadsOf(iri)], [...release.quadsTo(iri)], release.uses(iri)]).toEqual([
        false,
        [],
        [],
        0,
      ]);
    },
  );

  it('stays readable while another release becomes the current one', async () => {
    const releases = folder();
    await build(releases);
    const old = await opened(releases);
    await build(releases, { quads: [] });
    rmSync(old.directory, { recursive: true });
    expect([...old.quadsOf(museum('czapski'))].length).toBe(3);
    expect((await opened(releases)).has(museum('czapski'))).toBe(false);
  });
});

describe('opening', () => {
  it('follows a link, and takes a copy of a release; of one without its history it says what is lacking', async () => {
    const releases = folder();
    const { directory, version } = await build(releases);
    const copy = join(folder(), 'copy');
    cpSync(directory, copy, { recursive: true });
    const told: string[] = [];
    const bare = await openRelease(copy, (message) => told.push(message));
    expect([bare.has(museum('czapski')), bare.ready('museum', 'czapski')]).toEqual([true, undefined]);
    expect(told).toEqual([
      expect.stringMatching(`${version} is not there: when things changed, the feeds.*Copy it again`),
    ]);
    await bare.close();
    await expect(verifyRelease(copy)).rejects.toMatchObject({ code: 'release-damaged' });
    cpSync(join(releases, 'history', version), join(dirname(copy), 'history', version), { recursive: true });
    symlinkSync(directory, join(folder(), 'link'));
    for (const path of [releases, directory, join(releases, 'current'), copy]) {
      const release = await opened(path);
      expect([release.has(museum('czapski')), release.modified(museum('czapski'))]).toEqual([
        true,
        '2026-11-01T00:00:00Z',
      ]);
    }
  });

  it('says where there is no release', async () => {
    const empty = folder();
    mkdirSync(join(empty, 'x'));
    symlinkSync('gone', join(empty, 'current'));
    for (const path of [empty, join(empty, 'x'), join(empty, 'none')]) {
      await expect(openRelease(path)).rejects.toMatchObject({
        code: 'release-missing',
        hint: expect.stringContaining('hejnal build'),
      });
    }
  });

  it.each<[string, (directory: string) => void]>([
    ['numbers cut short', (directory) => truncateSync(join(directory, 'triples/columns'), 64)],
    ['a dump with more in it', (directory) => appendFileSync(join(directory, 'dumps', 'facts.nt'), '#')],
    ['a file that is gone', (directory) => rmSync(join(directory, 'dumps', 'all.nq'))],
    ['a manifest that is no JSON', (directory) => writeFileSync(join(directory, 'release.json'), '{')],
    ['a manifest of something else', (directory) => writeFileSync(join(directory, 'release.json'), '{"version":"1"}')],
    [
      'a manifest of another layout',
      (directory) => rewrite(directory, (text) => text.replace('"format": 1', '"format": 2')),
    ],
  ])('refuses %s', async (_what, damage) => {
    const { directory } = await build(folder());
    damage(directory);
    await expect(openRelease(directory)).rejects.toMatchObject({ code: 'release-damaged' });
    await expect(verifyRelease(directory)).rejects.toMatchObject({ code: 'release-damaged' });
  });

  it('leaves it to verification to find a byte that was changed', async () => {
    const { directory } = await build(folder());
    const path = join(directory, 'dumps', 'facts.ttl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('1901', '1902'));
    await expect(opened(directory)).resolves.toBeDefined();
    await expect(verifyRelease(directory)).rejects.toMatchObject({
      code: 'release-damaged',
      message: expect.stringContaining('facts.ttl'),
    });
  });
});

function rewrite(directory: string, change: (text: string) => string): void {
  const path = join(directory, 'release.json');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
