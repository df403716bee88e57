// N3.js reads a document; what it read is written as JSON: the version, and triples of the thing.
import { Parser } from 'n3';
import { readText, say, termOf, versionOf } from './node.js';

const [, , url, mediaType, thing] = process.argv;
const quads = new Parser({ format: mediaType, baseIRI: url }).parse(await readText(url, mediaType));
say(
  versionOf('n3'),
  quads
    .filter(({ subject }) => subject.value === thing)
    .map(({ predicate, object }) => [predicate.value, termOf(object)]),
);
