// Guesses how many solutions a pattern has, from counts of the release, so that joins begin with the fewest.
import { Algebra } from './algebra.js';
import type { Context, Measured } from './context.js';
import type { Term } from './row.js';
import { countOf, Stretch } from './scan.js';
import { nameOf, namesIn, scopeOf } from './variables.js';

const { Types } = Algebra;
type Names = ReadonlySet<string>;
type Counts = Pick<Context, 'triples' | 'vocabulary' | 'measured'>;

/** A filter lets through one of two, as long as nothing more is known. */
const passing = 0.5;
/** What one known end of a path that repeats leads to. */
const reached = 30;

/** Guesses the number of solutions for one set of values of the variables that are bound already. */
export function estimate(pattern: Algebra.Operation, bound: Names, counts: Counts): number {
  switch (pattern.type) {
    case Types.BGP:
      return estimateAll(pattern.patterns, bound, (each, known) => estimateTriple(each, known, counts));
    case Types.JOIN:
      return estimateAll(pattern.input, bound, (each, known) => estimate(each, known, counts));
    case Types.PATH:
      return estimatePath(pattern, bound, counts);
    case Types.VALUES:
      return pattern.bindings.length;
    case Types.UNION:
      return pattern.input.reduce((sum, each) => sum + estimate(each, bound, counts), 0);
    case Types.LEFT_JOIN: {
      const [left, right] = pattern.input;
      const inner = new Set([...bound, ...scopeOf(left).certain]);
      return estimate(left, bound, counts) * Math.max(1, estimate(right, inner, counts));
    }
    case Types.MINUS:
      return estimate(pattern.input[0], bound, counts);
    case Types.FILTER:
      return passing * estimate(pattern.input, bound, counts);
    case Types.GROUP:
      return pattern.variables.length === 0 ? 1 : 0.1 * estimate(pattern.input, bound, counts);
    case Types.SLICE:
      return Math.min(pattern.length ?? Infinity, estimate(pattern.input, bound, counts));
    case Types.GRAPH:
    case Types.EXTEND:
    case Types.PROJECT:
    case Types.DISTINCT:
    case Types.REDUCED:
    case Types.ORDER_BY:
      return estimate(pattern.input, bound, counts);
    default:
      return 1;
  }
}

function estimateAll<Part extends Algebra.Operation>(
  parts: readonly Part[],
  bound: Names,
  one: (part: Part, bound: Names) => number,
): number {
  const known = new Set(bound);
  let product = 1;
  const sorted = [...parts].sort((a, b) => one(a, bound) - one(b, bound));
  for (const part of sorted) {
    product *= one(part, known);
    for (const name of namesOf(part)) known.add(name);
  }
  return product;
}

function namesOf(part: Algebra.Operation): Iterable<string> {
  return part.type === Types.PATTERN ? namesIn([part.subject, part.predicate, part.object]) : scopeOf(part).certain;
}

/** Guesses the number of triples that fit for one set of values of the bound variables. */
function estimateTriple(pattern: Algebra.Pattern, bound: Names, counts: Counts): number {
  const { measured } = counts;
  const known = measured.get(pattern) ?? measure(pattern, counts);
  measured.set(pattern, known);
  return known.variables.reduce((count, { name, terms }) => (bound.has(name) ? count / terms : count), known.count);
}

function measure(pattern: Algebra.Pattern, { triples, vocabulary }: Counts): Measured {
  const { shape } = triples;
  const nodes = [pattern.subject, pattern.predicate, pattern.object];
  const ids = nodes.map((node) => (namesIn([node]).length > 0 ? 0 : vocabulary.idOf(node as Term)));
  const [subject = 0, predicate = 0, object = 0] = ids;
  const known = countOf(shape.predicates, predicate);
  const terms = [known?.subjects ?? shape.subjects, shape.predicates.length, known?.objects ?? shape.objects];
  const variables = nodes.flatMap((node, at) => {
    const name = nameOf(node);
    return name === undefined ? [] : [{ name, terms: Math.max(1, terms[at] ?? 1) }];
  });
  if (subject + predicate + object === 0) return { count: shape.quads, variables };
  const stretch = new Stretch(triples);
  stretch.seek(subject, predicate, object);
  return { count: stretch.size, variables };
}

function estimatePath({ subject, object }: Algebra.Path, bound: Names, { triples }: Counts): number {
  const isKnown = (node: Algebra.Path['subject']): boolean => {
    const name = nameOf(node);
    return name === undefined || bound.has(name);
  };
  const known = Number(isKnown(subject)) + Number(isKnown(object));
  return known === 0 ? 4 * triples.shape.quads : known === 1 ? reached : 1;
}
