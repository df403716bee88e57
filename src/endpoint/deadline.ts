// A signal that ends work at a deadline, or when one of several others ends it.

/** Holds a signal; `end` must be called when the work is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  end(): void;
}

/** Starts a deadline; `late` makes the reason that the signal then has. The reasons of the other signals are passed on. */
export function startDeadline(ms: number, late: () => Error, signals: readonly (AbortSignal | undefined)[]): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(late()), ms);
  const ends = signals.flatMap((each) => {
    if (each === undefined) return [];
    const abort = (): void => controller.abort(each.reason);
    if (each.aborted) abort();
    each.addEventListener('abort', abort);
    return [() => each.removeEventListener('abort', abort)];
  });
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      for (const end of ends) end();
    },
  };
}
