// What groups rest on: all that their solutions do.
import type { Context, Next } from '../context.js';
import type { Spot } from '../match.js';
import type { Row } from '../row.js';
import { Stretch } from '../scan.js';
import { Gathered, lacks, mostFacts, type Match, type Support, type Trail } from './trail.js';

/** Gathers the support of each group of a query, by its number. */
export class Supports {
  readonly #trail: Trail;
  #groups: Gathered[] = [];

  constructor(trail: Trail) {
    this.#trail = trail;
  }

  /** Forgets all groups. */
  clear(): void {
    this.#groups = [];
  }

  /** Adds a solution to a group. */
  add(key: number, row: Row): void {
    (this.#groups[key] ??= new Gathered()).add(this.#trail, row);
  }

  /** Hands a group on with its support. */
  resting(key: number, row: Row, next: Next): boolean {
    return this.#trail.resting(this.#groups[key]?.support(), row, next);
  }
}

/** Lets groups that were counted without their solutions rest on these: each on a triple of its own that matches. */
export function recounted(spots: readonly Spot[], { trail, triples }: Context, next: Next): Next {
  if (trail === undefined) return next;
  const stretch = new Stretch(triples);
  const countOf = (match: Match): number => {
    if (match.every((id) => id === 0)) return triples.shape.quads;
    stretch.seek(...match);
    return stretch.size;
  };
  return (row) => {
    const match = spots.map(({ id, slot }) => (slot < 0 ? id : (row[slot] ?? 0))) as unknown as Match;
    const count = countOf(match);
    const isTooMany = count > mostFacts;
    return trail.resting(isTooMany ? tooMany : { facts: [], lacks: 0, wholes: [{ match, count }] }, row, next);
  };
}

const tooMany: Support = { facts: [], lacks: lacks.many };
