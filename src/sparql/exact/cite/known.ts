// What a thread has found out about the evidence in a release, for its next queries: a release never changes.
import type { Triples } from '../../../release/triples/triples.js';
import { Keys } from '../keys.js';
import type { Match } from './trail.js';

/** Evidence about one thing: its number, the properties that it supports, and which values of them, where not all. */
export interface About {
  readonly id: number;
  readonly fields: ReadonlySet<number>;
  readonly values: ReadonlySet<number>;
}

/** What says some triples together, and whether nothing says one of them that somebody has to say. */
export interface Said {
  readonly evidence: readonly number[];
  readonly isBare: boolean;
}

/** Most triples whose evidence is kept, and most groups of triples. */
const mostKept = 200_000;

/** What is kept is bounded by its number, and is no part of what a query may spend. */
const unbounded = { keep: (): void => undefined };
const places = [0, 1, 2];

/** Values by three numbers. */
class Memory<Value> {
  readonly #list = new Uint32Array(3);
  #keys = new Keys(3, unbounded);
  #values: Value[] = [];

  get size(): number {
    return this.#keys.size;
  }

  get(subject: number, predicate: number, object: number): Value | undefined {
    return this.#values[this.#keys.find(this.#put(subject, predicate, object), places)];
  }

  set(subject: number, predicate: number, object: number, value: Value): void {
    this.#values[this.#keys.add(this.#put(subject, predicate, object), places)] = value;
  }

  clear(): void {
    this.#keys = new Keys(3, unbounded);
    this.#values = [];
  }

  #put(subject: number, predicate: number, object: number): Uint32Array {
    this.#list[0] = subject;
    this.#list[1] = predicate;
    this.#list[2] = object;
    return this.#list;
  }
}

/** Holds what is known of the evidence in a release: about things, of triples, and of all triples that match a pattern. */
export class Known {
  readonly about = new Map<number, readonly About[]>();
  readonly #facts = new Memory<readonly number[]>();
  readonly #wholes = new Memory<Said>();
  readonly #terms: number;

  private constructor({ shape }: Triples) {
    this.#terms = shape.terms;
  }

  /** Gives what is known of a release. */
  static of(triples: Triples): Known {
    const known = knownOf.get(triples) ?? new Known(triples);
    knownOf.set(triples, known);
    return known;
  }

  fact(subject: number, predicate: number, object: number): readonly number[] | undefined {
    return this.#facts.get(subject, predicate, object);
  }

  /** Keeps what was found of a triple; terms that a query makes are not kept. */
  keepFact(subject: number, predicate: number, object: number, found: readonly number[]): void {
    if (Math.max(subject, predicate, object) > this.#terms) return;
    if (this.#facts.size >= mostKept) this.#clear();
    this.#facts.set(subject, predicate, object, found);
  }

  whole([subject, predicate, object]: Match): Said | undefined {
    return this.#wholes.get(subject, predicate, object);
  }

  /** Keeps what was found of all triples that match. */
  keepWhole([subject, predicate, object]: Match, said: Said): void {
    if (Math.max(subject, predicate, object) > this.#terms) return;
    if (this.#wholes.size >= mostKept) this.#wholes.clear();
    this.#wholes.set(subject, predicate, object, said);
  }

  #clear(): void {
    this.#facts.clear();
    this.about.clear();
  }
}

const knownOf = new WeakMap<Triples, Known>();
