// Answers one query over the quads of a release.
import { Algebra } from './algebra.js';
import { Budget, Spent } from './budget.js';
import { columnName, columnWriter } from './cite/column.js';
import { trailThrough } from './cite/evidence.js';
import { compile } from './compile.js';
import { Names, type Context, type Next, type Place } from './context.js';
import { withReifiers } from './cite/reifiers.js';
import { construct, type Made } from './construct.js';
import type { Describe } from './describe.js';
import { parseQuery } from './parse/query.js';
import { blankTerm, iriTerm } from '../../rdf/canonical.js';
import type { Triples } from '../../release/triples/triples.js';
import type { WorkerQuery } from '../threads/messages.js';
import type { Term } from './row.js';
import { viewOf, type Dataset } from './view.js';
import { Vocabulary, type Lexicon } from './vocabulary.js';
import { Output, writeGraphOf, writeTable, writeTruth } from './write.js';

const { Types } = Algebra;

/** Bounds a query. */
export interface Bounds {
  readonly queryMs: number;
  readonly memoryBytes: number;
}

/** Holds what a thread answers with. */
export interface Answering {
  readonly triples: Triples;
  readonly lexicon: Lexicon;
  readonly describe: Describe;
  readonly bounds: Bounds;
  /** Functions by IRI beside those of SPARQL. */
  readonly functions?: Context['functions'] | undefined;
}

const noFunctions: Context['functions'] = new Map();

/** Answers a query; throws `Unread`, `Spent`, `Unfit` or what a writer throws. */
export function answer(query: WorkerQuery, given: Answering): Uint8Array {
  const { triples, lexicon, describe, bounds, functions = noFunctions } = given;
  const budget = new Budget(bounds.queryMs, bounds.memoryBytes);
  const { operation: parsed, base } = parseQuery(query.text, query.base);
  const vocabulary = new Vocabulary(lexicon, (bytes) => budget.keep(bytes));
  const isFrom = parsed.type === Types.FROM;
  const names = namesOf(query, isFrom ? parsed : undefined);
  const operation = slicedWithin(isFrom ? parsed.input : parsed);
  const dataset = datasetOf(names, triples, (iri) => vocabulary.idOf(iriTerm(iri)));
  const isCited = query.evidence !== undefined && !isGraph(operation);
  const trail = isCited ? trailThrough(triples, budget) : undefined;
  const context = contextOf(base, { triples, vocabulary, budget, dataset, functions, trail });
  const output = new Output(query.maxBytes);
  write(operation, { query, context, output, describe });
  return output.bytes();
}

