// The releases to which the page of a thing leads: those in which it changed, as far as they are kept.
import { changesOf, linesOfChange, type Kept, type Quad, type Release, type Step } from '../../../src/index.js';
import { toldChanges, type ThingChange } from '../home/changes.js';

/** A release in which a thing changed, and what of it is told in words. */
export interface PastStep extends Step {
  /** Absent where that is not kept, damaged, too long, or nothing that is stated changed. */
  readonly change: ThingChange | undefined;
  /** What is called how in it. */
  readonly names: readonly Quad[];
}

/** Most releases that a page leads to, and how much of the history of each is read, in bytes. */
const [maxSteps, maxBytes] = [8, 16 * 1024] as const;

/** Lists the last releases in which a thing changed, the newest first; empty where only one release is kept. */
export function pastOf(
  archive: { list(release: Release): readonly Kept[]; hasLostChanges(version: string): boolean },
  release: Release,
  topic: string,
): PastStep[] {
  const steps = changesOf(release, topic);
  const kept = new Set(steps.length === 0 ? [] : archive.list(release).map(({ version }) => version));
  const shown = steps.filter(({ version }) => kept.has(version)).slice(0, maxSteps);
  const isUntold = ({ isFirst, version }: Step): boolean => isFirst || archive.hasLostChanges(version);
  return shown.map((step) => ({ ...step, ...(isUntold(step) ? untold : toldOf(release, topic, step.version)) }));
}

const untold = { change: undefined, names: [] } as const;

function toldOf(release: Release, topic: string, version: string): Pick<PastStep, 'change' | 'names'> {
  const [piece] = linesOfChange(release, version, { prefixes: [`<${topic}>`], maxBytes }) ?? [];
  if (piece?.isWhole !== true) return untold;
  const asked = { version, before: undefined };
  const { things, names } = toldChanges(piece.lines, { current: release, asked, most: 1, isWhole: true });
  const [change] = things.filter(({ is, changes }) => is === 'changed' && changes.length > 0);
  return change === undefined ? untold : { change, names };
}
