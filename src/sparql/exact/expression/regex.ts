// REGEX and REPLACE (SPARQL 1.1 Query §17.4.3.14, §17.4.3.15).
import type { Term } from '../row.js';
import { simpleOf, textOf, truth, withTags } from './literal.js';
import { matcherOf } from './regex/matcher.js';
import { bounded, type TermFunction } from './text.js';

function flagsOf(flags: Term | undefined): string {
  return flags === undefined ? '' : simpleOf(flags);
}

/** REGEX and REPLACE by the names that the algebra gives them. */
export const regexFunctions: Readonly<Record<string, TermFunction>> = {
  regex: (text: Term, pattern: Term, flags?: Term) =>
    truth(matcherOf(simpleOf(pattern), flagsOf(flags)).test(textOf(text).text)),
  replace: (term: Term, pattern: Term, replacement: Term, flags?: Term) => {
    const text = textOf(term);
    const matcher = matcherOf(simpleOf(pattern), flagsOf(flags));
    return withTags(bounded(matcher.replace(text.text, simpleOf(replacement))), text);
  },
};
