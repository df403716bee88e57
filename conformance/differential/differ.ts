// Answers of two engines held side by side, as multisets of rows.
import type { Answer, Row } from '../answer.js';

const numeric = /^"([^"]*)"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#(\w+)>$/;
const inexact = ['double', 'float'];
const exact =
  /^(?:integer|decimal|long|int|short|byte|(?:non)?(?:positive|negative)Integer|unsigned\w+|nonNegativeInteger|nonPositiveInteger)$/i;

/** Writes a term so that numbers of one value are one text, for an engine that does not keep how they were written. */
function byValue(term: string | undefined): string {
  const [, text = '', type = ''] = numeric.exec(term ?? '') ?? [];
  const number = Number(text.replace('INF', 'Infinity'));
  if (inexact.includes(type)) return `${number}^^${type}`;
  return exact.test(type) && text !== '' && !Number.isNaN(number) ? `${number}^^exact` : (term ?? '');
}

function linesOf(answer: Answer): string[] {
  if (answer.kind === 'boolean') return [String(answer.value)];
  const order = answer.kind === 'rows' ? columnsOf(answer.variables) : [0, 1, 2];
  return answer.rows.map((row: Row) => order.map((at) => byValue(row[at])).join('\t')).sort();
}

/** The order in which `SELECT *` names variables is each engine's own (SPARQL 1.1 Query §16.1.1). */
function columnsOf(variables: readonly string[]): number[] {
  return variables
    .map((name, at) => ({ name, at }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ at }) => at);
}

/** Gives rows that only the first has, and only the second; `undefined` where the answers agree. */
export function differ(first: Answer, second: Answer): readonly [string[], string[]] | undefined {
  const [left, right] = [linesOf(first), linesOf(second)];
  if (left.length === right.length && left.every((line, at) => line === right[at])) return undefined;
  return [lacking(left, right), lacking(right, left)];
}

function lacking(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}
