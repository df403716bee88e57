// Comunica over an n3 store with everything in its default graph, in its own process: what a user would pick instead.
import { QueryEngine } from '@comunica/query-sparql';
import { Store } from 'n3';
import { defaultGraph, quad, readLine, tripleLine, type Quad } from '../src/rdf/rdf.js';
import { fromBytes } from '../src/release/files/bytes.js';
import { readLines } from '../src/release/files/lines.js';
import { answerCalls } from './child.js';
import type { Asked } from './raw.js';
import { plain, rowText, summarise, type Cell, type Summary } from './results.js';

const engine = new QueryEngine();
const store = new Store();

/** Loads files of N-Quads that a release holds; tells how many triples there are. */
function load(files: readonly string[]): number {
  for (const file of files) {
    for (const line of readLines(file)) {
      const { subject, predicate, object } = readLine(fromBytes(line));
      store.addQuad(quad(subject, predicate, object, defaultGraph()));
    }
  }
  return store.size;
}

/** Runs a query and takes everything that it gives. */
async function gather({ text, base }: Asked): Promise<unknown> {
  const result = await engine.query(text, { sources: [store], baseIRI: base });
  if (result.resultType === 'boolean') return result.execute();
  if (result.resultType === 'bindings') return (await result.execute()).toArray();
  if (result.resultType === 'quads') return (await result.execute()).toArray();
  throw new Error('An update is no question.');
}

/** Runs a query; gives the time of each run in milliseconds. */
async function rows({ runs, ...asked }: Asked & { readonly runs: number }): Promise<number[]> {
  const times: number[] = [];
  while (times.length < runs) {
    const started = performance.now();
    await gather(asked);
    times.push(performance.now() - started);
  }
  return times;
}

type Binding = Iterable<readonly [variable: { readonly value: string }, term: Quad['object']]>;

/** A first answer with the time that it took in milliseconds. */
export type First = Summary & { readonly ms: number };

/** Runs a query once; gives its answer as a summary, and the time of the run in milliseconds. */
async function first(asked: Asked): Promise<First> {
  const started = performance.now();
  const found = await gather(asked);
  return { ms: performance.now() - started, ...summaryOf(found, asked) };
}

function summaryOf(found: unknown, asked: Asked): Summary {
  if (!Array.isArray(found)) return summarise([String(found)]);
  if (asked.isGraph) return summarise((found as Quad[]).map((each) => plain(tripleLine(each))));
  return summarise((found as Binding[]).map((row) => rowText(Object.fromEntries([...row].map(cellOf)))));
}

function cellOf([variable, term]: readonly [{ readonly value: string }, Quad['object']]): [string, Cell] {
  if (term.termType !== 'Literal') return [variable.value, { type: 'uri', value: term.value }];
  const { value, language, datatype } = term;
  const cell = {
    type: 'literal',
    value,
    ...(language === '' ? { datatype: datatype.value } : { 'xml:lang': language }),
  };
  return [variable.value, cell];
}

answerCalls({ load, rows, first });
