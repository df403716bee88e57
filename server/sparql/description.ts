// The description of the query service in RDF (SPARQL 1.1 Service Description).
import {
  answerTypes,
  dct,
  graphNames,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  xsd,
  type Quad,
  type QueryEngine,
  type Release,
} from '../../src/index.js';
import type { Config } from '../config.js';

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

type Limits = Pick<Config, 'queryTimeoutMs' | 'queryMaxBytes' | 'queryMaxRows'>;

/**
 * Describes the service: its address, formats, functions and limits, and its graphs with their sizes; the default
 * graph is the union of all. No vocabulary has terms for limits, so they are told in words.
 */
export function describeService(
  { names, manifest, publication }: Release,
  { services = [], functions = [] }: Pick<QueryEngine, 'services' | 'functions'>,
  limits: Limits,
): Quad[] {
  const service = `${names.base}sparql`;
  const within = namedNode(names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, within);
  const count = (value: number): Quad['object'] => literal(String(value), namedNode(xsd.integer));
  return [
    say(service, rdf.type, namedNode(`${sd}Service`)),
    say(service, `${sd}endpoint`, namedNode(service)),
    say(service, `${sd}supportedLanguage`, namedNode(`${sd}SPARQL11Query`)),
    say(service, `${sd}feature`, namedNode(`${sd}UnionDefaultGraph`)),
    ...(services.length > 0 ? [say(service, `${sd}feature`, namedNode(`${sd}BasicFederatedQuery`))] : []),
    ...functions.map((each) => say(service, `${sd}extensionFunction`, namedNode(each))),
    say(service, dct.license, namedNode(publication.licence)),
    ...[...textsOf(limits, services)].map(([language, text]) => say(service, dct.description, literal(text, language))),
    ...formatNamesOf().map((name) => say(service, `${sd}resultFormat`, namedNode(formatIri + name))),
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
        say(names.graph(name), rdf.type, namedNode(`${sd}Graph`)),
        say(names.graph(name), voidNs.triples, count(manifest.counts[name])),
      ];
    }),
  ];
}

function formatNamesOf(): string[] {
  const types = new Set(Object.values(answerTypes).flat());
  return [...types].flatMap((type) => formatNames[type] ?? []);
}

function textsOf(limits: Limits, services: readonly string[]): Map<string, string> {
  const { queryTimeoutMs, queryMaxBytes, queryMaxRows } = limits;
  const [seconds, mebibytes] = [queryTimeoutMs / 1000, Math.floor(queryMaxBytes / (1024 * 1024))];
  const english = [
    `A query may take ${seconds} s and an answer ${mebibytes} MiB`,
    queryMaxRows > 0 ? `, of rows ${queryMaxRows}; past that the answer is an error, never a part.` : '.',
    services.length > 0 ? ` SERVICE may name ${services.join(', ')}.` : '',
  ];
  const polish = [
    `Zapytanie może trwać ${seconds} s, a odpowiedź mieć ${mebibytes} MiB`,
    queryMaxRows > 0 ? ` i ${queryMaxRows} wierszy; powyżej odpowiedzią jest błąd, nigdy część wyniku.` : '.',
    services.length > 0 ? ` SERVICE może wskazać ${services.join(', ')}.` : '',
  ];
  return new Map([
    ['en', english.join('')],
    ['pl', polish.join('')],
  ]);
}
