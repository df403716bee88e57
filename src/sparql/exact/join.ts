// Joins patterns: those with the fewest solutions first, each given what the ones before it have bound.
import { Algebra } from './algebra.js';
import type { Support } from './cite/trail.js';
import { alone, behind, type Context, type Next, type Place } from './context.js';
import { estimate } from './estimate.js';
import { Keys } from './keys.js';
import type { Row } from './row.js';
import { filter } from './scope.js';
import { Table } from './table.js';
import { mentionedIn, scopeOf, takesValues, variablesOf } from './variables.js';
import type { View } from './view.js';

const { Types } = Algebra;
type Operation = Algebra.Operation;

/** Takes nested joins apart, and groups of triple patterns into single ones. */
export function partsOf(pattern: Operation): Operation[] {
  if (pattern.type === Types.JOIN) return pattern.input.flatMap(partsOf);
  if (pattern.type === Types.BGP) return pattern.patterns.map((each) => ({ ...pattern, patterns: [each] }));
  return [pattern];
}

/** Joins parts; each condition is asked as soon as all that it looks at is bound. */
export function joinParts(
  parts: readonly Operation[],
  conditions: readonly Algebra.Expression[],
  place: Place,
  context: Context,
  next: Next,
): Next {
  const ordered = order(parts, place, context);
  const places = [place];
  for (const part of ordered) places.push(behind(places.at(-1) ?? place, scopeOf(part)));
  const asked = stations(conditions, parts, places);
  let onward = next;
  for (let index = ordered.length; index >= 0; index--) {
    const here = places[index] ?? place;
    for (const condition of asked[index] ?? []) onward = filter(condition, here, context, onward);
    const part = ordered[index - 1];
    if (part !== undefined) onward = given(part, places[index - 1] ?? place, context, onward);
  }
  return onward;
}

/** Asks a pattern with what is bound before it, or by itself where that would change its meaning. */
export function given(pattern: Operation, place: Place, context: Context, next: Next): Next {
  return takesValues(pattern, place.seen)
    ? context.compile(pattern, place, next)
    : probe(pattern, place, context, next);
}

const detached = 1e6;

/** Orders parts greedily by what they are expected to multiply solutions by; what shares nothing comes late. */
function order(parts: readonly Operation[], place: Place, context: Context): Operation[] {
  const left = [...parts];
  const bound = new Set(place.bound);
  const ordered: Operation[] = [];
  const cost = (part: Operation): number => {
    const names = mentionedIn(part);
    const isLinked = bound.size === 0 || names.size === 0 || [...names].some((name) => bound.has(name));
    const count = estimate(part, bound, context);
    return isLinked || count <= 1 ? count : detached + count * detached;
  };
  while (left.length > 0) {
    const costs = left.map(cost);
    const best = costs.indexOf(Math.min(...costs));
    const [part] = left.splice(best, 1);
    if (part === undefined) break;
    ordered.push(part);
    for (const name of scopeOf(part).certain) bound.add(name);
  }
  return ordered;
}

/** Tells behind which part each condition can be asked; the last where it looks at what is not always bound. */
function stations(
  conditions: readonly Algebra.Expression[],
  parts: readonly Operation[],
  places: readonly Place[],
): Algebra.Expression[][] {
  const stationed = places.map((): Algebra.Expression[] => []);
  const possible = new Set(parts.flatMap((part) => [...scopeOf(part).possible]));
  for (const condition of conditions) {
    const names = [...variablesOf(condition)].filter((name) => possible.has(name));
    const found = places.findIndex(({ bound }) => names.every((name) => bound.has(name)));
    stationed[found < 0 ? places.length - 1 : found]?.push(condition);
  }
  return stationed;
}

/** Joins a pattern that must be asked by itself: once for all, its solutions kept by what both sides always bind. */
export function probe(pattern: Operation, place: Place, context: Context, next: Next): Next {
  const { possible, certain } = scopeOf(pattern);
  const keySlots = place.names.slots([...certain].filter((name) => place.bound.has(name)));
  const kept = new Kept(pattern, keySlots, { place, context });
  const slots = place.names.slots(possible);
  const { trail } = context;
  return (row) => {
    const before = slots.map((slot) => row[slot] ?? 0);
    let isEnough = false;
    for (const index of kept.fitting(row)) {
      context.budget.step();
      if (merge(row, slots, before, (position) => kept.table.at(index, position)))
        isEnough = trail === undefined ? next(row) : trail.resting(kept.supportOf(index), row, next);
      if (isEnough) break;
    }
    for (const [position, slot] of slots.entries()) row[slot] = before[position] ?? 0;
    return isEnough;
  };
}

/** Writes the values of a kept row into a row; `false` where one is bound otherwise (§18.3, compatible). */
function merge(
  row: Row,
  slots: readonly number[],
  before: readonly number[],
  at: (position: number) => number,
): boolean {
  for (const [position, slot] of slots.entries()) {
    const [mine, theirs] = [before[position] ?? 0, at(position)];
    if (mine !== 0 && theirs !== 0 && mine !== theirs) return false;
    row[slot] = mine === 0 ? theirs : mine;
  }
  return true;
}

/** Keeps the solutions of a pattern that was asked by itself, by some of their places. */
export class Kept {
  table: Table;
  readonly #keySlots: readonly number[];
  readonly #context: Context;
  readonly #place: Place;
  readonly #run: Next;
  #keys: Keys;
  #rows: number[][] = [];
  #supports: Support[] = [];
  #view: View | undefined;

  constructor(pattern: Operation, keySlots: readonly number[], { place, context }: { place: Place; context: Context }) {
    this.#keySlots = keySlots;
    this.#context = context;
    this.#place = place;
    this.table = new Table(place.names.slots(scopeOf(pattern).possible), context.budget);
    this.#keys = new Keys(keySlots.length, context.budget);
    this.#run = context.compile(pattern, alone(place), (row) => {
      const key = this.#keys.add(row, this.#keySlots);
      const index = this.table.add(row);
      if (context.trail !== undefined) this.#supports[index] = context.trail.support(row);
      const known = this.#rows[key];
      if (known === undefined) this.#rows[key] = [index];
      else known.push(index);
      return false;
    });
  }

  /** Gives what a kept solution rests on, where that is followed. */
  supportOf(index: number): Support | undefined {
    return this.#supports[index];
  }

  /** Gives the kept solutions whose key is that of a row; the pattern is asked at first use, and anew in another graph. */
  fitting(row: Row): readonly number[] {
    const { view } = this.#place.focus;
    if (this.#view !== view) {
      this.#view = view;
      this.table = new Table(this.table.slots, this.#context.budget);
      this.#keys = new Keys(this.#keySlots.length, this.#context.budget);
      this.#rows = [];
      this.#supports = [];
      this.#run(this.#context.freshRow());
    }
    return this.#rows[this.#keys.find(row, this.#keySlots)] ?? [];
  }
}
