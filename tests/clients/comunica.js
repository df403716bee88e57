// Comunica: one query by each of its roads, the query service, the fragments, a document, and a dump.
// needs: @comunica/query-sparql
import { QueryEngine } from '@comunica/query-sparql';

const query = `SELECT ?name {
  <http://localhost:8080/id/city/krakow> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name
} ORDER BY ?name`;
const engine = new QueryEngine();
for (const path of ['sparql', 'fragments', 'doc/city/krakow.ttl', 'dump/facts.nt']) {
  const rows = await engine.queryBindings(query, { sources: [`http://localhost:8080/${path}`] });
  const names = (await rows.toArray()).map((row) => row.get('name').value);
  console.log(path, [...new Set(names)].join(' '));
}
