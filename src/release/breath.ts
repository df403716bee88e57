// Long work that lets others in between: who cancels it, and files that are packed meanwhile.
import { setImmediate } from 'node:timers/promises';

const everyMs = 100;
const everyItems = 500;

/** Tells when it is time to let others in. */
interface Breath {
  /** Is asked once an item, and true at most ten times a second. */
  isDue(): boolean;
  /** Lets others in. */
  take(): Promise<void>;
}

/** Makes a breath for one piece of work. */
export function breathing(): Breath {
  let items = 0;
  let last = performance.now();
  return {
    isDue: () => ++items % everyItems === 0 && performance.now() - last > everyMs,
    take: async () => {
      await setImmediate();
      last = performance.now();
    },
  };
}
