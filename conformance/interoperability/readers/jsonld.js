// jsonld.js expands a JSON-LD document into quads.
import jsonld from 'jsonld';
import { readText, say, termOf, versionOf } from './node.js';

const [, , url, mediaType, thing] = process.argv;
const quads = await jsonld.toRDF(JSON.parse(await readText(url, mediaType)), { base: url });
say(
  versionOf('jsonld'),
  quads
    .filter(({ subject }) => subject.value === thing)
    .map(({ predicate, object }) => [predicate.value, termOf(object)]),
);
