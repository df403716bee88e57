// rdfxml-streaming-parser reads an RDF/XML document.
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { readText, say, termOf, versionOf } from './node.js';

const [, , url, mediaType, thing] = process.argv;
const quads = [];
const text = await readText(url, mediaType);
await new Promise((resolve, reject) => {
  const parser = new RdfXmlParser({ baseIRI: url });
  parser
    .on('data', (quad) => quads.push(quad))
    .on('end', resolve)
    .on('error', reject);
  parser.end(text);
});
say(
  versionOf('rdfxml-streaming-parser'),
  quads
    .filter(({ subject }) => subject.value === thing)
    .map(({ predicate, object }) => [predicate.value, termOf(object)]),
);
