// Makes paths of length zero begin at things that the data do not name, as the standard has it.
import { tokenise, type Token, type TokenLimits } from '../text/tokens.js';

/** A constant that begins or ends a path which may be of length zero, and the variable at its other end. */
interface Loop {
  readonly start: number;
  readonly end: number;
  readonly constant: string;
  readonly variable: string;
}

/**
 * Writes `<a> <p>* ?x` and `<a> <p>? ?x`, or the same backwards, as VALUES ?x { <a> } where no triple holds <a>: the path
 * then leads from <a> to itself and nowhere else (SPARQL 1.1 Query, 9.3), but engines that match terms of the data only
 * find nothing. `isThere` is given an ASK query with the prologue and the dataset of the text.
 */
export function emptyPaths(text: string, isThere: (ask: string) => boolean, limits: TokenLimits): string | undefined {
  if (!/[*?]\s+[?$:<\w]/.test(text)) return undefined;
  const tokens = [...tokenise(text, limits)];
  if (tokens.some(({ kind }) => kind === 'blank')) return undefined; // a label may not stand in two patterns
  const loops = loopsOf(text, tokens);
  const start = loops.length === 0 ? '' : startOfAsk(text, tokens);
  const absent = loops.filter(({ constant }) => {
    const triples = `{ ${constant} ?p ?o } UNION { ?s ?p ${constant} }`;
    return !isThere(`${start} { ${triples} UNION { GRAPH ?g { ${triples} } } }`);
  });
  if (absent.length === 0) return undefined;
  return absent.reduceRight(
    (all, { start, end, constant, variable }) =>
      `${all.slice(0, start)}VALUES ${variable} { ${constant} }${all.slice(end)}`,
    text,
  );
}

/** Writes the beginning of an ASK query with the prologue and the dataset of another query. */
function startOfAsk(text: string, tokens: readonly Token[]): string {
  const isWord = (token: Token | undefined, words: RegExp): boolean =>
    token?.kind === 'word' && words.test(text.slice(token.start, token.end));
  const prologue = text.slice(0, tokens.find((token) => isWord(token, /^(?:select|ask|construct|describe)$/i))?.start);
  const clauses = tokens.flatMap((token, at) => {
    const target = tokens[isWord(tokens[at + 1], /^named$/i) ? at + 2 : at + 1];
    return isWord(token, /^from$/i) ? [text.slice(token.start, target?.end)] : [];
  });
  return `${prologue} ASK ${clauses.join(' ')}`;
}

/** Finds the triples that are such a path and nothing else: they begin a pattern, and a dot, bracket or word ends them. */
function loopsOf(text: string, tokens: readonly Token[]): Loop[] {
  const value = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end);
  const isMark = (at: number, marks: string): boolean => tokens[at]?.kind === 'mark' && marks.includes(value(at));
  const isEnd = (at: number): boolean => isMark(at, '{}.') || tokens[at]?.kind === 'word';
  return tokens.flatMap((first, at) => {
    const isFirst = at > 0 && isMark(at - 1, '{}.');
    const last = isFirst ? endOfPath(tokens, value, at + 1) : undefined;
    const object = last === undefined ? undefined : tokens[last + 1];
    if (last === undefined || object === undefined || !isMark(last, '*?') || !isEnd(last + 2)) return [];
    const ends = [first, object];
    const [constant, variable] = [ends.find(isConstant), ends.find(({ kind }) => kind === 'variable')];
    if (constant === undefined || variable === undefined) return [];
    const written = (token: Token): string => text.slice(token.start, token.end);
    return [{ start: first.start, end: object.end, constant: written(constant), variable: written(variable) }];
  });
}

const isConstant = ({ kind }: Token): boolean => kind === 'iri' || kind === 'name';

/** Finds the sign that ends a path of one step: an IRI, or brackets with anything in them. */
function endOfPath(tokens: readonly Token[], value: (at: number) => string, start: number): number | undefined {
  let at = value(start) === '^' ? start + 1 : start;
  const step = tokens[at];
  if (value(at) !== '(') return step !== undefined && isConstant(step) ? at + 1 : undefined;
  for (let depth = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'mark') continue;
    if (value(at) === '(') depth++;
    if (value(at) === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}
