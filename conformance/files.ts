// Reads the data of the tests: Turtle and RDF/XML files as quads, and all of them together as N-Quads for an engine.
import { existsSync, readFileSync } from 'node:fs';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { blankNode, parseTurtle, quad, type BlankNode, type Quad } from '../src/rdf/rdf.js';
import type { Term } from '../src/sparql/exact/row.js';
import { textOf } from '../src/sparql/exact/text.js';
import { fileOf, type Test } from './manifest.js';

/** Reads a file of triples, its own IRI as base; labels of blank nodes differ from those of every other file. */
export async function readTriples(suite: string, iri: string): Promise<Quad[]> {
  const text = readFileSync(fileOf(suite, iri), 'utf8');
  return iri.endsWith('.rdf') ? readXml(text, iri) : parseTurtle(text, iri, iri);
}

/**
 * Makes N-Quads in which each file of data that the tests name stands in the graph of its IRI; `others` are files that
 * stand in graphs of other names.
 */
export async function gatherData(
  suite: string,
  tests: readonly Test[],
  others: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const named = tests.flatMap(({ data, graphs, services, query, result }) => [
    ...data,
    ...graphs,
    ...services.flatMap((service) => service.data),
    ...fromOf(suite, query, result),
  ]);
  const lines: string[] = [];
  for (const [graph, iri] of new Map([...named.map((each) => [each, each] as const), ...others]))
    for (const { subject, predicate, object } of await readTriples(suite, iri))
      lines.push(`${[subject, predicate, object].map((term) => textOf(term as Term)).join(' ')} <${graph}> .\n`);
  return new TextEncoder().encode(lines.join(''));
}

/** Some queries name their data themselves, by FROM. */
function fromOf(suite: string, query: string, result: string | undefined): string[] {
  if (result === undefined || query === '') return [];
  const text = readFileSync(fileOf(suite, query), 'utf8');
  const iris = [...text.matchAll(/\bFROM\s+(?:NAMED\s+)?<([^>]*)>/gi)].map(([, iri]) => new URL(iri ?? '', query).href);
  return iris.filter((iri) => iri.startsWith('https://w3c.github.io/') && existsSync(fileOf(suite, iri)));
}

let files = 0;

function readXml(text: string, base: string): Promise<Quad[]> {
  const prefix = `x${files++}`;
  return new Promise((resolve, reject) => {
    const found: Quad[] = [];
    const parser = new RdfXmlParser({ baseIRI: base });
    const own = <Term extends { termType: string; value: string }>(term: Term): Term | BlankNode =>
      term.termType === 'BlankNode' ? blankNode(`${prefix}${term.value}`) : term;
    parser.on('data', (each: Quad) => found.push(quad(own(each.subject), each.predicate, own(each.object))));
    parser.on('end', () => resolve(found));
    parser.on('error', reject);
    parser.end(text);
  });
}
