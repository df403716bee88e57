// Oxigraph alone, in its own process, asked without worker, guard or HTTP.
import { Store } from 'oxigraph';
import { blocksIn } from '../src/release/files/plain.js';
import { answerCalls } from './child.js';
import { summaryOf, type Summary } from './results.js';

/** One query for an engine in process. */
export interface Asked {
  readonly text: string;
  readonly base: string;
  readonly isGraph: boolean;
}

const store = new Store();

/** Loads files of N-Quads; tells how many quads there are. */
function load(files: readonly string[]): number {
  for (const file of files)
    store.load(blocksIn(file, 1 << 20), { format: 'application/n-quads', no_transaction: true });
  return store.size;
}

function bytes({ text, base, isGraph }: Asked): string {
  const results_format = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
  const answer = store.query(text, { base_iri: base, results_format, use_default_graph_as_union: true });
  return typeof answer === 'string' ? answer : '';
}

/** Runs a query to the bytes of its answer; gives the time of each run in milliseconds. */
function write({ runs, ...asked }: Asked & { readonly runs: number }): number[] {
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    bytes(asked);
    return performance.now() - started;
  });
}

/** Runs a query to rows whose terms nobody reads; gives the time of each run in milliseconds. */
function rows({ runs, text, base }: Asked & { readonly runs: number }): number[] {
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    store.query(text, { base_iri: base, use_default_graph_as_union: true });
    return performance.now() - started;
  });
}

function summary(asked: Asked): Summary {
  return summaryOf(bytes(asked));
}

answerCalls({ load, write, rows, summary });
