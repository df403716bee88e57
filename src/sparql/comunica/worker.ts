// The process that holds Comunica: loads quads once, then answers one query at a time; it reaches listed endpoints only.
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { QueryEngine } from '@comunica/query-sparql';
import { xsd, type Quad, type Store } from '../../rdf/rdf.js';
import { unescapeNames } from '../threads/escapes.js';
import { endpointsOf, selectedOf, splitDataset, type Operation } from './algebra.js';
import type { Cell } from '../../formats/results/bindings.js';
import { Calls } from './calls.js';

import { baseOf } from '../text/endpoints.js';
import { eachGraph, type GraphNames } from '../rewrite/graphs.js';
import { explain, NotAllowed, Overflow, Unparsed } from './errors.js';
import { languageOf, tripleText, Unwritable, writeGraph } from '../../formats/results/graphs.js';
import { queryLimits } from '../text/limits.js';
import { loadStore } from '../threads/load.js';
import type { FederatedStart, WorkerQuery, WorkerReport } from '../threads/messages.js';
import { tableWriters, rowWriter, type TableWriter } from '../../formats/results/tables.js';
import { View, type ViewNames } from '../threads/dataset.js';

type Result = Awaited<ReturnType<QueryEngine['query']>>;
interface Stream<Item> extends AsyncIterable<Item> {
  destroy(): void;
}
interface Bindings {
  get(variable: string): Quad['object'] | undefined;
}
const [setup] = (await once(process, 'message')) as [FederatedStart];
const { sources, endpoints, callLimits } = setup;
const allowed = new Set(endpoints);
const engine = new QueryEngine();

/**
 * A regular expression that cannot be read is an error of its expression (SPARQL 1.1 Query, 17.3.1), but Comunica lets
 * the error of JavaScript end the query; here it is made to count as what it is.
 */
function tameExpressions(): void {
  const nearby = createRequire(createRequire(import.meta.url).resolve('@comunica/query-sparql'));
  const evaluator: unknown = nearby('@comunica/utils-expression-evaluator');
  const { ExpressionError } = evaluator as { ExpressionError: typeof Error };
  const isFault = ({ name, message }: Error): boolean =>
    (name === 'SyntaxError' && /^Invalid (regular expression|flags)/.test(message)) ||
    /^(Invalid flags|Duplicate flag)/.test(message);
  Object.defineProperty(ExpressionError, Symbol.hasInstance, {
    value(this: unknown, error: unknown): boolean {
      if (Function.prototype[Symbol.hasInstance].call(this, error)) return true;
      return this === ExpressionError && error instanceof Error && isFault(error);
    },
  });
}

async function parse(query: WorkerQuery, graphs: GraphNames): Promise<Operation> {
  const read = async (text: string): Promise<Operation> => {
    const parsed = await engine.explain(text, { sources: [], baseIRI: query.base }, 'parsed');
    unescapeNames(parsed.data, text);
    return parsed.data as Operation;
  };
  try {
    const operation = await read(query.text);
    const isPlain = endpointsOf(operation).length === 0; // else an endpoint would be called once for each graph
    const each = isPlain ? eachGraph(query.text, graphs, queryLimits) : undefined;
    return each === undefined ? operation : await read(each);
  } catch (error) {
    throw new Unparsed(error);
  }
}

function graphsOf(store: Store, { defaultGraphs, namedGraphs }: WorkerQuery): GraphNames {
  const isNamed = defaultGraphs !== undefined || namedGraphs !== undefined;
  const all = (): string[] => store.getGraphs(null, null, null).map(({ value }) => value);
  return { asked: isNamed ? (namedGraphs ?? []) : undefined, all };
}

function datasetOf(query: WorkerQuery, names: ViewNames | undefined): ViewNames | undefined {
  const { defaultGraphs, namedGraphs, union } = query;
  if (defaultGraphs !== undefined || namedGraphs !== undefined)
    return { defaultGraphs: defaultGraphs ?? [], namedGraphs: namedGraphs ?? [] };
  return names ?? (union ? undefined : { defaultGraphs: [], namedGraphs: [] });
}

