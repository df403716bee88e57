// A cache of finished answers, bounded by bytes; the least recently used goes first.

/** Holds the bytes of one representation in one content coding, with their validator. */
export interface Finished {
  readonly bytes: Buffer;
  /** Strong entity tag with its quotation marks (RFC 9110 §8.8.3). */
  readonly tag: string;
  /** Value of `Repr-Digest` (RFC 9530), where it is known. */
  readonly digest?: string;
  readonly coding: 'br' | 'gzip' | 'identity';
}

/** A whole answer as it was sent before. */
export interface Replay {
  /** Its headers as lines, but for the length. */
  readonly lines: string;
  /** The bytes, or a byte string of them. */
  readonly body: string | Buffer;
  readonly tag: string;
}

interface Entry {
  readonly key: string;
  readonly finished: Finished;
  /** The bytes once more, as they are sent again. */
  body: string | undefined;
  bytes: number;
  /** Requests that were answered with it. */
  readonly requests: string[];
}

interface Answered extends Replay {
  readonly entry: Entry;
}

/** Most requests that are known to have one answer: clients word their wishes in many ways, but most in few. */
const maxRequests = 8;

/** Longest answer that is remembered whole: for a longer one the sending costs more than all before it. */
const maxRememberedBytes = 64 * 1024;

/** Most requests that are counted before counting begins anew, and how often one must have been counted by then. */
const [maxMet, minTimes] = [4096, 2];

/** Only every so many requests are counted: counting costs, and what comes often is met all the same. */
const everyMet = 16;

/** Keeps finished answers of one release; it goes with the release, so that nothing in it can be out of date. */
export class Cache {
  readonly #entries = new Map<string, Entry>();
  readonly #answered = new Map<string, Answered>();
  readonly #met = new Map<string, number>();
  #asked = 0;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Finds an answer, and marks it as used. */
  get(key: string): Finished | undefined {
    const found = this.#entries.get(key);
    if (found !== undefined) this.#touch(found);
    return found?.finished;
  }

  /** Keeps an answer unless it alone would take more than an eighth of the room. */
  set(key: string, finished: Finished): void {
    const bytes = finished.bytes.byteLength + key.length * 2 + 200;
    if (bytes > this.#maxBytes / 8) return;
    this.#drop(key);
    this.#entries.set(key, { key, finished, body: undefined, bytes, requests: [] });
    this.#make(bytes);
  }

  /** Remembers with which headers a kept answer went to a request, named by all that the answer depends on. */
  remember(request: string, key: string, lines: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.requests.length >= maxRequests || this.#answered.has(request)) return;
    if (entry.finished.bytes.byteLength > maxRememberedBytes) return;
    const { finished, body = finished.bytes.toString('latin1') } = entry;
    const more = entry.body === undefined ? body.length : 0;
    const bytes = lines.length + request.length * 2 + 200 + more;
    entry.body = body;
    entry.requests.push(request);
    entry.bytes += bytes;
    this.#answered.set(request, { lines, body, tag: finished.tag, entry });
    this.#make(bytes);
  }

  /** Counts a request; tells whether it came often enough lately for its answer to be worth keeping. */
  meets(request: string): boolean {
    if (++this.#asked % everyMet !== 0) return false;
    const times = (this.#met.get(request) ?? 0) + 1;
    if (times >= minTimes) return true;
    if (this.#met.size >= maxMet) this.#met.clear();
    this.#met.set(request, times);
    return false;
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
    this.#answered.clear();
    this.#met.clear();
    this.#bytes = 0;
  }

  /** Finds the whole answer to a request that was answered before. */
  replay(request: string): Replay | undefined {
    const found = this.#answered.get(request);
    if (found === undefined) return undefined;
    this.#touch(found.entry);
    return found;
  }

  #touch(entry: Entry): void {
    this.#entries.delete(entry.key);
    this.#entries.set(entry.key, entry);
  }

  /** Counts what came, and lets go of the oldest until there is room for it. */
  #make(bytes: number): void {
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const found = this.#entries.get(key);
    if (found === undefined) return;
    this.#entries.delete(key);
    for (const request of found.requests) this.#answered.delete(request);
    this.#bytes -= found.bytes;
  }
}
