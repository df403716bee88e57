// How a build tells what it is doing.

/** The steps of a build, in their order. */
export const buildSteps = [
  'sort', 'merge', 'dump', 'catalog', 'store', 'names', 'history', 'check', 'flush', 'publish history', 'publish release', 'switch', 'done',
] as const; // prettier-ignore
type BuildStep = (typeof buildSteps)[number];

/** Says which step a build is at. */
export interface Progress {
  readonly step: BuildStep;
  /** Quads that the step has dealt with so far; a step that takes them in several passes counts on. */
  readonly quads?: number;
  /** File that is being written. */
  readonly file?: string;
}

/** Hears of each step when it begins, and within it every hundred thousand quads. */
export type OnProgress = (progress: Progress) => void;

const everyQuads = 100_000;

/** Makes a function through which the lines of a step's passes go, and which reports them. */
export function counter(step: BuildStep, onProgress: OnProgress): <T>(items: Iterable<T>) => Generator<T> {
  let quads = 0;
  onProgress({ step });
  return function* watch(items) {
    for (const each of items) {
      if (++quads % everyQuads === 0) onProgress({ step, quads });
      yield each;
    }
  };
}
