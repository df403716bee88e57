// The comparisons that were run, as the page of conformance tells them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ComparisonOutcome } from './compare.js';

/** One comparison with one engine; `reasons` counts the differences by what is otherwise. */
export interface Run {
  readonly release: string;
  readonly quads: number;
  readonly seed: number;
  readonly queries: number;
  readonly engine: string;
  readonly version: string;
  readonly answers: number;
  readonly equal: number;
  readonly reasons: Readonly<Record<string, number>>;
}

/** The file of the runs, in the order in which they were run. */
export const runsFile = 'conformance/differential/runs.json';

/** Reads the runs. */
export function readRuns(file = runsFile): readonly Run[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run[]) : [];
}

/** Adds what a comparison found; a run of the same engine, release and seed takes the place of the last. */
export function recordRun(
  about: Pick<Run, 'release' | 'quads' | 'seed' | 'queries'>,
  { compared, differences }: ComparisonOutcome,
  versionOf: (engine: string) => string,
  file = runsFile,
): void {
  const made = [...compared].map(([engine, { all, equal }]): Run => {
    const own = differences.filter((each) => each.engine === engine);
    const counts = new Map<string, number>();
    for (const { reason } of own) {
      const what = reason?.what ?? 'unexplained';
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    const reasons = Object.fromEntries([...counts].sort());
    return { ...about, engine, version: versionOf(engine), answers: all, equal, reasons };
  });
  const keyOf = ({ engine, release, seed }: Run): string => `${engine} ${release} ${seed}`;
  const runs = new Map([...readRuns(file), ...made].map((run) => [keyOf(run), run]));
  writeFileSync(file, `${JSON.stringify([...runs.values()], undefined, 2)}\n`);
}
