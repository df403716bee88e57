// Crawlers of other makers start at one name and find the whole publication by following links.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { QueryEngine } from '@comunica/query-sparql';
import { describe, expect, it } from 'vitest';
import { tripleLine } from '../../src/rdf/rdf.js';
import { whenInstalled, whenPresent } from '../present.js';
import { crawl, readLines, undocumented } from './crawler.js';
import { base, thingsOf, useServed } from './publication.js';
import { findPython } from './python.js';

const served = useServed();
const run = promisify(execFile);
const start = `${base}id/city/krakow`;
const patience = { timeout: 120_000 };

/** The home page leads to the catalogue, a version to the vocabulary itself: their documents are about that. */
const leadsElsewhere = (address: string): boolean =>
  /^(?:|(?:ontology|hejnal)\/[\d.]+)$/.test(address.slice(base.length));

/** The interface for maps and its description speak JSON only. */
const isJson = (address: string): boolean => /^(?:features|openapi\.json)(?:: |$)/.test(address.slice(base.length));

/** The server stands as a proxy for the host that the names have: so a client dereferences them as they are. */
const environment = (): NodeJS.ProcessEnv => {
  const proxy = `http://127.0.0.1:${served().port}`;
  return { ...process.env, http_proxy: proxy, no_proxy: '' };
};

describe('rdflib.js', () => {
  it(
    'reaches every thing, term and graph from one city and brings back every triple about them',
    patience,
    async () => {
      const { release } = served();
      const { read, lines, faults, withoutTopic } = await crawl(served(), start, 'text/turtle');
      expect(faults.filter((each) => !isJson(each)).slice(0, 10)).toEqual([]);
      const others = withoutTopic.filter((each) => !leadsElsewhere(each) && !isJson(each));
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
      console.info(`${read.size} addresses read, ${lines.size} triples`);
    },
  );

  it('reads one document of each kind alike in each format', patience, async () => {
    const { release } = served();
    const first = release.model.kinds.flatMap(({ name }) => release.things(name, { limit: 1 }));
    expect(first.length).toBeGreaterThan(5);
    for (const name of [...first, `${base}doc/city`]) {
      const turtle = await readLines(served(), name, 'text/turtle');
      expect(turtle.length).toBeGreaterThan(3);
      for (const type of ['application/ld+json', 'application/rdf+xml'])
        expect([type, await readLines(served(), name, type)]).toEqual([type, turtle]);
    }
  });
});

/**
 * Follows names of things from one on; `read` gives the IRIs that stand in the documents about some of them. Evidence is
 * only found: it stands in full in the document about its thing, and the other crawlers open it, too.
 */
async function follow(read: (names: readonly string[]) => Promise<Iterable<string>>, batch: number): Promise<string[]> {
  const found = new Set([start]);
  const names = [start];
  for (let at = 0; at < names.length;) {
    const next = names.slice(at, at + batch);
    at += next.length;
    for (const iri of await read(next)) {
      const link = iri.replace(/#.*$/, '');
      if (!link.startsWith(`${base}id/`) || found.has(link) || undocumented.test(link.slice(base.length))) continue;
      found.add(link);
      if (!isEvidence(link)) names.push(link);
    }
  }
  return [...found];
}

const isEvidence = (iri: string): boolean => /^(?:quote|row|editing)\//.test(iri.slice(`${base}id/`.length));

function missing(found: Iterable<string>): string[] {
  const names = new Set(found);
  return thingsOf(served().release).filter((thing) => !names.has(thing));
}

describe('Comunica', () => {
  it('reaches every thing by adding the sources that it finds in its answers', patience, async () => {
    const engine = new QueryEngine();
    const names = await follow(async (batch) => {
      const rows = await engine.queryBindings('SELECT DISTINCT ?s ?o { ?s ?p ?o FILTER(isIRI(?o)) }', {
        sources: batch.map((value) => ({ type: 'file', value })),
        fetch: (input: RequestInfo | URL, options?: RequestInit) =>
          served().fetch(typeof input === 'string' ? input : 'url' in input ? input.url : input.href, options),
      });
      const found = await rows.toArray();
      return found.flatMap((row) => ['s', 'o'].map((name) => row.get(name)?.value ?? ''));
    }, 16);
    expect(missing(names).slice(0, 10)).toEqual([]);
  });
});

const interpreter = findPython();
const python = interpreter === undefined ? whenPresent('/usr/lib/python3/dist-packages/rdflib', 'a crawl') : describe;

python('rdflib of Python', () => {
  it('reaches every thing, by its own negotiation', patience, async () => {
    const options = { env: environment(), maxBuffer: 1e8 };
    const { stdout } = await run(interpreter ?? '', ['tests/e2e/crawl.py', start, `${base}id/`], options);
    expect(missing(stdout.trim().split('\n')).slice(0, 10)).toEqual([]);
  });
});

whenInstalled('rapper', 'a crawl by rapper')('rapper', () => {
  it('reaches every thing, by its own negotiation', patience, async () => {
    const options = { env: environment(), maxBuffer: 1e8 };
    const names = await follow(async (batch) => {
      const read = batch.map((name) => run('rapper', ['-q', '-g', '-o', 'ntriples', name], options));
      return (await Promise.all(read)).flatMap(({ stdout }) =>
        [...stdout.matchAll(/<([^>]*)>/g)].map(([, iri = '']) => iri),
      );
    }, 8);
    expect(missing(names).slice(0, 10)).toEqual([]);
  });
});
