// Makes GROUP_CONCAT in Oxigraph what the standard says it is: the texts of all terms, not of plain strings alone.
import { tokenise, type Token, type TokenLimits } from './tokens.js';

/**
 * Puts STR() around what a GROUP_CONCAT without DISTINCT joins (SPARQL 1.1 Query, 18.5.1.7): Oxigraph gives nothing for
 * numbers, dates and IRIs, and keeps a language that the standard drops. With DISTINCT the terms must be told apart
 * before they become texts, so that is left alone. Returns `undefined` where there is nothing to do.
 */
export function plainConcat(text: string, limits: TokenLimits): string | undefined {
  const tokens = [...tokenise(text, limits)];
  const word = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end).toUpperCase();
  const inserts: { readonly at: number; readonly part: string }[] = [];
  for (let at = 0; at < tokens.length - 2; at++) {
    const isConcat = tokens[at]?.kind === 'word' && word(at) === 'GROUP_CONCAT' && word(at + 1) === '(';
    const [first, last] = [tokens[at + 2], isConcat ? endOfArgument(tokens, word, at + 2) : undefined];
    if (first === undefined || last === undefined || word(at + 2) === 'DISTINCT') continue;
    inserts.push({ at: first.start, part: 'STR(' }, { at: last.end, part: ')' });
  }
  if (inserts.length === 0) return undefined;
  return inserts
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, part }) => all.slice(0, at) + part + all.slice(at), text);
}

/** Finds the last token before the semicolon or the bracket that ends the argument. */
function endOfArgument(tokens: readonly Token[], word: (at: number) => string, start: number): Token | undefined {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const mark = tokens[at]?.kind === 'mark' ? word(at) : '';
    if (depth === 0 && (mark === ')' || mark === ';')) return at === start ? undefined : tokens[at - 1];
    if ('({['.includes(mark) && mark !== '') depth++;
    if (')}]'.includes(mark) && mark !== '') depth--;
  }
  return undefined;
}
