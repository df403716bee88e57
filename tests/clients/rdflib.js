// rdflib.js: the documents of a thing and of the catalogue, fetched and queried in the browser’s own way.
// needs: rdflib
import { Fetcher, graph, sym } from 'rdflib';

const store = graph();
const fetcher = new Fetcher(store);
const city = sym('http://localhost:8080/id/city/krakow');
await fetcher.load(city.doc());
const label = sym('http://www.w3.org/2004/02/skos/core#prefLabel');
const names = store.each(city, label).map((name) => `${name.value}@${name.lang}`);
console.log(names.sort().join(' '));
