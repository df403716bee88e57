// What pages say first: the answer on the home page, a sentence on that of a thing, each relation once; in both languages.
import { describe, expect, it } from 'vitest';
import { formFor } from '../../server/views/components/counted.js';
import { binsOf } from '../../server/views/drawing/histogram.js';
import { useServed } from '../e2e/publication.js';

const forms = 'sieć|sieci|sieci wielu';

it.each([
  [1, 'sieć'],
  [2, 'sieci'],
  [4, 'sieci'],
  [5, 'sieci wielu'],
  [12, 'sieci wielu'],
  [22, 'sieci'],
  [25, 'sieci wielu'],
  [112, 'sieci wielu'],
  [1_001, 'sieci wielu'],
])('a Polish noun beside %d has the form %s', (number, form) => {
  expect(formFor(number, forms, 'pl')).toBe(form);
});

it('an English noun has two forms, and a language with one takes it', () => {
  expect([0, 1, 2].map((each) => formFor(each, 'network|networks', 'en'))).toEqual(['networks', 'network', 'networks']);
  expect(formFor(3, 'ネットワーク', 'ja')).toBe('ネットワーク');
});

it('many dates are counted by round spans of years, and every one is counted', () => {
  const counts = new Map(Array.from({ length: 300 }, (_, at) => [1701 + at, 2]));
  const bins = binsOf(counts);
  expect(bins.length).toBeLessThanOrEqual(31);
  expect(bins[0]).toEqual({ first: 1700, last: 1709, count: 18 });
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(600);
  expect(binsOf(new Map([[2020, 7]]))).toEqual([{ first: 2020, last: 2020, count: 7 }]);
});

describe('the first lines', () => {
  const served = useServed();
  const textOf = async (path: string, language: string): Promise<{ html: string; text: string }> => {
    const answer = await served().fetch(`${path}?lang=${language}`, { headers: { accept: 'text/html' } });
    const html = await answer.text();
    const [main = ''] = /<main[^]*<\/main>/.exec(html) ?? [];
    return {
      html: main,
      text: main
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  };

  it.each([
    ['pl', 'Kraków należy do 4 międzynarodowych sieci miast praw człowieka', '25 maja 2011 lub później'],
    ['en', 'Krakow belongs to 4 international networks of human-rights cities', '25 May 2011 or later'],
  ])('of the home page answer in %s, with a row for each answer', async (language, sentence, row) => {
    const { html, text } = await textOf('/', language);
    expect(text.startsWith(sentence)).toBe(true);
    expect(text).toContain(row);
    const answer = html.slice(html.indexOf('class="answer"'), html.indexOf('id="map"'));
    expect(answer.match(/<li>/g)).toHaveLength(4);
    expect(Array.from(answer.matchAll(/href="\/doc\/network\/([a-z]+)/g), ([, slug]) => slug)).toEqual([
      'icorn',
      'icc',
      'femcities',
      'eccar',
    ]);
  });

  it.each([
    ['pl', '/doc/membership', /25 maja 2011 lub później/],
    ['pl', '/dataset/krakow-networks', /25 maja 2011 lub później/],
    ['en', '/dataset/krakow-networks-memberships', /25 May 2011 or later/],
    ['en', '/reconcile/preview?id=membership/krakow-icorn', /25 May 2011 or later/],
    ['en', '/doc/membership/krakow-icorn.en.md', /2011-05-25 or later\[/],
    ['pl', '/doc/city/krakow.pl.md', /2024-09-25\[.*2011-05-25 lub później\[/],
    ['en', '/doc/membership?sort=-joinedOn', /25 May 2011 or later/],
    ['en', '/doc/membership', /25 September 2024(?! or later)/],
  ])('in %s, %s says which dates are the earliest ones only', async (language, path, row) => {
    const answer = await served().fetch(path, { headers: { accept: 'text/html', 'accept-language': language } });
    const text = (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toMatch(row);
  });

  it.each([
    [
      '/doc/city/krakow',
      /^miasto Kraków(?: \d+)? Krakow en(?: \d+)? Cracow en(?: \d+)? Kraków należy do 4 .*Przeciwko Rasizmowi \(25 września 2024\)\./,
    ],
    ['/doc/city/graz', /Graz należy do 1 międzynarodowej sieci miast praw człowieka/],
    [
      '/doc/membership/krakow-icorn',
      /Kraków należy do: Międzynarodowa Sieć .*; data przystąpienia: 25 maja 2011 lub później\./,
    ],
    ['/doc/network/eccar', /: wymieniono tu \d+ miast\S* członkowski\S+, rok założenia: 2004\./],
  ])('of %s are a sentence', async (path, sentence) => {
    expect((await textOf(path, 'pl')).text).toMatch(sentence);
  });

  it('are followed by each relation once, the network of a membership as the name of its row', async () => {
    const { html } = await textOf('/doc/network/femcities', 'pl');
    const relations = html.slice(0, html.indexOf('id="notes"'));
    const links = Array.from(relations.matchAll(/href="(\/doc\/theme\/[^"]+)"/g), ([, link]) => link);
    expect(links.length).toBeGreaterThan(3);
    expect(new Set(links).size).toBe(links.length);
    const cities = Array.from(
      relations.matchAll(/<th scope="row"><a href="(\/doc\/city\/[^"]+)"/g),
      ([, link]) => link,
    );
    expect(cities.length).toBeGreaterThan(8);
  });

  it('name each source once above its passages, and say why they are shortened', async () => {
    const { html, text } = await textOf('/doc/network/femcities', 'pl');
    expect(html.match(/href="\/doc\/source\/krakow-2025-01-22[^"]*"/g)).toHaveLength(1);
    expect(text).toContain('na więcej nie pozwala licencja źródła');
    expect(html).toContain('<li id="note-1" value="1">');
  });

  it('tell what was read in a passage from what only stands beside it', async () => {
    const { text } = await textOf('/doc/membership/krakow-icorn', 'pl');
    expect(text).toContain('odczytano w nim: przystąpienie');
    expect(text).not.toContain('słowo w słowo');
  });
});
