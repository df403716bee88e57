// Finished answers to queries: kept while there is room, made once for all who ask at the same time, bounded while sent.
import { HejnalError, type QueryAnswer } from '../../src/index.js';
import { Cache, type Finished } from '../http/cache.js';
import type { Coding } from '../http/negotiate.js';
import { code } from '../respond/send.js';

/** Makes an answer; its signal aborts when nobody waits for it any more. */
type Make = (signal: AbortSignal) => Promise<QueryAnswer>;

/** Asks for an answer. `key` names its bytes before coding, and is absent where no two answers are alike. */
interface Want {
  readonly key: string | undefined;
  readonly coding: Coding;
  readonly signal: AbortSignal;
  readonly make: Make;
}

/** An answer that counts as being sent until it is released; releasing twice is harmless. */
export interface Held extends Finished {
  /** Whether it was made for an earlier request. */
  readonly isKept: boolean;
  release(): void;
}

interface Flight {
  readonly promise: Promise<Finished>;
  readonly stop: AbortController;
  interested: number;
}

/** Counts the bytes of answers that are being sent, those of one buffer once however many it is sent to. */
export class Outgoing {
  readonly #maxBytes: number;
  readonly #users = new Map<Buffer, number>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Throws `query-busy` when so much is being sent that no further answer is begun. */
  check(): void {
    if (this.#bytes >= this.#maxBytes)
      throw new HejnalError('query-busy', 'Too many answers are still being sent.', 'Try again in a moment.');
  }

  /** Counts a buffer as being sent until the function that it gives is called. */
  hold(bytes: Buffer): () => void {
    const users = this.#users.get(bytes) ?? 0;
    if (users === 0) this.#bytes += bytes.byteLength;
    this.#users.set(bytes, users + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (this.#users.get(bytes) ?? 1) - 1;
      if (left > 0) this.#users.set(bytes, left);
      else if (this.#users.delete(bytes)) this.#bytes -= bytes.byteLength;
    };
  }
}

/** Keeps the answers of one release; it goes with the release, so that nothing in it can be out of date. */
export class Answers {
  readonly #cache: Cache;
  readonly #outgoing: Outgoing;
  readonly #flights = new Map<string, Flight>();

  constructor(cacheMaxBytes: number, outgoing: Outgoing) {
    this.#cache = new Cache(cacheMaxBytes);
    this.#outgoing = outgoing;
  }

  /** Gives an answer that is kept. */
  find(key: string, coding: Coding): Held | undefined {
    const kept = this.#cache.get(`${coding} ${key}`);
    return kept === undefined ? undefined : this.#hold(kept, true);
  }

  /** Gives an answer that is kept, or makes it; rejects with what making it rejects with, or with the signal's reason. */
  async get(want: Want): Promise<Held> {
    const { key, coding } = want;
    const kept = key === undefined ? undefined : this.find(key, coding);
    if (kept !== undefined) return kept;
    this.#outgoing.check();
    if (key === undefined) return this.#hold(await finish(plainBytes(await want.make(want.signal)), coding, ''));
    return this.#hold(await this.#share(`${coding} ${key}`, want.signal, (signal) => this.#code(want, key, signal)));
  }

  async #code({ make, coding }: Want, key: string, signal: AbortSignal): Promise<Finished> {
    const plainKey = `identity ${key}`;
    const plain = async (stop: AbortSignal): Promise<Finished> => {
      return finish(plainBytes(await make(stop)), 'identity', key);
    };
    if (coding === 'identity') return this.#keep(plainKey, await plain(signal));
    const known = this.#cache.get(plainKey) ?? (await this.#share(plainKey, signal, plain));
    this.#keep(plainKey, known);
    return this.#keep(`${coding} ${key}`, await finish(known.bytes, coding, key));
  }

  #keep(key: string, finished: Finished): Finished {
    this.#cache.set(key, finished);
    return finished;
  }

  /** Joins those who wait for the same; the work ends when the last of them has left. */
  #share(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<Finished>): Promise<Finished> {
    const flight = this.#flights.get(key) ?? this.#begin(key, make);
    flight.interested += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason as Error);
        flight.interested -= 1;
        if (flight.interested > 0) return;
        this.#end(key, flight);
        flight.stop.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      const settle = (): void => signal.removeEventListener('abort', leave);
      flight.promise.then(resolve, reject).finally(settle);
      if (signal.aborted) leave();
    });
  }

  #begin(key: string, make: (signal: AbortSignal) => Promise<Finished>): Flight {
    const stop = new AbortController();
    const flight: Flight = { promise: make(stop.signal), stop, interested: 0 };
    this.#flights.set(key, flight);
    const end = (): void => this.#end(key, flight);
    flight.promise.then(end, end);
    return flight;
  }

  #end(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }

  #hold(finished: Finished, isKept = false): Held {
    return { ...finished, isKept, release: this.#outgoing.hold(finished.bytes) };
  }
}

/** Takes over the bytes of an answer: from here on they count as kept or being sent, no longer as the engine's. */
function plainBytes({ bytes, release }: QueryAnswer): Buffer {
  release();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function finish(plain: Buffer, coding: Coding, key: string): Promise<Finished> {
  return { ...(await code(plain, coding)), tag: tagOf(key, coding) };
}

/** Gives the entity tag of an answer that was asked for in a content coding. */
export function tagOf(key: string, coding: Coding): string {
  return `"${key}-${coding}"`;
}
