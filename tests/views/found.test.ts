// The page of a search: kinds first, counted; one name said once; namesakes told apart; no end of the road.
import { describe, expect, it } from 'vitest';
import { tellApart } from '../../server/search/apart.js';
import { alphabetOf } from '../../server/views/list/alphabet.js';
import type { Hit, Kind, Release } from '../../src/index.js';
import { literal, namedNode, quad, skos, xsd } from '../../src/rdf/rdf.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { codeProperties, isCode } from '../../src/search/names.js';
import type { Model } from '../../src/model/model.js';
import { useServed } from '../e2e/publication.js';

describe('a search', () => {
  const served = useServed();
  const main = async (path: string, language = 'pl'): Promise<string> => {
    const answer = await served().fetch(path, { headers: { accept: 'text/html', 'accept-language': language } });
    return /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  };

  it.each([
    ['miasto', 'pl', '/doc/city', 'Miasta'],
    ['miasta', 'pl', '/doc/city', 'Miasta'],
    ['network', 'en', '/doc/network', 'City networks'],
    ['uchwala', 'pl', '/doc/resolution', 'Uchwały'],
  ])('for %s in %s begins with the list of the kind that is called so', async (text, language, address, name) => {
    const html = await main(`/search?q=${text}`, language);
    const kinds = html.slice(html.indexOf('id="kinds"'), html.indexOf('id="found"'));
    expect(kinds).toContain(`<a href="${address}">${name}</a>`);
  });

  it('offers the kinds of its hits with their number, sources among them, and no other', async () => {
    const html = await main('/search?q=miasto');
    const filter = /<nav aria-label="Tylko">[^]*?<\/nav>/.exec(html)?.[0] ?? '';
    const counts = Array.from(
      filter.matchAll(/kind=(\w+)[^>]*>[^<]*<span class="soft">(\d+)</g),
      ([, kind, count]) => [kind, Number(count)] as const,
    );
    const total = Number(
      /id="found">[^(]*\((\d+)\)/.exec(
        html.replace(/<[^>]*>(?=[^"])/g, (tag) => (tag.includes('id="found"') ? tag : '')),
      )?.[1],
    );
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(total);
    expect(counts.map(([kind]) => kind)).toContain('source');
    expect(counts.map(([kind]) => kind)).not.toContain('theme');
    // The same numbers stand there when one kind is chosen.
    expect(await main('/search?q=miasto&kind=network')).toContain('kind=source');
  });

  it('says a name that is the same in two languages once', async () => {
    const text = (await main('/search?q=ECCAR')).replace(/<[^>]+>/g, '');
    expect(text).toContain('ECCAR');
    expect(text).not.toMatch(/\b(\p{Lu}{3,}), \1\b/u);
  });

  it('without a hit shows the lists by their names; past the end leads to the beginning', async () => {
    const nothing = await main('/search?q=xyzzyq');
    expect(nothing).toContain('<a href="/doc/membership">Członkostwa</a>');
    expect(nothing).not.toContain('>http://localhost');
    const past = await main('/search?q=krak&from=240');
    expect(past).toContain('Tak daleko nie ma już wyników.');
    expect(past).toContain('href="/search?q=krak"');
    expect(await main('/search')).toContain('<a href="/doc/city">Miasta</a>');
  });
});

it.each([
  ['93066', true],
  ['XVI/171/11', true],
  ['PL-12345', true],
  ['978-83-01-00000-1', true],
  ['Kraków', false],
  ['25 Main Street', false],
  ['5', false],
])('%s is a code by which people look for things: %s', (text, isOne) => {
  expect(isCode(text)).toBe(isOne);
});

it('codes are values of fields for plain text, not of dates or numbers', () => {
  const field = (path: string, type: object) => ({ path, type });
  const fields = [
    field('urn:code', { is: 'literal', datatypes: [xsd.string] }),
    field('urn:day', { is: 'literal', datatypes: [xsd.date] }),
    field('urn:part', { is: 'reference', kinds: [] }),
  ];
  expect([...codeProperties({ kinds: [{ fields }] } as unknown as Model)]).toEqual(['urn:code']);
});

const thing = (slug: string): string => `https://x.example/id/a/${slug}`;
const facts = namedNode('https://x.example/graph/facts');
const say = (slug: string, path: string, value: string) =>
  quad(namedNode(thing(slug)), namedNode(path), literal(value), facts);

describe('namesakes', () => {
  const quads = [
    say('a', 'urn:same', 's'),
    say('b', 'urn:same', 's'),
    say('a', 'urn:born', '1901'),
    say('b', 'urn:born', '1955'),
  ];
  const field = (path: string) => ({ path, type: { is: 'literal' } });
  const kind = {
    name: 'person',
    fields: [field(skos.prefLabel), field('urn:same'), field('urn:born')],
  } as unknown as Kind;
  const release = {
    names: { graph: () => facts.value },
    model: { kind: () => kind },
    quadsOf: (iri: string) => quads.filter(({ subject }) => subject.value === iri),
  } as unknown as Release;
  const hit = (slug: string, text: string) =>
    ({ iri: thing(slug), kind: 'person', names: [{ text, language: '', isPreferred: true }] }) as unknown as Hit;

  it('are told apart by the first field in which they differ; a name of its own needs nothing', () => {
    const apart = tellApart(release, [hit('a', 'Jan Nowak'), hit('b', 'Jan Nowak')], 'pl');
    expect([...apart].map(([iri, { value }]) => [iri, value])).toEqual([
      [thing('a'), '1901'],
      [thing('b'), '1955'],
    ]);
    expect(tellApart(release, [hit('a', 'Jan'), hit('b', 'Adam')], 'pl').size).toBe(0);
  });
});

describe('an alphabet', () => {
  const releaseOf = (names: readonly string[], language = 'pl'): Release => {
    const things = names.map((_, at) => thing(String(at).padStart(6, '0')));
    return {
      names: namesUnder('http://localhost/'),
      publication: { languages: [language] },
      things: (_kind: string, { after, limit }: { after?: string; limit: number }) => {
        const from = after === undefined ? 0 : things.indexOf(after) + 1;
        return things.slice(from, from + limit);
      },
      quadsOf: (iri: string) => [
        quad(namedNode(iri), namedNode(skos.prefLabel), literal(names[things.indexOf(iri)] ?? '', 'pl'), facts),
      ],
    } as unknown as Release;
  };
  const kind = { name: 'a', fields: [] as Kind['fields'] } as Kind;

  it('is that of the language, whatever the size of the list and the order of short names', async () => {
    const names = Array.from({ length: 2_345 }, (_, at) => `${'żzśsłlóo'[at % 8] ?? ''}${(at * 7919) % 2_345}`);
    const { places } = await alphabetOf(releaseOf(names), kind, 'pl');
    const shown = Array.from(places, (place) => names[place]);
    expect(shown).toEqual([...names].sort(new Intl.Collator('pl', { numeric: true }).compare));
  });

  it('has the letters of the language, each with the place of its first name', async () => {
    const names = [
      'Łódź',
      'Lublin',
      'Żory',
      'Zabrze',
      'Ełk',
      'Élan',
      'Œuilly',
      'Oława',
      'Ottawa',
      '4 Ogrody',
      '«Cytat»',
    ];
    const { letters } = await alphabetOf(releaseOf(names), kind, 'pl');
    expect(letters.map(({ letter }) => letter).join('')).toBe('C#ELŁOZŻ');
    expect(letters[1]).toEqual({ letter: '#', at: 1 });
    const french = await alphabetOf(
      releaseOf(['Éclat', 'Eaux', 'Ô-de-Selle', 'Œuilly', 'Orne', 'L’Aigle'], 'fr'),
      kind,
      'fr',
    );
    expect(french.letters.map(({ letter }) => letter).join('')).toBe('ELO');
  });
});
