// Makes the operators of a query out of its algebra: each takes a row and hands its solutions on.
import { Algebra } from './algebra.js';
import { behind, type Context, type Next, type Place } from './context.js';
import { compile as compileExpression } from './expression/compile.js';
import { ExpressionError } from './expression/error.js';
import type { Evaluate } from './expression/scope.js';
import { group } from './group.js';
import { given, joinParts, partsOf, probe } from './join.js';
import { bind, matchTriple, spotOf } from './match.js';
import { distinct, orderBy, slice } from './modifiers.js';
import { leftJoin, minus } from './optional.js';
import { Paths } from './path.js';
import { Reader } from './reader.js';
import type { Row, Term } from './row.js';
import { conjuncts, filter, scopeAt } from './scope.js';
import { nameOf, scopeOf, takesValues, variablesOf } from './variables.js';
import { viewOf } from './view.js';

const { Types } = Algebra;
type Operation = Algebra.Operation;

/** Says that a query asks for what this engine does not do. */
export class Unfit extends Error {}

/** Makes the operator of a pattern (SPARQL 1.1 Query §18.5). */
export function compile(pattern: Operation, place: Place, context: Context, next: Next): Next {
  switch (pattern.type) {
    case Types.BGP:
      return pattern.patterns.length === 1 && pattern.patterns[0] !== undefined
        ? matchTriple(pattern.patterns[0], place, context, next)
        : joinParts(partsOf(pattern), [], place, context, next);
    case Types.JOIN:
      return joinParts(partsOf(pattern), [], place, context, next);
    case Types.FILTER:
      return filtered(pattern.input, conjuncts(pattern.expression), place, context, next);
    case Types.PATH:
      return walkPath(pattern, place, context, next);
    case Types.UNION: {
      const branches = pattern.input.map((each) => context.compile(each, place, next));
      return (row) => branches.some((branch) => branch(row));
    }
    case Types.LEFT_JOIN:
      return leftJoin(pattern, place, context, next);
    case Types.MINUS:
      return minus(pattern, place, context, next);
    case Types.EXTEND:
      return extend(pattern, place, context, next);
    case Types.VALUES:
      return values(pattern, place, context, next);
    case Types.GRAPH:
      return graph(pattern, place, context, next);
    default:
      return compileModifier(pattern, place, context, next);
  }
}

function compileModifier(pattern: Operation, place: Place, context: Context, next: Next): Next {
  switch (pattern.type) {
    case Types.GROUP:
      return group(pattern, place, context, next);
    case Types.PROJECT:
      return context.compile(pattern.input, shown(pattern, place), next);
    case Types.DISTINCT:
      return distinct(pattern, place, context, next);
    case Types.REDUCED:
      return context.compile(pattern.input, place, next);
    case Types.ORDER_BY:
      return orderBy(pattern, Infinity, place, context, next);
    case Types.SLICE: {
      const { input, start, length = Infinity } = pattern;
      return slice(pattern, (after) => first(input, start + length, place, context, after), next);
    }
    case Types.SERVICE:
      throw new Unfit('This engine asks no other service (SERVICE).');
    default:
      throw new Unfit(`This engine knows no ${pattern.type} here.`);
  }
}

/** Gives the place of what a subquery shows; its other variables are none of those outside (§18.2.1). */
function shown({ variables }: Algebra.Project, place: Place): Place {
  const names = new Set(variables.map(({ value }) => value));
  const kept = (all: ReadonlySet<string>): Set<string> => new Set([...all].filter((name) => names.has(name)));
  return {
    ...place,
    names: place.names.within(names),
    bound: kept(place.bound),
    seen: kept(place.seen),
    fixed: kept(place.fixed),
  };
}

/** Makes the operator of what is cut off after some solutions; an order then need not be kept whole. */
function first(pattern: Operation, most: number, place: Place, context: Context, next: Next): Next {
  if (pattern.type === Types.PROJECT) return first(pattern.input, most, shown(pattern, place), context, next);
  return pattern.type === Types.ORDER_BY
    ? orderBy(pattern, most, place, context, next)
    : context.compile(pattern, place, next);
}

/** Asks conditions as far inside a pattern as their variables are always bound. */
function filtered(
  pattern: Operation,
  conditions: readonly Algebra.Expression[],
  place: Place,
  context: Context,
  next: Next,
): Next {
  switch (pattern.type) {
    case Types.FILTER:
      return filtered(pattern.input, [...conditions, ...conjuncts(pattern.expression)], place, context, next);
    case Types.BGP:
    case Types.JOIN:
      return joinParts(partsOf(pattern), conditions, place, context, next);
    case Types.LEFT_JOIN:
    case Types.MINUS: {
      const [left, right] = pattern.input;
      const { certain } = scopeOf(left);
      const { possible } = scopeOf(right);
      const isInner = (each: Algebra.Expression): boolean =>
        [...variablesOf(each)].every((name) => certain.has(name) || !possible.has(name));
      const inner = conditions
        .filter(isInner)
        .reduce<Operation>((input, expression) => ({ type: Types.FILTER, input, expression }), left);
      const outer = conditions.filter((each) => !isInner(each));
      const here = behind(place, scopeOf(pattern));
      const after = outer.reduce((onward, each) => filter(each, here, context, onward), next);
      return context.compile({ ...pattern, input: [inner, right] }, place, after);
    }
    default: {
      const here = behind(place, scopeOf(pattern));
      return context.compile(
        pattern,
        place,
        conditions.reduce((after, each) => filter(each, here, context, after), next),
      );
    }
  }
}

