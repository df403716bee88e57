// Walks through JSON that another server wrote, whose end may be missing and whose size is not known.
import { HejnalError } from '../../errors.js';

/** Makes the error for an answer that is not what it says it is; the detail is for the log. */
export function unreadable(detail: string): HejnalError {
  const message = 'The endpoint behind this service gave an answer that cannot be read.';
  return new HejnalError('query-upstream', message, 'Try again in a moment.', { cause: new Error(detail) });
}

const batchLength = 32 * 1024;

/** Walks through JSON (RFC 8259) without building it: what is skipped is only measured. */
export class Cursor {
  readonly #text: string;
  readonly #structure = /["[\]{}]/g;
  #at: number;
  #exactTo = 0;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  /** Gives the offset of the next sign. */
  position(): number {
    this.#space();
    return this.#at;
  }

  /** Gives the keys of an object; the value of each must be read or skipped before the next. */
  *members(): Generator<string> {
    for (const _element of this.#items('{', '}')) {
      const key = this.value();
      if (typeof key !== 'string') throw unreadable('A key is no string.');
      this.#expect(':');
      yield key;
    }
  }

  /** Gives the elements of an array of objects, as many at a time as one call of the parser reads best. */
  *batches(): Generator<readonly unknown[]> {
    for (const _element of this.#items('[', ']')) yield this.#batch() ?? [this.value()];
  }

  /** Reads one value. */
  value(): unknown {
    const start = this.position();
    this.skip();
    try {
      return JSON.parse(this.#text.slice(start, this.#at));
    } catch (cause) {
      throw unreadable(`Its JSON is malformed: ${(cause as Error).message}`);
    }
  }

  /** Passes over one value; strings and brackets are matched, the rest is read only where it is used. */
  skip(): void {
    this.#space();
    let depth = 0;
    do {
      if (depth > 0) this.#toStructure();
      const sign = this.#text[this.#at];
      if (sign === undefined) throw unreadable('It ends in the middle.');
      if (sign === '"') this.#string();
      else if (sign === '{' || sign === '[') depth += this.#step(1);
      else if (sign === '}' || sign === ']') depth -= this.#step(1);
      else this.#scalar();
    } while (depth > 0);
    if (depth < 0) throw unreadable('A bracket closes nothing.');
  }

  /** Throws where anything follows. */
  end(): void {
    if (this.position() < this.#text.length) throw unreadable('Something follows its end.');
  }

  /**
   * Reads up to what looks like a gap between two objects. Where it stood inside a string or behind the array, the
   * piece does not parse, and what lies before it is read exactly.
   */
  #batch(): readonly unknown[] | undefined {
    const from = this.position();
    if (from < this.#exactTo) return undefined;
    const start = from + batchLength;
    const gap = /\}[ \n\r\t]*,[ \n\r\t]*\{/.exec(this.#text.slice(start, start + batchLength));
    if (gap === null) return undefined;
    const end = start + gap.index + 1;
    try {
      const batch = JSON.parse(`[${this.#text.slice(from, end)}]`) as readonly unknown[];
      this.#at = end;
      return batch;
    } catch {
      this.#exactTo = end;
      return undefined;
    }
  }

  *#items(open: string, close: string): Generator<void> {
    this.#expect(open);
    if (this.#text[this.position()] === close) return void this.#step(1);
    for (;;) {
      yield;
      if (this.#text[this.position()] === close) return void this.#step(1);
      this.#expect(',');
    }
  }

  #expect(sign: string): void {
    if (this.#text[this.position()] !== sign) throw unreadable(`It lacks a “${sign}” at ${this.#at}.`);
    this.#at += 1;
  }

  #step(by: number): 1 {
    this.#at += by;
    return 1;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #toStructure(): void {
    this.#structure.lastIndex = this.#at;
    this.#at = this.#structure.exec(this.#text)?.index ?? this.#text.length;
  }

  #string(): void {
    let close = this.#at;
    do {
      close = this.#text.indexOf('"', close + 1);
      if (close < 0) throw unreadable('It ends in a string.');
    } while (this.#isEscaped(close));
    this.#at = close + 1;
  }

  #isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.#text[at - 1 - slashes] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }

  #scalar(): void {
    const scalar = /[-+.\w]+/y;
    scalar.lastIndex = this.#at;
    const match = scalar.exec(this.#text);
    if (match === null) throw unreadable(`It has no value at ${this.#at}.`);
    this.#at += match[0].length;
  }
}
