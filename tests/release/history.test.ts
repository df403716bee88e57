// What changed from release to release, and when each thing changed last.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { quadLine, skos, type Quad } from '../../src/rdf/rdf.js';
import { compareReleases } from '../../src/release/history/compare.js';
import { openModifications } from '../../src/release/history/modified.js';
import { openRelease } from '../../src/release/open.js';
import { verifyRelease } from '../../src/release/verify.js';
import {
  build,
  describe as describeMuseum,
  fact,
  folder,
  museum,
  names,
  publication,
  quads,
  forgetHistory,
} from './museum.js';

const later = (modified: string) => ({ publication: { ...publication, modified } });

function changesOf(releases: string, version: string): string[] {
  const text = readFileSync(join(releases, 'history', version, 'changes.nq'), 'utf8');
  return text.split('\n').filter(Boolean);
}

async function modified(directory: string, ...subjects: string[]): Promise<string[]> {
  const release = await openRelease(directory);
  const dates = subjects.map((subject) => release.modified(subject).replace('T00:00:00Z', ''));
  await release.close();
  return dates;
}

/** Changes one date, and nothing else. */
const corrected = [...quads.slice(0, -6), ...describeMuseum('vitrum-2', '1999')];
const opened = (year: string) =>
  `<${museum('vitrum-2')}> <${names.ontology}opened> "${year}"^^<http://www.w3.org/2001/XMLSchema#gYear> <${names.graph('facts')}> .`;

describe('changes', () => {
  it('are none in the first release', async () => {
    const releases = folder();
    const { version, directory } = await build(releases);
    expect(changesOf(releases, version)).toEqual([]);
    expect(await modified(directory, museum('czapski'), museum('none'))).toEqual(['2026-11-01', '2026-11-01']);
  });

  it('are exactly the lines that came and went, as N-Quads with a comment', async () => {
    const releases = folder();
    const first = await build(releases);
    const second = await build(releases, { ...later('2026-11-05'), quads: corrected });
    expect(changesOf(releases, second.version)).toEqual([`${opened('1998')} # removed`, `${opened('1999')} # added`]);
    const read = new Parser({ format: 'N-Quads' }).parse(
      changesOf(releases, second.version).join('\n'),
    ) as unknown as Quad[];
    expect(read.map(quadLine)).toEqual([opened('1998'), opened('1999')]);
    const heard: string[] = [];
    expect(compareReleases(first.directory, second.directory, (is, line) => heard.push(`${is} ${line}`))).toEqual({
      added: 1,
      removed: 1,
    });
    expect(heard).toEqual([`removed ${opened('1998')}`, `added ${opened('1999')}`]);
  });

  it('date the thing that changed, and let the others keep their dates', async () => {
    const releases = folder();
    await build(releases);
    await build(releases, { ...later('2026-11-05'), quads: corrected });
    const third = await build(releases, {
      ...later('2026-11-09'),
      quads: [...corrected, ...describeMuseum('mocak', '2010')],
    });
    const subjects = [
      museum('czapski'),
      museum('vitrum-2'),
      `${museum('vitrum-2')}#during`,
      museum('mocak'),
      names.thing('quote', 'of-mocak'),
    ];
    expect(await modified(third.directory, ...subjects)).toEqual([
      '2026-11-01',
      '2026-11-05',
      '2026-11-05',
      '2026-11-09',
      '2026-11-09',
    ]);
  });

  it('of a proof are changes of the thing that it proves, whether the proof came, went or was altered', async () => {
    const quote = names.thing('quote', 'of-czapski');
    const altered = [...quads, fact(quote, `${names.tool}endsWith`, 'end', 'evidence')];
    const without = quads.filter((each) => each.subject.value !== quote);
    for (const [before, after] of [
      [quads, altered],
      [altered, without],
      [without, altered],
    ] as const) {
      const releases = folder();
      await build(releases, { quads: before });
      const { directory } = await build(releases, { ...later('2026-11-05'), quads: after });
      expect(await modified(directory, museum('czapski'), museum('vitrum-2'))).toEqual(['2026-11-05', '2026-11-01']);
    }
  });

  it('of a part are changes of the whole, and those of the ontology are changes of its document', async () => {
    const releases = folder();
    const part = fact(`${museum('czapski')}#during`, skos.prefLabel, 'opening');
    const term = fact(`${names.base}.well-known/genid/1`, skos.prefLabel, 'term', 'ontology');
    await build(releases);
    const { directory } = await build(releases, { ...later('2026-11-05'), quads: [...quads, part, term] });
    const subjects = [museum('czapski'), `${names.ontology}Museum`, `${names.base}ontology`, museum('vitrum-2')];
    expect(await modified(directory, ...subjects)).toEqual(['2026-11-05', '2026-11-05', '2026-11-05', '2026-11-01']);
  });

  it('begin anew with the date of the release before where its history was not kept', async () => {
    const releases = folder();
    const { version } = await build(releases);
    rmSync(join(releases, 'history'), { recursive: true });
    await expect(build(releases, later('2026-11-05'))).rejects.toMatchObject({ code: 'release-damaged' });
    forgetHistory(join(releases, version));
    const { directory } = await build(releases, { ...later('2026-11-05'), quads: corrected });
    expect(await modified(directory, museum('czapski'), museum('vitrum-2'))).toEqual(['2026-11-01', '2026-11-05']);
  });
});

