// The tokens of a query, one after the other, and the error for a text that is none.
import { tokenise, type Token, type TokenKind } from '../../text/tokens.js';

/** Says that a text is no query of SPARQL, why, and at which UTF-16 code unit. */
export class Unread extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

const unlimited = { word: Infinity, name: Infinity };

/** Walks along the tokens of a text; the guard has cut it in the same way before. */
export class Source {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #variables = new Map<string, number>();
  #at = 0;
  #value = '';

  /** What the current token is. */
  kind: TokenKind | 'end' = 'end';

  constructor(text: string) {
    this.#text = text;
    this.#tokens = [...tokenise(text, unlimited)];
    this.#look();
  }

  /** The text of the current token; empty behind the last. */
  get value(): string {
    return this.#value;
  }

  /** The current token in capital letters if it is a word, else empty. */
  get word(): string {
    return this.kind === 'word' ? this.#value.toUpperCase() : '';
  }

  /** Where the current token begins. */
  get offset(): number {
    return this.#tokens[this.#at]?.start ?? this.#text.length;
  }

  /** Takes the current token. */
  next(): string {
    const value = this.#value;
    this.#at++;
    this.#look();
    return value;
  }

  /** Tells whether the current token is a mark. */
  is(mark: string): boolean {
    return this.kind === 'mark' && this.#value === mark;
  }

  /** Tells whether these marks come now, with nothing between them. */
  isRun(first: string, second: string): boolean {
    const [one, two] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    return this.is(first) && one?.end === two?.start && this.#textOf(two) === second;
  }

  /** Tells whether the token behind the current one is a mark. */
  isNext(mark: string): boolean {
    const token = this.#tokens[this.#at + 1];
    return token?.kind === 'mark' && this.#textOf(token) === mark;
  }

  /** Takes a mark if it comes now. */
  skip(mark: string): boolean {
    if (!this.is(mark)) return false;
    this.next();
    return true;
  }

  /** Takes two marks that touch, if they come now. */
  skipRun(first: string, second: string): boolean {
    if (!this.isRun(first, second)) return false;
    this.next();
    this.next();
    return true;
  }

  /** Takes a word if it comes now. */
  skipWord(word: string): boolean {
    if (this.word !== word) return false;
    this.next();
    return true;
  }

  /** Takes a mark; throws `Unread` for anything else. */
  expect(mark: string): void {
    if (!this.skip(mark)) this.fail(`“${mark}” is missing`);
  }

  /** Takes a word; throws `Unread` for anything else. */
  expectWord(word: string): void {
    if (!this.skipWord(word)) this.fail(`${word} is missing`);
  }

  /** Tells whether the next token touches the current one, and is of a kind. */
  isFollowed(kind: TokenKind): boolean {
    const [one, two] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    return two?.kind === kind && one?.end === two.start;
  }

  /** Takes a variable; gives its name. */
  variable(): string {
    if (this.kind !== 'variable') this.fail('a variable is missing');
    const name = this.next().slice(1);
    if (!this.#variables.has(name)) this.#variables.set(name, this.#variables.size);
    return name;
  }

  /** Puts variables into the order in which the text names them first. */
  inOrder(names: Iterable<string>): string[] {
    const placeOf = (name: string): number => this.#variables.get(name) ?? this.#variables.size;
    return [...names].sort((one, other) => placeOf(one) - placeOf(other));
  }

  /** Throws `Unread` for what stands here. */
  fail(reason = 'unexpected text'): never {
    this.failAt(reason, this.offset);
  }

  /** Throws `Unread` for what stood before. */
  failAt(reason: string, offset: number): never {
    throw new Unread(reason, offset);
  }

  #look(): void {
    const token = this.#tokens[this.#at];
    this.kind = token?.kind ?? 'end';
    this.#value = this.#textOf(token);
  }

  #textOf(token: Token | undefined): string {
    return token === undefined ? '' : this.#text.slice(token.start, token.end);
  }
}
