// Lists of things as somebody else would have them: six languages, a hundred values in one cell, what was withdrawn, nothing at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../e2e/publication.js';
import { buildShops } from './strangers.js';

describe('a list of shops in six languages', () => {
  let served: Served | undefined;
  beforeAll(async () => {
    served = await serve({}, await buildShops());
  }, 120_000);
  afterAll(() => served?.close());

  const read = async (path: string, accept: string, language = 'en'): Promise<string> => {
    const answer = await served!.fetch(path, { headers: { accept, 'accept-language': language } });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  const recordsOf = async (path: string): Promise<{ id: string; rating?: unknown }[]> => {
    const lines = (await read(path, 'application/jsonl')).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as { id: string });
  };
  const slugs = async (path: string): Promise<string[]> =>
    (await recordsOf(path)).map(({ id }) => id.replace(/^.*\//, ''));

  it.each([
    ['en', 'and 95 more'],
    ['pl', 'i\u00A0jeszcze 95'],
  ])('says in %s how many values of a cell are not shown, and leads to them', async (language, told) => {
    const html = await read('/doc/shop', 'text/html', language);
    expect(html).toContain(`<a href="/doc/shop/shop-3">${told}</a>`);
    expect(html.match(new RegExp(told.replace('95', '\\d+'), 'g'))).toHaveLength(1);
    expect((await read('/doc/shop/shop-3', 'text/html')).match(/href="\/doc\/good\/good-\d+"/g)!.length).toBeGreaterThanOrEqual(100); // prettier-ignore
  });

  it('is in the alphabet of the language that is named, and has what was withdrawn in no order', async () => {
    const whole = await slugs('/doc/shop?limit=1000');
    expect([whole.length, whole.includes('shop-8')]).toEqual([119, false]);
    for (const language of ['ja', 'de', 'ar', 'th', 'pl', 'en']) {
      const sorted = await slugs(`/doc/shop?sort=name@${language}&limit=1000`);
      expect([...sorted].sort()).toEqual([...whole].sort());
      expect(await slugs(`/doc/shop?sort=-name@${language}&limit=1000`)).toEqual(sorted.toReversed());
    }
    const japanese = await slugs('/doc/shop?sort=name@ja&limit=1000');
    const english = await slugs('/doc/shop?sort=name@en&limit=1000');
    // Names in other letters stand behind those in Latin ones.
    expect(new Set(japanese.slice(-3))).toEqual(new Set(['shop-1', 'shop-6', 'shop-7']));
    expect(japanese.indexOf('shop-1')).not.toBe(english.indexOf('shop-1'));
  });

  it('sorts decimals by their value and times by their moment, in whatever zone they are written', async () => {
    const ratings = (await recordsOf('/doc/shop?sort=rating&limit=1000')).flatMap(({ rating }) => (rating === undefined ? [] : [Number(rating)])); // prettier-ignore
    expect(ratings.length).toBe(40);
    expect(ratings).toEqual([...ratings].sort((a, b) => a - b));
    const times = (await recordsOf('/doc/shop?sort=-since&limit=1000')) as { since?: string }[];
    const moments = times.flatMap(({ since }) => (since === undefined ? [] : [Date.parse(since)]));
    expect(moments.length).toBe(14);
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
    expect(times.slice(moments.length).every(({ since }) => since === undefined)).toBe(true);
  });

  it('is whole where there is nothing: a page that says so, a table of heads, no order to choose', async () => {
    const html = await read('/doc/stall?sort=-name', 'text/html');
    expect(html).not.toContain('aria-sort');
    expect(html).toContain('<h1>');
    expect((await read('/doc/stall.csv?sort=name', 'text/csv')).trim().split('\n')).toHaveLength(1);
    expect(await recordsOf('/doc/stall?sort=-name')).toEqual([]);
  });
});
