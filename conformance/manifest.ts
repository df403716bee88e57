// Reads the manifests of the W3C test suites into plain tests.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseTurtle, readList, Store, type NamedNode, type Quad } from '../src/rdf/rdf.js';

/** Tells where a suite is published; the IRIs of files in queries and answers are relative to it. */
export function homeOf(suite: string): string {
  return `https://w3c.github.io/rdf-tests/sparql/${basename(suite)}/`;
}

/** Holds one test; `query`, `data`, `graphs` and `result` are IRIs of files of the suite. */
export interface Test {
  readonly name: string;
  readonly folder: string;
  /** Local name of the test's class, e.g. `QueryEvaluationTest`. */
  readonly type: string;
  readonly query: string;
  readonly data: readonly string[];
  readonly graphs: readonly string[];
  readonly services: readonly { readonly endpoint: string; readonly data: readonly string[] }[];
  readonly result: string | undefined;
}

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const qt = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Finds the file that an IRI of the suite names. */
export function fileOf(suite: string, iri: string): string {
  return join(suite, decodeURIComponent(iri.slice(homeOf(suite).length)));
}

/** Reads the tests of one folder, in the order of its manifest. */
export function readManifest(suite: string, folder: string): Test[] {
  const base = `${homeOf(suite)}${folder}/manifest.ttl`;
  const store = new Store(parseTurtle(readFileSync(fileOf(suite, base), 'utf8'), base, base));
  const [entries] = store.getObjects(null, `${mf}entries`, null);
  if (entries === undefined) throw new Error(`${base} has no entries.`);
  return readList(store, entries).map((node) => readTest(store, node as NamedNode, folder));
}

function readTest(store: Store, node: NamedNode, folder: string): Test {
  const objects = (subject: Quad['object'], predicate: string): Quad['object'][] =>
    store.getObjects(subject, predicate, null);
  const iris = (subject: Quad['object'] | undefined, predicate: string): string[] =>
    subject === undefined ? [] : objects(subject, predicate).map(({ value }) => value);
  const [action] = objects(node, `${mf}action`);
  const isFile = action?.termType === 'NamedNode';
  const services = action === undefined ? [] : objects(action, `${qt}serviceData`);
  return {
    name: node.value.slice(node.value.indexOf('#') + 1),
    folder,
    type:
      iris(node, rdfType)
        .find((iri) => iri.startsWith(mf))
        ?.slice(mf.length) ?? '',
    query: (isFile ? action.value : iris(action, `${qt}query`)[0]) ?? '',
    data: iris(action, `${qt}data`),
    graphs: iris(action, `${qt}graphData`),
    services: services.map((service) => ({
      endpoint: iris(service, `${qt}endpoint`)[0] ?? '',
      data: iris(service, `${qt}data`),
    })),
    result: iris(node, `${mf}result`)[0],
  };
}
