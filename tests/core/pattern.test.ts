// Regular expressions of shapes are those of XPath (F&O 3.1 §5.6), which SHACL §4.4.3 takes through SPARQL's REGEX.
import { describe, expect, it } from 'vitest';
import { compilePattern, isPortable, matcherOf, patternFault } from '../../src/rdf/datatypes/pattern.js';

describe('a pattern', () => {
  it.each([
    ['^\\p{Lu}\\p{L}+$', '', ['Kraków', 'Łódź'], ['kraków', 'p{Lu}L']],
    ['^[a-z-[aeiou]]+$', '', ['bcd'], ['abc', '-']],
    ['^[\\p{L}-[\\p{Lu}]]+$', '', ['żółw'], ['Żółw']],
    ['^ k r $', 'x', ['kr'], ['k r', ' k r ']],
    ['^[ ]k\\ r$', 'x', [' k r'], ['k r']],
    ['a.c', 'q', ['xa.cx'], ['abc']],
    ['A.C', 'qi', ['a.c'], ['abc']],
    ['^.$', '', ['a', '👍', '𠮷'], ['ab', '\n', '']],
    ['^.$', 's', ['\n'], ['ab']],
    ['^b$', 'm', ['a\nb\nc'], ['a b c']],
    ['KRAKÓW', 'i', ['kraków'], ['krakow']],
    ['^\\w+$', '', ['żółć', 'a_1'.replace('_', '')], ['a b', 'a-b', '']],
    ['^\\d+$', '', ['12', '٣'], ['x']],
    ['^\\i\\c*$', '', ['a-1', '_x', 'x:y'], ['1a', 'a b']],
    ['^[\\w.-]+@[\\w-]+$', '', ['a.b@c-d'], ['a b@c']],
    ['^[+-]?[0-9]{1,3}([.][0-9]+)?$', '', ['-5', '12.5'], ['1234', '5.']],
    ['^\\p{IsBasicLatin}+$', '', ['abc'], ['ą']],
    ['^\\P{IsCyrillic}+$', '', ['abc'], ['Киев']],
    ["^[\\p{L} '.()&/-]+$", '', ["Bib. (a) & b/c-d'e"], ['a!']],
    ['^[^\\s]+$', '', ['ab'], ['a b']],
    ['^(?:a|b)c\\-d$', '', ['ac-d'], ['ac d']],
    ['^[0-9./]+$', '', ['1/2.3'], ['A-12']],
  ])('%s with "%s"', (pattern, flags, fitting, others) => {
    const matches = compilePattern(pattern, flags);
    expect(fitting.map(matches)).toEqual(fitting.map(() => true));
    expect(others.map(matches)).toEqual(others.map(() => false));
  });

  it.each([
    ['(', '', 'unterminated group'],
    ['[a', '', 'a class is not closed by a bracket'],
    ['a\\', '', 'it ends with a backslash'],
    ['a', 'g', 'there is no flag "g"'],
    ['\\p{IsKlingon}', '', 'the block "IsKlingon" is not known here'],
    ['*', '', 'nothing to repeat'],
    ['\\p{Nope}', '', 'invalid property name'],
  ])('%s with "%s" is none', (pattern, flags, why) => {
    expect(patternFault(pattern, flags)?.toLowerCase()).toContain(why.toLowerCase());
    expect(matcherOf(pattern, flags)).toBeUndefined();
  });

  it.each(['^(a+)+$', '^(a|a)*$', '^(\\w+\\s?)*$', '^a*a*a*a*a*$'])(
    '%s that would take for ever gives up',
    (pattern) => {
      const begun = performance.now();
      const answer = compilePattern(pattern)(`${'a'.repeat(46)}!`.repeat(pattern.includes('a*a') ? 60 : 1));
      expect([undefined, false]).toContain(answer);
      expect(performance.now() - begun).toBeLessThan(3000);
    },
  );

  it('of XPath only is kept from editors', () => {
    expect(['^[0-9]+$', '^\\p{L}+$', '^[a-z-[aeiou]]+$', '\\i\\c*', '['].map(isPortable)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
