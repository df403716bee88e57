// Queries that a thread asks itself before its first client does: code that was just started takes ten times as long.

const some = '{ SELECT * { ?s ?p ?o } LIMIT 100 }';

/** Queries of the usual shapes, none of which looks at more than a few quads of any release. */
const usual: readonly string[] = [
  'SELECT ?s ?name { ?s ?p ?name FILTER(LANG(?name) = "en") } LIMIT 10',
  `SELECT ?s (COUNT(*) AS ?n) { ${some} OPTIONAL { ?o ?q ?r } FILTER(?s != ?o) } GROUP BY ?s ORDER BY DESC(?n) LIMIT 10`,
  `PREFIX e: <http://example.org/> SELECT DISTINCT ?s ?o { ${some} FILTER NOT EXISTS { ?o e:a/e:b* ?x } } ORDER BY ?o`,
  `SELECT * { VALUES ?p { <http://example.org/a> } { ?s ?p ?o } UNION { ?o ?p ?s MINUS { ?s a ?t } } BIND(STR(?o) AS ?x) }`,
  'ASK { ?s ?p ?o FILTER(?o > 5 && REGEX(STR(?o), "^a", "i") || CONTAINS(LCASE(STR(?o)), "b")) }',
];
const rounds = 12;

/** Asks the usual queries, one at a time whenever the thread has nothing else to do. */
export function warmUp(ask: (text: string) => unknown): void {
  let asked = 0;
  const next = (): void => {
    const text = usual[asked++ % usual.length];
    if (text === undefined || asked > rounds * usual.length) return;
    ask(text);
    setImmediate(next);
  };
  setImmediate(next);
}
