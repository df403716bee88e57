// What a release claims is proved: a flipped bit anywhere is found, and so is what no digest covers.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftDocument } from '../../src/document/prerender.js';
import { dcat, spdx } from '../../src/rdf/rdf.js';
import { verifyRelease } from '../../src/release/verify.js';
import { proveRelease } from '../../src/publish/verify.js';
import { hejnal } from '../e2e/command.js';
import { filesIn, flip } from './damage.js';
import { build, fact, folder, names } from './museum.js';

describe('a release', () => {
  it('that is whole is proved, with numbers', async () => {
    const { directory, manifest } = await build(folder());
    expect(await proveRelease(directory)).toMatchObject({
      files: manifest.files.length,
      quads: manifest.total,
      documents: 2,
      checksums: 0,
    });
  });

  it('with a flipped bit is refused, whichever file of it or of its history it is in', async () => {
    const releases = folder();
    const { directory, version } = await build(releases);
    const history = join(releases, 'history', version);
    const paths = [directory, history].flatMap(filesIn);
    expect(paths.length).toBeGreaterThan(20);
    // Of its own manifest nothing but its form can be known.
    for (const path of paths.filter((each) => basename(each) !== 'release.json')) {
      flip(path);
      const outcome = await verifyRelease(directory).catch((cause: unknown) => cause);
      expect([relative(releases, path), outcome]).toEqual([
        relative(releases, path),
        expect.objectContaining({ code: 'release-damaged', message: expect.stringContaining(basename(path)) }),
      ]);
      flip(path);
    }
    await expect(verifyRelease(directory)).resolves.toMatchObject({ version });
  });

  const lies: readonly [string, Parameters<typeof build>[1], string][] = [
    [
      'a document',
      { draft: (release, iri) => ({ ...draftDocument(release, iri)!, jsonld: ['{', '}'] }) },
      'The document',
    ],
    [
      'a checksum',
      {
        catalog: () => [
          fact(
            `${names.base}d#f`,
            `${dcat.Dataset.replace('Dataset', '')}downloadURL`,
            `${names.base}dump/facts.nt`,
            'catalog',
          ),
          fact(`${names.base}d#f`, spdx.checksum, `${names.base}d#c`, 'catalog'),
          fact(`${names.base}d#c`, spdx.checksumValue, '00', 'catalog'),
        ],
      },
      'another checksum of dumps/facts.nt',
    ],
  ];

  it.each(lies)('is refused for %s that says something else', async (_what, options, message) => {
    const { directory } = await build(folder(), options);
    await expect(verifyRelease(directory)).resolves.toBeDefined();
    await expect(proveRelease(directory)).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });
});

describe('the command', () => {
  it('says what was proved, or names what differs and ends with 3', async () => {
    const releases = folder();
    const { directory, version } = await build(releases);
    const good = await hejnal('verify', '--releases', releases, '--json');
    expect([good.code, JSON.parse(good.out)]).toEqual([
      0,
      expect.objectContaining({ ok: true, version, documents: 2 }),
    ]);
    flip(join(directory, 'triples/columns'));
    const bad = await hejnal('verify', '--releases', releases);
    expect([bad.code, bad.err]).toEqual([3, expect.stringContaining('triples/columns')]);
  });
});

const disk = folderOfDisk();

/** Makes a disk of 512 KiB where that is allowed. */
function folderOfDisk(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const place = `/tmp/hejnal-disk-${process.pid}`;
  mkdirSync(place, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', place]).status === 0) return place;
  console.warn('Skipped: a full disk (nothing can be mounted here)');
  return undefined;
}

describe.skipIf(disk === undefined)('a disk that is full', () => {
  it('ends a build with one sentence and 3, and leaves nothing', async () => {
    const publication = folder();
    cpSync('tests/cases/base', publication, { recursive: true });
    cpSync('ontology/hejnal.ttl', join(publication, 'ontology', 'hejnal.ttl'));
    try {
      const { code, err } = await hejnal('build', publication, '--releases', join(disk!, 'releases'));
      expect([code, err]).toEqual([3, expect.stringContaining('There is no space left on the disk')]);
      expect(err).not.toMatch(/^\s+at /m);
      expect(readdirSync(join(disk!, 'releases'))).toEqual([]);
    } finally {
      spawnSync('umount', [disk!]);
      rmSync(disk!, { recursive: true, force: true });
    }
  });
});
