// The road of dane.gov.pl by SPARQL: its own client asks the query of docs/portals.md, and finds all that the portal wants.
import { expect, it } from 'vitest';
import { startEngine } from '../../src/index.js';
import { dcat } from '../../src/rdf/rdf.js';
import { whenPresent } from '../present.js';
import { museumRelease } from './museum.js';
import { rdflib, serveRelease } from './served.js';

whenPresent(rdflib, 'importing with Python')('dane.gov.pl', () => {
  it('imports every data set by the query of the docs', { timeout: 30_000 }, async () => {
    const release = await museumRelease();
    const served = await serveRelease(release.directory, (opened) =>
      startEngine(opened, {
        engine: 'exact',
        services: [],
        queryMs: 20_000,
        answerBytes: 10_000_000,
        rows: 0,
        workers: 1,
      }),
    );
    try {
      await untilReady(served.address);
      const found = (await served.python('construct.py', 'docs/portals.md')) as Record<string, Record<string, unknown>>;
      const whole = 'https://museums.example/dataset/museums';
      expect(Object.keys(found)).toEqual([whole, `${whole}-evidence`, `${whole}-museums`, `${whole}-ontology`]);
      for (const [iri, dataset] of Object.entries(found)) {
        expect(dataset).toMatchObject({
          themes: ['EDUC'],
          keywords: ['museums@en', 'muzea@pl'],
          publisher: 'Redakcja',
        });
        expect(dataset['files']).toBe([...release.quadsOf(iri, dcat.distribution)].length);
      }
      expect(found[whole]?.['title']).toBe('Muzea');
    } finally {
      await served.close();
      await release.close();
    }
  });
});

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if ((await fetch(`${address}ready`)).status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The query engine did not become ready.');
}
