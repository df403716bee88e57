// Prints what the benchmark of the query service found, with its goals.
import type { Row } from './compare.js';
import type { Rates } from './beside.js';
import type { Outcome } from './load.js';
import { geometricMean, median } from './statistics.js';
import { atLeast, atMost, round, say, sayGoals, sayTable, type Goal } from './table.js';

/** Cold starts, medians in milliseconds from the start of the process. */
export interface Cold {
  readonly documentMs: number;
  readonly answerMs: number;
  /** To the first answer of a process with nothing but Oxigraph. */
  readonly rawMs: number;
  /** To the first answer of a process with nothing but Fastify. */
  readonly bareMs: number;
}

/** Everything that one run measured; memory in MiB. */
interface Found {
  readonly rows: readonly Row[];
  /** Median of a round trip to an answer that needs no work, in milliseconds. */
  readonly tripMs: number;
  readonly crowd: Outcome;
  readonly repeated: Rates;
  readonly cold: Cold;
  readonly memory: { readonly loaded: number; readonly after: number };
}

/** Prints tables and verdicts. */
export function report({ rows, tripMs, crowd, repeated, cold, memory }: Found): void {
  sayTable(
    [
      'ms',
      'rows',
      'same',
      'Oxigraph, to rows',
      'Oxigraph',
      'ours',
      'ours ÷ Oxigraph',
      'HTTP',
      'HTTP − ours',
      'fastest tenth',
      'Comunica',
      'Comunica ÷ HTTP',
    ],
    rows.map((row) => [
      row.name,
      row.rows.toLocaleString('en'),
      row.isEqual ? 'yes' : '**no**',
      ...[
        row.rawRows,
        row.raw,
        row.own,
        row.own / row.raw,
        row.http,
        row.http - row.own,
        row.addedQuiet,
        row.comunica,
        row.comunica / row.http,
      ].map(round),
    ]),
  );
  const faster = geometricMean(rows.map((row) => row.comunica / row.http));
  const added = median(rows.map((row) => row.http - row.own));
  say(
    `Geometric means: Comunica ÷ HTTP ${round(faster)}, ours ÷ Oxigraph ${round(ratioOf(rows))}, without the count of all ${round(ratioOf(rows.filter(isNoCount)))}, Comunica ÷ Oxigraph ${round(geometricMean(rows.map((row) => row.comunica / row.rawRows)))}, HTTP ÷ ours ${round(geometricMean(rows.map((row) => row.http / row.own)))}. A round trip to /health takes ${round(tripMs)} ms.`,
  );
  say();
  const { statuses, served, p50, p99, max, perSecond } = crowd;
  say(
    `Fifty clients for 20 s: ${served.toLocaleString('en')} answers (${round(perSecond)}/s), p50 ${round(p50)} ms, p99 ${round(p99)} ms, longest ${round(max)} ms with all waiting; attempts by status ${JSON.stringify(statuses)}.`,
  );
  say();
  say(
    `Resident memory of the server: ${round(memory.loaded)} MiB loaded, ${round(memory.after)} MiB at the end. Cold start: first document ${round(cold.documentMs)} ms, first answer of /sparql ${round(cold.answerMs)} ms, Oxigraph alone ${round(cold.rawMs)} ms, bare Fastify ${round(cold.bareMs)} ms.`,
  );
  say();
  say(
    `A repeated query (${round(repeated.bytes)} bytes): ${round(repeated.ours)}/s, bare Fastify ${round(repeated.bare)}/s; processor time ${round(repeated.ourMicros)} and ${round(repeated.bareMicros)} µs an answer.`,
  );
  say();
  sayGoals(goalsOf({ rows, tripMs, crowd, repeated, cold, memory }, added, faster));
}

const ratioOf = (rows: readonly Row[]): number => geometricMean(rows.map((row) => row.own / row.raw));
const isNoCount = ({ name }: Row): boolean => name !== 'countAll';

const mostTimes = 1.5;

/** No query may take much longer than with Oxigraph. */
function slowest(rows: readonly Row[]): Goal {
  const slow = rows.filter((row) => row.own / row.raw > mostTimes);
  const worst = Math.max(...rows.map((row) => row.own / row.raw));
  return {
    goal: `none above ${mostTimes} × Oxigraph’s time`,
    measured: `${round(worst)} ×`,
    missed:
      slow.length === 0 ? undefined : `at ${slow.map((row) => `${row.name} (${round(row.own / row.raw)})`).join(', ')}`,
  };
}

function goalsOf({ rows, repeated, cold, crowd }: Found, added: number, faster: number): Goal[] {
  const differing = rows.filter((row) => !row.isEqual).map(({ name }) => name);
  const failed = Object.entries(crowd.statuses).filter(([status]) => !['200', '503', '429'].includes(status));
  return [
    {
      goal: 'same answers from all three',
      measured: `${rows.length - differing.length} of ${rows.length}`,
      missed: differing.length === 0 ? undefined : `at ${differing.join(', ')}`,
    },
    atMost('ours at most 0.5 of Oxigraph’s time, geometric mean', ratioOf(rows), 0.5, ' ×'),
    atMost('the same without the count of all at most 0.65', ratioOf(rows.filter(isNoCount)), 0.65, ' ×'),
    slowest(rows),
    atMost('HTTP adds at the median at most 0.5 ms', added, 0.5, ' ms'),
    atLeast('times faster than Comunica, geometric mean, at least 25', faster, 25, ''),
    atLeast('a repeated query at 60 % of bare Fastify’s rate', repeated.ratio * 100, 60, ' %'),
    atMost('first document within 500 ms of a cold start', cold.documentMs, 500, ' ms'),
    atMost('first query answered within 300 ms of a cold start', cold.answerMs, 300, ' ms'),
    atMost('first query answered at a cold start within 1.5 × Oxigraph alone', cold.answerMs / cold.rawMs, 1.5, ' ×'),
    {
      goal: 'fifty clients: nothing but answers and refusals',
      measured: JSON.stringify(crowd.statuses),
      missed: failed.length === 0 ? undefined : `by ${JSON.stringify(Object.fromEntries(failed))}`,
    },
  ];
}
