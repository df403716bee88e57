// Tells of letters and signs that came from elsewhere: of another script, of a page that was set, of a program.
import { warningAt, type Finding, type Origin } from '../record.js';
import type { Owner } from '../words/en/checks.js';
import { codePoint } from '../words/en/yaml.js';

/** Letters of Cyrillic and Greek that look like one of Latin (Unicode Technical Standard #39, confusables). */
const alike: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', к: 'k', м: 'm', т: 't', в: 'b', н: 'h',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o', ν: 'v',
}; // prettier-ignore

/** Finds the first letter of another script within a word of Latin, a ligature, signs of a program, two spaces, an open bracket. */
export function letterFindings(text: string, origin: Origin, owner: Owner): Finding[] {
  const found: Finding[] = [];
  const mixed = mixedWord(text);
  if (mixed !== undefined) {
    const [word, letter] = mixed;
    found.push(warningAt(origin, 'text-letters', ({ likely }) => likely.mixed(owner, word, letter, codePoint(letter), [...word].map((each) => alike[each] ?? each).join('')))); // prettier-ignore
  }
  const [ligature] = /[\ufb00-\ufb06]/.exec(text) ?? [];
  if (ligature !== undefined)
    found.push(warningAt(origin, 'text-letters', ({ likely }) => likely.ligature(owner, ligature.normalize('NFKC'), codePoint(ligature)))); // prettier-ignore
  const [sign] = /\\[nrt](?=\s|\p{Lu}|\p{N}|$)(?<!:\S*)|\\u[\da-f]{4}/iu.exec(text) ?? [];
  if (sign !== undefined) found.push(warningAt(origin, 'text-markup', ({ likely }) => likely.escape(owner, sign)));
  const [mark] = /\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\(https?:[^)\s]*\)/.exec(text) ?? [];
  if (mark !== undefined) found.push(warningAt(origin, 'text-markup', ({ likely }) => likely.markdown(owner, mark)));
  // Typists of English write two spaces behind a sentence.
  if (/[^\s.!?:] {2,}\S/.test(text)) found.push(warningAt(origin, 'text-padded', ({ likely }) => likely.spaces(owner)));
  const open = openBracket(text);
  if (open !== undefined) found.push(warningAt(origin, 'text-cut', ({ likely }) => likely.bracket(owner, open)));
  return found;
}

function mixedWord(text: string): readonly [word: string, letter: string] | undefined {
  for (const [word] of text.matchAll(/\p{L}{2,}/gu)) {
    const strangers = [...word].filter((each) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(each));
    const [letter] = strangers;
    if (letter !== undefined && /\p{Script=Latin}/u.test(word) && strangers.every((each) => alike[each] !== undefined))
      return [word, letter];
  }
  return undefined;
}

/** Gives what stands behind a round bracket that is not closed; one that only closes belongs to a list, as in “a)”. */
function openBracket(text: string): string | undefined {
  const stack: number[] = [];
  for (let at = 0; at < text.length; at++) {
    // A smiling face is no bracket.
    if (text[at] === '(' && !/[:;]-?$/.test(text.slice(Math.max(0, at - 2), at))) stack.push(at);
    else if (text[at] === ')') stack.pop();
  }
  const [first] = stack;
  return first === undefined ? undefined : text.slice(first, first + 40);
}
