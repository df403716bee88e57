// How often something is measured: the longer it takes, the fewer times.

/** Gives the number of warm-up runs and of measured runs for something whose first run took so long, in milliseconds. */
export function runsFor(firstMs: number): { warmups: number; runs: number } {
  if (firstMs < 50) return { warmups: 5, runs: 25 };
  if (firstMs < 500) return { warmups: 1, runs: 7 };
  if (firstMs < 3_000) return { warmups: 0, runs: 3 };
  return { warmups: 0, runs: firstMs < 10_000 ? 2 : 1 };
}

/** Takes the time of a run in milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
