// jsonld.js: a document expanded with the context that it names, and as N-Quads.
// needs: jsonld
import jsonld from 'jsonld';

const quads = await jsonld.toRDF('http://localhost:8080/doc/city/krakow.jsonld', { format: 'application/n-quads' });
const label = '<http://localhost:8080/id/city/krakow> <http://www.w3.org/2004/02/skos/core#prefLabel>';
console.log(quads.split('\n').filter((line) => line.startsWith(label)).length, 'names');
