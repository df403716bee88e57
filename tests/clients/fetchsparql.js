// fetch-sparql-endpoint: rows, a truth value and triples, each as a stream.
// needs: fetch-sparql-endpoint
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';

const fetcher = new SparqlEndpointFetcher();
const service = 'http://localhost:8080/sparql';
const rows = await fetcher.fetchBindings(service, 'SELECT ?s { ?s a <http://localhost:8080/ontology#City> } LIMIT 2');
console.log((await rows.toArray()).length, 'rows');
console.log(await fetcher.fetchAsk(service, 'ASK { ?s ?p ?o }'));
const triples = await fetcher.fetchTriples(service, 'CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3');
console.log((await triples.toArray()).length, 'triples');
