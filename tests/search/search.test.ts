// The index of names: what it finds, in which order, and its parts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary } from '../../src/search/dictionary.js';
import { editsBetween } from '../../src/search/distance.js';
import { fold, partsOf, wordsOf } from '../../src/search/fold.js';
import { inAny, inBoth } from '../../src/search/numbers.js';
import { openIndex } from '../../src/search/search.js';
import { indexOf, thing } from './memory.js';

const index = indexOf([
  { ...thing('city/krakow', 'Kraków@pl', 'Cracow@en', 'Krakau@de'), links: 9 },
  thing('city/lodz', 'Łódź@pl'),
  thing('city/krakowiec', 'Krakowiec@pl'),
  thing('body/gmina', 'Gmina Miejska Kraków@pl'),
  thing('city/wien', 'Wien@de', 'Vienna@en'),
  thing('city/gross', 'Großmaispelsdorf@de'),
  thing('place/krakow', 'Kraków@pl'),
  thing('city/moskva', 'Москва@ru'),
  thing('museum/prado', '普拉多博物馆@zh'),
  thing('museum/tokyo', '東京国立博物館@ja', 'พิพิธภัณฑสถานแห่งชาติโตเกียว@th'),
  thing('museum/ueno', '上野ロイヤル美術館 NHK放送センター@ja'),
  thing('museum/vientiane', 'ຫໍພິພິທະພັນແຫ່ງຊາດ@lo', 'សារមន្ទីរជាតិ@km'),
]);

function slugs(text: string, kinds?: string[]): string[] {
  return index.find(text, { limit: 9, kinds }).hits.map(({ iri }) => iri.replace(/^.*\/id\//, ''));
}

describe('folding', () => {
  it.each([
    ['Kraków', 'krakow'],
    ['ŁÓDŹ', 'lodz'],
    ['Großmaispelsdorf', 'grossmaispelsdorf'],
    ['Tromsø', 'tromso'],
    ['Đakovo', 'dakovo'],
    ['İstanbul', 'istanbul'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['  A – B, c. ', 'a b c'],
    ['Θεσσαλονίκη', 'θεσσαλονικη'],
    ['ﬁn Ⅳ', 'fin iv'],
    ['...', ''],
  ])('makes %s %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('leaves what is folded as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('cuts words that are endless', () => expect(wordsOf('x'.repeat(999))).toEqual(['x'.repeat(40)]));
});

describe('a part of a name in a script without spaces', () => {
  it.each([
    ['博物馆', 'museum/prado'],
    ['拉多', 'museum/prado'],
    ['国立', 'museum/tokyo'],
    ['国立博', 'museum/tokyo'],
    ['東京 博物館', 'museum/tokyo'],
    ['館', 'museum/tokyo'],
    ['แห่งชาติ', 'museum/tokyo'],
    ['โตเกียว', 'museum/tokyo'],
    ['美術館', 'museum/ueno'],
    ['ロイヤル', 'museum/ueno'],
    ['放送', 'museum/ueno'],
    ['NHK', 'museum/ueno'],
    ['ແຫ່ງຊາດ', 'museum/vientiane'],
    ['ជាតិ', 'museum/vientiane'],
  ])('%s finds %s', (text, slug) => expect(slugs(text)).toContain(slug));

  it('makes a name that is only that part the better one', () => {
    const both = indexOf([thing('a/long', '東京国立博物館@ja'), thing('a/short', '博物館@ja')]);
    expect(both.find('博物館', { limit: 9 }).hits.map(({ iri }) => iri.replace(/^.*\//, ''))).toEqual([
      'short',
      'long',
    ]);
  });

  it('is listed once, begins at whole letters and has 40 at most', () => {
    expect(partsOf('kraków 12')).toEqual(['kraków', '12']);
    expect(partsOf('𠮷野家a1')).toEqual(['𠮷野家a1', '野家a1', '家a1', 'a1']);
    expect(partsOf('の'.repeat(99)).map((part) => part.length)).toEqual(Array.from({ length: 40 }, (_, at) => 40 - at));
  });
});

describe('distance', () => {
  it.each([
    ['karkow', 'krakow', 1],
    ['krakow', 'krakw', 1],
    ['wien', 'wein', 1],
    ['abc', 'cab', 2],
    ['abcdef', 'xyz', 3],
    ['', 'ab', 2],
  ])('of %s and %s is %i', (a, b, edits) => expect(editsBetween(a, b, 2)).toBe(edits));

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(fc.property(word, word, (a, b) => editsBetween(a, b, 3) === editsBetween(b, a, 3)));
  });
});

describe('a dictionary', () => {
  it('finds the same near words as comparing with each', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ż'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, asked, most) => {
          const sorted = [...words].sort();
          const near = new Dictionary(sorted.map((each) => `${each}\n`).join('')).near(asked, most);
          const all = sorted.filter((each) => each !== asked && editsBetween(asked, each, most) <= most);
          expect(near.map((each) => each.word).sort()).toEqual(all);
        },
      ),
    );
  });

  it('finds what begins with some letters', () => {
    const dictionary = new Dictionary('ab\nabc\nabd\nb\n');
    expect(dictionary.beginning('ab', 9)).toEqual(['ab', 'abc', 'abd']);
    expect(dictionary.beginning('ab', 2)).toEqual(['ab', 'abc']);
    expect(dictionary.beginning('c', 9)).toEqual([]);
    expect(new Dictionary('').near('abcd', 1)).toEqual([]);
  });
});

