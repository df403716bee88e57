// Restates a query so that every endpoint reads in it what the guard read: no comments, no escapes that hide signs,
// absolute IRIs, and the dataset taken out of the text.
import { HejnalError, type Position } from '../../errors.js';
import { iriFault } from '../../rdf/iri.js';
import { bareConcats } from './concat.js';
import type { Dataset } from '../text/dataset.js';
import { queryLimits, type QueryLimits } from '../text/limits.js';
import { Statements } from '../text/resolve.js';
import { positionAt, syntaxError, tokenise, type Token } from '../text/tokens.js';

/** Holds a restated query; `dataset` is what FROM and FROM NAMED said, absent where they said nothing. */
export interface Restated {
  readonly text: string;
  readonly dataset: Dataset | undefined;
  /** Finds where a place of the restated text stands in the writer's. */
  placeOf(offset: number): Position;
}

/** Longest a restated text may be, in multiples of the longest that a query may be. */
const growth = 4;

/** Names that reach out of SPARQL into a store's own procedures, or that some parsers take for a keyword and a name. */
const ownIris = /^(?:bif|sql|java|javascript):|^http:\/\/www\.openlinksw\.com\/schemas\/(?:bif|sql)#/i;
const ownPrefixes = /^(?:bif|sql|from|fromnamed|service|servicesilent):/i;

/** Restates a query that the guard let through; throws `query-syntax`, `query-refused` and `query-too-complex`. */
export function restate(text: string, base: string, limits: QueryLimits = queryLimits): Restated {
  return new Restatement(text, [...tokenise(text, limits)]).run(base, limits.bytes * growth);
}

