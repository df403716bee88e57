// What is read at the opening of a release is compared first: garbage of the right size opens nothing, crashes nothing, hangs nothing.
import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  appendFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert, integer, property, uint8Array } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../src/release/open.js';
import { readTriples } from '../../src/release/triples/files.js';
import { Dictionary } from '../../src/release/triples/dictionary.js';
import { openTriples } from '../../src/release/triples/triples.js';
import { Terms } from '../../src/release/triples/terms.js';
import { flip } from './damage.js';
import { build, folder } from './museum.js';

const whole = { releases: '', version: '' };
beforeAll(async () => {
  whole.releases = folder();
  whole.version = (await build(whole.releases)).version;
});

function copy(): { release: string; history: string } {
  const releases = folder();
  cpSync(whole.releases, releases, { recursive: true, verbatimSymlinks: true });
  return { release: join(releases, whole.version), history: join(releases, 'history', whole.version) };
}

const damages: Readonly<Record<string, (path: string) => void>> = {
  'a flipped bit': (path) => flip(path),
  'a flipped first byte': (path) => flip(path, 0),
  'noise of the same size': (path) => writeFileSync(path, randomBytes(statSync(path).size)),
  'zeros of the same size': (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  'ones of the same size': (path) => writeFileSync(path, Buffer.alloc(statSync(path).size, 0xff)),
  'half its length': (path) => truncateSync(path, statSync(path).size >> 1),
  'a byte more': (path) => appendFileSync(path, 'x'),
  'no file': (path) => rmSync(path),
};
const readAtOnce = ['triples/columns', 'triples/terms', 'triples/shape.json', 'names.lmdb', 'queries.json', 'parts.json', 'dumps/ontology.nt']; // prettier-ignore
const refusal = { code: 'release-damaged' };

describe('a release of which a file that is read at once has', () => {
  it.each(Object.entries(damages))('%s is not opened, and named', async (_what, damage) => {
    for (const name of readAtOnce) {
      const { release } = copy();
      damage(join(release, name));
      const message = expect.stringContaining(name);
      await expect(openRelease(release), name).rejects.toMatchObject({ ...refusal, message });
    }
  });

  it('other bytes since it was opened last is not opened again', async () => {
    const { release } = copy();
    await (await openRelease(release)).close();
    const path = join(release, 'triples/terms');
    const { atime, mtime } = statSync(path);
    flip(path);
    utimesSync(path, atime, mtime);
    await expect(openRelease(release)).rejects.toMatchObject(refusal);
    flip(path);
    await (await openRelease(release)).close();
  });
});

describe('documents of which the file has', () => {
  const sameSize = Object.entries(damages).filter(([what]) => /size|flipped/.test(what));
  it.each(sameSize)('%s are not read, and told of', async (_what, damage) => {
    const { release, history } = copy();
    damage(join(history, 'documents.lmdb'));
    const told: string[] = [];
    const opened = await openRelease(release, (message) => told.push(message));
    expect(told).toEqual([expect.stringContaining('documents.lmdb')]);
    expect(opened.ready('museum', 'czapski')).toBeUndefined();
    expect(opened.filled('museum', 'czapski', 'ttl')).toBeUndefined();
    await opened.close();
  });
});

describe('numbers that are garbage', () => {
  it('of another length than they tell are refused before memory is taken for them', async () => {
    for (const change of [{ quads: 2 ** 50 }, { terms: 2 ** 50 }, { textBytes: 2 ** 50 }, { quads: -1 }, { blocks: 1 }]) {
      const { release } = copy();
      const path = join(release, 'triples/shape.json');
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
      await expect(readTriples(release)).rejects.toMatchObject(refusal);
    }
  }); // prettier-ignore

  it('end every look-up of a term, with a text or as damage, whatever stands there', () => {
    const text = uint8Array({ minLength: 0, maxLength: 300 });
    const place = integer({ min: 0, max: 2 ** 32 - 1 });
    let refused = 0;
    assert(
      property(text, place, integer({ min: 1, max: 2 ** 31 }), (bytes, offset, id) => {
        const dictionary = new Dictionary(bytes, Uint32Array.of(0, offset), 32);
        for (const look of [() => dictionary.text(id), () => dictionary.text(20), () => dictionary.find('<a>')])
          try {
            expect(typeof look()).toBeOneOf(['string', 'number']);
          } catch (error) {
            expect(error).toMatchObject(refusal);
            refused++;
          }
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('leave terms that are whole as they are', async () => {
    const image = await readTriples(copy().release);
    const triples = openTriples(image!);
    const terms = new Terms(triples);
    const digest = createHash('sha256');
    for (let id = 1; id <= triples.shape.terms; id++) {
      digest.update(triples.dictionary.text(id));
      expect(terms.find(terms.term(id))).toBe(id);
    }
    expect(triples.shape.terms).toBeGreaterThan(50);
  });
});
