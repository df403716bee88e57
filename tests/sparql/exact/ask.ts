// Asks the exact engine in this process, over a few lines of N-Quads.
import { parseQuads, quadLine } from '../../../src/rdf/rdf.js';
import { toBytes } from '../../../src/release/files/bytes.js';
import { imageOf } from '../../../src/release/triples/files.js';
import { openTriples } from '../../../src/release/triples/triples.js';
import { describer } from '../../../src/sparql/exact/describe.js';
import { answer } from '../../../src/sparql/exact/query.js';
import { Lexicon } from '../../../src/sparql/exact/vocabulary.js';
import type { WorkerQuery } from '../../../src/sparql/threads/messages.js';

/** Asks one query; in CSV and over the union of all graphs, where nothing else is said. */
export type Ask = (text: string, more?: Partial<WorkerQuery>) => string;

/** Makes what asks over N-Quads whose IRIs are relative to `http://e/`. */
export function asking(quads: string): Ask {
  const absolute = quads.replace(/<(?!\w+:)/g, '<http://e/').replaceAll('<xsd:', '<http://www.w3.org/2001/XMLSchema#');
  const lines = parseQuads(absolute).map((each) => toBytes(quadLine(each)));
  const triples = openTriples(imageOf(lines));
  const bounds = { queryMs: 20_000, memoryBytes: 1e8 };
  const answering = {
    triples,
    lexicon: new Lexicon(triples.dictionary),
    describe: describer(undefined),
    bounds,
  };
  return (text, more = {}) => {
    const names = { union: !/\bFROM\b/.test(text), defaultGraphs: undefined, namedGraphs: undefined };
    const query = { text, mediaType: 'text/csv', base: 'http://e/', ...names, maxBytes: 1e7, maxRows: 0, ...more };
    return Buffer.from(answer(query, answering)).toString();
  };
}

/** Gives the rows of an answer in CSV, sorted, with the IRIs relative again. */
export function rowsOf(csv: string): string[] {
  return csv.replaceAll('http://e/', '').split('\r\n').slice(1, -1).sort();
}
