// The log of refusals: what was refused and why, a line for each sort now and then, however many there are.
import type { FastifyBaseLogger } from 'fastify';

/** How long after a line of one sort the next one waits. */
const pauseMs = 10_000;

interface Sort {
  untilMs: number;
  /** How many were refused since the last line. */
  count: number;
}

/** What was refused: the problem's code and status, how it was asked, and what was said. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly method: string;
  /** Path without query string. */
  readonly path: string;
  readonly detail: string;
}

/** Logs refusals; who sends many fills no disk. */
export class Refusals {
  readonly #sorts = new Map<string, Sort>();

  /** Notes a refusal; with those of its sort that had no line of their own. */
  note(log: Pick<FastifyBaseLogger, 'info' | 'warn'>, refusal: Refusal, now = Date.now()): void {
    const sort = this.#sorts.get(refusal.code) ?? { untilMs: 0, count: 0 };
    this.#sorts.set(refusal.code, sort);
    sort.count++;
    if (now < sort.untilMs) return;
    const { count } = sort;
    [sort.untilMs, sort.count] = [now + pauseMs, 0];
    const { detail, ...line } = { ...refusal, count };
    // What visitors do wrong is theirs to mend, and may be told in their own words, which belong in no log.
    if (refusal.status >= 500 || refusal.status === 429) log.warn({ ...line, detail }, 'refused');
    else log.info(line, 'refused');
  }
}
