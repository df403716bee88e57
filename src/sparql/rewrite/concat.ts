// Makes GROUP_CONCAT in Oxigraph what the standard says it is: the texts of all terms, not of plain strings alone.
import { tokenise, type Token, type TokenLimits } from '../text/tokens.js';

/** Stand around what tells a term from others with the same text; last characters of private use (Unicode 23.5). */
const [open, close] = ['\u{10FFFC}', '\u{10FFFD}'];
const volatileWords = /^(?:RAND|UUID|STRUUID|BNODE)$/;

interface Insert {
  readonly at: number;
  readonly part: string;
}

/**
 * Puts STR() around what a GROUP_CONCAT joins (SPARQL 1.1 Query, 18.5.1.7): Oxigraph gives nothing for numbers, dates
 * and IRIs, and keeps a language that the standard drops. With DISTINCT the terms must be told apart before they
 * become texts, so each carries its kind until they are joined. Returns `undefined` where there is nothing to do.
 */
export function plainConcat(text: string, limits: TokenLimits): string | undefined {
  if (!/group_concat/i.test(text)) return undefined;
  const tokens = [...tokenise(text, limits)];
  const word = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end).toUpperCase();
  const inserts: Insert[] = [];
  for (let at = 0; at < tokens.length - 2; at++) {
    if (tokens[at]?.kind !== 'word' || word(at) !== 'GROUP_CONCAT' || word(at + 1) !== '(') continue;
    const isDistinct = word(at + 2) === 'DISTINCT';
    const start = isDistinct ? at + 3 : at + 2;
    const last = endOfArgument(tokens, word, start);
    const [first, final] = [tokens[start], last === undefined ? undefined : tokens[last]];
    if (last === undefined || first === undefined || final === undefined) continue;
    if (!isDistinct) inserts.push({ at: first.start, part: 'STR(' }, { at: final.end, part: ')' });
    else inserts.push(...tellApart({ text, tokens, word }, [at, start, last]));
  }
  if (inserts.length === 0) return undefined;
  const sorted = inserts
    .map((insert, at) => ({ ...insert, order: at }))
    .sort((a, b) => b.at - a.at || b.order - a.order);
  return sorted.reduce((all, { at, part }) => all.slice(0, at) + part + all.slice(at), text);
}

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

interface Scanned {
  readonly text: string;
  readonly tokens: readonly Token[];
  word(at: number): string;
}

/** Joins text and kind of each term, and takes the kinds out of the whole; none where the argument has no one value. */
function tellApart({ text, tokens, word }: Scanned, [call, start, last]: readonly [number, number, number]): Insert[] {
  const [first, final, name] = [tokens[start], tokens[last], tokens[call]];
  const end = endOfCall(tokens, word, last);
  const isVolatile = tokens.slice(start, last + 1).some((_token, at) => volatileWords.test(word(start + at)));
  if (first === undefined || final === undefined || name === undefined || end === undefined || isVolatile) return [];
  const term = text.slice(first.start, final.end);
  const kind = `COALESCE(CONCAT(LANG(${term}),"^",STR(DATATYPE(${term}))),"")`;
  return [
    { at: name.start, part: 'REPLACE(' },
    { at: first.start, part: 'CONCAT(STR(' },
    { at: final.end, part: `),"${open}",${kind},"${close}")` },
    { at: end, part: `,"${open}[^${close}]*${close}","")` },
  ];
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

/** Finds where a call ends whose argument does: at its bracket, which a separator may come before. */
function endOfCall(tokens: readonly Token[], word: (at: number) => string, last: number): number | undefined {
  const rest = tokens.findIndex((token, at) => at > last && token.kind === 'mark' && word(at) === ')');
  return tokens[rest]?.end;
}
