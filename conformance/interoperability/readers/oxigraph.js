// Oxigraph loads a document and is asked for the triples of the thing.
import { namedNode, Store } from 'oxigraph';
import { readText, say, termOf, versionOf } from './node.js';

const [, , url, mediaType, thing] = process.argv;
const store = new Store();
store.load(await readText(url, mediaType), { format: mediaType, base_iri: url });
say(
  versionOf('oxigraph'),
  store.match(namedNode(thing)).map(({ predicate, object }) => [predicate.value, termOf(object)]),
);