function walkPath({ subject, predicate, object }: Algebra.Path, place: Place, context: Context, next: Next): Next {
  const { vocabulary, budget } = context;
  const reader = new Reader(context.triples, place.focus, budget);
  const paths = new Paths(reader, budget, (term) => vocabulary.idOf(term), context.trail);
  const spots = [spotOf(subject, place.names, context), spotOf(object, place.names, context)] as const;
  const [start, end] = spots;
  // Between two variables a path of no length is one of the graph's own nodes (§18.5), whatever they are bound to before.
  const isOpen = start.slot >= 0 && end.slot >= 0;
  const [isStartFixed, isEndFixed] = [subject, object].map((node) => place.fixed.has(nameOf(node) ?? ''));
  const isFit = (id: number): boolean => id === 0 || reader.isNode(id);
  const valueOf = ({ id, slot }: (typeof spots)[number], row: Row): number => (slot < 0 ? id : (row[slot] ?? 0));
  return (row) => {
    const [from, to] = [valueOf(start, row), valueOf(end, row)];
    const isKnown = (isFixed: boolean | undefined, id: number): boolean => isFixed === true && id !== 0;
    if (isOpen && !isKnown(isStartFixed, from) && !isKnown(isEndFixed, to) && (!isFit(from) || !isFit(to)))
      return false;
    return paths.walk(predicate, from, to, (one, other) => bind(row, spots, [one, other], next));
  };
}

function extend({ input, variable, expression }: Algebra.Extend, place: Place, context: Context, next: Next): Next {
  const here = behind(place, scopeOf(input));
  const evaluate = compileExpression(expression, scopeAt(here, context));
  const slot = place.names.slot(variable.value);
  const isFirst = input.type !== Types.EXTEND;
  return context.compile(input, place, (row) => {
    if (isFirst) context.countSolution();
    const id = idOf(evaluate, row, context);
    const before = row[slot] ?? 0;
    if (before !== 0 && id !== 0 && before !== id) return false;
    row[slot] = id === 0 ? before : id;
    const isEnough = next(row);
    row[slot] = before;
    return isEnough;
  });
}

function idOf(evaluate: Evaluate, row: Row, { vocabulary }: Context): number {
  try {
    return vocabulary.idOf(evaluate(row));
  } catch (error) {
    if (error instanceof ExpressionError) return 0;
    throw error;
  }
}

function values({ variables, bindings }: Algebra.Values, place: Place, context: Context, next: Next): Next {
  const spots = variables.map((variable) => spotOf(variable, place.names, context));
  const { vocabulary, budget } = context;
  const rows = bindings.map((binding) => {
    const cells = variables.flatMap(({ value }, at) => {
      const [term, spot] = [binding[value], spots[at]];
      return term === undefined || spot === undefined ? [] : [{ spot, id: vocabulary.idOf(term as Term) }];
    });
    return { spots: cells.map(({ spot }) => spot), ids: cells.map(({ id }) => id) };
  });
  return (row) =>
    rows.some((each) => {
      budget.step();
      return bind(row, each.spots, each.ids, next);
    });
}

/** Looks through one named graph, or through each in turn (§18.5, Graph). */
function graph({ input, name }: Algebra.Graph, place: Place, context: Context, next: Next): Next {
  const { named } = context.dataset;
  const spot = spotOf(name, place.names, context);
  const nothing = viewOf(context.triples, []);
  const focus = { view: named.get(spot.id) ?? nothing };
  const inner = { ...place, focus };
  if (spot.slot < 0) {
    const run = given(input, inner, context, next);
    return (row) => named.has(spot.id) && run(row);
  }
  const own = new Set([name.value]);
  const around = behind(inner, { certain: own, possible: own });
  const run = takesValues(input, own) ? given(input, around, context, next) : probe(input, around, context, next);
  return (row) => {
    const known = row[spot.slot] ?? 0;
    let isEnough = false;
    for (const [id, view] of named) {
      if (isEnough || (known !== 0 && known !== id)) continue;
      focus.view = view;
      row[spot.slot] = id;
      isEnough = run(row);
    }
    row[spot.slot] = known;
    return isEnough;
  };
}
