// Dumps of which only the gzip twin is kept are served as if they stood there, whole and in ranges.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { querySources } from '../../src/index.js';
import { loadStore } from '../../src/sparql/threads/load.js';
import { openRelease } from '../../src/release/open.js';
import { build, describe as describeMuseum, folder, quads } from '../release/museum.js';
import { serveKept } from './kept.js';

const many = [...quads, ...Array.from({ length: 60 }, (_each, at) => describeMuseum(`m-${at}`, `${1900 + at}`)).flat()];

describe('a dump that is kept packed', () => {
  it('is served plain, as its twin and in ranges, with the digest of what is sent', async () => {
    const releases = folder();
    const { directory, manifest } = await build(releases, { quads: many, subjects: 8, packFrom: 100 });
    const { app } = await serveKept(releases);
    onTestFinished(() => app.close());
    for (const file of ['all.nq', 'facts.ttl', 'facts.jsonld', 'facts.rdf', 'evidence.nt', 'all.trig']) {
      expect(existsSync(join(directory, 'dumps', file)), file).toBe(false);
      const get = (headers: Record<string, string>) => app.inject({ url: `/dump/${file}`, headers });
      const plain = await get({ 'accept-encoding': 'identity' });
      const claimed = manifest.files.find(({ path }) => path === `dumps/${file}`);
      expect([plain.statusCode, createHash('sha256').update(plain.rawPayload).digest('hex')]).toEqual([200, claimed?.sha256]);
      expect(plain.headers['content-length']).toBe(String(plain.rawPayload.length));
      const twin = await get({ 'accept-encoding': 'gzip' });
      expect(twin.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(twin.rawPayload).equals(plain.rawPayload)).toBe(true);
      const { length } = plain.rawPayload;
      for (const [start, end] of [[0, 9], [length >> 1, (length >> 1) + 2000], [length - 5, length - 1]] as const) {
        const part = await get({ range: `bytes=${start}-${end}` });
        expect(part.statusCode).toBe(206);
        expect(part.rawPayload.equals(plain.rawPayload.subarray(start, end + 1))).toBe(true);
        expect(part.headers['repr-digest']).toBe(plain.headers['repr-digest']);
      }
    }
    const reified = await app.inject({ url: '/dump/facts.nt?version=1.2' });
    expect(reified.payload.split('\n').filter((line) => line.includes('<<(')).length).toBe(62);
  }); // prettier-ignore

  it('is loaded by engines that load', async () => {
    const { directory, manifest } = await build(folder(), { quads: many, subjects: 8, packFrom: 100 });
    const release = await openRelease(directory);
    expect(loadStore(querySources(release)).size).toBe(manifest.total);
    await release.close();
  });
});
