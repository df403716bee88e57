// Comunica by link traversal: a query that begins at one name and follows links from document to document.
// needs: @comunica/query-sparql-link-traversal
import { QueryEngine } from '@comunica/query-sparql-link-traversal';

const query = `PREFIX cn: <http://localhost:8080/ontology#>
SELECT DISTINCT ?network {
  ?membership cn:city <http://localhost:8080/id/city/krakow> ; cn:network ?n .
  ?n <http://www.w3.org/2004/02/skos/core#prefLabel> ?network
} ORDER BY ?network LIMIT 3`;
const rows = await new QueryEngine().queryBindings(query, {
  sources: ['http://localhost:8080/id/city/krakow'],
  lenient: true,
});
console.log((await rows.toArray()).map((row) => row.get('network').value).join(', '));
