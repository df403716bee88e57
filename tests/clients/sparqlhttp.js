// sparql-http-client: rows, a truth value and triples, by GET, by a form and by a direct POST.
// needs: sparql-http-client
import { SimpleClient, StreamClient } from 'sparql-http-client';

const endpointUrl = 'http://localhost:8080/sparql';
for (const operation of ['get', 'postUrlencoded', 'postDirect']) {
  const client = new StreamClient({ endpointUrl });
  const rows = client.query.select('SELECT ?s { ?s a <http://localhost:8080/ontology#City> } LIMIT 2', { operation });
  let count = 0;
  for await (const row of rows) count += row.s.termType === 'NamedNode';
  console.log(operation, count, await client.query.ask('ASK { ?s ?p ?o }', { operation }));
}
const simple = new SimpleClient({ endpointUrl });
const answer = await simple.query.construct('CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3', {
  headers: { accept: 'application/n-triples' },
});
console.log((await answer.text()).trim().split('\n').length, 'triples');
