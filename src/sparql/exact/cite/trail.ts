// Which triples the solution at hand rests on: a stack that patterns write to while they hand a solution on.
import type { Row } from '../row.js';

type Next = (row: Row) => boolean;
/** The number of a term, or the place of a variable where that is not negative. */
interface Spot {
  readonly id: number;
  readonly slot: number;
}

type Spots = readonly [subject: Spot, predicate: Spot, object: Spot];

/** Says for what no triple can be named. */
export const lacks = { absence: 1, many: 2 } as const;

/** A triple pattern: the numbers of its terms, 0 where anything fits. */
export type Match = readonly [subject: number, predicate: number, object: number];

/** All triples that match a pattern, and how many these are, at most `mostFacts`. */
export interface Whole {
  readonly match: Match;
  readonly count: number;
}

/** Holds what a solution rests on: triples, three numbers each, and what of it cannot be named, as a sum of `lacks`. */
export interface Support {
  readonly facts: readonly number[];
  readonly lacks: number;
  /** More triples, not looked up yet. */
  readonly wholes?: readonly Whole[];
}

/** Most triples that are named for one solution. */
export const mostFacts = 100;

const emptyHanded: Support = { facts: [], lacks: 0 };

/**
 * Follows the solution that is being handed on. Operators call one another, so what matched for it are the patterns on
 * the stack; who keeps solutions keeps their support with them, and puts it back with each.
 */
export class Trail {
  readonly #look: (match: Match, facts: number[]) => void;
  readonly #matched: Spots[] = [];
  readonly #kept: Support[] = [];
  #lacking = 0;

  /** `look` adds all triples that match to a list. */
  constructor(look: (match: Match, facts: number[]) => void) {
    this.#look = look;
  }

  /** Notes the match of a triple pattern while its solution goes on. */
  matching(spots: Spots, next: Next): Next {
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

  /** How many supports are noted now. */
  get depth(): number {
    return this.#kept.length;
  }

  /** Gives the triples that were noted since a depth, behind those of a support. */
  since(depth: number, before: Support = emptyHanded): Support {
    const facts = before.facts.slice();
    for (let at = depth; at < this.#kept.length; at++) for (const each of this.#kept[at]?.facts ?? []) facts.push(each);
    return { facts, lacks: before.lacks };
  }

  /** How many triples the solution at hand rests on; one that is there twice counts twice. */
  get count(): number {
    let count = this.#matched.length;
    for (const { facts, wholes } of this.#kept) {
      count += facts.length / 3;
      for (const whole of wholes ?? []) count += whole.count;
    }
    return count;
  }

  /** What cannot be named of the solution at hand, as a sum of `lacks`. */
  get lacks(): number {
    let lacking = this.#lacking;
    for (const kept of this.#kept) lacking |= kept.lacks;
    return lacking;
  }

  /** Visits what the solution in a row rests on; a triple may come twice. */
  visit(row: Row, visit: VisitFact, visitWhole: (whole: Whole) => void): void {
    for (const [subject, predicate, object] of this.#matched)
      visit(idOf(subject, row), idOf(predicate, row), idOf(object, row));
    for (const { facts, wholes } of this.#kept) {
      visitFacts(facts, visit);
      wholes?.forEach(visitWhole);
    }
  }

  /** Gives what the solution in a row rests on, to be kept with it. */
  support(row: Row): Support {
    const [facts, wholes]: [number[], Whole[]] = [[], []];
    this.visit(
      row,
      (...fact) => facts.push(...fact),
      (whole) => wholes.push(whole),
    );
    return wholes.length === 0 ? { facts, lacks: this.lacks } : { facts, lacks: this.lacks, wholes };
  }

  /** Visits the same, all of its triples looked up. */
  visitAll(row: Row, visit: VisitFact): void {
    this.visit(row, visit, ({ match }) => {
      const facts: number[] = [];
      this.#look(match, facts);
      visitFacts(facts, visit);
    });
  }
}

type VisitFact = (subject: number, predicate: number, object: number) => void;

/** Visits triples that stand in a list, three numbers each. */
export function visitFacts(facts: readonly number[], visit: VisitFact): void {
  for (let at = 0; at < facts.length; at += 3) visit(facts[at] ?? 0, facts[at + 1] ?? 0, facts[at + 2] ?? 0);
}

function idOf({ id, slot }: Spot, row: Row): number {
  return slot < 0 ? id : (row[slot] ?? 0);
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

  /** Adds what the solution in a row rests on. */
  add(trail: Trail, row: Row): void {
    this.#lacks |= trail.lacks;
    if (!this.isFull) trail.visitAll(row, this.#note);
  }

  readonly #note = (subject: number, predicate: number, object: number): void => {
    if (this.isFull) return;
    const pairs = this.#seen.get(subject);
    if (pairs === undefined) this.#seen.set(subject, [predicate, object]);
    else {
      for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === predicate && pairs[at + 1] === object) return;
      pairs.push(predicate, object);
    }
    this.#facts.push(subject, predicate, object);
  };

  /** Gives the whole; of too much, nothing but that it is too much. */
  support(): Support {
    return this.isFull ? { facts: [], lacks: this.#lacks | lacks.many } : { facts: this.#facts, lacks: this.#lacks };
  }
}
