// Files in parts: what stands where, what is taken over, and what is not.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cutsEvery } from '../../src/release/files/cut.js';
import { Earlier } from '../../src/release/files/earlier.js';
import { packParts } from '../../src/release/files/pack.js';
import { PartWriter, writeParts, type Part } from '../../src/release/files/parts.js';
import { build, describe as describeMuseum, folder, quads } from './museum.js';

const many = [...quads, ...Array.from({ length: 60 }, (_each, at) => describeMuseum(`m-${at}`, `${1900 + at}`)).flat()];

/** Writes three parts and their twin; gives the folder of what could be a release, and the parts. */
async function written(): Promise<{ directory: string; parts: readonly Part[] }> {
  const { directory } = await build(folder(), { quads: many, subjects: 8 });
  const stored = JSON.parse(readFileSync(join(directory, 'parts.json'), 'utf8')) as { files: Record<string, Part[]> };
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
    const [, one, two, three] = parts as [Part, Part, Part, Part];
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
    const path = join(directory, 'dumps/facts.ttl');
    const bytes = readFileSync(path);
    const at = parts.slice(0, 2).reduce((sum, part) => sum + part.bytes, 0);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    expect(file.text(two.source)).toBeUndefined();
    expect(file.text(three.source)?.bytes.length).toBe(three.bytes);
  });

  it('gives what was packed by its text, by the same zlib only', async () => {
    const { directory, parts } = await written();
    const [one] = parts as [Part];
    const packed = new Earlier({ directory, isAlike: false }).of('facts.ttl').packed(one.sha256);
    expect(packed?.length).toBeGreaterThan(0);
    const stored = JSON.parse(readFileSync(join(directory, 'parts.json'), 'utf8')) as object;
    writeFileSync(join(directory, 'parts.json'), JSON.stringify({ ...stored, zlib: 'another' }));
    expect(new Earlier({ directory, isAlike: true }).of('facts.ttl').packed(one.sha256)).toBeUndefined();
  });
});

it('parts are told in the order of their files', () => {
  const directory = folder();
  writeParts(directory, new Map([['b', []], ['a', []]])); // prettier-ignore
  expect(readFileSync(join(directory, 'parts.json'), 'utf8')).toContain('"files":{"a":[],"b":[]}');
});
