// GROUP BY and aggregates (SPARQL 1.1 Query §11, §18.5.1).
import { Algebra } from './algebra.js';
import type { Context, Next, Place } from './context.js';
import { Supports } from './cite/groups.js';
import { countedGroups } from './count.js';
import { aggregate } from './expression/compile.js';
import type { Aggregate } from './expression/scope.js';
import { Keys } from './keys.js';
import { typedTerm } from '../../rdf/canonical.js';
import { xsd } from '../../rdf/terms.js';
import type { Row } from './row.js';
import { scopeAt } from './scope.js';
import { nameOf, scopeOf } from './variables.js';

const { ExpressionTypes } = Algebra;
const bytesOfAggregate = 100;

/** Gives one solution a group; without keys there is one group, also of nothing. */
export function group(pattern: Algebra.Group, place: Place, context: Context, next: Next): Next {
  const counted = countedGroups(pattern, place, context, next);
  if (counted !== undefined) return counted;
  const keySlots = place.names.slots(pattern.variables.map(({ value }) => value));
  const columns = pattern.aggregates.map((each) => columnOf(each, pattern.input, place, context));
  const slots = place.names.slots(pattern.aggregates.map(({ variable }) => variable.value));
  let keys = new Keys(keySlots.length, context.budget);
  const supports = context.trail && new Supports(context.trail);
  const run = context.compile(pattern.input, place, (row) => {
    const key = keys.add(row, keySlots);
    for (const column of columns) column.add(key, row);
    supports?.add(key, row);
    return false;
  });
  return (row) => {
    keys = new Keys(keySlots.length, context.budget);
    for (const column of columns) column.clear();
    supports?.clear();
    run(row);
    const count = keySlots.length === 0 ? 1 : keys.size;
    let isEnough = false;
    const before = [...keySlots, ...slots].map((slot) => [slot, row[slot] ?? 0] as const);
    for (let key = 0; key < count && !isEnough; key++) {
      context.budget.step();
      context.countSolution();
      for (const [at, slot] of keySlots.entries()) row[slot] = keys.at(key, at);
      for (const [at, slot] of slots.entries()) row[slot] = columns[at]?.result(key) ?? 0;
      isEnough = supports === undefined ? next(row) : supports.resting(key, row, next);
    }
    for (const [slot, value] of before) row[slot] = value;
    return isEnough;
  };
}

/** Holds one aggregate of all groups. */
interface Column {
  clear(): void;
  add(key: number, row: Row): void;
  /** Gives the number of the term; 0 is an error. */
  result(key: number): number;
}

function columnOf(bound: Algebra.BoundAggregate, input: Algebra.Operation, place: Place, context: Context): Column {
  const { aggregator, expression, distinct } = bound;
  const idOf = (count: number): number => context.vocabulary.idOf(typedTerm(String(count), xsd.integer));
  if (aggregator === 'count') {
    const isAll = expression.subType === ExpressionTypes.WILDCARD;
    const name = expression.subType === ExpressionTypes.TERM ? nameOf(expression.term) : undefined;
    const slots = isAll
      ? place.names.slots([...scopeOf(input).possible].filter(isVariable))
      : name === undefined
        ? []
        : [place.names.slot(name)];
    const isWanted = isAll ? (): boolean => true : (row: Row): boolean => row[slots[0] ?? 0] !== 0;
    if (isAll || name !== undefined)
      return distinct ? distinctCounts(slots, isWanted, context, idOf) : plainCounts(isWanted, idOf);
  }
  return gathered(aggregate(bound, scopeAt(place, context)), context);
}

/** Blank nodes bind as variables do, but are no part of a solution (SPARQL 1.1 Query §4.1.4, §18.3.1). */
function isVariable(name: string): boolean {
  return !name.startsWith('_:');
}

function plainCounts(isWanted: (row: Row) => boolean, idOf: (count: number) => number): Column {
  let counts: number[] = [];
  return {
    clear: () => (counts = []),
    add: (key, row) => {
      if (isWanted(row)) counts[key] = (counts[key] ?? 0) + 1;
      else counts[key] ??= 0;
    },
    result: (key) => idOf(counts[key] ?? 0),
  };
}

/** Counts what differs, with the group as one more place of the key. */
function distinctCounts(
  slots: readonly number[],
  isWanted: (row: Row) => boolean,
  { budget }: Context,
  idOf: (count: number) => number,
): Column {
  const places = [...slots.keys(), slots.length];
  const list = new Uint32Array(slots.length + 1);
  let counts: number[] = [];
  let seen = new Keys(list.length, budget);
  return {
    clear: () => {
      counts = [];
      seen = new Keys(list.length, budget);
    },
    add: (key, row) => {
      if (!isWanted(row)) return;
      for (const [at, slot] of slots.entries()) list[at] = row[slot] ?? 0;
      list[slots.length] = key;
      const before = seen.size;
      if (seen.add(list, places) === before) counts[key] = (counts[key] ?? 0) + 1;
    },
    result: (key) => idOf(counts[key] ?? 0),
  };
}

function gathered(make: () => Aggregate, { budget, vocabulary }: Context): Column {
  let groups: Aggregate[] = [];
  const of = (key: number): Aggregate => {
    const known = groups[key];
    if (known !== undefined) return known;
    budget.keep(bytesOfAggregate);
    return (groups[key] = make());
  };
  return {
    clear: () => (groups = []),
    add: (key, row) => of(key).add(row),
    result: (key) => {
      const term = of(key).result();
      return term === undefined ? 0 : vocabulary.idOf(term);
    },
  };
}
