// How a build tells what it is doing.

/** The steps of a build, in their order. */
export const buildSteps = [
  'sort', 'merge', 'dump', 'catalog', 'triples', 'history', 'documents', 'names', 'check', 'flush', 'publish history', 'publish release', 'switch', 'done',
] as const; // prettier-ignore
type BuildStep = (typeof buildSteps)[number];

/** Says which step a build is at. */
export interface Progress {
  readonly step: BuildStep;
  /** Quads that the step has dealt with so far; a step that takes them in several passes counts on. */
  readonly quads?: number;
  /** Things that the step has dealt with so far. */
  readonly things?: number;
  /** How many quads or things the step will deal with, where that is known. */
  readonly total?: number;
  /** File that is being written. */
  readonly file?: string;
}

/** Hears of each step when it begins, and within it every hundred thousand quads or ten thousand things. */
export type OnProgress = (progress: Progress) => void;

const everyQuads = 100_000;
const everyThings = 10_000;

/** Makes a function through which what a step deals with goes, and which reports how much that is. */
export function counter(
  step: BuildStep,
  onProgress: OnProgress,
  unit: 'quads' | 'things' = 'quads',
  total?: number,
): <T>(items: Iterable<T>) => Generator<T> {
  const every = unit === 'quads' ? everyQuads : everyThings;
  let count = 0;
  const known = total === undefined ? {} : { total };
  onProgress({ step, ...known });
  return function* watch(items) {
    for (const each of items) {
      if (++count % every === 0) onProgress({ step, [unit]: count, ...known });
      yield each;
    }
  };
}
