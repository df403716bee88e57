// The example queries as RDF, so that editors and assistants find them (SHACL Advanced Features §5.2 and §5.3 give the
// terms; the form is that of the SPARQL examples of the Swiss Institute of Bioinformatics).
import { guard, literal, namedNode, quad, rdf, type Quad, type QueryForm, type Release } from '../../../src/index.js';

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
export function examplesIri({ names }: Pick<Release, 'names'>): string {
  return `${names.base}.well-known/sparql-examples`;
}

/** Describes each example: what it asks, in each language, its text with absolute addresses, and where to send it. */
export function describeExamples(release: Release): Quad[] {
  const graph = namedNode(release.names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, graph);
  return release.queries.flatMap(({ name, title, explanation, text }) => {
    const subject = `${examplesIri(release)}#${name}`;
    const [type, property] = termsFor[guard(text).form ?? 'SELECT'];
    return [
      say(subject, rdf.type, namedNode(`${shacl}SPARQLExecutable`)),
      say(subject, rdf.type, namedNode(type)),
      ...Object.entries(title).map(([language, each]) => say(subject, comment, literal(each, language))),
      ...Object.entries(explanation).map(([language, each]) =>
        say(subject, `${schema}description`, literal(each, language)),
      ),
      say(subject, property, literal(text)),
      say(subject, `${schema}target`, namedNode(`${release.names.base}sparql`)),
    ];
  });
}
