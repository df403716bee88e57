// Work that is done ahead for a release that is served, once those who wait for an answer have theirs.
import type { Release } from '../../src/index.js';
import type { Site } from './site.js';

/** Time after which a release that was just taken up is worked on: its first answers come first. */
const pauseMs = 2_000;

/** Does the work on the current release; it stays open meanwhile, and a failure is left to who asks for the same. */
export function workAhead(site: () => Site, work: (release: Release, isWanted: () => boolean) => Promise<void>): void {
  setTimeout(() => {
    const { edition, leave } = site().enter();
    const { release } = edition;
    const isWanted = (): boolean => site().stage === 'serving' && site().current() === edition;
    void work(release, isWanted)
      .catch(() => undefined)
      .finally(leave);
  }, pauseMs).unref();
}
