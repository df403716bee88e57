// Source texts are normalised so that passages can be found whatever the markup, and a miss says what is there instead.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse, findPassage, normalise } from '../../src/facts/evidence/text.js';
import { en as english } from '../../src/facts/words/en/en.js';

describe('normalise', () => {
  it.each([
    ['**bold** word', 'bold word'],
    ['in **bold with *italics* inside**.', 'in bold with italics inside.'],
    ['***both***', 'both'],
    ['*one*, _two_ and __three__', 'one, two and three'],
    ['snake_case_name and 2*3*4 and a * b * c', 'snake_case_name and 2*3*4 and a * b * c'],
    ['[act No 5](https://x.example/a_(b)_c) holds', 'act No 5 holds'],
    ['[act](#) and ![picture](p.png)', 'act and picture'],
    ['[not a link] (really)', '[not a link] (really)'],
    ['# Heading\n## Second', 'Heading Second'],
    ['#5 of a list', '#5 of a list'],
    ['5\\*6 \\[x\\]', '5*6 [x]'],
    ['\ufeffKrako\u0301w so\u00adft', 'Kraków soft'],
    ['a\u00a0b\u2009c \t\r\n\r\n d', 'a b c d'],
    ['  \n ', ''],
    ['an **open mark\n\nand no end', 'an **open mark and no end'],
  ])('turns %j into %j', (raw, text) => {
    expect(normalise(raw, 'x.txt').text).toBe(text);
  });

  it('knows the line of each part', () => {
    const source = normalise('one\r\n\r\n**two**\n[three](#)\rfour', 'x.txt');
    const lineOf = (word: string): number => source.lineAt(source.text.indexOf(word));
    expect(['one', 'two', 'three', 'four'].map(lineOf)).toEqual([1, 3, 4, 5]);
  });

  const words = fc.array(fc.stringMatching(/^[a-zA-Zęółśążźćń0-9.]{1,8}$/), { minLength: 1, maxLength: 30 });
  const space = fc.constantFrom(' ', '\n', '\r\n', '\u00a0', ' \t ', '\n\n', '\u2003');
  const dress = fc.constantFrom(
    (word: string) => word,
    (word: string) => `**${word}**`,
    (word: string) => `*${word}*`,
    (word: string) => `[${word}](https://x.example/)`,
    (word: string) => `${word.slice(0, 1)}\u00ad${word.slice(1)}`,
  );

  it('gives the same text however the words are set', () => {
    fc.assert(
      fc.property(words, fc.array(fc.tuple(space, dress), { minLength: 30, maxLength: 30 }), (texts, setting) => {
        const raw = texts.map((word, at) => setting[at]![1](word) + setting[at]![0]).join('');
        expect(normalise(raw, 'x.txt').text).toBe(texts.join(' '));
      }),
    );
  });

  it('lets a passage of any words be found, on the lines where they stand', () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.array(space, { minLength: 30, maxLength: 30 }),
        (texts, a, b, spaces) => {
          // Numbered words are unlike each other, so each stands once.
          const numbered = texts.map((word, at) => `w${at}${word.replace(/[.]/g, '')}x`);
          const [from, to] = [a % texts.length, b % texts.length].sort((x, y) => x - y) as [number, number];
          const raw = numbered.map((word, at) => word + spaces[at]!).join('');
          const found = findPassage(normalise(raw, 'x.txt'), numbered[from]!, numbered[to]!);
          const before = (index: number): number =>
            numbered
              .slice(0, index)
              .map((word, at) => word + spaces[at]!)
              .join('')
              .split(/\r\n|\n/).length;
          expect(found).toEqual({
            text: numbered.slice(from, to + 1).join(' '),
            start: numbered.slice(0, from).join(' ').length + (from === 0 ? 0 : 1),
            line: before(from),
            lastLine: before(to),
          });
        },
      ),
    );
  });
});

describe('findPassage', () => {
  const source = normalise(
    'The museum opened in May 1997.\nIt has 24 rooms.\nThe museum lends pictures.\nIt lends 24 pictures a year.',
    'page.txt',
  );

  it.each([
    ['The museum opened', '1997', 'The museum opened in May 1997'],
    ['in May 1997', 'in May 1997', 'in May 1997'],
    ['in May 1997', 'May 1997', 'in May 1997'],
    ['opened in May', 'May 1997', 'opened in May 1997'],
    ['in May', 'lends', 'in May 1997. It has 24 rooms. The museum lends'],
  ])('finds %j … %j', (from, to, text) => {
    expect(findPassage(source, from, to)).toMatchObject({ text });
  });

  it.each([
    ['The museum opend in June', '1997', 'from', 'in line 1: "The museum opened in May"'],
    ['Picasso and his friends', '1997', 'from', 'nor anything like it'],
    ['The museum', 'rooms', 'from', '"The museum" 2 times'],
    ['It has 24', 'roms.', 'to', 'after line 2, "roms.". Nearest to it is, in line 2: "rooms."'],
    ['lends pictures', 'opened', 'to', 'after line 3'],
    ['in May 1997', 'May', 'to', 'after line 1, "May"'],
    ['opened', '199', 'to', 'cuts the word "1997" in line 1'],
    ['ay 1997', '1997', 'from', 'cuts the word "May" in line 1'],
  ])('says what is wrong with %j … %j', (from, to, at, message) => {
    const miss = findPassage(source, from, to);
    const [said = '', hint] = 'say' in miss ? miss.say(english.evidence) : [];
    expect([miss, said]).toEqual([expect.objectContaining({ at }), expect.stringContaining(message)]);
    expect(hint).toBeTruthy();
  });

  it('takes locators as people wrap them', () => {
    expect(findPassage(source, collapse('The museum\n   opened'), collapse('May\u00a01997'))).toMatchObject({
      line: 1,
    });
  });
});
