// What readers meet on pages in passing: names of standard terms, full stops, words that stay together, choices of one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bound } from '../../server/views/components/binding.js';
import { stopAfter } from '../../server/views/components/frame.js';
import { collator } from '../../server/views/components/formatter.js';
import { Graph } from '../../server/views/components/graph.js';
import { rdf, rdfs } from '../../src/rdf/rdf.js';
import { useServed } from '../e2e/publication.js';
import { makeToy, names as toy } from '../server/toy.js';

describe('Kraków’s pages', () => {
  const served = useServed();
  const read = async (path: string, language = 'pl'): Promise<string> => {
    const headers = { accept: 'text/html', 'accept-language': language };
    return (await served().fetch(path, { headers })).text();
  };
  const main = async (path: string, language = 'pl'): Promise<string> =>
    /<main[^]*<\/main>/.exec(await read(path, language))?.[0] ?? '';
  const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it.each(['pl', 'en'])(
    'name every term of standard vocabularies that the facts and the ontology use, in %s',
    (language) => {
      const { release } = served();
      const { names, model } = release;
      const graph = new Graph([], model, names);
      const used = (['facts', 'derived', 'evidence', 'ontology', 'catalog'] as const).flatMap((each) => [
        ...release.quads(each),
      ]);
      const typing: readonly string[] = [rdf.type, rdfs.subClassOf, rdfs.subPropertyOf, rdfs.range];
      const terms = new Set(
        used.flatMap(({ predicate, object }) => [
          predicate.value,
          ...(typing.includes(predicate.value) && object.termType === 'NamedNode' ? [object.value] : []),
        ]),
      );
      const standard = [...terms].filter((iri) => !iri.startsWith(names.base) && !model.terms.has(iri));
      expect(standard.length).toBeGreaterThan(50);
      expect(standard.filter((iri) => graph.name(iri, language).language !== language)).toEqual([]);
    },
  );

  it('end a sentence with one full stop, also behind an abbreviation', async () => {
    for (const path of ['/doc/resolution/krakow-xvi-171-11', '/doc/city/krakow', '/doc/membership/krakow-icorn'])
      expect(textOf(await main(path)), path).not.toMatch(/(?<!\.)\.\.(?!\.)/);
    expect(textOf(await main('/doc/resolution/krakow-xvi-171-11'))).toMatch(/25 maja 2011 r\. Sieci miast/);
  });

  it('bind words of one letter to the next, in Polish', async () => {
    const heading = (html: string): string => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
    expect(heading(await main('/q?cities-by-country'))).toContain('w\u00a0jakim państwie i\u00a0gdzie na mapie?');
    expect(heading(await main('/q?cities-by-country', 'en'))).not.toContain('\u00a0');
    expect(await main('/doc/resolution/krakow-xvi-171-11')).toContain('z\u00a025 maja 2011\u00a0r.');
  });

  it('tell by shapes and lists which network each pin of the map stands for, and leave out no pin', async () => {
    const html = await main('/');
    const map = /<figure class="map">[^]*?<\/figure>/.exec(html)?.[0] ?? '';
    const lists = Array.from(map.matchAll(/<section[^]*?<\/section>/g), ([list]) => list);
    expect(lists.length).toBeGreaterThan(3);
    const icorn = lists.find((list) => list.includes('href="/doc/network/icorn"')) ?? '';
    expect(icorn).toContain('href="/doc/city/amsterdam"');
    expect(icorn).not.toContain('href="/doc/city/graz"');
    const pin = (slug: string): string =>
      new RegExp(`<a href="/doc/city/${slug}"[^>]*class="(pin[^"]*)"[^]*?d="([^"]+)"`).exec(map)?.slice(1).join('|') ??
      '';
    expect(pin('amsterdam')).not.toBe(pin('graz'));
    expect(/^pin((?: k\d)+)\|/.exec(pin('krakow'))?.[1]).toBe(' k0 k1 k2 k3');
    const pins = new Set(Array.from(map.matchAll(/<a href="([^"]+)"[^>]*class="pin/g), ([, path]) => path));
    const listed = new Set(lists.flatMap((list) => Array.from(list.matchAll(/href="([^"]+)"/g), ([, path]) => path)));
    expect([...pins].filter((path) => !listed.has(path))).toEqual([]);
    expect(pins.size).toBe(16);
  });

  it('name points on narrow screens, as far as there is room', async () => {
    const html = await main('/');
    const narrow = html.match(/class="m-label m-narrow"/g)?.length ?? 0;
    expect(narrow).toBeGreaterThan(3);
    expect(narrow).toBeLessThanOrEqual(html.match(/class="m-label"/g)?.length ?? 0);
  });

  it('begin downloads with everything, without columns of digests', async () => {
    const html = await main('/dataset/krakow-networks');
    const files = Array.from(html.matchAll(/href="\/dump\/([^"]+)"/g), ([, file = '']) => file);
    expect(files[0]).toBe('tables.zip');
    expect(files[1]).toMatch(/^(?:all|facts)\./);
    expect(html).toContain('/dump/SHA256SUMS');
    expect(html).not.toMatch(/<td>\s*<code>[0-9a-f]{64}/);
  });

  it('show dates in the first look at memberships', async () => {
    const html = await main('/dataset/krakow-networks');
    const first = /<details open[^]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(textOf(first)).toContain('przystąpienie');
    expect(first.match(/<time/g)?.length ?? 0).toBe(3);
  });

  it('say of a property what its shapes ask for, not that it is a value', async () => {
    const html = await read('/ontology');
    const joined = /<section class="term" id="joinedOn">[^]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(textOf(joined)).toMatch(/Wartości rok, miesiąc, dzień/);
    expect(joined).not.toContain('rdfs:Literal');
  });
});

