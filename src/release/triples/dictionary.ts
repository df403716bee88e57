// The terms of a release as one block of bytes: sorted, front-coded, each known by its place in the order.
import { HejnalError } from '../../errors.js';

/** Terms in one block: the first stands whole, each other says how many bytes it shares with the one before. */
const blockTerms = 16;
const blockBits = 4;

/** Encodes a number in groups of seven bits, the lowest first, as a byte string. */
function encodeNumber(value: number): string {
  let bytes = '';
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes += String.fromCharCode((rest & 0x7f) | 0x80);
  return bytes + String.fromCharCode(rest);
}

/** Writes a dictionary of byte strings that come sorted, each once. */
export class DictionaryWriter {
  readonly #write: (bytes: string) => void;
  #blocks = new Uint32Array(1024);
  #size = 0;
  #bytes = 0;
  #last = '';

  /** Takes where the byte strings of the dictionary go. */
  constructor(write: (bytes: string) => void) {
    this.#write = write;
  }

  /** Adds the next term; its number is how many were added, itself included. */
  add(term: string): void {
    const isFirst = this.#size % blockTerms === 0;
    if (isFirst) this.#begin();
    const shared = isFirst ? 0 : sharedLength(this.#last, term);
    const rest = term.slice(shared);
    const head = isFirst ? encodeNumber(rest.length) : encodeNumber(shared) + encodeNumber(rest.length);
    this.#write(head + rest);
    this.#bytes += head.length + rest.length;
    this.#last = term;
    this.#size++;
  }

  /** Gives the offset of each block. */
  blocks(): Uint32Array {
    return this.#blocks.subarray(0, Math.ceil(this.#size / blockTerms));
  }

  #begin(): void {
    const block = this.#size / blockTerms;
    if (block === this.#blocks.length) {
      const larger = new Uint32Array(2 * block);
      larger.set(this.#blocks);
      this.#blocks = larger;
    }
    this.#blocks[block] = this.#bytes;
  }
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

/** Reads a dictionary; terms are numbered from 1, in the order of their bytes. */
export class Dictionary {
  readonly size: number;
  readonly #text: Uint8Array;
  readonly #blocks: Uint32Array;
  #term = Buffer.allocUnsafeSlow(1024);
  #length = 0;
  #at = 0;

  constructor(text: Uint8Array, blocks: Uint32Array, size: number) {
    this.#text = text;
    this.#blocks = blocks;
    this.size = size;
  }

  /** Gives the text of a term. */
  text(id: number): string {
    this.#open((id - 1) >>> blockBits);
    for (let left = (id - 1) % blockTerms; left > 0; left--) this.#next();
    return this.#term.toString('utf8', 0, this.#length);
  }

  /** Gives the number of the term with this text; 0 where there is none. */
  find(term: string): number {
    const bytes = Buffer.from(term);
    const id = this.#seek(bytes);
    return id <= this.size && this.#compare(bytes) === 0 ? id : 0;
  }

  /** Gives the number of the first term that does not come before a text; one more than there are where all do. */
  first(text: string): number {
    return this.#seek(Buffer.from(text));
  }

  /** Reads up to the first term that does not come before some bytes. */
  #seek(bytes: Buffer): number {
    const block = Math.max(0, this.#blockOf(bytes));
    if (this.size === 0) return 1;
    this.#open(block);
    const first = block * blockTerms + 1;
    const last = Math.min(this.size, first + blockTerms - 1);
    for (let id = first; id <= last; id++) {
      if (this.#compare(bytes) >= 0) return id;
      if (id < last) this.#next();
    }
    if (last < this.size) this.#open(block + 1);
    return last + 1;
  }

  /** Finds the last block whose first term is not behind this one; -1 where all are. */
  #blockOf(bytes: Buffer): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      this.#open(middle);
      if (this.#compare(bytes) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Compares the term that was read with another. */
  #compare(other: Buffer): number {
    return this.#term.compare(other, 0, other.length, 0, this.#length);
  }

  #open(block: number): void {
    this.#at = this.#blocks[block] ?? 0;
    this.#take(0, this.#number());
  }

  #next(): void {
    const shared = this.#number();
    this.#take(shared, this.#number());
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#text[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  #take(shared: number, length: number): void {
    // Negative numbers are what garbage of more than 31 bits becomes.
    if (shared < 0 || shared > this.#length || length < 0 || this.#at + length > this.#text.length) throw garbled();
    const end = shared + length;
    if (end > this.#term.length) {
      const larger = Buffer.allocUnsafeSlow(2 * end);
      this.#term.copy(larger, 0, 0, shared);
      this.#term = larger;
    }
    const [text, term, from] = [this.#text, this.#term, this.#at - shared];
    for (let at = shared; at < end; at++) term[at] = text[from + at] ?? 0;
    this.#at += length;
    this.#length = end;
  }
}

function garbled(): HejnalError {
  const message = 'The terms of the release are not what was written.';
  return new HejnalError('release-damaged', message, 'Copy the release again, or build it anew.');
}
