// The releases to which the page of a thing leads: those in which it changed, as far as they are kept.
import { changesOf, type Kept, type Release, type Step } from '../../../src/index.js';

/** Most releases that a page leads to. */
const maxSteps = 8;

/** Lists the last releases in which a thing changed, the newest first; empty where only one release is kept. */
export function pastOf(archive: { list(release: Release): readonly Kept[] }, release: Release, topic: string): Step[] {
  const steps = changesOf(release, topic);
  const kept = new Set(steps.length === 0 ? [] : archive.list(release).map(({ version }) => version));
  return steps.filter(({ version }) => kept.has(version)).slice(0, maxSteps);
}
