// Reads the tests of the protocol: the requests of each, what must come back, and the graphs that they ask about.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTurtle, readList, Store, type Quad } from '../src/rdf/rdf.js';
import { fileOf, homeOf } from './manifest.js';

/** Holds one request and what it must be answered with. */
export interface Exchange {
  readonly method: string;
  /** The part of the address behind the path of the service, with its question mark. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** First digits of the statuses that are right. */
  readonly statuses: readonly string[];
  readonly truth: boolean | undefined;
  /** `boolean`, `tabular` or `RDF`. */
  readonly format: string | undefined;
}

const http = 'http://www.w3.org/2011/http#';
const content = 'http://www.w3.org/2011/content#';
const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const ut = 'http://www.w3.org/2009/sparql/tests/test-update#';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';

type Node = Quad['subject'] | Quad['object'];

/** Reads the exchanges of each test by its name. */
export function readExchanges(suite: string): Map<string, Exchange[]> {
  const store = readStore(suite);
  return new Map(
    store.getSubjects(`${mf}name`, null, null).map((test) => {
      const name = test.value.slice(test.value.indexOf('#') + 1);
      const requests = walk(store, test, `${mf}action`, `${http}requests`);
      const nodes = requests === undefined ? [] : readList(store, requests);
      return [name, nodes.map((node) => readExchange(store, node))];
    }),
  );
}

/** Names the graphs that the tests of the protocol ask about, with the file of each; a suite without such tests has none. */
export function readGraphs(suite: string): Map<string, string> {
  if (!existsSync(join(suite, 'protocol'))) return new Map();
  const store = readStore(suite);
  const nodes = store.getObjects(null, `${ut}graphData`, null);
  return new Map(nodes.map((node) => [textOf(store, node, label), textOf(store, node, `${ut}graph`)]));
}

function readStore(suite: string): Store {
  const base = `${homeOf(suite)}protocol/manifest.ttl`;
  return new Store(parseTurtle(readFileSync(fileOf(suite, base), 'utf8'), base, base));
}

function readExchange(store: Store, node: Node): Exchange {
  const path = textOf(store, node, `${http}absolutePath`);
  const list = walk(store, node, `${http}headers`);
  const headers = (list === undefined ? [] : readList(store, list)).map((each) => {
    const field = (name: string): string => textOf(store, each, http + name);
    return [field('fieldName'), field('fieldValue')] as const;
  });
  const body = walk(store, node, `${http}body`);
  const response = walk(store, node, `${http}resp`);
  const expected = (name: string): string[] =>
    response === undefined ? [] : store.getObjects(response, mf + name, null).map(({ value }) => value);
  const [truth] = expected('expectedBoolean');
  return {
    method: textOf(store, node, `${http}methodName`),
    search: path.includes('?') ? path.slice(path.indexOf('?')) : '',
    headers: Object.fromEntries(headers),
    body: body === undefined ? undefined : readBody(store, body),
    statuses: expected('expectedStatus').map((iri) => /StatusCode(\d)xx$/.exec(iri)?.[1] ?? ''),
    truth: truth === undefined ? undefined : truth === 'true',
    format: expected('expectedFormat')[0],
  };
}

function readBody(store: Store, node: Node): Buffer {
  const isWide = textOf(store, node, `${content}characterEncoding`) === 'UTF-16';
  return Buffer.from(textOf(store, node, `${content}chars`), isWide ? 'utf16le' : 'utf8');
}

function walk(store: Store, start: Node, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, predicate) => (node === undefined ? undefined : store.getObjects(node, predicate, null)[0]),
    start,
  );
}

function textOf(store: Store, node: Node, predicate: string): string {
  return walk(store, node, predicate)?.value ?? '';
}
