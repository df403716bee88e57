// Reads the column of evidence in an answer: names of evidence, and what cannot be said.
import { unsaid } from '../../../src/index.js';

/** What one row rests on. */
export interface RowEvidence {
  /** IRIs of evidence. */
  readonly evidence: readonly string[];
  /** What cannot be said, as keys of `unsaid`. */
  readonly unsaid: readonly (keyof typeof unsaid)[];
}

const keys = Object.keys(unsaid) as (keyof typeof unsaid)[];

/** Reads a cell of the column. */
export function readEvidence(cell: { readonly value: unknown } | undefined): RowEvidence {
  const lines = typeof cell?.value === 'string' ? cell.value.split('\n') : [];
  return {
    evidence: lines.flatMap((line) => /^<([^>]*)>/.exec(line)?.[1] ?? []),
    unsaid: keys.filter((key) => lines.includes(unsaid[key])),
  };
}
