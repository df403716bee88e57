// Harvesting the catalogue over HTTP with Python's rdflib, the library that CKAN, udata and dane.gov.pl use.
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site.js';
import { openRelease } from '../../src/release/open.js';
import { verifyRelease } from '../../src/release/verify.js';
import { whenPresent } from '../present.js';
import { toyEngine } from '../server/toy.js';
import { museumRelease } from './museum.js';

const run = promisify(execFile);

whenPresent('/usr/lib/python3/dist-packages/rdflib', 'harvesting with Python')('a harvester', () => {
  it('gets the same catalogue in each format, and every file with its type, size and checksum', async () => {
    const release = await museumRelease();
    const { directory, names } = release;
    await release.close();
    const site = await Site.open({
      directory,
      open: openRelease,
      verify: verifyRelease,
      startEngine: () => toyEngine(),
      cacheMaxBytes: 1024 * 1024,
      pollMs: 0,
    });
    const app = createApp({ site, config: readConfig({}, {}), logStream: { write: () => undefined } });
    try {
      await app.listen({ host: '127.0.0.1', port: 0 });
      const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`;
      const { stdout } = await run('/usr/bin/python3', [join(import.meta.dirname, 'harvest.py'), names.base, address]);
      const found = JSON.parse(stdout) as { triples: number; same: boolean; files: number; wrong: string[] };
      expect(found.wrong).toEqual([]);
      expect(found.same).toBe(true);
      expect(found.files).toBeGreaterThan(10);
      expect(found.triples).toBeGreaterThan(300);
    } finally {
      await app.close();
      await site.close();
    }
  });
});
