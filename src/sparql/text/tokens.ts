// Cuts a SPARQL text into tokens in one pass, without regular expressions, so that no text can make it slow.
import { HejnalError, type Position } from '../../errors.js';

/** Names what a token is; `word` has no colon (keywords), `name` has one, `blank` is a blank node label. */
export type TokenKind = 'word' | 'name' | 'blank' | 'iri' | 'variable' | 'literal' | 'number' | 'language' | 'mark';

/** Marks one token; offsets are UTF-16 code units, `end` is exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** Bounds one token: `word` without a colon, `name` with one or an IRI; in UTF-16 code units. */
export interface TokenLimits {
  readonly word: number;
  readonly name: number;
}

/** Finds line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Makes the error for a text that is no SPARQL, at an offset. */
export function syntaxError(text: string, offset: number, message: string, hint: string): HejnalError {
  return new HejnalError('query-syntax', message, hint, { position: positionAt(text, offset) });
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isNameStart = (code: number): boolean => isLetter(code) || code === 95 || code >= 0x80;
const isWordPart = (code: number): boolean => isNameStart(code) || isDigit(code);
const isPrefixPart = (code: number): boolean => isWordPart(code) || code === 45 || code === 46;
const isLocalPart = (code: number): boolean => isPrefixPart(code) || code === 58 || code === 37;
const among = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
const iriEnds = among('<>"{}|^`');
const markCodes = among('{}()[].;,=<>!|&+-*/^?~');
const pairCodes = among('|&^<>=');
const marks2 = new Set(['||', '&&', '^^', '<<', '>>', '<=', '>=', '!=']);

function skip(text: string, at: number, test: (code: number) => boolean): number {
  while (at < text.length && test(text.charCodeAt(at))) at++;
  return at;
}

function endOfIri(text: string, start: number): number | undefined {
  const end = skip(text, start + 1, (code) => code > 0x20 && !iriEnds.has(code));
  return text[end] === '>' ? end + 1 : undefined;
}

function endOfString(text: string, start: number): number {
  const quote = text.charAt(start);
  const long = text.startsWith(quote.repeat(3), start);
  const closing = long ? quote.repeat(3) : quote;
  for (let at = start + closing.length; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote && text.startsWith(closing, at)) return at + closing.length;
    else if (!long && (text[at] === '\n' || text[at] === '\r')) break;
  }
  throw syntaxError(text, start, 'A string is not closed.', `Close it with ${closing} or escape the quote inside it.`);
}

function endOfLocal(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = skip(text, at, isLocalPart);
    if (text[at] !== '\\' || at + 1 >= text.length) break;
    at += 2;
  }
  while (at > start && text[at - 1] === '.' && text[at - 2] !== '\\') at--;
  return at;
}

function endOfNumber(text: string, start: number): number {
  const whole = skip(text, start, isDigit);
  const behind = text[whole] === '.' ? skip(text, whole + 1, isDigit) : whole;
  const end = endOfExponent(text, behind);
  // A point without digits belongs to the number only before an exponent: `1.e1` (SPARQL 1.1 §19.8, DOUBLE).
  return behind === whole + 1 && end === behind ? whole : end;
}

function endOfExponent(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const sign = text[at + 1] === '+' || text[at + 1] === '-' ? 1 : 0;
  return isDigit(text.charCodeAt(at + 1 + sign)) ? skip(text, at + 1 + sign, isDigit) : at;
}

function endOfMark(text: string, start: number): number {
  if (!markCodes.has(text.charCodeAt(start)))
    throw syntaxError(text, start, 'A character stands where SPARQL allows none.', 'Remove it or put it in quotes.');
  if (!pairCodes.has(text.charCodeAt(start + 1))) return start + 1;
  if (text.startsWith('<<', start) && endOfIri(text, start + 1) !== undefined) return start + 1;
  return start + (marks2.has(text.slice(start, start + 2)) ? 2 : 1);
}

/** Cuts the text; throws `query-syntax` for an open string, `query-too-complex` for an overlong word, name or IRI. */
export function* tokenise(text: string, limits: TokenLimits): Generator<Token, void> {
  let colonFreeTo = 0; // a run once searched for a colon is not searched again: that keeps the scan linear
  const word = (start: number): Token => {
    if (start >= colonFreeTo) {
      const colon = skip(text, start, isPrefixPart);
      if (text[colon] === ':')
        return { kind: text[start] === '_' ? 'blank' : 'name', start, end: endOfLocal(text, colon + 1) };
      colonFreeTo = colon;
    }
    return { kind: 'word', start, end: skip(text, start, isWordPart) };
  };
  const read = (start: number): Token => {
    const code = text.charCodeAt(start);
    const next = text.charCodeAt(start + 1);
    if (isNameStart(code) || code === 58) return word(start);
    if (code === 34 || code === 39) return { kind: 'literal', start, end: endOfString(text, start) };
    if ((code === 63 || code === 36) && isWordPart(next))
      return { kind: 'variable', start, end: skip(text, start + 1, isWordPart) };
    if (isDigit(code) || (code === 46 && isDigit(next)))
      return { kind: 'number', start, end: endOfNumber(text, start) };
    if (code === 64 && isLetter(next))
      return { kind: 'language', start, end: skip(text, start + 1, (c) => isLetter(c) || isDigit(c) || c === 45) };
    const iri = code === 60 ? endOfIri(text, start) : undefined;
    return iri === undefined ? { kind: 'mark', start, end: endOfMark(text, start) } : { kind: 'iri', start, end: iri };
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 13 || code === 9) at++;
    else if (code === 35) at = skip(text, at, (c) => c !== 10 && c !== 13);
    else {
      const token = read(at);
      const limit = token.kind === 'word' ? limits.word : token.kind === 'literal' ? Infinity : limits.name;
      if (token.end - token.start > limit) throw tooLong(text, token, limit);
      yield token;
      at = token.end;
    }
  }
}

function tooLong(text: string, token: Token, limit: number): HejnalError {
  const message = `A ${token.kind} is ${token.end - token.start} characters long; the limit is ${limit}.`;
  const position = positionAt(text, token.start);
  return new HejnalError('query-too-complex', message, 'Shorten it, or ask for a download instead.', { position });
}
