// Runs the tests that go over HTTP: the protocol, the formats of results, the description of the service.
import { readFileSync } from 'node:fs';
import { parseTurtle, type Quad } from '../src/rdf/rdf.js';
import { readActual, readExpected } from './answer.js';
import { difference, type Check, type Outcome } from './checks.js';
import { compare } from './compare.js';
import { faultsOf } from './description.js';
import { fileOf } from './manifest.js';
import { readExchanges, type Exchange } from './requests.js';

const failed = (reason: string): Outcome => ({ passed: false, reason });

/** Media types that fit what a test of the protocol expects (SPARQL 1.1 Protocol, 2.1.6). */
const formats: Readonly<Record<string, readonly string[]>> = {
  boolean: ['application/sparql-results+json', 'application/sparql-results+xml'],
  tabular: [
    'application/sparql-results+json',
    'application/sparql-results+xml',
    'text/csv',
    'text/tab-separated-values',
  ],
  RDF: ['text/turtle', 'application/rdf+xml', 'application/n-triples'],
};

/** Sends the requests of a test in their order. */
export const checkProtocol: Check = async ({ name }, { suite, url }) => {
  for (const exchange of readExchanges(suite).get(name) ?? []) {
    const fault = await faultOf(exchange, url);
    if (fault !== undefined) return failed(fault);
  }
  return { passed: true };
};

async function faultOf(
  { method, search, headers, body, ...wanted }: Exchange,
  url: string,
): Promise<string | undefined> {
  const response = await fetch(url + search, {
    method,
    headers,
    ...(body !== undefined && { body: new Uint8Array(body) }),
  });
  const text = await response.text();
  const type = typeOf(response);
  if (!wanted.statuses.some((digit) => String(response.status).startsWith(digit))) return `status ${response.status}`;
  if (wanted.format !== undefined && formats[wanted.format]?.includes(type) !== true) return `type ${type}`;
  if (wanted.truth === undefined) return undefined;
  const answer = readActual(text, type);
  return answer.kind === 'boolean' && answer.value === wanted.truth ? undefined : `answers ${text.slice(0, 80)}`;
}

const byEnding: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  srj: 'application/sparql-results+json',
};

/** Asks for the format of the expected answer, and compares with that. */
export const checkResults: Check = (test, bench) => {
  return results(test, bench, byEnding[test.result?.replace(/^.*\./, '') ?? ''] ?? '');
};

/** Asks for XML, and compares with the expected answer in whatever format that is. */
export const checkXml: Check = (test, bench) => results(test, bench, 'application/sparql-results+xml');

async function results(...[test, { suite, url }, accept]: [...Parameters<Check>, string]): Promise<Outcome> {
  const search = new URLSearchParams({ query: readFileSync(fileOf(suite, test.query), 'utf8') });
  for (const graph of test.data) search.append('default-graph-uri', graph);
  const response = await fetch(`${url}?${search}`, { headers: { accept } });
  const text = await response.text();
  if (response.status !== 200) return failed(`status ${response.status}`);
  if (typeOf(response) !== accept) return failed(`type ${typeOf(response)}`);
  const expected = await readExpected(suite, test.result ?? '');
  const actual = readActual(text, accept);
  const agreement = compare(actual, expected, true);
  return agreement === undefined
    ? failed(difference(actual, expected))
    : { passed: true, value: agreement === 'value' };
}

/** Gets what stands at the address of the service, and looks into it (SPARQL 1.1 Service Description). */
export const checkDescription: Check = async ({ name }, { url }) => {
  const response = await fetch(url, { headers: { accept: 'text/turtle' } });
  if (response.status !== 200) return failed(`status ${response.status}`);
  if (typeOf(response) !== 'text/turtle') return failed(`type ${typeOf(response)}`);
  const quads: readonly Quad[] = parseTurtle(await response.text(), url, url);
  if (name === 'returns-rdf') return quads.length > 0 ? { passed: true } : failed('no triples');
  if (name === 'conforms-to-schema') {
    const [fault] = faultsOf(quads);
    return fault === undefined ? { passed: true } : failed(fault);
  }
  const endpoint = 'http://www.w3.org/ns/sparql-service-description#endpoint';
  const isNamed = quads.some(({ predicate, object }) => predicate.value === endpoint && object.value === url);
  return isNamed ? { passed: true } : failed('no sd:endpoint with the address of the service');
};

function typeOf({ headers }: Response): string {
  return (headers.get('content-type') ?? '').replace(/;.*$/, '');
}
