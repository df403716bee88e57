// Counts what is asked and answered, and writes numbers in the text format of Prometheus (version 0.0.4).

/** One number with what tells it from others of its name. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
  /** What stands behind the name: `_bucket`, `_sum` or `_count` of a histogram. */
  readonly suffix?: string;
}

/** All numbers of one name. */
export interface Family {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** Media type of the text. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes families of numbers; a line each, a head before those of one name. */
export function writeMetrics(families: readonly Family[]): string {
  return families
    .map(({ name, type, help, samples }) => {
      const lines = samples.map(
        (sample) => `${name}${sample.suffix ?? ''}${labelled(sample)} ${written(sample.value)}\n`,
      );
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
    })
    .join('');
}

function labelled({ labels = {} }: Sample): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

function written(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return Number.isFinite(value) ? String(value) : value > 0 ? '+Inf' : '-Inf';
}

/** Upper ends of the times that are told apart, in seconds. */
const ends = [0.005, 0.025, 0.1, 0.5, 2.5, 10] as const;

interface Times {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Counts answers, by the family of addresses that they belong to, and problems by their codes. */
export class Metrics {
  readonly #answers = new Map<string, number>();
  readonly #times = new Map<string, Times>();
  readonly #problems = new Map<string, number>();

  /** Counts an answer; the names of families must be few. */
  answered(family: string, status: number, ms: number): void {
    const key = `${family} ${status}`;
    this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1);
    const times = this.#times.get(family) ?? { buckets: ends.map(() => 0), sum: 0, count: 0 };
    this.#times.set(family, times);
    const at = ends.findIndex((end) => ms <= end * 1000);
    if (at >= 0) times.buckets[at] = (times.buckets[at] ?? 0) + 1;
    times.sum += ms / 1000;
    times.count++;
  }

  /** Counts a problem that somebody was told of. */
  refused(code: string): void {
    this.#problems.set(code, (this.#problems.get(code) ?? 0) + 1);
  }

  /** Gives what was counted. */
  families(): Family[] {
    return [
      {
        name: 'hejnal_http_requests_total',
        type: 'counter',
        help: 'Answers by the first part of the path and by status.',
        samples: [...this.#answers].map(([key, value]) => {
          const [family = '', status = ''] = key.split(' ');
          return { labels: { family, status }, value };
        }),
      },
      {
        name: 'hejnal_http_request_duration_seconds',
        type: 'histogram',
        help: 'Time from a request to the end of its answer, by the first part of the path.',
        samples: [...this.#times].flatMap(([family, times]) => histogram(family, times)),
      },
      {
        name: 'hejnal_problems_total',
        type: 'counter',
        help: 'Requests that were refused or failed, by the code of the problem.',
        samples: [...this.#problems].map(([code, value]) => ({ labels: { code }, value })),
      },
    ];
  }
}

function histogram(family: string, { buckets, sum, count }: Times): Sample[] {
  let sofar = 0;
  const each = ends.map((end, at) => ({
    suffix: '_bucket',
    labels: { family, le: String(end) },
    value: (sofar += buckets[at] ?? 0),
  }));
  return [
    ...each,
    { suffix: '_bucket', labels: { family, le: '+Inf' }, value: count },
    { suffix: '_sum', labels: { family }, value: sum },
    { suffix: '_count', labels: { family }, value: count },
  ];
}
