// What was found of each store, as it lies between a run and the pages that are made of it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A term that a store gives back otherwise than it took it, both as N-Triples. */
export interface Changed {
  readonly label: string;
  readonly written: string;
  readonly there: string;
}

/** What a release costs a store: seconds by the clock and of its processor while it was pushed, memory and files afterwards. */
export interface Pushed {
  readonly release: string;
  readonly quads: number;
  readonly seconds: number;
  /** How many processes wanted a processor in the last minute of it, as the system counts them. */
  readonly load: number;
  readonly processor: number;
  readonly residentMiB: number;
  readonly diskMiB: number;
}

/** How a group of the W3C's tests went. */
export interface Suite {
  readonly group: string;
  readonly all: number;
  readonly passed: number;
  readonly failing: readonly string[];
}

/** All that was found of a store. */
export interface Trial {
  /** Its name and version. */
  readonly store: string;
  readonly terms: readonly Changed[];
  readonly lie: string;
  readonly pushed: readonly Pushed[];
  readonly examples: { readonly all: number; readonly equal: number; readonly otherwise: readonly string[] };
  readonly comeback: string;
  /** Absent where the store does not survive such queries. */
  readonly random?:
    | {
        readonly seed: number;
        readonly queries: number;
        readonly answers: number;
        readonly equal: number;
        readonly reasons: Readonly<Record<string, number>>;
      }
    | undefined;
  readonly suites: readonly Suite[];
}

const file = 'conformance/stores/results.json';

/** Reads what the last runs found. */
export function readTrials(): readonly Trial[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Trial[]) : [];
}

/** Keeps what a run found, in the place of what stood of the same store; stores by name. */
export function keepTrial(trial: Trial): void {
  const others = readTrials().filter(({ store }) => store !== trial.store);
  const all = [...others, trial].sort((one, other) => (one.store < other.store ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
}
