// Who judges a release, and the tests in which they do so over HTTP.

/** One judge, or several of a kind: what they look at, and the files of their tests. */
export interface Judge {
  readonly name: string;
  readonly looksAt: string;
  readonly tests: readonly string[];
}

/** Lists them; those that are absent on a machine skip aloud. */
export const judges: readonly Judge[] = [
  { name: 'rdflib as a harvester', looksAt: 'the catalogue and its files', tests: ['tests/catalog/harvest.test.ts'] },
  { name: 'CKAN’s harvester', looksAt: 'the catalogue in each profile', tests: ['tests/catalog/ckan.test.ts'] },
  {
    name: 'official shapes of DCAT-AP',
    looksAt: 'the catalogue in each profile',
    tests: ['tests/catalog/shapes.test.ts', 'tests/catalog/profile.test.ts'],
  },
  {
    name: 'portals’ rules',
    looksAt: 'the catalogue',
    tests: ['tests/catalog/portals.test.ts', 'tests/catalog/portal.test.ts', 'tests/catalog/quality.test.ts'],
  },
  { name: 'a CSVW implementation', looksAt: 'tables', tests: ['tests/catalog/csvw.test.ts'] },
  {
    name: 'Frictionless, mlcroissant, RO-Crate',
    looksAt: 'packages',
    tests: ['tests/readers/packages.test.ts'],
  },
  { name: 'DuckDB, PyArrow', looksAt: 'Parquet', tests: ['tests/readers/parquet.test.ts'] },
  {
    name: 'rdf-validate-shacl, pySHACL, Apache Jena',
    looksAt: 'facts by the published shapes',
    tests: ['tests/shacl/judges.test.ts'],
  },
  { name: 'GDAL', looksAt: 'features', tests: ['tests/readers/features.test.ts'] },
  { name: 'GeoJSON readers', looksAt: 'records', tests: ['tests/readers/records.test.ts'] },
  { name: 'feedparser', looksAt: 'feeds', tests: ['tests/readers/atom.test.ts'] },
  { name: 'OpenAPI validators', looksAt: 'the description', tests: ['tests/readers/openapi.test.ts'] },
  { name: 'nanopub', looksAt: 'nanopublications', tests: ['tests/readers/nanopubs.test.ts'] },
  { name: 'pyoxigraph, rudof', looksAt: 'triple terms', tests: ['tests/readers/reifiers.test.ts'] },
  { name: 'the W3C’s tests of RDF 1.2', looksAt: 'what is written', tests: ['tests/formats/w3c.test.ts'] },
  {
    name: 'SPARQLWrapper, rdflib, pandas, DuckDB, Jena, R, Perl, Memento, LDES and other clients',
    looksAt: 'everything, each in its own language',
    tests: ['tests/clients/clients.test.ts'],
  },
  {
    name: 'OpenRefine’s and the reconciliation benches’ calls',
    looksAt: 'reconciliation',
    tests: ['tests/search/openrefine.test.ts', 'tests/search/reconcile.test.ts'],
  },
  { name: 'rdflib.js as a crawler', looksAt: 'names, documents, links', tests: ['tests/e2e/crawl.test.ts'] },
  {
    name: 'LinkChecker, signposting, FOOPS!',
    looksAt: 'links, what addresses lead to, the ontology',
    tests: ['tests/readers/addresses.test.ts'],
  },
  { name: 'robots.txt parsers', looksAt: 'robots.txt', tests: ['tests/contract/robots.test.ts'] },
  { name: 'axe', looksAt: 'pages', tests: ['tests/views/axe.test.ts'] },
  { name: 'Nu Html Checker', looksAt: 'pages', tests: ['tests/views/html.test.ts'] },
  { name: 'Lighthouse', looksAt: 'pages', tests: ['tests/views/lighthouse.test.ts'] },
  { name: 'MCP conformance suite', looksAt: 'the service for assistants', tests: ['tests/mcp/conformance.test.ts'] },
  { name: 'SIB’s loaders, grlc', looksAt: 'the example queries', tests: ['tests/mcp/takers.test.ts'] },
  { name: 'nginx', looksAt: 'the static twin', tests: ['tests/server/export.test.ts'] },
  { name: 'versitygw', looksAt: 'the static twin', tests: ['tests/server/objects.test.ts'] },
  { name: 'nginx as a balancer', looksAt: 'several servers', tests: ['tests/e2e/balancer.test.ts'] },
  { name: 'Virtuoso', looksAt: 'a release in a store', tests: ['tests/sparql/remotevirtuoso.test.ts'] },
];