describe('lists of numbers', () => {
  it('are joined as sets are', () => {
    const list = fc.uniqueArray(fc.nat(130)).map((numbers) => Uint32Array.from(numbers).sort());
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        expect([...inBoth(a, b)]).toEqual([...a].filter((each) => b.includes(each)));
        for (const lists of [[], [a], [a, b], [a, b, c]]) {
          const all = new Set(lists.flatMap((each) => [...each]));
          expect([...inAny(lists)]).toEqual([...all].sort((x, y) => x - y));
        }
      }),
    );
  });
});

describe('a search', () => {
  it('puts the same name first, then what begins with it, then what has its words', () => {
    expect(slugs('krakow')).toEqual(['city/krakow', 'place/krakow', 'city/krakowiec', 'body/gmina']);
    expect(slugs('krako')).toEqual(['city/krakow', 'place/krakow', 'city/krakowiec', 'body/gmina']);
    expect(slugs('krakow gmina')).toEqual(['body/gmina']);
    expect(slugs('k')[0]).toBe('city/krakow');
  });

  it('knows every name in every language and script, and forgives typing errors', () => {
    expect(slugs('lodz')).toEqual(['city/lodz']);
    expect(slugs('cracow')[0]).toBe('city/krakow');
    expect(slugs('VIENNA')).toEqual(['city/wien']);
    expect(slugs('grossmaispelsdorf')).toEqual(['city/gross']);
    expect(slugs('москва')).toEqual(['city/moskva']);
    expect(slugs('karkow')[0]).toBe('city/krakow');
    expect(slugs('viena')).toEqual(['city/wien']);
    expect(slugs('urząd krakow')).toContain('city/krakow');
    expect(slugs('xyzzy')).toEqual([]);
    expect(slugs('...')).toEqual([]);
  });

  it('finds a name by all its words, and with one word too many, among thousands that share a word', () => {
    const streets = Array.from({ length: 3000 }, (_, at) => ({
      ...thing(`street/${at}`, `Long Street ${at}`),
      links: 10,
    }));
    const many = indexOf([...streets, thing('street/lime', 'Long Street of Limes')]);
    const first = (text: string): string | undefined => many.find(text, { limit: 1 }).hits[0]?.iri.split('/').pop();
    expect(first('long street of limes')).toBe('lime');
    expect(first('long street lim')).toBe('lime');
    expect(first('limes of long street')).toBe('lime');
    expect(first('long street of limse')).toBe('lime');
    expect(first('long street of limes xyzzy')).toBe('lime');
    expect(many.find('long', { limit: 1 })).toMatchObject({ total: 256, isCut: true });
  });

  it('looks for typing errors in words that occur, where nothing has them together', () => {
    const words = indexOf([thing('a/1', 'Green Harbour'), thing('a/2', 'Greed'), thing('a/3', 'Old Harbour')]);
    expect(words.find('greed harbour', { limit: 9 }).hits[0]).toMatchObject({
      iri: expect.stringMatching(/1$/) as string,
    });
  });

  it('does not open an index of another layout', () => {
    const source = { bytes: () => undefined, get: () => JSON.stringify({ layout: 0, things: 1 }) };
    expect(openIndex(source)).toBeUndefined();
  });

  it('keeps to the kinds that are asked for', () => {
    expect(slugs('krakow', ['place'])).toEqual(['place/krakow']);
    expect(slugs('krakow', ['unicorn'])).toEqual([]);
  });

  it('gives stretches that neither overlap nor leave gaps', () => {
    const all = index.find('krak', { limit: 9 });
    const parts = [0, 2].flatMap((offset) => index.find('krak', { limit: 2, offset }).hits);
    expect(parts).toEqual(all.hits);
    expect([all.total, all.isCut]).toEqual([4, false]);
  });

  it('finds every name by its own words, whatever it is', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => fold(text) !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (texts) => {
        const things = indexOf(texts.map((text, at) => thing(`thing/${at}`, text.replaceAll('@', ' '))));
        for (const text of texts.filter((each) => fold(each.replaceAll('@', ' ')) !== ''))
          expect(things.find(text.replaceAll('@', ' '), { limit: 9 }).hits[0]!.fit).toBe('exact');
      }),
      { numRuns: 50 },
    );
  });
});
