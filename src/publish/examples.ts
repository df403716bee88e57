// The example queries as RDF, so that editors and assistants find them (SHACL Advanced Features §5.2 and §5.3 give the
// terms; the form is that of the SPARQL examples of the Swiss Institute of Bioinformatics): a part of the catalogue's graph.
import type { ExampleQuery } from '../facts/read/query.js';
import { inLanguage } from '../model/model.js';
import type { Named } from '../model/publication.js';
import type { Names } from '../rdf/iri.js';
import { literal, namedNode, quad, rdf, type Quad } from '../rdf/rdf.js';
import { guard } from '../sparql/text/scan.js';
import type { QueryForm } from '../sparql/engine.js';

const shacl = 'http://www.w3.org/ns/shacl#';
const schema = 'https://schema.org/';
const comment = 'http://www.w3.org/2000/01/rdf-schema#comment';

/** The class and the property by which each form of query is told; SHACL has none for DESCRIBE, so SIB's is taken. */
const termsFor: Readonly<Record<QueryForm, readonly [type: string, text: string]>> = {
  SELECT: [`${shacl}SPARQLSelectExecutable`, `${shacl}select`],
  ASK: [`${shacl}SPARQLAskExecutable`, `${shacl}ask`],
  CONSTRUCT: [`${shacl}SPARQLConstructExecutable`, `${shacl}construct`],
  DESCRIBE: [
    'https://purl.expasy.org/sparql-examples/ontology#SPARQLDescribeExecutable',
    'https://purl.expasy.org/sparql-examples/ontology#describe',
  ],
};

/** IRI of the description of the examples. */
export function examplesIri({ base }: Pick<Names, 'base'>): string {
  return `${base}.well-known/sparql-examples`;
}

/** Describes each example: what it asks, in each language, its text with absolute addresses, and where to send it. */
export function describeExamples(
  { names, publication: { languages } }: Named,
  queries: readonly ExampleQuery[],
): Quad[] {
  const graph = namedNode(names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, graph);
  return queries.flatMap((query) => {
    const { name, title, explanation, text } = query;
    const subject = `${examplesIri(names)}#${name}`;
    const [type, property] = termsFor[guard(text).form ?? 'SELECT'];
    return [
      say(subject, rdf.type, namedNode(`${shacl}SPARQLExecutable`)),
      say(subject, rdf.type, namedNode(type)),
      ...Object.entries(title).map(([language, each]) => say(subject, comment, literal(each, language))),
      ...Object.entries(explanation).map(([language, each]) =>
        say(subject, `${schema}description`, literal(each, language)),
      ),
      say(subject, property, literal(headed(query, languages[0] ?? 'en', `${names.base}sparql`))),
      say(subject, `${schema}target`, namedNode(`${names.base}sparql`)),
    ];
  });
}

/** Puts the lines before a query from which grlc makes an address of an interface: YAML behind `#+`, in one language. */
function headed({ title, explanation, group, text }: ExampleQuery, language: string, endpoint: string): string {
  const [summary, description, tag] = [title, explanation, group].map((each) => each && inLanguage(each, language));
  const lines = [
    `summary: ${JSON.stringify(summary)}`,
    `description: ${JSON.stringify(description)}`,
    `endpoint: ${endpoint}`,
    'method: GET',
    ...(tag === undefined ? [] : ['tags:', `  - ${JSON.stringify(tag)}`]),
  ];
  return `${lines.map((line) => `#+ ${line}\n`).join('')}${text}`;
}
