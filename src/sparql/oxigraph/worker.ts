// The thread that holds Oxigraph: loads quads once, then answers one query at a time with bytes.
import { parentPort, workerData } from 'node:worker_threads';
import { namedNode, Store } from 'oxigraph';
import { blocksIn, lengthOf } from '../../release/files/plain.js';
import { csvFromTsv } from '../../formats/results/csv.js';
import { mend } from './workarounds.js';
import type { QuadSource, WorkerFailure, WorkerQuery, WorkerReport, WorkerStart } from '../threads/messages.js';
import { exceedsRows } from '../rewrite/rows.js';

const xmlTypes = new Set(['application/sparql-results+xml', 'application/rdf+xml']);
// Characters that XML 1.0 forbids, and an element name without local part, which Oxigraph writes for predicates
// that no XML name can stand for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<oxprefix:[\s>]/;
const jsonType = 'application/sparql-results+json';
const csvType = 'text/csv';
const tsvType = 'text/tab-separated-values';
let panic: string | undefined;
let graphs: readonly string[] | undefined;

/** Most memory that is asked for before it is needed. */
const maxReservedBytes = 64 * 1024 * 1024;

/**
 * Takes a block of memory and gives it back. The memory of the instance would else grow by small steps while quads are
 * loaded, and V8 collects garbage at each: a fifth of the time at 100 thousand quads.
 */
function reserve(sources: readonly QuadSource[]): void {
  const sizes = sources.map((source) => ('path' in source ? lengthOf(source.path) : source.bytes.length));
  const bytes = Math.min(maxReservedBytes, 1.5 * sizes.reduce((sum, size) => sum + size, 0));
  const block = new Uint8Array(Math.max(2, bytes));
  block.set([0x78, 0x0a]); // a first line that is no quad, so that nothing of the block is read
  try {
    new Store().load([block], { format: 'application/n-quads', no_transaction: true });
  } catch {
    return;
  }
}

function load(sources: readonly QuadSource[]): Store {
  reserve(sources);
  const store = new Store();
  for (const source of sources) {
    const input = 'path' in source ? blocksIn(source.path) : [source.bytes];
    store.load(input, { format: 'application/n-quads', no_transaction: true });
  }
  return store;
}

// WASM is compiled when first run: a thread that has asked something answers its first client 15 times faster.
function warmUp(store: Store): void {
  const some = '{ SELECT * { ?s ?p ?o } LIMIT 1 }';
  const query = `SELECT ?s (COUNT(*) AS ?n) { ${some} OPTIONAL { ?o ?q ?r } FILTER(?s != ?o) } GROUP BY ?s ORDER BY ?n`;
  store.query(query, { results_format: jsonType, use_default_graph_as_union: true });
}

// Compiled code is shared by all threads: one that nobody waits for asks more, for the sake of all.
function warmUpWell(store: Store): void {
  const shapes = [
    'FILTER(REGEX(STR(?o), "^(a|b.)[a-z]+$", "i") || CONTAINS(LCASE(STR(?o)), "a"))',
    'FILTER NOT EXISTS { ?o ?q ?s }',
    'MINUS { ?o ?q ?s }',
    'BIND(REPLACE(STR(?s), "a", "b") AS ?t)',
  ];
  for (const shape of shapes) {
    const some = `{ SELECT * { ?s ?p ?o } LIMIT 200 } ${shape}`;
    const query = `SELECT ?s (COUNT(*) AS ?n) { ${some} } GROUP BY ?s ORDER BY DESC(?n) LIMIT 10`;
    store.query(query, { results_format: jsonType, use_default_graph_as_union: true });
  }
}

/** The engine's CSV is not taken: see `csvFromTsv`. */
function engineType(mediaType: string): string {
  return mediaType === csvType ? tsvType : mediaType;
}

