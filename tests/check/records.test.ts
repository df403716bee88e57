// The rules about single records: characters of texts, and the languages that a text must have.
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/facts/check/records.js';
import { convert } from '../evidence/museum.js';

const check = (text: string) =>
  checkRecord(convert(text)[0]!, { languages: ['pl', 'en'], dates: [], base: 'https://museums.example/' });

describe('texts', () => {
  it.each([
    ['a control character', '"A\\u0007"', 'text-character', 'U+0007, number 2'],
    ['a carriage return', '"A\\rB"', 'text-character', 'U+000D'],
    ['a character that XML forbids', '"A\\uFFFE"', 'text-character', 'U+FFFE'],
    ['half a character', '"A\\uD83D"', 'text-character', 'U+D83D'],
    ['a letter in two pieces', '"Krako\\u0301w"', 'text-composition', 'Kraków'],
    ['white space around it', '" A"', 'text-padded', 'white space'],
  ])('with %s are found', (_what, text, rule, words) => {
    const findings = check(`main:\n  name: { pl: A, en: ${text} }\n`);
    expect(findings).toMatchObject([
      { rule, severity: rule === 'text-padded' ? 'warning' : 'error', line: 2, column: 22 },
    ]);
    expect(`${findings[0]!.message} ${findings[0]!.hint}`).toContain(words);
  });

  it('of any script, with line feeds and tabs, are fine', () => {
    expect(check('main:\n  name: { pl: "Zażółć 😀 中文\\n\\tא", en: "a\u00a0b" }\n')).toEqual([]);
  });
});

describe('languages', () => {
  it('that a required text lacks are found', () => {
    expect(check('main:\n  name: { en: A, de: B }\n')).toMatchObject([
      { rule: 'language-missing', line: 2, column: 9, hint: 'Add "pl: …" to name of main.' },
    ]);
  });

  it('are not asked of a text that is not there at all', () => {
    expect(check('main:\n  rooms: 3\n')).toEqual([]);
  });
});
