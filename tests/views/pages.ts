// Pages of each kind, for those who judge pages.

/** The page of an answer. */
export const answerPage = `/sparql?query=${encodeURIComponent('SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 3')}`;

/** Lists their addresses, below the base of the shipped publication. */
export const pages: readonly string[] = [
  '/',
  '/doc/city/krakow',
  '/doc/membership/krakow-icorn',
  '/doc/source/krakow-2025-01-22',
  '/doc/place',
  '/doc/membership?network=icorn',
  '/ontology',
  '/hejnal',
  '/shapes',
  '/catalog',
  '/dataset/krakow-networks',
  '/graph/facts',
  '/version',
  '/evidence',
  '/accessibility',
  '/search?q=krakow',
  '/sparql',
  answerPage,
  '/sparql?query=SELEKT',
  '/problem/not-found',
  '/doc/city/nowhere',
];
