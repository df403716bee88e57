// A crawler of rdflib.js starts at one name and finds the whole publication by following links, in each of three formats.
import { describe, expect, it } from 'vitest';
import { tripleLine } from '../../src/rdf.js';
import { crawl } from './crawler.js';
import { base, thingsOf, useServed } from './publication.js';

const served = useServed();

/** The home page leads to the catalogue, a version to the vocabulary itself: their documents are about that. */
const leadsElsewhere = (address: string): boolean =>
  /^(?:|(?:ontology|hejnal)\/[\d.]+)$/.test(address.slice(base.length));

describe.each(['text/turtle', 'application/ld+json', 'application/rdf+xml'])('a crawl for %s', (mediaType) => {
  it(
    'reaches every thing, term and graph from one city and brings back every triple about them',
    { timeout: 300_000 },
    async () => {
      const { release } = served();
      const { read, lines, faults, withoutTopic } = await crawl(served(), `${base}id/city/krakow`, mediaType);
      expect(faults.slice(0, 10)).toEqual([]);
      const others = withoutTopic.filter((each) => !leadsElsewhere(each));
      expect(others.slice(0, 10)).toEqual([]);
      const things = thingsOf(release);
      expect(things.length).toBeGreaterThan(200);
      expect(things.filter((thing) => !read.has(thing)).slice(0, 10)).toEqual([]);
      for (const path of ['ontology', 'hejnal', 'catalog']) expect(read).toContain(base + path);
      for (const name of ['facts', 'derived', 'evidence'] as const) {
        const about = [...release.quads(name)].filter(({ subject }) => subject.value.startsWith(`${base}id/`));
        expect(about.length).toBeGreaterThan(500);
        const missing = about.map(tripleLine).filter((line) => !lines.has(line));
        expect(missing.slice(0, 10)).toEqual([]);
      }
      console.info(`${mediaType}: ${read.size} addresses read, ${lines.size} triples`);
    },
  );
});
