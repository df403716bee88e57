// Makes an engine evaluate what stands in GRAPH ?g graph by graph where it would not: below groups, VALUES and MINUS.
import { tokenise, type Token, type TokenLimits } from '../text/tokens.js';

/** Patterns that engines evaluate once for all graphs, though the standard has them evaluated once for each. */
const whole = new Set(['SELECT', 'VALUES', 'MINUS']);
const mostGraphs = 32;
const mostLength = 256 * 1024;

/** Which graphs GRAPH ?g may name: those of the protocol, else those of FROM NAMED, else all. */
export interface GraphNames {
  readonly asked: readonly string[] | undefined;
  all(): readonly string[];
}

/**
 * Writes GRAPH ?g { P } as the union over all graphs of GRAPH <iri> { P } joined with that name for ?g, which is how the
 * standard defines it (SPARQL 1.1 Query, 18.6); only where P has what engines get wrong. Returns `undefined` where there
 * is nothing to do.
 */
export function eachGraph(text: string, graphs: GraphNames, limits: TokenLimits): string | undefined {
  if (!/graph\s*[?$]/i.test(text) || !/select[^]*(?:select|values|minus)|values|minus/i.test(text)) return undefined;
  const tokens = [...tokenise(text, limits)];
  if (tokens.some(({ kind }) => kind === 'blank')) return undefined; // a label may not stand in two patterns
  const writing = new Writing(text, tokens, graphs);
  const written = writing.write(0, tokens.length);
  return writing.isChanged && written.length <= mostLength ? written : undefined;
}

class Writing {
  isChanged = false;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #graphs: GraphNames;
  #names: readonly string[] | undefined;

  constructor(text: string, tokens: readonly Token[], graphs: GraphNames) {
    this.#text = text;
    this.#tokens = tokens;
    this.#graphs = graphs;
  }

  /** Writes the tokens from one place to another, with what stands between them. */
  write(from: number, to: number): string {
    let [out, done] = ['', from];
    for (let at = from; at < to; at++) {
      if (this.#word(at) !== 'GRAPH' || this.#tokens[at + 1]?.kind !== 'variable' || this.#word(at + 2) !== '{')
        continue;
      const end = this.#endOfGroup(at + 2);
      if (end === undefined || !this.#isWhole(at + 3, end) || this.#namesOf().length > mostGraphs) continue;
      out += this.#between(done, at) + this.#union(this.#word(at + 1), this.write(at + 2, end + 1));
      [done, at] = [end + 1, end];
    }
    return out + this.#between(done, to);
  }

  #union(variable: string, group: string): string {
    const names = this.#namesOf();
    const size = names.reduce((sum, { length }) => sum + group.length + 2 * length + 40, 0);
    if (size > mostLength) return `GRAPH ${variable} ${group}`;
    this.isChanged = true;
    if (names.length === 0) return `{ GRAPH ${variable} ${group} FILTER(false) }`;
    const parts = names.map((name) => `{ GRAPH ${name} ${group} VALUES ${variable} { ${name} } }`);
    return `{ ${parts.join(' UNION ')} }`;
  }

  #word(at: number): string {
    const token = this.#tokens[at];
    const value = this.#text.slice(token?.start, token?.end);
    return token === undefined ? '' : token.kind === 'word' ? value.toUpperCase() : value;
  }

  #between(from: number, to: number): string {
    const start = from === 0 ? 0 : (this.#tokens[from]?.start ?? this.#text.length);
    return this.#text.slice(start, to < this.#tokens.length ? this.#tokens[to]?.start : this.#text.length);
  }

  #isWhole(from: number, to: number): boolean {
    return this.#tokens.slice(from, to).some(({ kind }, at) => kind === 'word' && whole.has(this.#word(from + at)));
  }

  #endOfGroup(start: number): number | undefined {
    for (let [at, depth] = [start, 0]; at < this.#tokens.length; at++) {
      if (this.#tokens[at]?.kind !== 'mark') continue;
      if (this.#word(at) === '{') depth++;
      if (this.#word(at) === '}' && --depth === 0) return at;
    }
    return undefined;
  }

  /** The graphs as they are to be written. */
  #namesOf(): readonly string[] {
    if (this.#names !== undefined) return this.#names;
    const clauses = this.#tokens.flatMap((_token, at) => (this.#word(at) === 'FROM' ? [at] : []));
    const named = clauses.flatMap((at) => (this.#word(at + 1) === 'NAMED' ? [this.#word(at + 2)] : []));
    const { asked } = this.#graphs;
    const isOwn = asked === undefined && clauses.length > 0;
    this.#names = [...new Set(isOwn ? named : (asked ?? this.#graphs.all()).map((iri) => `<${iri}>`))];
    return this.#names;
  }
}
