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

  it('names properties that have no name in the language of the page as programs write them', async () => {
    const html = await mainOf('/.well-known/void', 'pl');
    expect(html.includes('<code>void:uriSpace</code>')).toBe(true);
    expect(html).not.toContain('>uri space<');
  });

  it('a citation says in the language of the page what is cited', async () => {
    expect(await mainOf('/dataset/krakow-networks', 'pl')).toContain('[zbiór danych]');
    expect(await mainOf('/dataset/krakow-networks', 'en')).toContain('[data set]');
  });
});
