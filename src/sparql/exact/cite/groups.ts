// What groups rest on: all that their solutions do.
import type { Algebra } from '../algebra.js';
import type { Context, Next, Place } from '../context.js';
import type { Row } from '../row.js';
import { Gathered, lacks, mostFacts, type Trail } from './trail.js';

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
    const group = (this.#groups[key] ??= new Gathered());
    if (!group.isFull) group.add(this.#trail.support(row));
  }

  /** Hands a group on with its support. */
  resting(key: number, row: Row, next: Next): boolean {
    return this.#trail.resting(this.#groups[key]?.support(), row, next);
  }
}

/** Lets groups that were counted without their solutions rest on these: they are looked up, as far as few. */
export function recounted({ input, aggregates }: Algebra.Group, place: Place, context: Context, next: Next): Next {
  const { trail } = context;
  if (trail === undefined) return next;
  const facts: number[] = [];
  // One pattern whose variables differ: each of its solutions rests on a triple of its own, and on what is noted before it.
  const collect = context.compile(input, place, (row) => {
    trail.latest(row, facts);
    return facts.length > 3 * mostFacts;
  });
  const [counted] = place.names.slots(aggregates.slice(0, 1).map(({ variable }) => variable.value));
  const isMany = (row: Row): boolean =>
    counted !== undefined && Number(context.vocabulary.term(row[counted] ?? 0)?.value) > mostFacts;
  return (row) => {
    if (isMany(row)) return trail.resting({ facts: [], lacks: lacks.many }, row, next);
    facts.length = 0;
    collect(row);
    const isTooMany = facts.length > 3 * mostFacts;
    return trail.resting(isTooMany ? { facts: [], lacks: lacks.many } : { facts, lacks: 0 }, row, next);
  };
}
