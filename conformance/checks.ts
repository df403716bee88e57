// Runs one test on an engine and says why it failed, if it did.
import { readFileSync } from 'node:fs';
import { HejnalError } from '../src/errors.js';
import type { QueryEngine, QueryForm, QueryRequest } from '../src/sparql/engine.js';
import { guard } from '../src/sparql/text/scan.js';
import { readActual, readExpected, type Answer, type Row } from './answer.js';
import { compare } from './compare.js';
import { fileOf, type Test } from './manifest.js';

/**
 * Gives a check what it needs: the engine, and the address where it is served; `prepare` may put other endpoints in
 * place of those that a query names.
 */
export interface Bench {
  readonly suite: string;
  readonly engine: QueryEngine;
  readonly url: string;
  prepare(test: Test, text: string): string;
}

/** Tells how a test ended: `value` passed by the value of its numbers only; `reason` is there when it failed. */
export interface Outcome {
  readonly passed: boolean;
  readonly value?: boolean;
  readonly reason?: string;
}

/** Runs one test. */
export type Check = (test: Test, bench: Bench) => Promise<Outcome>;

/** Compares the answer with that of the suite; in the suite's format where that is TSV, else in JSON or N-Triples. */
export const checkEvaluation: Check = (test, bench) =>
  run(test, bench, test.result?.endsWith('.tsv') === true ? 'text/tab-separated-values' : undefined);

/** Compares an answer in CSV with that of the suite. */
export const checkFormat: Check = (test, bench) => run(test, bench, 'text/csv');

/** A query that must be taken: any error but one of its form is for another test. */
export const checkPositive: Check = async (test, bench) => {
  try {
    await ask(test, bench);
    return { passed: true };
  } catch (error) {
    const isRefused = /^query-(syntax|too-complex|refused)$/.test(codeOf(error));
    const isUnknown = messageOf(error).startsWith('The custom function'); // well-formed, but nobody defined it
    return isRefused && !isUnknown ? failed(`refused: ${messageOf(error)}`) : { passed: true };
  }
};

/** A query that must be refused as malformed. */
export const checkNegative: Check = async (test, bench) => {
  try {
    await ask(test, bench);
    return failed('taken, though it is not well-formed');
  } catch (error) {
    return codeOf(error) === 'query-syntax' ? { passed: true } : failed(messageOf(error));
  }
};

async function run(test: Test, bench: Bench, format: string | undefined): Promise<Outcome> {
  let actual: Answer;
  let ordered: boolean;
  try {
    const { text, mediaType, query } = await ask(test, bench, format);
    actual = readActual(text, mediaType);
    ordered = /ORDER\s+BY[^{}]*$/i.test(query);
  } catch (error) {
    return failed(`${codeOf(error)}: ${messageOf(error)}`);
  }
  const expected = await readExpected(bench.suite, test.result ?? '');
  const agreement = compare(actual, expected, ordered);
  if (agreement !== undefined) return { passed: true, value: agreement === 'value' };
  if (ordered && compare(actual, expected, false) !== undefined)
    return failed('the rows are right, their order is not');
  return failed(difference(actual, expected));
}

async function ask(
  test: Test,
  { suite, engine, prepare }: Bench,
  format?: string,
): Promise<{ text: string; mediaType: string; query: string }> {
  const query = prepare(test, readFileSync(fileOf(suite, test.query), 'utf8'));
  const { form, namesDataset } = formOf(query);
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const mediaType = format ?? (isGraph ? 'application/n-triples' : 'application/sparql-results+json');
  const dataset = namesDataset ? {} : { defaultGraphs: test.data, namedGraphs: test.graphs };
  const request: QueryRequest = { text: query, form, mediaType, base: test.query, ...dataset };
  const answer = await engine.query(request);
  answer.release();
  return { text: new TextDecoder().decode(answer.bytes), mediaType, query };
}

function formOf(text: string): { form: QueryForm; namesDataset: boolean } {
  const { form, namesDataset } = guard(text);
  if (form === undefined) throw new Error('It is no query.');
  return { form, namesDataset };
}

const xsdPrefix = /http:\/\/www\.w3\.org\/2001\/XMLSchema#/;
const failed = (reason: string): Outcome => ({ passed: false, reason });
const codeOf = (error: unknown): string => (error instanceof HejnalError ? error.code : 'error');

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error || typeof error.cause === 'string' ? ` (${String(error.cause)})` : '';
  return `${error.message}${cause}`.replace(/\s+/g, ' ').slice(0, 240);
}

/** Names what is missing and what is too much, a few rows of each, variables in the order of their names. */
export function difference(actual: Answer, expected: Answer): string {
  if (actual.kind === 'boolean' || expected.kind === 'boolean')
    return `gives ${'value' in actual ? actual.value : actual.kind}, not ${'value' in expected ? expected.value : expected.kind}`;
  const text = (answer: typeof actual): string[] => answer.rows.map((row) => wordsOf(answer, row));
  const [given, wanted] = [text(actual), text(expected)];
  const some = (rows: readonly string[], others: readonly string[]): string =>
    rows
      .filter((row) => !others.includes(row))
      .slice(0, 3)
      .join('; ') || 'nothing of its own';
  return `gives ${given.length} rows for ${wanted.length}: ${some(given, wanted)} instead of ${some(wanted, given)}`.slice(
    0,
    400,
  );
}

function wordsOf(answer: Exclude<Answer, { kind: 'boolean' }>, row: Row): string {
  if (answer.kind === 'graph') return row.join(' ');
  const cells = answer.variables.map((name, at) => `${name} ${row[at] ?? '–'}`).sort();
  return cells
    .map((cell) => `?${cell}`.replace(xsdPrefix, 'xsd:').replace(/<https:\/\/w3c[^>]*\/([^>/]*)>/g, '<$1>'))
    .join(', ');
}
