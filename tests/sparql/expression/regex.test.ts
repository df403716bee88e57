// REGEX and REPLACE by XPath F&O 3.1 §5.6 and XSD 1.1 part 2 §G, in linear time.
import { describe, expect, it } from 'vitest';
import { evaluate, table } from './evaluate.js';

describe('REGEX', () => {
  table([
    ['REGEX("abracadabra", "bra")', 'true'],
    ['REGEX("abracadabra", "^a.*a$")', 'true'],
    ['REGEX("abracadabra", "^bra")', 'false'],
    ['REGEX("ABC"@en, "b", "i")', 'true'],
    ['REGEX("Żółw", "^ŻÓ", "i")', 'true'],
    ['REGEX("a\\nb", "a.b")', 'false'],
    ['REGEX("a\\nb", "a.b", "s")', 'true'],
    ['REGEX("a\\nb", "^b$")', 'false'],
    ['REGEX("a\\nb", "^b$", "m")', 'true'],
    ['REGEX("a\\n", "a$")', 'false'],
    ['REGEX("helloworld", "hello world", "x")', 'true'],
    ['REGEX("helloworld", "hello[ ]world", "x")', 'false'],
    ['REGEX("a.b", "a.b", "q")', 'true'],
    ['REGEX("axb", "a.b", "q")', 'false'],
    ['REGEX("A.B", "a.b", "qi")', 'true'],
    ['REGEX("abc", "b", "g")', 'error'],
    ['REGEX("abc", "[")', 'error'],
    ['REGEX("abc", "a{2,1}")', 'error'],
    ['REGEX("abc", "*a")', 'error'],
    ['REGEX("abc", "a)")', 'error'],
    ['REGEX("abc", "(?=a)")', 'error'],
    ['REGEX("abc", "\\\\bc")', 'error'],
    ['REGEX(1, "1")', 'error'],
    ['REGEX("1", 1)', 'error'],
    ['REGEX("x", "^[a-z-[aeiou]]$")', 'true'],
    ['REGEX("e", "^[a-z-[aeiou]]$")', 'false'],
    ['REGEX("e", "^[a-z-[aeiou-[e]]]$")', 'true'],
    ['REGEX("ż", "^\\\\p{Ll}$")', 'true'],
    ['REGEX("Ж", "^\\\\p{IsCyrillic}$")', 'true'],
    ['REGEX("α", "^\\\\p{IsGreek}$")', 'true'],
    ['REGEX("Ж", "^\\\\P{IsCyrillic}$")', 'false'],
    ['REGEX("a", "\\\\p{IsNoBlock}")', 'error'],
    ['REGEX("kr:aków", "^\\\\i\\\\c*$")', 'true'],
    ['REGEX("1a", "^\\\\i")', 'false'],
    ['REGEX("٣", "^\\\\d$")', 'true'],
    ['REGEX("ó", "^\\\\w$")', 'true'],
    ['REGEX("_", "^\\\\w$")', 'false'],
    ['REGEX("+", "^\\\\w$")', 'true'],
    ['REGEX("-", "^\\\\W$")', 'true'],
    ['REGEX("😀", "^.$")', 'true'],
    ['REGEX("😀", "^[\\U0001F600-\\U0001F64F]$")', 'true'],
    ['REGEX("a-b", "^[a\\\\-b]+$")', 'true'],
    ['REGEX("a-b", "^[-ab]+$")', 'true'],
    ['REGEX("a", "^[^]]$")', 'error'],
    ['REGEX("", "")', 'true'],
    ['REGEX("aaa", "^a{2,3}?$")', 'true'],
  ]);

  it('refuses what a linear engine cannot have, and says so', () => {
    expect(() => evaluate('REGEX("aa", "(a)\\\\1")')).toThrow(/refers back to a group/);
    expect(() => evaluate('REGEX("aa", "a{2000}")')).toThrow(/larger or deeper/);
  });

  it('takes time that grows with the text, not with the ways to match it', () => {
    const start = performance.now();
    expect(evaluate(`REGEX("${'a'.repeat(30_000)}b", "^(a+)+$")`)).toBe('false');
    expect(evaluate(`REGEX("${'a'.repeat(30_000)}", "(a*)*(a|aa)*b")`)).toBe('false');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('REPLACE (XPath F&O 3.1 §5.6.4)', () => {
  table([
    ['REPLACE("abracadabra", "bra", "*")', '"a*cada*"'],
    ['REPLACE("abracadabra", "a.*a", "*")', '"*"'],
    ['REPLACE("abracadabra", "a.*?a", "*")', '"*c*bra"'],
    ['REPLACE("abracadabra", "a", "")', '"brcdbr"'],
    ['REPLACE("abracadabra", "a(.)", "a$1$1")', '"abbraccaddabbra"'],
    ['REPLACE("AAAA", "A+", "b")', '"b"'],
    ['REPLACE("AAAA", "A+?", "b")', '"bbbb"'],
    ['REPLACE("darted", "^(.*?)d(.*)$", "$1c$2")', '"carted"'],
    ['REPLACE("cena 5 zł", "5", "\\\\$5")', '"cena $5 zł"'],
    ['REPLACE("a", "(a)", "$10")', '"a0"'],
    ['REPLACE("a", "(a)", "$2")', '""'],
    ['REPLACE("a", "a", "[$0]")', '"[a]"'],
    ['REPLACE("a", "a", "$")', 'error'],
    ['REPLACE("a", "a", "\\\\n")', 'error'],
    ['REPLACE("a", "a", "\\\\\\\\")', '"\\"'],
    ['REPLACE("a.b", ".", "$", "q")', '"a$b"'],
    ['REPLACE("abc", "x*", "-")', 'error'],
    ['REPLACE("abc"@en, "B", "x", "i")', '"axc"@en'],
    ['REPLACE("abc", "(x)|b", "[$1]")', '"a[]c"'],
    ['REPLACE("😀a", "a", "b")', '"😀b"'],
    ['REPLACE("abc", "b", 1)', 'error'],
  ]);
});
