// Which variables a pattern can bind, which it always binds, and when it may be given values beforehand.
import { Algebra } from './algebra.js';

const { Types, ExpressionTypes } = Algebra;
type Operation = Algebra.Operation;
interface Node {
  readonly termType: string;
  readonly value: string;
}
type Names = ReadonlySet<string>;

/** Holds what is known of a pattern's solutions: `certain` variables are bound in each, others in some. */
export interface Scope {
  readonly possible: Names;
  readonly certain: Names;
}

const none: Names = new Set();
const known = new WeakMap<Operation, Scope>();

/** Names what binds as a variable does; blank nodes of patterns are such (SPARQL 1.1 Query §4.1.4). */
export function nameOf(term: Node): string | undefined {
  if (term.termType === 'Variable') return term.value;
  return term.termType === 'BlankNode' ? `_:${term.value}` : undefined;
}

/** Lists the variables in terms, those in triple terms too. */
export function namesIn(terms: readonly Node[]): string[] {
  return terms.flatMap((term) => {
    if (term.termType === 'Quad') {
      const { subject, predicate, object } = term as unknown as Record<'subject' | 'predicate' | 'object', Node>;
      return namesIn([subject, predicate, object]);
    }
    return nameOf(term) ?? [];
  });
}

const join = (one: Names, other: Names): Names => new Set([...one, ...other]);
const meet = (one: Names, other: Names): Names => new Set([...one].filter((name) => other.has(name)));
/** Whether two sets share no name beyond those of a third. */
const within = (one: Names, other: Names, third: Names): boolean =>
  [...one].every((name) => !other.has(name) || third.has(name));

/** Tells what a pattern binds. */
export function scopeOf(pattern: Operation): Scope {
  const found = known.get(pattern) ?? measure(pattern);
  known.set(pattern, found);
  return found;
}

const always = (names: Iterable<string>): Scope => {
  const set = new Set(names);
  return { possible: set, certain: set };
};

function measure(pattern: Operation): Scope {
  switch (pattern.type) {
    case Types.BGP:
      return always(
        namesIn(pattern.patterns.flatMap(({ subject, predicate, object }) => [subject, predicate, object])),
      );
    case Types.PATH:
      return always(namesIn([pattern.subject, pattern.object]));
    case Types.VALUES: {
      const names = pattern.variables.map(({ value }) => value);
      const isBound = (name: string): boolean => pattern.bindings.every((row) => row[name] !== undefined);
      return { possible: new Set(names), certain: new Set(names.filter(isBound)) };
    }
    case Types.JOIN:
      return pattern.input.map(scopeOf).reduce(
        (one, other) => ({
          possible: join(one.possible, other.possible),
          certain: join(one.certain, other.certain),
        }),
        always([]),
      );
    case Types.UNION:
      return pattern.input.map(scopeOf).reduce((one, other) => ({
        possible: join(one.possible, other.possible),
        certain: meet(one.certain, other.certain),
      }));
    case Types.LEFT_JOIN: {
      const [left, right] = pattern.input.map(scopeOf) as [Scope, Scope];
      return { possible: join(left.possible, right.possible), certain: left.certain };
    }
    case Types.MINUS:
      return scopeOf(pattern.input[0]);
    default:
      return measureModifier(pattern);
  }
}

function measureModifier(pattern: Operation): Scope {
  switch (pattern.type) {
    case Types.GRAPH: {
      const inner = scopeOf(pattern.input);
      const own = new Set(namesIn([pattern.name]));
      return { possible: join(inner.possible, own), certain: join(inner.certain, own) };
    }
    case Types.EXTEND: {
      const { possible, certain } = scopeOf(pattern.input);
      const own = new Set([pattern.variable.value]);
      return {
        possible: join(possible, own),
        certain: isSure(pattern.expression, certain) ? join(certain, own) : certain,
      };
    }
    case Types.PROJECT: {
      const own = new Set(pattern.variables.map(({ value }) => value));
      const { possible, certain } = scopeOf(pattern.input);
      return { possible: meet(own, possible), certain: meet(own, certain) };
    }
    case Types.GROUP: {
      const { certain } = scopeOf(pattern.input);
      const keys = pattern.variables.map(({ value }) => value);
      const made = pattern.aggregates.map(({ variable }) => variable.value);
      const counts = pattern.aggregates.filter(({ aggregator }) => aggregator === 'count');
      const sure = [...keys.filter((key) => certain.has(key)), ...counts.map(({ variable }) => variable.value)];
      return { possible: new Set([...keys, ...made]), certain: new Set(sure) };
    }
    case Types.FILTER:
    case Types.DISTINCT:
    case Types.REDUCED:
    case Types.SLICE:
    case Types.ORDER_BY:
    case Types.SERVICE:
      return scopeOf(pattern.input);
    default:
      return { possible: none, certain: none };
  }
}

