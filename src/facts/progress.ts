// How reading a publication tells what it is doing.

/** Says which step reading is at. */
export interface ReadingProgress {
  readonly step: 'read' | 'convert' | 'check' | 'shapes' | 'compare' | 'prove';
  /** Records that the step has dealt with so far, and how many there are. */
  readonly records?: number;
  readonly total?: number;
  /** File that is being read. */
  readonly file?: string;
}

/** Hears of each step when it begins, and within it every two thousand records. */
export type OnReading = (progress: ReadingProgress) => void;

const everyRecords = 2000;

/** Lets the records of a step pass, and reports how many there were. */
export function* passing<T>(
  records: readonly T[],
  step: ReadingProgress['step'],
  onProgress: OnReading | undefined,
): Generator<T> {
  const total = records.length;
  onProgress?.({ step, records: 0, total });
  let count = 0;
  for (const record of records) {
    if (++count % everyRecords === 0) onProgress?.({ step, records: count, total });
    yield record;
  }
}