interface GraphNames {
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/** Graphs of the protocol go before those of the text (SPARQL 1.1 Protocol §2.1.4); without both all are seen. */
function namesOf(
  { defaultGraphs, namedGraphs, union }: WorkerQuery,
  from: Algebra.From | undefined,
): GraphNames | undefined {
  if (defaultGraphs !== undefined || namedGraphs !== undefined)
    return { defaultGraphs: defaultGraphs ?? [], namedGraphs: namedGraphs ?? [] };
  if (from === undefined) return union ? undefined : { defaultGraphs: [], namedGraphs: [] };
  const iris = (terms: Algebra.From['default']): string[] => terms.map(({ value }) => value);
  return { defaultGraphs: iris(from.default), namedGraphs: iris(from.named) };
}

const wholes = new WeakMap<Triples, Dataset>();

function datasetOf(names: GraphNames | undefined, triples: Triples, idOf: (iri: string) => number): Dataset {
  if (names !== undefined) return datasetNamed(names, triples, idOf);
  const whole = wholes.get(triples) ?? datasetNamed(undefined, triples, idOf);
  wholes.set(triples, whole);
  return whole;
}

function datasetNamed(names: GraphNames | undefined, triples: Triples, idOf: (iri: string) => number): Dataset {
  const all = triples.shape.graphs.map(({ term }) => term).filter((term) => term !== 0);
  const ids = names?.namedGraphs.map(idOf) ?? all;
  return {
    plain: viewOf(triples, names?.defaultGraphs.map(idOf)),
    named: new Map(ids.map((id) => [id, viewOf(triples, [id])])),
  };
}

type Parts = Pick<Context, 'triples' | 'vocabulary' | 'budget' | 'dataset' | 'functions' | 'trail'>;

function contextOf(base: string, parts: Parts): Context {
  let slots = 0;
  const labels = new Map<string, Term>();
  const fresh = (): Term => blankTerm(parts.vocabulary.freshLabel());
  const context: Context = {
    ...parts,
    base,
    now: new Date(),
    measured: new Map(),
    compile: (pattern, place, next) => compile(pattern, place, context, next),
    freshSlot: () => slots++,
    freshRow: () => new Uint32Array(slots),
    blank: (label) => {
      if (label === undefined) return fresh();
      const known = labels.get(label) ?? fresh();
      labels.set(label, known);
      return known;
    },
    countSolution: () => labels.clear(),
  };
  return context;
}

function isGraph({ type }: Algebra.Operation): boolean {
  return type === Types.CONSTRUCT || type === Types.DESCRIBE;
}

/**
 * Puts LIMIT and OFFSET where they belong: they choose solutions before a graph or a truth value is made of them
 * (SPARQL 1.1 Query §16.2.3, §18.2.5), and the parser has them outermost.
 */
function slicedWithin(operation: Algebra.Operation): Algebra.Operation {
  if (operation.type !== Types.SLICE) return operation;
  const form = operation.input;
  const isOther = form.type === Types.CONSTRUCT || form.type === Types.DESCRIBE || form.type === Types.ASK;
  return isOther ? { ...form, input: { ...operation, input: form.input } } : operation;
}

interface Job {
  readonly query: WorkerQuery;
  readonly context: Context;
  readonly output: Output;
  readonly describe: Describe;
}

function write(operation: Algebra.Operation, job: Job): void {
  const { query, context, output, describe } = job;
  switch (operation.type) {
    case Types.ASK: {
      let isThere = false;
      run(operation.input, context, () => () => (isThere = true));
      writeTruth(isThere, query.mediaType, output);
      return;
    }
    case Types.CONSTRUCT: {
      const graph = construct(operation.template, context, query.maxBytes);
      run(operation.input, context, (place) => graph.adding(place.names));
      writeMade(graph.triples(), job);
      return;
    }
    case Types.DESCRIBE: {
      const ids = new Set<number>();
      run(operation.input, context, ({ names }) => {
        const slots = operation.terms.flatMap((term) => (term.termType === 'Variable' ? names.slot(term.value) : []));
        return (row) => {
          for (const slot of slots) if (row[slot] !== 0) ids.add(row[slot] ?? 0);
          return false;
        };
      });
      for (const term of operation.terms) if (term.termType === 'NamedNode') ids.add(context.vocabulary.idOf(term));
      writeMade(describe(ids, context), job);
      return;
    }
    default:
      writeRows(operation, job);
  }
}

/** Writes a graph, each stated fact in it with its reifiers where evidence is asked for. */
function writeMade(made: readonly Made[], { query, context, output }: Job): void {
  const { evidence, mediaType } = query;
  const isReified = evidence !== undefined;
  writeGraphOf(isReified ? withReifiers(made, context, evidence) : made, { mediaType, isReified }, output);
}

function writeRows(operation: Algebra.Operation, { query, context, output }: Job): void {
  const variables = variablesOf(operation);
  const { evidence } = query;
  const column = evidence === undefined ? [] : [columnName(variables)];
  const writer = writeTable(query.mediaType, [...variables, ...column], context.vocabulary, output);
  let count = 0;
  run(operation, context, ({ names }) => {
    const own = names.slots(variables);
    const slot = evidence === undefined ? -1 : context.freshSlot();
    const cite = evidence && context.trail && columnWriter(context, evidence, context.trail);
    const slots = slot < 0 ? own : [...own, slot];
    return (row) => {
      context.budget.step();
      if (++count > query.maxRows && query.maxRows > 0) throw new Spent('rows');
      if (cite !== undefined) row[slot] = cite(row);
      writer.row(row, slots);
      return false;
    };
  });
  writer.end();
}

/** Lists the variables of a SELECT in the order of its text. */
function variablesOf(operation: Algebra.Operation): string[] {
  switch (operation.type) {
    case Types.PROJECT:
      return operation.variables.map(({ value }) => value);
    case Types.DISTINCT:
    case Types.REDUCED:
    case Types.SLICE:
      return variablesOf(operation.input);
    default:
      return [];
  }
}

function run(operation: Algebra.Operation, context: Context, next: (place: Place) => Next): void {
  const place: Place = {
    names: new Names(context.freshSlot),
    bound: new Set(),
    seen: new Set(),
    focus: { view: context.dataset.plain },
    fixed: new Set(),
  };
  const operator = context.compile(operation, place, next(place));
  operator(context.freshRow());
}
