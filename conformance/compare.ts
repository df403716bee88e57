// Compares answers: rows as a multiset or in order, graphs as sets, blank nodes by a one-to-one renaming.
import type { Answer, Row } from './answer.js';

/** Says how an answer agrees: term by term, or only when numbers are compared by value. */
export type Agreement = 'exact' | 'value' | undefined;

/** Compares what an engine gave with what is expected; in order only where `ordered`. */
export function compare(actual: Answer, expected: Answer, ordered: boolean): Agreement {
  if (actual.kind === 'boolean' || expected.kind === 'boolean')
    return actual.kind === expected.kind && 'value' in actual && 'value' in expected && actual.value === expected.value
      ? 'exact'
      : undefined;
  if (actual.kind !== expected.kind || actual.rows.length !== expected.rows.length) return undefined;
  const rows = aligned(actual, expected);
  if (rows === undefined) return undefined;
  const isEqual = (normal: (row: Row) => Row): boolean => match(rows.map(normal), expected.rows.map(normal), ordered);
  if (isEqual((row) => row)) return 'exact';
  return isEqual((row) => row.map(byValue)) ? 'value' : undefined;
}

/** Puts the columns of an answer into the order of the other; `undefined` when the variables differ. */
function aligned(actual: Answer, expected: Answer): readonly Row[] | undefined {
  if (actual.kind === 'boolean' || expected.kind === 'boolean') return undefined;
  if (actual.kind !== 'rows' || expected.kind !== 'rows') return actual.rows;
  const places = expected.variables.map((name) => actual.variables.indexOf(name));
  if (places.includes(-1) || actual.variables.length !== expected.variables.length) return undefined;
  return actual.rows.map((row) => places.map((at) => row[at]));
}

const numeric =
  /^"([^"]*)"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#(integer|decimal|double|float|(?:unsigned)?(?:int|long|short|byte|Int|Long|Short|Byte)|(?:non)?(?:positive|negative|Positive|Negative)Integer)>$/;

/** Two numbers are one value if they are equal and both exact or both of the same floating-point type. */
function byValue(term: string | undefined): string | undefined {
  const [, text = '', type = ''] = numeric.exec(term ?? '') ?? [];
  const value = Number(text);
  if (text === '' || Number.isNaN(value)) return term;
  return `${value}^^${type === 'double' || type === 'float' ? type : 'exact'}`;
}

const isBlank = (term: string | undefined): term is string => term?.startsWith('_:') === true;

/**
 * Seeks a one-to-one renaming of blank nodes under which the rows agree, by trying the candidates of one row after the
 * other; rows with few blank nodes come first, so that wrong tracks end early. The answers of the suite are small.
 */
function match(actual: readonly Row[], expected: readonly Row[], ordered: boolean): boolean {
  const blanks = (row: Row): number => row.filter(isBlank).length;
  const order = expected.map((_row, at) => at);
  if (!ordered) order.sort((a, b) => blanks(expected[a] ?? []) - blanks(expected[b] ?? []));
  const used = new Set<number>();
  const seek = (step: number, there: ReadonlyMap<string, string>, back: ReadonlyMap<string, string>): boolean => {
    const at = order[step];
    if (at === undefined) return true;
    const tried = new Set<string>();
    for (const [candidate, row] of actual.entries()) {
      const key = JSON.stringify(row);
      if (used.has(candidate) || (ordered && candidate !== at) || tried.has(key)) continue;
      tried.add(key);
      const [nextThere, nextBack] = [new Map(there), new Map(back)];
      if (!unify(expected[at] ?? [], row, nextThere, nextBack)) continue;
      used.add(candidate);
      if (seek(step + 1, nextThere, nextBack)) return true;
      used.delete(candidate);
      if (blanks(row) === 0) return false; // another equal row would do no better
    }
    return false;
  };
  return seek(0, new Map(), new Map());
}

function unify(expected: Row, actual: Row, there: Map<string, string>, back: Map<string, string>): boolean {
  return expected.every((term, at) => {
    const other = actual[at];
    if (!isBlank(term) || !isBlank(other)) return term === other;
    if ((there.get(term) ?? other) !== other || (back.get(other) ?? term) !== term) return false;
    there.set(term, other);
    back.set(other, term);
    return true;
  });
}
