// rdflib.js reads a document.
import { graph, parse, sym } from 'rdflib';
import { readText, say, termOf, versionOf } from './node.js';

const [, , url, mediaType, thing] = process.argv;
const store = graph();
const text = await readText(url, mediaType);
await new Promise((resolve, reject) => {
  parse(text, store, url, mediaType, (error) => (error ? reject(error) : resolve()));
});
say(
  versionOf('rdflib'),
  store.statementsMatching(sym(thing)).map(({ predicate, object }) => [predicate.value, termOf(object)]),
);
