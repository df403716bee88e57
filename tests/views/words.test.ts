// Pages of what is made for programs say in words what it is, in the reader's language, not as statements of RDF.
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';

describe('a page about something for programs', () => {
  const served = useServed();
  const mainOf = async (path: string, language: string): Promise<string> => {
    const address = `${path}?lang=${language}`;
    const answer = await served().fetch(address, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    return /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  };

  it.each([
    ['/feed', 'pl', 'Zmiany – dla programów', '<code class="iri">http://localhost:8080/feed/facts</code>'],
    ['/feed', 'en', 'Changes, for programs', '<code class="iri">http://localhost:8080/feed/catalog</code>'],
    ['/graph/facts', 'pl', 'Fakty', '/dump/facts.ttl'],
    ['/graph/derived', 'pl', 'Stwierdzenia wyprowadzone', '/dump/all.nq'],
    ['/graph/evidence', 'en', 'Evidence', '/dump/evidence.nt'],
    ['/.well-known/sparql-examples', 'pl', 'Pytania, na które odpowiadają te dane', '/q?networks-of-krakow'],
  ])('%s in %s', async (path, language, heading, part) => {
    const html = await mainOf(path, language);
    const text = html.replace(/<code[^]*?<\/code>/g, ' ').replace(/<[^>]+>/g, ' ');
    expect(/<h1>([^<]*)<\/h1>/.exec(html)?.[1]).toBe(heading);
    expect(html).toContain(part);
    expect(text).not.toMatch(/timestamp path|version of path|data dump|is part of|event stream\b(?!s)/);
    // A graph's page offers the files that hold it, not all there are.
    expect(html.match(/href="[^"]*\/dump\//g)?.length ?? 0).toBeLessThan(10);
  });

  it.each([
    ['pl', 'Co tu jest, w\u00a0liczbach', 'Członkostwa', 'Odnośniki na zewnątrz'],
    ['en', 'What is in it, counted', 'Memberships', 'Links elsewhere'],
  ])('what is counted stands in tables that agree with VoID, in %s', async (language, heading, kind, links) => {
    const html = await mainOf('/.well-known/void', language);
    expect(/<h1>([^<]*)<\/h1>/.exec(html)?.[1]).toBe(heading);
    const rows = Array.from(html.matchAll(/<tr><th scope="row">([^]*?)<\/tr>/g), ([, row = '']) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(rows).toContain(`${kind} 19`);
    expect(html.includes(links)).toBe(true);
    // No prefixed name, no name of a term of VoID: words only.
    expect(/void:|uri space|class partition|>VoID</.exec(html)?.[0]).toBeUndefined();
    const triples = await (await served().fetch('/.well-known/void.nt')).text();
    const total = /rdfs\.org\/ns\/void#triples> "(\d+)"/.exec(
      triples
        .split('\n')
        .find((line) =>
          line.startsWith(`<${served().release.names.dataset('krakow-networks')}> <http://rdfs.org/ns/void#triples>`),
        ) ?? '',
    )?.[1];
    expect(html.replaceAll(/[\u00a0,\s]/g, '').includes(`<dd>${total}</dd>`)).toBe(true);
    const parts = triples.match(/^\S+ <[^>]*#(?:class|property)Partition> /gm)?.length ?? 0;
    const linksets = triples.match(/void#subset> /g)?.length ?? 0;
    expect(rows).toHaveLength(parts + linksets);
    expect(linksets).toBeGreaterThan(0);
  });

  it('a citation says in the language of the page what is cited', async () => {
    expect(await mainOf('/dataset/krakow-networks', 'pl')).toContain('[zbiór danych]');
    expect(await mainOf('/dataset/krakow-networks', 'en')).toContain('[data set]');
  });
});
