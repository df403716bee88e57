// Says what a comparison found: for the terminal.
import type { ComparisonOutcome, Difference } from './compare.js';

/** Writes the counts, the known differences, and those for which nobody has a reason. */
export function writeReport({ compared, differences, open }: ComparisonOutcome, show: number): string {
  const counts = [...compared].map(([name, { equal, all }]) => `${name}: ${equal} of ${all} answers are equal`);
  const known = new Map<string, number>();
  for (const { engine, reason } of differences) {
    if (reason === undefined) continue;
    const line = `  ${engine}: ${reason.what} (${reason.standard})`;
    known.set(line, (known.get(line) ?? 0) + 1);
  }
  const lines = [...known].map(([line, count]) => `${line}: ${count}`);
  return [...counts, ...lines, `${open.length} without a reason`, ...open.slice(0, show).map(writeDifference)].join(
    '\n',
  );
}

function writeDifference({ engine, query, only: [own, other] }: Difference): string {
  const some = (rows: readonly string[]): string => (rows.length === 0 ? '–' : rows.slice(0, 3).join(' ; '));
  return `\n${query}\n  only exact (${own.length}): ${some(own)}\n  only ${engine} (${other.length}): ${some(other)}`;
}
