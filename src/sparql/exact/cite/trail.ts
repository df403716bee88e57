// Which triples the solution at hand rests on: a stack that patterns write to while they hand a solution on.
import type { Row } from '../row.js';

type Next = (row: Row) => boolean;
/** The number of a term, or the place of a variable where that is not negative. */
interface Spot {
  readonly id: number;
  readonly slot: number;
}

/** Says for what no triple can be named. */
export const lacks = { absence: 1, many: 2 } as const;

/** Holds what a solution rests on: triples, three numbers each, and what of it cannot be named, as a sum of `lacks`. */
export interface Support {
  readonly facts: readonly number[];
  readonly lacks: number;
}

/** Most triples that are named for one solution. */
export const mostFacts = 100;

const emptyHanded: Support = { facts: [], lacks: 0 };

/**
 * Follows the solution that is being handed on. Operators call one another, so what matched for it are the patterns on
 * the stack; who keeps solutions keeps their support with them, and puts it back with each.
 */
export class Trail {
  readonly #matched: (readonly Spot[])[] = [];
  readonly #kept: Support[] = [];
  #lacking = 0;

  /** Notes the match of a triple pattern while its solution goes on. */
  matching(spots: readonly Spot[], next: Next): Next {
    return (row) => {
      this.#matched.push(spots);
      const isEnough = next(row);
      this.#matched.pop();
      return isEnough;
    };
  }

  /** Notes that something of a solution cannot be named. */
  lacking(reason: keyof typeof lacks, next: Next): Next {
    const own = lacks[reason];
    return (row) => {
      const before = this.#lacking;
      this.#lacking |= own;
      const isEnough = next(row);
      this.#lacking = before;
      return isEnough;
    };
  }

  /** Hands on a solution that was kept, with its support. */
  resting(support: Support | undefined, row: Row, next: Next): boolean {
    this.#kept.push(support ?? emptyHanded);
    const isEnough = next(row);
    this.#kept.pop();
    return isEnough;
  }

  /** Does something that may hand a solution on, with a support for it. */
  with(support: Support | undefined, work: () => boolean): boolean {
    this.#kept.push(support ?? emptyHanded);
    const isEnough = work();
    this.#kept.pop();
    return isEnough;
  }

  /** Adds the triple that matched last for the solution in a row to a list. */
  latest(row: Row, facts: number[]): void {
    for (const { id, slot } of this.#matched.at(-1) ?? []) facts.push(slot < 0 ? id : (row[slot] ?? 0));
  }

  /** How many supports are noted now. */
  get depth(): number {
    return this.#kept.length;
  }

  /** Gives the triples that were noted since a depth, behind those of a support. */
  since(depth: number, before: Support = emptyHanded): Support {
    return { facts: [...before.facts, ...this.#kept.slice(depth).flatMap(({ facts }) => facts)], lacks: before.lacks };
  }

  /** Gives what the solution in a row rests on; a triple may be there twice. */
  support(row: Row): Support {
    const facts: number[] = [];
    return { lacks: this.gather(row, facts), facts };
  }

  /** Adds the triples that the solution in a row rests on to a list; gives what cannot be named. */
  gather(row: Row, facts: number[]): number {
    let lacking = this.#lacking;
    for (const spots of this.#matched) for (const { id, slot } of spots) facts.push(slot < 0 ? id : (row[slot] ?? 0));
    for (const kept of this.#kept) {
      lacking |= kept.lacks;
      for (const each of kept.facts) facts.push(each);
    }
    return lacking;
  }
}

/** Gathers what many solutions together rest on, each triple once. */
export class Gathered {
  /** By subject, predicate and object of each after the other. */
  readonly #seen = new Map<number, number[]>();
  readonly #facts: number[] = [];
  #lacks = 0;

  /** Whether more triples would not be named. */
  get isFull(): boolean {
    return this.#facts.length > 3 * mostFacts;
  }

  /** Adds a support. */
  add({ facts, lacks: lacking }: Support): void {
    this.#lacks |= lacking;
    for (let at = 0; at < facts.length && !this.isFull; at += 3)
      this.#note(facts[at] ?? 0, facts[at + 1] ?? 0, facts[at + 2] ?? 0);
  }

  #note(subject: number, predicate: number, object: number): void {
    const pairs = this.#seen.get(subject);
    if (pairs === undefined) this.#seen.set(subject, [predicate, object]);
    else {
      for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === predicate && pairs[at + 1] === object) return;
      pairs.push(predicate, object);
    }
    this.#facts.push(subject, predicate, object);
  }

  /** Gives the whole; of too much, nothing but that it is too much. */
  support(): Support {
    return this.isFull ? { facts: [], lacks: this.#lacks | lacks.many } : { facts: this.#facts, lacks: this.#lacks };
  }
}
