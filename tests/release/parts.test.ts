// Files in parts: what stands where, what is taken over, and what is not.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cutsEvery } from '../../src/release/files/cut.js';
import { Earlier } from '../../src/release/files/earlier.js';
import { packParts } from '../../src/release/files/pack.js';
import { gzipHead, PartWriter, writeParts, type PackedPart } from '../../src/release/files/parts.js';
import { proveRelease } from '../../src/publish/verify.js';
import { readLines } from '../../src/release/files/lines.js';
import { lengthOf, streamOf } from '../../src/release/files/plain.js';
import { inspectRelease } from '../../src/release/inspect/inspect.js';
import { readManifest, type Manifest } from '../../src/release/manifest.js';
import { resolveRelease } from '../../src/release/open.js';
import { verifyRelease } from '../../src/release/verify.js';
import { build, describe as describeMuseum, folder, quads } from './museum.js';

const many = [...quads, ...Array.from({ length: 60 }, (_each, at) => describeMuseum(`m-${at}`, `${1900 + at}`)).flat()];

const toArray = (stream: Readable): Promise<Buffer[]> => stream.toArray() as Promise<Buffer[]>;

/** Writes three parts and their twin; gives the folder of what could be a release, and the parts. */
async function written(): Promise<{ directory: string; parts: readonly PackedPart[] }> {
  const { directory } = await build(folder(), { quads: many, subjects: 8 });
  const stored = JSON.parse(readFileSync(join(directory, 'parts.json'), 'utf8')) as {
    files: Record<string, PackedPart[]>;
  };
  return { directory, parts: stored.files['facts.ttl'] ?? [] };
}

describe('cuts', () => {
  it('depend on the subject alone, and stand as far apart as is said', () => {
    const subjects = Array.from({ length: 20_000 }, (_each, at) => `<http://e.example/id/thing/${at.toString(36)}> `);
    const cuts = subjects.filter(cutsEvery(64)).length;
    expect(cuts).toBeGreaterThan((20_000 / 64) * 0.75);
    expect(cuts).toBeLessThan((20_000 / 64) * 1.25);
    expect(subjects.filter(cutsEvery(1)).length).toBe(subjects.length);
  });
});

describe('a file in parts', () => {
  it('is its parts, one behind the other, and its twin one member that any gzip reads', async () => {
    const { directory, parts } = await written();
    expect(parts.length).toBeGreaterThan(4);
    for (const file of ['all.nq', 'facts.ttl', 'facts.jsonld', 'facts.rdf', 'all.trig']) {
      const path = join(directory, 'dumps', file);
      const bytes = readFileSync(path);
      expect(gunzipSync(readFileSync(`${path}.gz`)).equals(bytes), file).toBe(true);
      const told = spawnSync('gzip', ['-dc', `${path}.gz`], { maxBuffer: 2 ** 26 });
      expect([told.status, told.stdout.equals(bytes), String(told.stderr)], file).toEqual([0, true, '']);
    }
    expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
      readFileSync(join(directory, 'dumps/facts.ttl')).length,
    );
  });

  it('may be empty', async () => {
    const path = join(folder(), 'empty.nt');
    const writer = new PartWriter(path);
    expect(writer.close().bytes).toBe(0);
    const twin = await packParts(path, writer.parts, {});
    expect([twin.parts, gunzipSync(readFileSync(`${path}.gz`)).length]).toEqual([[], 0]);
  });
});