it('names are in order of their numbers, and letters of the language', () => {
  const names = ['nr 100', 'nr 19', 'nr 2', 'ć', 'd', 'c'];
  expect(names.sort(collator('pl').compare)).toEqual(['c', 'ć', 'd', 'nr 2', 'nr 19', 'nr 100']);
});

describe('pages of other publications', () => {
  it('offer no choice of languages where there is one, and call a vocabulary without a name what it is', async () => {
    const { app } = await makeToy();
    const { pathname } = new URL(toy.base);
    const get = async (path: string): Promise<string> =>
      (await app.inject({ url: pathname + path, headers: { accept: 'text/html' } })).body;
    const heading = /<h1>([^]*?)<\/h1>/.exec(await get('ontology'))?.[1] ?? '';
    expect(heading).not.toContain('://');
    expect(heading).not.toMatch(/^[\w.-]+(?::\d+)?\//);
    await app.close();
  });
});

it('each standard term has a name in each language, and stands in the file once', () => {
  const [head = '', ...lines] = readFileSync('assets/standard.tsv', 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => line.split('\t'));
  expect(head.split('\t')).toEqual(['iri', 'en', 'pl']);
  expect(rows.filter((row) => row.length !== 3 || row.some((cell) => cell.trim() === ''))).toEqual([]);
  expect(new Set(rows.map(([iri]) => iri)).size).toBe(rows.length);
});

it.each([
  ['Uchwała nr 3 z dnia i w domu', 'Uchwała nr\u00a03 z\u00a0dnia i\u00a0w\u00a0domu', 'pl'],
  [
    'A to jest I liceum w 2011 r. i str. 5',
    'A\u00a0to jest I\u00a0liceum w\u00a02011\u00a0r. i\u00a0str.\u00a05',
    'pl',
  ],
  ['a dog I saw', 'a dog I saw', 'en'],
  ['v Praze a v Brně', 'v\u00a0Praze a\u00a0v\u00a0Brně', 'cs'],
])('%s stays together as %s in %s', (text, kept, language) => {
  expect(bound(text, language)).toBe(kept);
  expect(bound(kept, language).replaceAll('\u00a0', ' ')).toBe(text);
});

it.each([
  ['r.', ''],
  ['Kraków', '.'],
  ['Really?', ''],
])('behind “%s” stands “%s”', (text, stop) => {
  expect(stopAfter({ text, language: undefined })).toBe(stop);
});
