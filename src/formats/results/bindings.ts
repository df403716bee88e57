// Reads SPARQL 1.1 Query Results JSON that another server wrote, row by row, trusting nothing in it.
import { xsd } from '../../rdf/terms.js';
import { Cursor, unreadable } from './cursor.js';
import { restored } from './rewrites.js';

/** Holds one value of a row; a plain string has neither datatype nor language. */
export interface Cell {
  readonly type: 'uri' | 'literal' | 'bnode';
  readonly value: string;
  readonly datatype?: string;
  readonly language?: string;
  /** Base direction of a text with a language (RDF 1.2). */
  readonly direction?: string;
}

/** Holds a triple term (SPARQL 1.2 Query Results JSON Format §3.2.2). */
export interface TripleCell {
  readonly type: 'triple';
  readonly value: Readonly<Record<'subject' | 'predicate' | 'object', Cell | TripleCell>>;
}

/** Holds one row, with a place for every variable; one without a value is `undefined`. */
export type Row = readonly (Cell | undefined)[];

/** Holds an answer: `truth` for ASK, else the rows. */
export interface Results {
  readonly variables: readonly string[];
  readonly truth: boolean | undefined;
  rows(): Generator<Row, void>;
}

const askVariable = '__ASK_RETVAL';
const variableForm = /^[\p{L}\p{N}\p{M}_\u00b7\u203f\u2040-]+$/u;
const languageForm = /^[a-z]+(?:-[a-z0-9]+)*$/i;

/**
 * Reads an answer as far as its rows; throws `query-upstream` now or, for what stands in the rows and after them, while
 * they are read, which is possible once.
 */
export function readResults(text: string): Results {
  const cursor = new Cursor(text);
  const frame: Frame = { variables: undefined, truth: undefined };
  const steps = walk(cursor, frame);
  if (steps.next().done === true) {
    if (frame.truth === undefined) throw unreadable('It has neither rows nor a truth value.');
    return { variables: [], truth: frame.truth, rows: () => none() };
  }
  const rows = frame.variables === undefined ? deferred(text, cursor, steps, frame) : flowing(cursor, steps, frame);
  const variables = frame.variables ?? [];
  const truth = variables[0] === askVariable ? [...rows].length > 0 : undefined;
  return { variables, truth, rows: () => rows };
}

interface Frame {
  variables: readonly string[] | undefined;
  truth: boolean | undefined;
}

/** Walks through the members of an answer; stops where the rows begin, which must be passed before it goes on. */
function* walk(cursor: Cursor, frame: Frame): Generator<void, void> {
  for (const key of cursor.members()) {
    if (key === 'head') frame.variables = readHead(cursor.value());
    else if (key === 'boolean') frame.truth = cursor.value() === true;
    else if (key === 'results') {
      for (const inner of cursor.members()) {
        if (inner === 'bindings') yield;
        else cursor.skip();
      }
    } else cursor.skip();
  }
  cursor.end();
}

function* none(): Generator<Row, void> {
  // an ASK has no rows
}

function* flowing(cursor: Cursor, steps: Generator<void, void>, frame: Frame): Generator<Row, void> {
  yield* readRows(cursor, frame.variables ?? []);
  if (steps.next().done !== true) throw unreadable('It has two lists of rows.');
}

/** The head may stand behind the rows, which are then passed over first. */
function deferred(text: string, cursor: Cursor, steps: Generator<void, void>, frame: Frame): Generator<Row, void> {
  const start = cursor.position();
  cursor.skip();
  if (steps.next().done !== true) throw unreadable('It has two lists of rows.');
  if (frame.variables === undefined) throw unreadable('It has no variables.');
  return readRows(new Cursor(text, start), frame.variables);
}

function readHead(head: unknown): string[] {
  const variables = (head as { vars?: unknown } | null)?.vars ?? [];
  const isFit = (name: unknown): boolean => typeof name === 'string' && variableForm.test(name);
  if (Array.isArray(variables) && variables.every(isFit) && new Set(variables).size === variables.length)
    return variables as string[];
  throw unreadable('Its variables are no list of names.');
}

function* readRows(cursor: Cursor, variables: readonly string[]): Generator<Row, void> {
  const labels = new Map<string, string>();
  for (const batch of cursor.batches()) {
    for (const row of batch) {
      if (typeof row !== 'object' || row === null || Array.isArray(row)) throw unreadable('A row is no object.');
      yield variables.map((name) => {
        return Object.hasOwn(row, name)
          ? readCell((row as Readonly<Record<string, unknown>>)[name], labels)
          : undefined;
      });
    }
  }
}

interface Raw {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly datatype?: unknown;
  readonly 'xml:lang'?: unknown;
}

function readCell(raw: unknown, labels: Map<string, string>): Cell {
  if (typeof raw !== 'object' || raw === null) throw unreadable('A cell is no object.');
  const { type, value, datatype, 'xml:lang': language } = raw as Raw;
  if (typeof value !== 'string') throw unreadable('A value is no string.');
  if (type === 'uri') return { type, value };
  if (type === 'bnode') {
    const label = labels.get(value) ?? `b${labels.size}`;
    labels.set(value, label);
    return { type, value: label };
  }
  if (type !== 'literal' && type !== 'typed-literal') throw unreadable(`A value is a “${String(type)}”.`);
  if (typeof language === 'string' && language !== '') {
    if (!languageForm.test(language)) throw unreadable('A language is no tag.');
    return { type: 'literal', value, language };
  }
  return typeof datatype === 'string' ? typed(value, datatype) : { type: 'literal', value };
}

function typed(value: string, datatype: string): Cell {
  return datatype === xsd.string ? { type: 'literal', value } : { type: 'literal', ...restored({ value, datatype }) };
}