describe('an earlier file', () => {
  it('gives a text once another was found to be written alike, and no damaged one', async () => {
    const { directory, parts } = await written();
    const [, one, two, three] = parts as [PackedPart, PackedPart, PackedPart, PackedPart];
    const opened = (isAlike = true) => new Earlier({ directory, isAlike }).of('facts.ttl');
    const file = opened();
    expect(file.text(one.source)).toBeUndefined();
    file.compare(one);
    expect(file.text(two.source)?.part).toEqual({ source: two.source, bytes: two.bytes, sha256: two.sha256 });
    const other = opened();
    other.compare({ ...one, sha256: two.sha256 });
    expect(other.text(two.source)).toBeUndefined();
    const set = opened(false);
    set.compare(one);
    expect(set.text(two.source)).toBeUndefined();
    // A damaged text is unpacked anew of the twin, and is not there where that is damaged, too.
    for (const [name, from, bytesOf] of [
      ['facts.ttl', 0, (part: PackedPart) => part.bytes],
      ['facts.ttl.gz', gzipHead.length, (part: PackedPart) => part.packed],
    ] as const) {
      expect(file.text(two.source)?.part.sha256).toBe(two.sha256);
      const path = join(directory, 'dumps', name);
      const bytes = readFileSync(path);
      const at = parts.slice(0, 2).reduce((sum, part) => sum + bytesOf(part), from);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
    }
    expect(file.text(two.source)).toBeUndefined();
    expect(file.text(three.source)?.bytes.length).toBe(three.bytes);
  });

  it('gives what was packed by its text, by the same zlib only', async () => {
    const { directory, parts } = await written();
    const [one] = parts as [PackedPart];
    const packed = new Earlier({ directory, isAlike: false }).of('facts.ttl').packed(one.sha256);
    expect(packed?.length).toBeGreaterThan(0);
    const stored = JSON.parse(readFileSync(join(directory, 'parts.json'), 'utf8')) as object;
    writeFileSync(join(directory, 'parts.json'), JSON.stringify({ ...stored, zlib: 'another' }));
    expect(new Earlier({ directory, isAlike: true }).of('facts.ttl').packed(one.sha256)).toBeUndefined();
  });
});

describe('a release whose long dumps are kept packed', () => {
  it('says the same as one whose dumps are not, is proved, and followed by others', async () => {
    const [packed, plain] = [folder(), folder()];
    const facts = (year: string) => [...many, ...describeMuseum('m-7', year)];
    const kept = { subjects: 8, packFrom: 100 };
    for (const year of ['1907', '2007']) {
      await build(packed, { quads: facts(year), ...kept });
      await build(plain, { quads: facts(year), subjects: 8 });
    }
    const [one, other] = [resolveRelease(packed), resolveRelease(plain)];
    expect(readdirSync(join(one, 'dumps'))).not.toContain('all.nq');
    const strip = ({ files, ...rest }: Manifest) => ({ ...rest, files: files.map(({ path, sha256 }) => [path, sha256]) });
    const left = ({ files, ...rest }: ReturnType<typeof strip>) => ({ ...rest, files: files.filter(([path]) => !/parts.json|reifiers.nt.gz/.test(path ?? '')) });
    expect(left(strip(readManifest(one)))).toEqual(left(strip(readManifest(other))));
    for (const { path, isPacked } of readManifest(one).files) {
      expect(existsSync(join(one, path)), path).toBe(isPacked !== true);
      if (isPacked !== true) continue;
      const bytes = readFileSync(join(other, path));
      expect([...readLines(join(one, path))].join('\n'), path).toBe(bytes.toString('latin1').replace(/\n$/, ''));
      expect(lengthOf(join(one, path))).toBe(bytes.length);
      for (const [start, end] of [[0, 0], [1000, 4000], [bytes.length - 10, bytes.length - 1]] as const)
        expect(Buffer.concat(await toArray(streamOf(join(one, path), { start, end }))).equals(bytes.subarray(start, end + 1)), path).toBe(true);
    }
    expect((await proveRelease(packed)).quads).toBe((await proveRelease(plain)).quads);
    expect((await inspectRelease(packed)).version).toBe(readManifest(one).version);
  }); // prettier-ignore

  it('is refused where one of its packed files was changed', async () => {
    const { directory } = await build(folder(), { quads: many, subjects: 8, packFrom: 100 });
    const path = join(directory, 'dumps', 'facts.nt.gz');
    const bytes = readFileSync(path);
    for (const at of [12, bytes.length >> 1, bytes.length - 9]) {
      const wrong = Buffer.from(bytes);
      wrong.writeUInt8(wrong.readUInt8(at) ^ 4, at);
      writeFileSync(path, wrong);
      await expect(verifyRelease(directory)).rejects.toMatchObject({ code: 'release-damaged' });
      await expect(inspectRelease(directory)).rejects.toMatchObject({ code: 'release-damaged' });
    }
    writeFileSync(path, bytes);
    await expect(verifyRelease(directory)).resolves.toBeDefined();
  });
});

it('parts are told in the order of their files', () => {
  const directory = folder();
  writeParts(directory, new Map([['b', []], ['a', []]])); // prettier-ignore
  expect(readFileSync(join(directory, 'parts.json'), 'utf8')).toContain('"files":{"a":[],"b":[]}');
});