/** A constant never fails, a variable does not where it is bound. */
function isSure(expression: Algebra.Expression, certain: Names): boolean {
  if (expression.subType !== ExpressionTypes.TERM || expression.term.termType === 'Quad') return false;
  const name = nameOf(expression.term);
  return name === undefined || certain.has(name);
}

/** Lists the variables that an expression looks at, those of its patterns included. */
export function variablesOf(expression: Algebra.Expression): ReadonlySet<string> {
  switch (expression.subType) {
    case ExpressionTypes.TERM:
      return new Set(namesIn([expression.term]));
    case ExpressionTypes.EXISTENCE:
      return mentionedIn(expression.input);
    case ExpressionTypes.AGGREGATE:
      return variablesOf(expression.expression);
    case ExpressionTypes.WILDCARD:
      return none;
    default:
      return new Set(expression.args.flatMap((each) => [...variablesOf(each)]));
  }
}

/** Lists the variables that a pattern mentions; those that a subquery hides are others of the same name. */
export function mentionedIn(pattern: Operation): ReadonlySet<string> {
  const { possible } = scopeOf(pattern);
  switch (pattern.type) {
    case Types.JOIN:
    case Types.UNION:
    case Types.MINUS:
      return new Set(pattern.input.flatMap((each) => [...mentionedIn(each)]));
    case Types.LEFT_JOIN: {
      const inner = pattern.input.flatMap((each) => [...mentionedIn(each)]);
      return new Set([...inner, ...(pattern.expression === undefined ? none : variablesOf(pattern.expression))]);
    }
    case Types.FILTER:
    case Types.EXTEND:
      return join(join(mentionedIn(pattern.input), variablesOf(pattern.expression)), possible);
    case Types.GRAPH:
      return join(mentionedIn(pattern.input), possible);
    case Types.PROJECT:
      // A condition within may name what is shown without binding it.
      return meet(new Set(pattern.variables.map(({ value }) => value)), mentionedIn(pattern.input));
    case Types.DISTINCT:
    case Types.REDUCED:
    case Types.SLICE:
    case Types.ORDER_BY:
      return mentionedIn(pattern.input);
    default:
      return possible;
  }
}

/**
 * Tells whether a pattern has the same solutions when variables are given their values beforehand as when it is asked
 * by itself and joined then, which is what the standard says (§18.2.2): a filter must not see what it could not see,
 * and no part may be limited, counted or subtracted from before it is whole.
 */
export function takesValues(pattern: Operation, given: Names): boolean {
  if ([...mentionedIn(pattern)].every((name) => !given.has(name))) return true;
  switch (pattern.type) {
    case Types.BGP:
    case Types.PATH:
    case Types.VALUES:
      return true;
    case Types.JOIN:
    case Types.UNION:
      return pattern.input.every((each) => takesValues(each, given));
    case Types.FILTER:
    case Types.EXTEND:
      return (
        within(variablesOf(pattern.expression), given, scopeOf(pattern.input).certain) &&
        takesValues(pattern.input, given)
      );
    case Types.LEFT_JOIN: {
      const [left, right] = pattern.input;
      const looked = pattern.expression === undefined ? none : variablesOf(pattern.expression);
      return within(join(mentionedIn(right), looked), given, scopeOf(left).certain) && takesValues(left, given);
    }
    case Types.MINUS: {
      const [left, right] = pattern.input;
      return within(scopeOf(right).possible, given, scopeOf(left).certain) && takesValues(left, given);
    }
    case Types.PROJECT:
      return takesValues(pattern.input, meet(given, new Set(pattern.variables.map(({ value }) => value))));
    case Types.GRAPH:
    case Types.DISTINCT:
    case Types.REDUCED:
      return takesValues(pattern.input, given);
    default:
      return false;
  }
}
