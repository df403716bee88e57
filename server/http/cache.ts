// A cache of finished answers, bounded by bytes; the least recently used goes first.

/** Holds the bytes of one representation in one content coding, with their validator. */
export interface Finished {
  readonly bytes: Buffer;
  /** Strong entity tag with its quotation marks (RFC 9110 §8.8.3). */
  readonly tag: string;
  readonly coding: 'br' | 'gzip' | 'identity';
}

/** Keeps finished answers of one release; it goes with the release, so that nothing in it can be out of date. */
export class Cache {
  readonly #entries = new Map<string, Finished>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Finds an answer, and marks it as used. */
  get(key: string): Finished | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found;
  }

  /** Keeps an answer unless it alone would take more than an eighth of the room. */
  set(key: string, finished: Finished): void {
    const size = sizeOf(key, finished);
    if (size > this.#maxBytes / 8) return;
    this.#drop(key);
    this.#entries.set(key, finished);
    this.#bytes += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const found = this.#entries.get(key);
    if (found === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= sizeOf(key, found);
  }
}

/** Counts the bytes of an entry, with a guess at what the map itself needs. */
function sizeOf(key: string, finished: Finished): number {
  return finished.bytes.byteLength + key.length * 2 + 200;
}