describe('last changes', () => {
  it('are found in a file of any length', () => {
    const iri = fc.stringMatching(/^[a-zż\u{1f3db}-]{1,40}$/u).map((text) => `https://a.example/${text}`);
    fc.assert(
      fc.property(fc.uniqueArray(iri, { maxLength: 200 }), (iris) => {
        const history = folder();
        const sorted = [...iris].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        const lines = sorted.map((each, at) => `${each}\t2026-01-${String((at % 28) + 1).padStart(2, '0')}\n`);
        writeFileSync(join(history, 'modified.tsv'), ['*\t2025-01-01\n', ...lines].join(''));
        const modifications = openModifications(history);
        onTestFinished(() => modifications?.close());
        const found = sorted.map((each) => `${each}\t${modifications?.find(each)}\n`);
        expect(found).toEqual(lines);
        for (const none of ['https://a.example/', 'https://a.example/zzz\u{1f3db}0', '!'])
          expect(modifications?.find(none)).toBe('2025-01-01');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a history that is damaged', () => {
  const historyIn = (releases: string, version: string, file: string): string =>
    join(releases, 'history', version, file);
  const damages: readonly [string, (file: (name: string) => string) => void][] = [
    ['days cut short', (file) => truncateSync(file('modified.tsv'), 3)],
    ['documents cut short', (file) => truncateSync(file('documents.lmdb'), 8192)],
    ['changes that are gone', (file) => rmSync(file('changes.nq'))],
    ['a seal that is no JSON', (file) => writeFileSync(file('history.json'), '{')],
    ['a seal of something else', (file) => writeFileSync(file('history.json'), '{}')],
    ['a seal of another layout', (file) => writeFileSync(file('history.json'), '{"format":3,"files":[]}')],
  ];

  it.each(damages)('by %s is neither served, nor verified, nor carried on', async (_what, damage) => {
    const releases = folder();
    const { version, directory } = await build(releases);
    damage((name) => historyIn(releases, version, name));
    const refusal = { code: 'release-damaged', hint: expect.stringContaining('Copy the history again') };
    await expect(openRelease(directory)).rejects.toMatchObject(refusal);
    await expect(verifyRelease(directory)).rejects.toMatchObject(refusal);
    await expect(build(releases, { ...later('2026-11-05'), quads: corrected })).rejects.toMatchObject(refusal);
    rmSync(historyIn(releases, version, ''), { recursive: true });
    forgetHistory(join(releases, version));
    expect(await modified(directory, museum('czapski'))).toEqual(['2026-11-01']);
    await expect(verifyRelease(directory)).resolves.toMatchObject({ version });
  });

  it('by another byte is found by verification', async () => {
    const releases = folder();
    const { version, directory } = await build(releases);
    writeFileSync(historyIn(releases, version, 'modified.tsv'), '*\t2026-12-01\n');
    await expect(verifyRelease(directory)).rejects.toMatchObject({
      code: 'release-damaged',
      message: expect.stringContaining('modified.tsv'),
    });
  });

  it('is known by its seal: an older one without is read, but its documents are not', async () => {
    const releases = folder();
    const { version, directory } = await build(releases);
    rmSync(historyIn(releases, version, 'history.json'));
    forgetHistory(join(releases, version));
    const release = await openRelease(directory);
    expect(release.ready('museum', 'czapski')).toBeUndefined();
    expect(release.modified(museum('czapski'))).toBe('2026-11-01T00:00:00Z');
    await release.close();
  });
});
