// The archive of all tables, fetched over HTTP and read by Python: every table and description byte for byte, and the same
// bytes whenever it is built.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { archiveFile, writeArchive } from '../../src/release/files/archive.js';
import { build, useServed } from '../e2e/publication.js';
import { whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';

interface Read {
  readonly wrong: string | null;
  readonly files: Readonly<Record<string, string>>;
  readonly days: readonly string[];
}

function read(bytes: Uint8Array): Read {
  const script = join(import.meta.dirname, 'archive.py');
  return JSON.parse(execFileSync('python3', [script], { input: bytes, encoding: 'utf8' })) as Read;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

whenInstalled('python3', 'archives read by Python')('the archive of all tables', () => {
  const served = useServed();

  it('has every table and every description, byte for byte, and nothing else', async () => {
    const answer = await served().fetch(`/dump/${archiveFile}`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const { wrong, files, days } = read(new Uint8Array(await answer.arrayBuffer()));
    const sums = await (await served().fetch('/dump/SHA256SUMS')).text();
    const listed = Array.from(sums.matchAll(/^([0-9a-f]{64}) {2}(\S+\.csv(?:-metadata\.json)?)$/gm), ([, sum, file]) => [file, sum]); // prettier-ignore
    expect(wrong).toBeNull();
    expect(listed.length).toBeGreaterThan(20);
    expect(files).toEqual(Object.fromEntries(listed));
    expect(days).toEqual([served().release.publication.modified]);
  });

  it('has tag, digest, parts and a place in the sums as other downloads, and stands in the catalogue', async () => {
    const answer = await served().fetch(`/dump/${archiveFile}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const sums = await (await served().fetch('/dump/SHA256SUMS')).text();
    expect(sums).toContain(`${sha256(bytes)}  ${archiveFile}\n`);
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256(bytes), 'hex').toString('base64')}:`);
    const tag = answer.headers.get('etag') ?? '';
    expect((await served().fetch(`/dump/${archiveFile}`, { headers: { 'if-none-match': tag } })).status).toBe(304);
    const part = await served().fetch(`/dump/${archiveFile}`, { headers: { range: 'bytes=-22' } });
    expect([part.status, Buffer.from(await part.arrayBuffer()).readUInt32LE()]).toEqual([206, 0x06054b50]);
    const turtle = await (await served().fetch('/dataset/krakow-networks.nt')).text();
    const said = turtle.split('\n').filter((line) => line.startsWith(`<http://localhost:8080/dataset/krakow-networks#${archiveFile}`)); // prettier-ignore
    const iana = 'https://www.iana.org/assignments/media-types/';
    for (const each of [
      'dcat#packageFormat> <' + `${iana}application/zip>`,
      `dcat#mediaType> <${iana}text/csv>`,
      sha256(bytes),
    ])
      expect(
        said.some((line) => line.includes(each)),
        each,
      ).toBe(true);
  });

  it('is the same bytes when it is built again', async () => {
    const folder = scratch('again');
    await build(folder);
    const again = readFileSync(join(folder, 'current/dumps', archiveFile));
    const first = new Uint8Array(await (await served().fetch(`/dump/${archiveFile}`)).arrayBuffer());
    expect(sha256(again)).toBe(sha256(first));
  });

  it('takes an empty file, a name in another script and a day before 1980', () => {
    const folder = scratch('archive');
    mkdirSync(folder, { recursive: true });
    const texts = { 'a.csv': '', 'żółć.csv': 'id\r\n'.repeat(100_000) };
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    }
    const written = writeArchive(folder, Object.keys(texts), '1971-02-03');
    const bytes = readFileSync(join(folder, archiveFile));
    expect(written).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
    const { wrong, files, days } = read(bytes);
    expect([wrong, days]).toEqual([null, ['1980-02-03']]);
    expect(files).toEqual(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, sha256(Buffer.from(text))]))); // prettier-ignore
    expect(writeArchive(scratch('none'), [], '2026-11-30')).toBeUndefined();
  });
});
