// Counts that the release knows, where one triple pattern says all that is counted.
import { Algebra } from './algebra.js';
import { recounted } from './cite/groups.js';
import type { Context, Next, Place } from './context.js';
import { typedTerm } from '../../rdf/canonical.js';
import { xsd } from '../../rdf/terms.js';
import type { Row } from './row.js';
import { Stretch } from './scan.js';
import { spotOf, type Spot } from './match.js';
import { nameOf } from './variables.js';

const { Types, ExpressionTypes } = Algebra;

/** Walks through the groups of a stretch, with the number of rows of each. */
type Groups = (row: Row, visit: (count: number) => boolean) => boolean;

/**
 * Makes the operator of a group whose numbers stand in the release: one pattern of different variables, all graphs seen,
 * counted as it is, by nothing or by the variable after which a stretch of quads is sorted. `undefined` for all others.
 */
export function countedGroups(pattern: Algebra.Group, place: Place, context: Context, next: Next): Next | undefined {
  const spots = countable(pattern, place, context);
  if (spots === undefined) return undefined;
  const groups = groupsOf(pattern, spots, place, context);
  if (groups === undefined) return undefined;
  const slots = place.names.slots(pattern.aggregates.map(({ variable }) => variable.value));
  const onward = recounted(spots, context, next);
  return (row) => {
    const isEnough = groups(row, (count) => {
      const id = context.vocabulary.idOf(typedTerm(String(count), xsd.integer));
      for (const slot of slots) row[slot] = id;
      return onward(row);
    });
    for (const slot of slots) row[slot] = 0;
    return isEnough;
  };
}

type Spots = readonly [Spot, Spot, Spot];

function countable({ input, aggregates }: Algebra.Group, place: Place, context: Context): Spots | undefined {
  const { view } = place.focus;
  if (input.type !== Types.BGP || input.patterns.length !== 1 || place.seen.size > 0) return undefined;
  if (view.marks !== undefined || !view.isSet || view.isEmpty) return undefined;
  const [triple] = input.patterns;
  if (triple === undefined) return undefined;
  const nodes = [triple.subject, triple.predicate, triple.object];
  const names = nodes.flatMap((node) => nameOf(node) ?? []);
  if (nodes.some((node) => node.termType === 'Quad') || new Set(names).size !== names.length) return undefined;
  const isPlain = aggregates.every(({ aggregator, distinct, expression }) => {
    if (aggregator !== 'count' || distinct) return false;
    if (expression.subType === ExpressionTypes.WILDCARD) return true;
    const name = expression.subType === ExpressionTypes.TERM ? nameOf(expression.term) : undefined;
    return name !== undefined && names.includes(name);
  });
  return isPlain ? (nodes.map((node) => spotOf(node, place.names, context)) as unknown as Spots) : undefined;
}

function groupsOf({ variables }: Algebra.Group, spots: Spots, place: Place, context: Context): Groups | undefined {
  const { triples } = context;
  const [subject, predicate, object] = spots.map(({ id }) => id) as [number, number, number];
  const isOpen = subject + predicate + object === 0;
  const stretch = new Stretch(triples);
  if (!isOpen) stretch.seek(subject, predicate, object);
  if (variables.length === 0) {
    const count = isOpen ? triples.shape.quads : stretch.size;
    return (_row, visit) => visit(count);
  }
  const [key, ...others] = place.names.slots(variables.map(({ value }) => value));
  if (key === undefined || others.length > 0) return undefined;
  if (isOpen) return key === spots[1].slot ? byPredicate(key, context) : undefined;
  const sorted = stretch.first.length > 0 ? stretch.firstPart : stretch.secondPart;
  return spots[sorted]?.slot === key ? alongRuns(stretch, key, context) : undefined;
}

function byPredicate(key: number, { triples }: Context): Groups {
  return (row, visit) => {
    const isEnough = triples.shape.predicates.some(({ id, quads }) => {
      row[key] = id;
      return visit(quads);
    });
    row[key] = 0;
    return isEnough;
  };
}

/** Counts along a sorted column; long runs are leapt over. */
function alongRuns({ low, high, first, second }: Stretch, key: number, { budget }: Context): Groups {
  const column = first.length > 0 ? first : second;
  return (row, visit) => {
    let isEnough = false;
    for (let at = low; at < high && !isEnough;) {
      budget.step();
      const value = column[at] ?? 0;
      const end = endOfRun(column, at, high);
      row[key] = value;
      isEnough = visit(end - at);
      at = end;
    }
    row[key] = 0;
    return isEnough;
  };
}

function endOfRun(column: Uint32Array, from: number, to: number): number {
  const value = column[from];
  let step = 1;
  while (from + step < to && column[from + step] === value) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(to, from + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] === value) low = middle + 1;
    else high = middle;
  }
  return low;
}