function optionsOf(query: WorkerQuery): Parameters<Store['query']>[1] {
  const common = { base_iri: query.base, results_format: engineType(query.mediaType) };
  if (query.defaultGraphs === undefined && query.namedGraphs === undefined)
    return { ...common, use_default_graph_as_union: query.union };
  // Both lists are always given: with one alone Oxigraph would leave the other part of the dataset unrestricted.
  return {
    ...common,
    default_graph: (query.defaultGraphs ?? []).map((graph) => namedNode(graph)),
    named_graphs: (query.namedGraphs ?? []).map((graph) => namedNode(graph)),
  };
}

function fail(reason: WorkerFailure['reason'], message: string, poisoned = false): WorkerFailure {
  return { type: 'failure', reason, message, poisoned };
}

/** A trap or an exhausted stack leaves the instance's memory in an unknown state: every such thread is poisoned. */
function explain(error: unknown): WorkerFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Cannot create a string longer')) return fail('bytes', message, true);
  if (error instanceof RangeError) return fail(message.includes('call stack') ? 'depth' : 'memory', message, true);
  if (message.startsWith('JSON-LD does not support')) return fail('format', message); // a triple term of SPARQL 1.2
  if (!(error instanceof WebAssembly.RuntimeError)) return fail('engine', message);
  if (panic !== undefined) return fail('crash', panic, true);
  return fail(message === 'unreachable' ? 'memory' : 'depth', message, true);
}

function graphsOf(store: Store): string[] {
  const rows = store.query('SELECT ?g { GRAPH ?g {} }') as readonly ReadonlyMap<string, { value: string }>[];
  return [...new Set(rows.flatMap((row) => row.get('g')?.value ?? []))];
}

function run(store: Store, query: WorkerQuery, options: Parameters<Store['query']>[1]): ReturnType<Store['query']> {
  const rewritten = mend(query, {
    isThere: (ask) => (store.query(ask, { ...options, results_format: jsonType }) as string).includes('true'),
    graphs: () => (graphs ??= graphsOf(store)),
  });
  if (rewritten === undefined) return store.query(query.text, options);
  try {
    return store.query(rewritten, options);
  } catch (error) {
    const isSyntax = error instanceof Error && error.message.startsWith('error at ');
    if (isSyntax) return store.query(query.text, options); // throws the same with places in the text as its writer knows it
    throw error;
  }
}

function answer(store: Store, query: WorkerQuery): WorkerReport {
  let options: Parameters<Store['query']>[1];
  try {
    options = optionsOf(query);
  } catch (error) {
    return fail('graph', explain(error).message);
  }
  try {
    let text = run(store, query, options);
    if (typeof text !== 'string') return fail('crash', 'The engine gave no text.');
    if (text.length > query.maxBytes) return fail('bytes', `${text.length} characters`);
    if (query.maxRows > 0 && exceedsRows(text, engineType(query.mediaType), query.maxRows)) return fail('rows', '');
    if (xmlTypes.has(query.mediaType)) {
      if (unwritable.test(text)) return fail('format', '');
      text = text.replaceAll('\r', '&#13;'); // else an XML reader makes a line feed of it
    }
    if (query.mediaType === csvType) text = csvFromTsv(text);
    const bytes = new TextEncoder().encode(text);
    return bytes.length > query.maxBytes ? fail('bytes', `${bytes.length} bytes`) : { type: 'answer', bytes };
  } catch (error) {
    return explain(error);
  }
}

function report(message: WorkerReport): void {
  parentPort?.postMessage(message, message.type === 'answer' ? [message.bytes.buffer as ArrayBuffer] : []);
}

function start({ sources, isThorough }: WorkerStart): void {
  // eslint-disable-next-line no-console -- the engine writes its last words there
  console.error = (message: unknown): void => {
    panic = String(message); // Oxigraph's only word on why it stopped
  };
  try {
    const store = load(sources);
    warmUp(store);
    if (isThorough === true) warmUpWell(store);
    parentPort?.on('message', (query: WorkerQuery) => report(answer(store, query)));
    report({ type: 'ready', quads: store.size });
  } catch (error) {
    report({ type: 'unloadable', message: explain(error).message });
  }
}

start(workerData as WorkerStart);
