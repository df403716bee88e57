// How large a query may be, and the counting that holds it to that.
import { HejnalError } from '../../errors.js';
import { positionAt, type Token, type TokenLimits } from './tokens.js';

/**
 * Bounds a query. `bytes` of UTF-8; `depth` of brackets; `chain` of operators and groups; `patterns` are triple
 * patterns, steps of path sequences and OPTIONALs; `items` of VALUES, IN and argument lists; `tokens` of any kind.
 * Some way past the shipped values the engine's stack overflows or its planner takes seconds: 64 patterns on one
 * subject are planned in 0.3 s, 128 in 5 s.
 */
export interface QueryLimits extends TokenLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly chain: number;
  readonly patterns: number;
  readonly items: number;
  readonly tokens: number;
}

/** Holds the limits as shipped. */
export const queryLimits: QueryLimits = {
  bytes: 65_536,
  depth: 64,
  word: 256,
  name: 2_048,
  chain: 512,
  patterns: 64,
  items: 5_000,
  tokens: 12_000,
};

const meanings = {
  chain: 'operators and groups',
  patterns: 'triple patterns, path steps and OPTIONALs',
  items: 'listed values',
  tokens: 'words, names and signs',
};

/** Counts the parts of one query and throws `query-too-complex` at the first past its limit. */
export class Tally {
  private readonly text: string;
  private readonly limits: QueryLimits;
  private readonly counts = { chain: 0, patterns: 0, items: 0, tokens: 0 };

  constructor(text: string, limits: QueryLimits) {
    this.text = text;
    this.limits = limits;
  }

  add(part: keyof typeof meanings, token: Token, by = 1): void {
    this.counts[part] += by;
    const limit = this.limits[part];
    if (this.counts[part] > limit) throw this.tooComplex(token, `It has more than ${limit} ${meanings[part]}.`);
  }

  checkDepth(token: Token, depth: number): void {
    const limit = this.limits.depth;
    if (depth > limit) throw this.tooComplex(token, `Its brackets are nested more than ${limit} deep.`);
  }

  private tooComplex(token: Token, reason: string): HejnalError {
    const hint = 'Ask in several smaller queries, or download the data and query them locally.';
    const position = positionAt(this.text, token.start);
    return new HejnalError('query-too-complex', `The query is too complex. ${reason}`, hint, { position });
  }
}
