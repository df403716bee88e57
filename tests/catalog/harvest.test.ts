// Harvesting the catalogue over HTTP with Python's rdflib, the library that CKAN, udata and dane.gov.pl use.
import { expect, it } from 'vitest';
import { whenPresent } from '../present.js';
import { museumRelease } from './museum.js';
import { rdflib, serveRelease } from './served.js';

whenPresent(rdflib, 'harvesting with Python')('a harvester', () => {
  it('gets the same catalogue in each format, and every file with its type, size and checksum', async () => {
    const release = await museumRelease();
    await release.close();
    const served = await serveRelease(release.directory);
    try {
      const found = (await served.python('harvest.py')) as {
        triples: number;
        same: boolean;
        files: number;
        wrong: string[];
      };
      expect(found.wrong).toEqual([]);
      expect(found.same).toBe(true);
      expect(found.files).toBeGreaterThan(10);
      expect(found.triples).toBeGreaterThan(300);
    } finally {
      await served.close();
    }
  });
});
