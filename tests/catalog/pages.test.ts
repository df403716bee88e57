// A catalogue of 2,500 data sets: three pages, which CKAN, udata and piveau follow to the end, each in its own way.
import { expect, it } from 'vitest';
import { whenPresent } from '../present.js';
import { base, buildMany } from './many.js';
import { rdflib, serveRelease } from './served.js';

/** The generated ones, and the whole, its ontology and its evidence. */
const total = 2_503;

whenPresent(rdflib, 'harvesting with Python')('a catalogue on several pages', () => {
  it('is followed to its end by every harvester', { timeout: 240_000 }, async () => {
    const served = await serveRelease(await buildMany(2_500));
    try {
      const found = (await served.python('pages.py')) as {
        found: Record<string, [number, number]>;
        older: string[];
        beyond: number;
        sizes: Record<string, number>;
      };
      expect(found.found).toEqual({ ckan: [total, total], udata: [total, total], piveau: [total, total] });
      expect(found.older).toEqual([`${base}catalog.ttl?page=2&_profile=dcat-ap-2.1.1`]);
      expect(found.beyond).toBe(404);
      // N-Triples, the longest format, which Python reads fastest; CKAN takes 50 MB of one answer.
      expect(Object.keys(found.sizes).filter((path) => path.startsWith('catalog.nt'))).toHaveLength(3);
      for (const bytes of Object.values(found.sizes)) expect(bytes).toBeLessThan(15_000_000);
    } finally {
      await served.close();
    }
  });
});
