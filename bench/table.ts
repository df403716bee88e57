// Prints tables and verdicts, in Markdown, so that a run can be copied into the docs.
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Prints a line. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what is being done, beside the results. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints a table; the first column is text, the others are numbers or texts. */
export function sayTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  say(`| ${head.join(' | ')} |`);
  say(`| --- |${' ---: |'.repeat(head.length - 1)}`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
}

/** One goal: what was measured, and whether it is what was wanted. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  /** How the goal is missed; `undefined` where it is reached. */
  readonly missed: string | undefined;
}

/** Compares a figure that may be at most a limit. */
export function atMost(goal: string, value: number, limit: number, unit: string): Goal {
  const missed = value <= limit ? undefined : `by ${round(value - limit)}${unit}`;
  return { goal, measured: `${round(value)}${unit}`, missed: Number.isNaN(value) ? 'not measured' : missed };
}

/** Compares a figure that must be at least a limit. */
export function atLeast(goal: string, value: number, limit: number, unit: string): Goal {
  const missed = value >= limit ? undefined : `by ${round(limit - value)}${unit}`;
  return { goal, measured: `${round(value)}${unit}`, missed: Number.isNaN(value) ? 'not measured' : missed };
}

/** Prints goals with their verdicts. */
export function sayGoals(goals: readonly Goal[]): void {
  const rows = goals.map(({ goal, measured, missed }) => [
    goal,
    measured,
    missed === undefined ? 'reached' : `missed ${missed}`,
  ]);
  sayTable(['goal', 'measured', 'verdict'], rows);
}

/** Writes a number with three digits that count. */
export function round(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 10_000) return Math.round(value).toLocaleString('en');
  return size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Says on what machine, and in what company, a run was made. */
export function sayMachine(title: string): void {
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(', ');
  const processor = cpus()[0]?.model ?? 'unknown processor';
  say(`## ${title}`);
  say();
  say(
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, Node ${process.versions.node}, ${platform()} ${release()}, ` +
      `${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${load} (1, 5, 15 minutes)`,
  );
  say();
}
