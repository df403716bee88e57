// Documents that were written with their release are, byte for byte, those that would be written now.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { describeThing } from '../../src/document/describe.js';
import { literal, rdf, rdfs, skos, tripleLine, type Quad } from '../../src/rdf/rdf.js';
import { writeDocuments } from '../../src/release/prerendered.js';
import { openDocuments, type Ready } from '../../src/release/ready.js';
import type { Range } from '../../src/release/triples/reading.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { writerOf } from '../../src/formats/write/index.js';
import { writeJsonld } from '../../src/formats/write/jsonld.js';
import { build, describe as describeMuseum, fact, folder, museum, names, publication, quads } from './museum.js';

const open: Release[] = [];
const release = async (directory: string): Promise<Release> => {
  const opened = await openRelease(directory);
  open.push(opened);
  return opened;
};
afterAll(() => Promise.all(open.map((each) => each.close())));

const written = (from: Release, iri: string): string => {
  const document = describeThing(from, iri)!;
  return writeJsonld(document.quads, { model: from.model, names: from.names, topic: iri });
};
const readyOf = (from: Release, iri: string): Ready | undefined => {
  const { kind = '', slug = '' } = names.readThing(iri) ?? {};
  return from.ready(kind, slug);
};
const ready = (from: Release, iri: string): string | undefined => {
  const found = readyOf(from, iri);
  return found && Buffer.from(found.jsonld, 'latin1').toString();
};

describe('a document that was written with the release', () => {
  const releases = folder();

  it('is the one that would be written now', async () => {
    const first = await release((await build(releases)).directory);
    const things = first.things('museum');
    expect(things).toEqual([museum('czapski'), museum('vitrum-2')]);
    for (const iri of things) {
      expect(ready(first, iri)).toBe(written(first, iri));
      for (const extension of ['ttl', 'nt', 'rdf']) {
        const { kind = '', slug = '' } = names.readThing(iri) ?? {};
        const writing = { model: first.model, names: first.names, topic: iri };
        const now = writerOf(extension).document(describeThing(first, iri)?.quads ?? [], writing);
        const moment = `${publication.modified}T00:00:00Z`;
        expect(first.filled(kind, slug, extension)).toEqual({ text: now, modified: moment, isCut: false });
      }
      const { kind = '', slug = '' } = names.readThing(iri) ?? {};
      const lines = (quads: readonly Quad[] = []): string[] => quads.map(tripleLine);
      expect(lines(first.readyTriples(kind, slug))).toEqual(lines(describeThing(first, iri)?.quads));
      const { jsonld = '', ...found } = readyOf(first, iri) ?? {};
      const sha256 = createHash('sha256').update(jsonld, 'latin1').digest('base64url');
      expect(found).toEqual({ sha256, modified: `${publication.modified}T00:00:00Z`, isCut: false });
    }
  });

  it('says the day of the last change by the history, of this release and of later ones', async () => {
    const changed = [...quads, fact(museum('czapski'), skos.altLabel, literal('Pałac Czapskich', 'pl'))];
    const later = { ...publication, modified: '2027-01-02' };
    const second = await release((await build(releases, { quads: changed, publication: later })).directory);
    expect(second.ready('museum', 'czapski')?.modified).toBe('2027-01-02T00:00:00Z');
    expect(second.ready('museum', 'vitrum-2')?.modified).toBe(`${publication.modified}T00:00:00Z`);
    for (const iri of second.things('museum')) expect(ready(second, iri)).toBe(written(second, iri));
  });

  it('is not kept where it is longer than a mebibyte', async () => {
    const long = fact(museum('czapski'), skos.altLabel, literal('x'.repeat(1024 * 1024), 'pl'));
    const found = await release((await build(folder(), { quads: [...quads, long] })).directory);
    expect(found.ready('museum', 'czapski')).toBeUndefined();
    expect(found.ready('museum', 'vitrum-2')).toBeDefined();
  });

  it('says that there are more pages', async () => {
    const many = Array.from({ length: 1001 }, (_each, at) =>
      fact(names.thing('quote', `q${at}`), rdfs.seeAlso, museum('czapski')),
    );
    const found = await release((await build(folder(), { quads: [...quads, ...many] })).directory);
    expect(found.ready('museum', 'czapski')?.isCut).toBe(true);
    expect(found.ready('museum', 'vitrum-2')?.isCut).toBe(false);
  });

  it('is none for what is no thing, what was withdrawn, and texts that are no names', async () => {
    const gone = fact(museum('old'), rdf.type, `${names.tool}Withdrawn`);
    const found = await release((await build(folder(), { quads: [...quads, gone] })).directory);
    for (const slug of ['old', 'none', '', 'no slug', 'CZAPSKI', 'czapski#x', 'ż', 'x'.repeat(2000)])
      expect(found.ready('museum', slug), slug).toBeUndefined();
    expect(found.ready('quote', 'of-czapski')).toBeUndefined();
    expect(found.ready('no kind', 'czapski')).toBeUndefined();
  });

  it('may be left out of a release: then none is ready', async () => {
    const releases = folder();
    const { directory, version } = await build(releases, { draft: undefined as never });
    expect(readdirSync(join(releases, 'history', version))).not.toContain('documents.lmdb');
    const found = await release(directory);
    expect(found.ready('museum', 'czapski')).toBeUndefined();
    expect(found.has(museum('czapski'))).toBe(true);
  });

  it('keeps the order of the keys where one slug begins with another, in every kind', async () => {
    const slugs = ['a', 'a-b', 'a1', 'ab', 'b'];
    const added = slugs.flatMap((slug) => describeMuseum(slug, '1900'));
    const found = await release((await build(folder(), { quads: [...quads, ...added] })).directory);
    for (const slug of slugs) expect(ready(found, museum(slug))).toBe(written(found, museum(slug)));
  });

  it('is kept whole where more documents than are counted begin each in its own way', async () => {
    const target = folder();
    const slugs = Array.from({ length: 1002 }, (_each, at) => `m${1000 + at}`);
    const text = (iri: string): readonly [string, string] => [`opening of ${iri}, `, 'ż'];
    await writeDocuments({
      target,
      dictionary: '',
      reading: { things: (_kind: string, { after }: Range) => (after === undefined ? slugs.map(museum) : []) } as never,
      kinds: ['museum'],
      draft: (iri) => ({ jsonld: text(iri), modified: '2026-11-01+01:00', isCut: false }),
      watch: (things) => things,
    });
    const documents = openDocuments(target, '', names, () => undefined);
    onTestFinished(() => documents.close());
    for (const slug of slugs) {
      const found = documents.find('museum', slug);
      expect(Buffer.from(found?.jsonld ?? '', 'latin1').toString()).toBe(text(museum(slug)).join(''));
      expect(found?.modified).toBe('2026-11-01+01:00');
    }
  });
});
