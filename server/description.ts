// The description of the query service in RDF (SPARQL 1.1 Service Description).
import {
  answerTypes,
  graphNames,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  xsd,
  type Quad,
  type Release,
} from '../src/index.js';

const sd = 'http://www.w3.org/ns/sparql-service-description#';
const formatIri = 'http://www.w3.org/ns/formats/';

/** Names of the W3C for formats (https://www.w3.org/ns/formats/) by media type. */
const formatNames: Readonly<Record<string, string>> = {
  'application/sparql-results+json': 'SPARQL_Results_JSON',
  'application/sparql-results+xml': 'SPARQL_Results_XML',
  'text/csv': 'SPARQL_Results_CSV',
  'text/tab-separated-values': 'SPARQL_Results_TSV',
  'text/turtle': 'Turtle',
  'application/n-triples': 'N-Triples',
  'application/ld+json': 'JSON-LD',
  'application/rdf+xml': 'RDF_XML',
  'application/trig': 'TriG',
  'application/n-quads': 'N-Quads',
};

/** Describes the service: its address, formats, and graphs with their sizes; the default graph is the union of all. */
export function describeService({ names, manifest }: Release): Quad[] {
  const service = `${names.base}sparql`;
  const within = namedNode(names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, within);
  const count = (value: number): Quad['object'] => literal(String(value), namedNode(xsd.integer));
  const types = [...new Set(Object.values(answerTypes).flat())];
  return [
    say(service, rdf.type, namedNode(`${sd}Service`)),
    say(service, `${sd}endpoint`, namedNode(service)),
    say(service, `${sd}supportedLanguage`, namedNode(`${sd}SPARQL11Query`)),
    say(service, `${sd}feature`, namedNode(`${sd}UnionDefaultGraph`)),
    ...types.flatMap((type) => {
      const name = formatNames[type];
      return name === undefined ? [] : [say(service, `${sd}resultFormat`, namedNode(formatIri + name))];
    }),
    say(service, `${sd}defaultDataset`, namedNode(`${service}#dataset`)),
    say(`${service}#dataset`, rdf.type, namedNode(`${sd}Dataset`)),
    say(`${service}#dataset`, `${sd}defaultGraph`, namedNode(`${service}#default`)),
    say(`${service}#default`, rdf.type, namedNode(`${sd}Graph`)),
    say(`${service}#default`, voidNs.triples, count(manifest.total)),
    ...graphNames.flatMap((name) => {
      const node = `${service}#${name}`;
      return [
        say(`${service}#dataset`, `${sd}namedGraph`, namedNode(node)),
        say(node, rdf.type, namedNode(`${sd}NamedGraph`)),
        say(node, `${sd}name`, namedNode(names.graph(name))),
        say(node, `${sd}graph`, namedNode(names.graph(name))),
        say(names.graph(name), voidNs.triples, count(manifest.counts[name])),
      ];
    }),
  ];
}