class Restatement {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #pieces: { readonly to: number; readonly from: number }[] = [];
  #out = '';

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  run(base: string, maxLength: number): Restated {
    const clauses = this.#clauses();
    const iris = this.#resolve(base, clauses.targets);
    const bare = bareConcats(this.#text, this.#tokens);
    let end = 0;
    for (const token of this.#tokens) {
      this.#out += gap(this.#text.slice(end, token.start));
      end = token.end;
      if (clauses.dropped.has(token)) continue;
      this.#pieces.push({ to: this.#out.length, from: token.start });
      this.#out += (bare.has(token) ? ' ; SEPARATOR = " "' : '') + this.#write(token, iris);
      if (this.#out.length > maxLength) throw tooLong();
    }
    const graphs = (targets: readonly Token[]): string[] => targets.map((target) => iris.get(target) ?? '');
    const dataset = { defaultGraphs: graphs(clauses.from), namedGraphs: graphs(clauses.named) };
    return {
      text: this.#out,
      dataset: clauses.targets.length > 0 ? dataset : undefined,
      placeOf: (offset) => this.#placeOf(offset),
    };
  }

  /** Finds the declarations of the base and the clauses of the dataset, which leave the text. */
  #clauses(): Clauses {
    const [from, named, dropped] = [[] as Token[], [] as Token[], new Set<Token>()];
    let depth = 0;
    for (const [at, token] of this.#tokens.entries()) {
      const word = this.#word(token);
      if (word === '{' || word === '(') depth += 1;
      if (word === '}' || word === ')') depth -= 1;
      if (word === 'BASE') dropped.add(token).add(this.#tokens[at + 1] ?? token);
      if (word !== 'FROM') continue;
      if (depth > 0)
        throw syntaxError(this.#text, token.start, 'FROM stands inside a pattern.', 'Put it before WHERE.');
      const next = this.#tokens[at + 1];
      const isNamed = next !== undefined && this.#word(next) === 'NAMED';
      const target = this.#tokens[at + (isNamed ? 2 : 1)];
      if (target?.kind !== 'iri' && target?.kind !== 'name')
        throw syntaxError(this.#text, token.start, 'FROM names no graph.', 'Write the IRI of a graph after it.');
      (isNamed ? named : from).push(target);
      for (const each of [token, next, target]) if (each !== undefined) dropped.add(each);
    }
    return { from, named, dropped, targets: [...from, ...named] };
  }

  #word(token: Token): string {
    const value = this.#text.slice(token.start, token.end);
    return token.kind === 'word' ? value.toUpperCase() : token.kind === 'mark' ? value : '';
  }

  /** Resolves all IRIs, and the names of graphs, as a Turtle document with the same prologue would (RFC 3986 §5). */
  #resolve(base: string, targets: readonly Token[]): Map<Token, string> {
    const turtle = new Statements();
    let previous = '';
    for (const token of this.#tokens) {
      const value = this.#text.slice(token.start, token.end);
      if (token.kind === 'iri' || (token.kind === 'name' && targets.includes(token))) turtle.state(token, value);
      if (token.kind === 'iri' && previous === 'BASE') turtle.declare(`BASE ${value}`);
      if (token.kind === 'iri' && previous.endsWith(':')) turtle.declare(`PREFIX ${previous} ${value}`);
      previous = token.kind === 'name' && previous === 'PREFIX' ? value : this.#word(token);
    }
    const found = turtle.read(base);
    return new Map([...found].map(([token, iri]) => [token, this.#checked(token, iri)]));
  }

  #checked(token: Token, iri: string | undefined): string {
    if (iri !== undefined && ownIris.test(iri)) throw this.#refused(token);
    // One letter more, for a prefix may stand for a scheme alone, such as <urn:>.
    const fault = iri === undefined ? 'it cannot be read' : iriFault(`${iri}x`);
    if (iri !== undefined && fault === undefined) return iri;
    throw syntaxError(this.#text, token.start, `This IRI cannot be used: ${fault ?? ''}.`, 'Correct it there.');
  }

  #write(token: Token, iris: ReadonlyMap<Token, string>): string {
    const value = this.#text.slice(token.start, token.end);
    if (token.kind === 'iri') return `<${iris.get(token) ?? ''}>`;
    if (token.kind === 'name' && ownPrefixes.test(value)) throw this.#refused(token);
    if (token.kind === 'name' && /\\[uU]/.test(value))
      throw syntaxError(this.#text, token.start, 'A name holds an escape that names may not have.', 'Write an IRI.');
    return token.kind === 'literal' ? this.#literal(token, value) : value;
  }

  /** Decodes numeric escapes, which some parsers decode before they look for the end of the string (SPARQL 1.1 §19.2). */
  #literal(token: Token, value: string): string {
    return value.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|[^])/g, (escape, four?: string, eight?: string) => {
      const digits = four ?? eight;
      if (digits === undefined) return escape;
      const code = parseInt(digits, 16);
      if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        throw syntaxError(this.#text, token.start, 'A string holds a code that is no character.', 'Remove it.');
      const character = String.fromCodePoint(code);
      return stringEscapes[character] ?? character;
    });
  }

  #refused(token: Token): HejnalError {
    const position = positionAt(this.#text, token.start);
    const message = 'The query uses a name that is reserved for the inside of a store.';
    return new HejnalError('query-refused', message, 'Use the functions of SPARQL 1.1, or another prefix.', {
      position,
    });
  }

  #placeOf(offset: number): Position {
    const piece = this.#pieces.findLast(({ to }) => to <= offset);
    return positionAt(this.#text, piece?.from ?? 0);
  }
}

interface Clauses {
  readonly from: readonly Token[];
  readonly named: readonly Token[];
  readonly targets: readonly Token[];
  readonly dropped: ReadonlySet<Token>;
}

const stringEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
};

/** White space stays, for it holds the lines together; a comment could hold a pragma. */
function gap(text: string): string {
  return text.replace(/#[^\r\n]*/g, '');
}

function tooLong(): HejnalError {
  const message = 'The query grows too long when its IRIs are written out.';
  return new HejnalError('query-too-complex', message, 'Use a shorter base, or prefixes.');
}
