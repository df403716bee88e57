// Resolves the IRIs of a query against its own prologue.
import { HejnalError } from '../../errors.js';
import { parseTurtle } from '../../rdf/rdf.js';
import type { Token } from './tokens.js';

const plainIri = /^<([a-z][a-z0-9+.-]*:[^\\]*)>$/i;

/** Gathers what a parser of Turtle must resolve; an absolute IRI without escapes is what it is. */
export class Statements {
  readonly #plain = new Map<Token, string>();
  readonly #lines = new Map<Token, number>();
  #known = new Map<string, number>();
  #count = 0;
  #text = '';

  /** Asks for the IRI that a token names: an IRI in angle brackets, or a name with a prefix. */
  state(token: Token, value: string): void {
    const plain = plainIri.exec(value)?.[1];
    if (plain !== undefined) {
      this.#plain.set(token, plain);
      return;
    }
    const line = this.#known.get(value) ?? this.#count++;
    if (!this.#known.has(value)) this.#text += `<s:s> <p:p> ${value} .\n`;
    this.#known.set(value, line);
    this.#lines.set(token, line);
  }

  /** Adds a declaration of a base or a prefix; what was stated before keeps the meaning that it had then. */
  declare(text: string): void {
    this.#text += `${text}\n`;
    this.#known = new Map();
  }

  /** Resolves what was asked for; throws `query-syntax`. */
  read(base: string): Map<Token, string | undefined> {
    const found = this.#count === 0 ? [] : readIris(this.#text, base);
    return new Map<Token, string | undefined>([
      ...this.#plain,
      ...[...this.#lines].map(([token, line]) => [token, found[line]] as const),
    ]);
  }
}

function readIris(turtle: string, base: string): string[] {
  try {
    return parseTurtle(turtle, base, 'The query').map(({ object }) => object.value);
  } catch (cause) {
    const hint = 'Write IRIs without spaces and quotation marks, and declare the prefixes.';
    throw new HejnalError('query-syntax', 'An IRI of the query cannot be read.', hint, { cause });
  }
}
