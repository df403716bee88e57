// Writes out what GROUP_CONCAT leaves to the standard.
import type { Token } from '../text/tokens.js';

/**
 * Finds the brackets that end a GROUP_CONCAT without SEPARATOR. The standard's separator, a space (SPARQL 1.1 Query
 * §18.5.1.7), must be written out for Virtuoso, which refuses the call without one.
 */
export function bareConcats(text: string, tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  const word = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end).toUpperCase();
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || word(at) !== 'GROUP_CONCAT' || word(at + 1) !== '(') continue;
    const last = endOfArgument(tokens, word, at + 2);
    const end = last === undefined || word(last + 1) !== ')' ? undefined : tokens[last + 1];
    if (end !== undefined) found.add(end);
  }
  return found;
}

/** Finds the last token before the semicolon or the bracket that ends the argument. */
function endOfArgument(tokens: readonly Token[], word: (at: number) => string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const mark = tokens[at]?.kind === 'mark' ? word(at) : '';
    if (depth === 0 && (mark === ')' || mark === ';')) return at === start ? undefined : at - 1;
    if ('({['.includes(mark) && mark !== '') depth++;
    if (')}]'.includes(mark) && mark !== '') depth--;
  }
  return undefined;
}
