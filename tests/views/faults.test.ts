// What readers met on pages of Kraków and shall not meet again: that which no other test of pages looks at.
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { mainOf, markedAs, textOf } from './read.js';

const languages = ['pl', 'en'] as const;

describe('Kraków', () => {
  const served = useServed();
  const read = (path: string, language = 'pl'): Promise<string> => mainOf(served(), path, language);

  it.each(languages)('each question is the heading, explained, answered before its query, in %s', async (language) => {
    const { queries } = served().release;
    expect(queries.length).toBeGreaterThan(15);
    for (const { name, title } of queries) {
      const html = await read(`/q?${name}`, language);
      const heading = textOf(/<h1[^]*?<\/h1>/.exec(html)?.[0] ?? '').trim();
      expect(heading.replaceAll('\u00a0', ' '), name).toBe(title[language]);
      const places = ['<h1', '<p class="lead">', 'class="answer"', '<textarea'].map((each) => html.indexOf(each));
      expect(Math.min(...places), name).toBeGreaterThan(-1);
      expect(
        [...places].sort((a, b) => a - b),
        name,
      ).toEqual(places);
      // Which limits there are, and how to ask from a program, stands behind the answer.
      expect(html.indexOf('class="limits'), name).toBeGreaterThan(html.indexOf('class="answer"'));
    }
  });

  it('questions answer in the language of the page', async () => {
    // What statements say of a thing stands there in every language, and one question asks what “Rada” is called in English.
    const asked = served().release.queries.filter(({ text }) => /^\s*SELECT/m.test(text) && !text.includes('?english'));
    expect(asked.length).toBeGreaterThan(12);
    for (const { name } of asked) {
      const answer = (html: string): string => html.slice(html.indexOf('class="answer"'), html.indexOf('<textarea'));
      expect([name, markedAs(answer(await read(`/q?${name}`, 'pl')), 'en')]).toEqual([name, []]);
    }
  });

  it('shapes and errors are Polish throughout', async () => {
    for (const path of ['/shapes', '/feed', '/graph/facts', '/version', '/catalog'])
      expect([path, markedAs(await read(path), 'en')]).toEqual([path, []]);
  });

  it.each(languages)('what facts rest on is counted alike on all pages, in %s', async (language) => {
    const numbers = (html: string): string[] => {
      const rows = Array.from(html.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g), ([, row = '']) => textOf(row).trim());
      return rows.filter((row) => /^(?:Razem|Wszystkie razem|All together|Łącznie)/.test(row));
    };
    const [dataset, evidence] = await Promise.all(['/dataset/krakow-networks', '/evidence'].map((path) => read(path, language))); // prettier-ignore
    expect(numbers(dataset!)).toHaveLength(1);
    expect(numbers(evidence!)).toEqual(numbers(dataset!));
  });

  it('one thing has one name: the ground of a fact that is a row of a table', async () => {
    for (const path of ['/evidence', '/dataset/krakow-networks', '/doc/country/poland', '/'])
      expect(textOf(await read(path)), path).not.toMatch(/tablic[aey] (?:odniesienia|wzorcow)/);
  });

  it('no page says an address in the place of a name', async () => {
    for (const path of [
      '/',
      '/doc/city/krakow',
      '/doc/network/icorn',
      '/search?q=xyzzyq',
      '/version',
      '/ontology',
      '/shapes',
    ]) {
      const links = Array.from((await read(path)).matchAll(/<a [^>]*>([^]*?)<\/a>/g), ([, text = '']) => textOf(text));
      expect([path, links.filter((text) => /localhost:8080\/(?:id|doc)\//.test(text))]).toEqual([path, []]);
    }
  });

  it('Turtle of an answer is written with prefixes, statements of a thing together', async () => {
    const query = 'PREFIX cn: <http://localhost:8080/ontology#> DESCRIBE ?n { ?n a cn:Network }';
    const html = await read(`/sparql?query=${encodeURIComponent(query)}&view=turtle`);
    const code = (/<pre[^>]*>([^]*?)<\/pre>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '');
    expect(code).toContain('@prefix cn: &lt;http://localhost:8080/ontology#');
    expect(code).toMatch(/\nnetwork:eccar a cn:Network [,;][^]*? ;\n {2}/);
    expect(code.match(/&lt;http:\/\/localhost:8080\/ontology#(?!&gt; \.)/g)?.length ?? 0).toBeLessThan(2);
    const table = await read(`/sparql?query=${encodeURIComponent(query)}`);
    expect(table).toContain('<table');
  });

  it('nothing is said to be further without leading there', async () => {
    for (const path of [
      '/',
      '/doc/city/krakow',
      '/doc/network/femcities',
      '/doc/source/krakow-2025-01-22',
      '/doc/country/poland',
    ]) {
      const bare = (await read(path)).replace(/<(a|summary)\b[^]*?<\/\1>/g, ' ');
      expect([path, /\+\s?\d+ (?:dalsz|kolejn|więcej|further|more)/.exec(textOf(bare))?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
  });

  it('what leads to a thing stands there once beside the drawing, and by name', async () => {
    let seen = 0;
    for (const path of [
      '/doc/network/icorn',
      '/doc/city/krakow',
      '/doc/theme/human-rights',
      '/doc/country/germany',
      '/doc/organisation/council-of-europe',
    ]) {
      const page = await read(path);
      const incoming = /<section aria-labelledby="incoming"[^]*?<\/section>/.exec(page)?.[0] ?? '';
      const links = Array.from(incoming.matchAll(/<a href="([^"]+)"/g), ([, link]) => link);
      expect([path, new Set(links).size]).toEqual([path, links.length]);
      seen += links.length;
    }
    expect(seen).toBeGreaterThan(8);
  });

  it('percentages have one form on a page', async () => {
    for (const path of ['/', '/dataset/krakow-networks', '/evidence', '/q?coverage-by-ground']) {
      const shares = textOf(await read(path)).match(/\d+(?:,\d+)?\s?%(?![0-9A-F]{2})/g) ?? [];
      const decimals = new Set(shares.map((share) => /,(\d+)/.exec(share)?.[1]?.length ?? 0));
      expect([path, decimals.size < 2]).toEqual([path, true]);
    }
    const rows = Array.from(
      (await read('/evidence')).matchAll(/<td class="number">([\d,]+)<\/td>/g),
      ([, each = '']) => each,
    );
    expect(rows.filter((each) => each.includes(',') && !/,\d$/.test(each))).toEqual([]);
  });

  it('the catalogue says the title of the publication once more than its header', async () => {
    for (const language of languages) {
      const html = await read('/catalog', language);
      const title = served().release.publication.title[language]!;
      const said = textOf(html).split(title).length - 1;
      expect(said).toBeGreaterThan(0);
      expect(said).toBeLessThanOrEqual(2);
    }
  });

  it('headings begin with a capital, names of concepts too, and the kind above one is marked as a way on', async () => {
    for (const path of ['/doc/theme/equality', '/doc/theme/human-rights', '/doc/city/krakow', '/ontology']) {
      const html = await read(path);
      expect(textOf(/<h1[^]*?<\/h1>/.exec(html)?.[0] ?? '').trim(), path).toMatch(/^\P{Ll}/u);
    }
    expect(await read('/doc/city/krakow')).toMatch(/<p class="kind[^"]*"><a href="\/doc\/city"/);
  });

  it('questions stand in groups, each under a heading', async () => {
    const html = await read('/sparql');
    const groups = /class="questions"[^]*?<textarea|class="questions"[^]*$/.exec(html)?.[0] ?? '';
    expect(groups.match(/<h[23][^>]*>/g)?.length ?? 0).toBeGreaterThan(2);
    const names = Array.from(groups.matchAll(/href="[^"]*\/q\?([a-z-]+)/g), ([, name = '']) => name);
    expect(new Set(names).size).toBe(served().release.queries.length);
    expect(names).not.toEqual([...names].sort());
  });

  it('the menu calls a page what its heading calls it', async () => {
    for (const language of languages) {
      const answer = await served().fetch('/', { headers: { accept: 'text/html', 'accept-language': language } });
      const nav = /<nav[^]*?<\/nav>/.exec(/<header[^]*<\/header>/.exec(await answer.text())?.[0] ?? '')?.[0] ?? '';
      const [, word = ''] = /<a href="\/ontology[^"]*"[^>]*>([^<]+)/.exec(nav) ?? [];
      expect(word).not.toBe('');
      expect(await read('/ontology', language)).toMatch(new RegExp(`<p class="kind">${word}</p>\\s*<h1>`));
    }
  });

  it('the vocabulary has its contents at hand', async () => {
    const html = await read('/ontology');
    const anchors = Array.from(html.matchAll(/<section class="term" id="([^"]+)"/g), ([, id = '']) => id);
    expect(anchors.length).toBeGreaterThan(30);
    const first = html.slice(0, html.indexOf('<section'));
    for (const id of ['classes', 'properties', 'concepts']) expect(first).toContain(`<a href="#${id}">`);
    const lists = Array.from(html.matchAll(/<ul class="places">[^]*?<\/ul>/g), ([list]) => list).join('');
    for (const id of anchors) expect(lists).toContain(`href="#${id}"`);
    expect(html.match(/<p class="screen"><a href="#(?:classes|properties|concepts)"/g)).toHaveLength(3);
  });
});
