// Property paths by the definitions of the standard (SPARQL 1.1 Query §9.3, §18.5), with their cardinalities.
import { Algebra } from './algebra.js';
import type { Budget } from './budget.js';
import type { Support, Trail } from './cite/trail.js';
import type { Reader } from './reader.js';
import type { Term } from './row.js';

const { Types } = Algebra;
type Path = Algebra.PropertyPathSymbol;
/** Takes the two ends of a path; `true` says that no more is wanted. */
type Visit = (start: number, end: number) => boolean;

/** What leads to each node that was reached, where that is followed. */
type Ways = Map<number, Support>;
type Sought = readonly [from: number, to: number, ahead: boolean, ways: Ways | undefined];

const bytesOfMember = 40;

/** Walks along paths. */
export class Paths {
  readonly #reader: Reader;
  readonly #budget: Budget;
  readonly #idOf: (term: Term) => number;
  readonly #trail: Trail | undefined;

  /** With a trail, the triples along the way are noted there; of several ways the first. */
  constructor(reader: Reader, budget: Budget, idOf: (term: Term) => number, trail?: Trail) {
    this.#reader = reader;
    this.#budget = budget;
    this.#idOf = idOf;
    this.#trail = trail;
  }

  /** Visits the ends of a path, as often as the standard counts them; 0 leaves an end open. */
  walk(path: Path, start: number, end: number, visit: Visit): boolean {
    switch (path.type) {
      case Types.LINK:
        return this.#reader.visit(start, this.#idOf(path.iri), end, this.#noting(visit));
      case Types.INV:
        return this.walk(path.path, end, start, (s, o) => visit(o, s));
      case Types.ALT:
        return path.input.some((each) => this.walk(each, start, end, visit));
      case Types.SEQ:
        return this.#sequence(path.input, start, end, visit);
      case Types.NPS: {
        const excluded = new Set(path.iris.map((iri) => this.#idOf(iri)));
        const noting = this.#noting(visit);
        return this.#reader.visit(start, 0, end, (s, p, o) => !excluded.has(p) && noting(s, p, o));
      }
      case Types.ZERO_OR_ONE_PATH:
        return this.#closure(start, end, visit, (...sought) => this.#once(path.path, ...sought));
      case Types.ZERO_OR_MORE_PATH:
        return this.#closure(start, end, visit, (...sought) => this.#reach(path.path, true, ...sought));
      case Types.ONE_OR_MORE_PATH:
        return this.#closure(start, end, visit, (...sought) => this.#reach(path.path, false, ...sought));
    }
  }

  #noting(visit: Visit): (subject: number, predicate: number, object: number) => boolean {
    const trail = this.#trail;
    if (trail === undefined) return (s, _p, o) => visit(s, o);
    return (s, p, o) => trail.with({ facts: [s, p, o], lacks: 0 }, () => visit(s, o));
  }

  #sequence(steps: readonly Path[], start: number, end: number, visit: Visit): boolean {
    const [first] = steps;
    const last = steps.at(-1);
    if (first === undefined || last === undefined) return false;
    if (steps.length === 1) return this.walk(first, start, end, visit);
    if (start === 0 && end !== 0) {
      const before = steps.slice(0, -1);
      return this.walk(last, 0, end, (middle, to) => this.#sequence(before, 0, middle, (from) => visit(from, to)));
    }
    const after = steps.slice(1);
    return this.walk(first, start, 0, (from, middle) =>
      this.#sequence(after, middle, end, (_middle, to) => visit(from, to)),
    );
  }

  /** Visits pairs of which each comes once: from a known end, else from every node (§18.5, ALP and ZeroOrOnePath). */
  #closure(start: number, end: number, visit: Visit, members: (...sought: Sought) => Iterable<number>): boolean {
    if (start === 0 && end === 0) return this.#reader.nodes((node) => this.#closure(node, 0, visit, members));
    const ahead = start !== 0;
    const [from, to] = ahead ? [start, end] : [end, 0];
    const trail = this.#trail;
    const ways: Ways | undefined = trail && new Map();
    const pair = (member: number): boolean => (ahead ? visit(start, member) : visit(member, end));
    for (const member of members(from, to, ahead, ways)) {
      if (to !== 0 && member !== to) continue;
      if (trail === undefined ? pair(member) : trail.with(ways?.get(member), () => pair(member))) return true;
      if (to !== 0) return false;
    }
    return false;
  }

  #once(path: Path, from: number, to: number, ahead: boolean, ways: Ways | undefined): ReadonlySet<number> {
    const found = new Set([from]);
    if (to === from) return found;
    this.#step(path, from, ahead, (node) => void found.add(node), ways);
    return found;
  }

  /** Gives the nodes that are reached, as they are found. */
  *#reach(path: Path, isEmptyToo: boolean, ...[from, , ahead, ways]: Sought): Generator<number> {
    const found = new Set<number>();
    const queue: number[] = [];
    const meet = (node: number): void => {
      if (found.has(node)) return;
      this.#budget.keep(bytesOfMember);
      found.add(node);
      queue.push(node);
    };
    if (isEmptyToo) meet(from);
    else this.#step(path, from, ahead, meet, ways);
    for (const node of queue) {
      yield node;
      this.#step(path, node, ahead, meet, ways);
    }
    this.#budget.keep(-bytesOfMember * found.size);
  }

  #step(path: Path, from: number, ahead: boolean, meet: (node: number) => void, ways: Ways | undefined): void {
    const depth = this.#trail?.depth ?? 0;
    const visit: Visit = (start, end) => {
      const node = ahead ? end : start;
      if (node !== from && ways?.has(node) === false)
        ways.set(node, this.#trail?.since(depth, ways.get(from)) ?? { facts: [], lacks: 0 });
      meet(node);
      return false;
    };
    this.walk(path, ahead ? from : 0, ahead ? 0 : from, visit);
  }
}