async function evaluate(store: Store, query: WorkerQuery, calls: Calls): Promise<Uint8Array> {
  const { operation, names } = splitDataset(await parse(query, graphsOf(store, query)));
  const forbidden = endpointsOf(operation).find((endpoint) => !allowed.has(endpoint));
  if (forbidden !== undefined) throw new NotAllowed(`SERVICE ${forbidden} is not allowed here.`);
  const context = {
    sources: [new View(store, datasetOf(query, names))],
    baseIRI: baseOf(query.text, query.base, queryLimits), // for IRI(), which Comunica's algebra has forgotten it for
    readOnly: true,
    fetch: calls.fetch,
  };
  const result = await engine.query(operation as never, context as never);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const text of write(result, selectedOf(operation), query)) {
    const piece = Buffer.from(text);
    size += piece.length;
    if (size > query.maxBytes) throw new Overflow('bytes');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function* write(result: Result, variables: readonly string[], query: WorkerQuery): AsyncGenerator<string> {
  if (result.resultType === 'boolean') yield writerFor(query.mediaType).truth(await result.execute());
  else if (result.resultType === 'bindings')
    yield* writeRows((await result.execute()) as unknown as Stream<Bindings>, variables, query);
  else if (result.resultType === 'quads')
    yield writeGraph(query.mediaType, await gatherTriples(await result.execute(), query));
  else throw new NotAllowed('This service takes no updates.');
}

function writerFor(mediaType: string): TableWriter {
  const writer = tableWriters[mediaType];
  if (writer === undefined) throw new Unwritable();
  return writer;
}

function cellOf(term: Quad['object'] | undefined): Cell | undefined {
  if (term === undefined) return undefined;
  if (term.termType === 'NamedNode') return { type: 'uri', value: term.value };
  if (term.termType === 'BlankNode') return { type: 'bnode', value: term.value };
  if (term.termType !== 'Literal') throw new Unwritable(); // a triple term of SPARQL 1.2
  const { value, datatype } = term;
  const language = languageOf(term);
  if (language !== undefined) return { type: 'literal', value, language };
  return datatype.value === xsd.string
    ? { type: 'literal', value }
    : { type: 'literal', value, datatype: datatype.value };
}

async function* writeRows(
  rows: Stream<Bindings>,
  variables: readonly string[],
  { mediaType, maxRows }: WorkerQuery,
): AsyncGenerator<string> {
  const writer = writerFor(mediaType);
  const write = rowWriter(writer, variables);
  let count = 0;
  try {
    yield writer.head(variables);
    for await (const row of rows) {
      if (++count > maxRows && maxRows > 0) throw new Overflow('rows');
      yield write(
        variables.map((name) => cellOf(row.get(name))),
        count === 1,
      );
    }
    yield writer.end;
  } finally {
    rows.destroy();
  }
}

/** A graph is a set: a triple that is made twice is in it once. */
async function gatherTriples(quads: Stream<Quad>, { maxBytes }: WorkerQuery): Promise<Quad[]> {
  const found = new Map<string, Quad>();
  let size = 0;
  try {
    for await (const each of quads) {
      const text = tripleText(each);
      if (found.has(text)) continue;
      found.set(text, each);
      size += text.length;
      if (size > 4 * maxBytes) throw new Overflow('bytes'); // no format is four times as short as N-Triples
    }
  } finally {
    quads.destroy();
  }
  return [...found.values()];
}

/** Ending a stream of results does not end every computation behind it; a process that stays busy must go. */
async function isRestless(): Promise<boolean> {
  for (let window = 0; window < 10; window++) {
    const before = performance.eventLoopUtilization();
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (performance.eventLoopUtilization(before).utilization < 0.5) return false;
  }
  return true;
}

async function answer(store: Store, query: WorkerQuery): Promise<WorkerReport> {
  const calls = new Calls(allowed, callLimits);
  try {
    return { type: 'answer', bytes: await evaluate(store, query, calls) };
  } catch (error) {
    const poisoned = !(error instanceof Unparsed) && (await isRestless());
    return { ...explain(error, query.text, calls.failure), poisoned };
  }
}

function report(message: WorkerReport): void {
  process.send?.(message);
}

/** Ends this process when the one that started it is gone, whatever a query does here: a thread looks each second. */
function watchParent(): void {
  const look = 'if (process.ppid !== require("node:worker_threads").workerData) process.kill(process.pid, "SIGKILL")';
  new Worker(`setInterval(() => { ${look} }, 1000)`, { eval: true, workerData: process.ppid, env: {} }).unref();
}

async function start(): Promise<void> {
  process.on('disconnect', () => process.exit());
  watchParent();
  process.on('unhandledRejection', () => undefined); // Comunica drops promises of plans that it gave up
  globalThis.fetch = () => Promise.reject(new Error('No call but by the list of endpoints.'));
  tameExpressions();
  try {
    const store = loadStore(sources);
    const warm =
      'SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o OPTIONAL { ?o ?q ?r } FILTER(?s != ?o) } GROUP BY ?s ORDER BY ?n LIMIT 1';
    const mediaType = 'text/csv';
    const dataset = { defaultGraphs: [], namedGraphs: [], union: true };
    await answer(store, { text: warm, mediaType, base: 'urn:x', ...dataset, maxBytes: 1e6, maxRows: 0 });
    process.on('message', (query: WorkerQuery) => void answer(store, query).then(report));
    report({ type: 'ready', quads: store.size });
  } catch (error) {
    report({ type: 'unloadable', message: error instanceof Error ? error.message : String(error) });
    process.disconnect();
  }
}

await start();
