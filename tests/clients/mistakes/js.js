// What fetch-sparql-endpoint and Comunica print for common mistakes.
// needs: fetch-sparql-endpoint @comunica/query-sparql
import { QueryEngine } from '@comunica/query-sparql';
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';

async function show(mistake, ask) {
  try {
    console.log(mistake, '| nothing wrong:', await ask());
  } catch ({ message }) {
    const told = /"detail":"(.*?)","hint":"(.*?)"/.exec(message);
    console.log(mistake, '|', told === null ? message.slice(0, 200) : `${told[1]} ${told[2]}`);
  }
}

const query = async (text, path = 'sparql') => {
  const rows = await new SparqlEndpointFetcher().fetchBindings(`http://localhost:8080/${path}`, text);
  return (await rows.toArray()).length;
};
const traverse = async (source) => {
  const rows = await new QueryEngine().queryBindings('SELECT * { ?s ?p ?o } LIMIT 1', { sources: [source] });
  return (await rows.toArray()).length;
};

await show('bracket', () => query('SELECT ?s WHERE { ?s a ?t'));
await show('prefix', () => query('SELECT ?s { ?s a museum:City }'));
await show('group', () => query('SELECT ?s (COUNT(?t) AS ?n) { ?s a ?t }'));
await show('address', () => query('SELECT * { ?s ?p ?o }', 'sparq'));
await show('service', () => query('SELECT ?x { SERVICE <https://query.wikidata.org/sparql> { ?x ?p ?o } }'));
await show('document', () => traverse('http://localhost:8080/doc/city/krakw'));
await show('source', () => traverse('http://localhost:8080/sparq'));
