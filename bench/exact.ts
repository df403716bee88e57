// Our engine alone, in its own process, asked without worker, guard or HTTP.
import { readTriples } from '../src/release/triples/files.js';
import { openTriples } from '../src/release/triples/triples.js';
import { describer } from '../src/sparql/exact/describe.js';
import { openDocuments } from '../src/sparql/exact/documents.js';
import { answer, type Answering } from '../src/sparql/exact/query.js';
import { Lexicon } from '../src/sparql/exact/vocabulary.js';
import { answerCalls } from './child.js';
import type { Asked } from './raw.js';
import { summaryOf, type Summary } from './results.js';

const bounds = { queryMs: 600_000, memoryBytes: 4 * 1024 ** 3 };
let answering: Answering | undefined;

/** Opens the release in a folder; tells how many quads there are. */
async function load(directory: string): Promise<number> {
  const image = await readTriples(directory);
  if (image === undefined) throw new Error(`${directory} has no files for the engine.`);
  const triples = openTriples(image);
  const describe = describer(await openDocuments(directory));
  answering = { triples, lexicon: new Lexicon(triples.dictionary), describe, bounds };
  return triples.shape.quads;
}

function bytes({ text, base, isGraph }: Asked): Uint8Array {
  if (answering === undefined) throw new Error('Nothing is loaded.');
  const mediaType = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
  const common = { union: true, defaultGraphs: undefined, namedGraphs: undefined, maxBytes: 1 << 30, maxRows: 0 };
  return answer({ text, base, mediaType, ...common }, answering);
}

/** Runs a query to the bytes of its answer; gives the time of each run in milliseconds. */
function write({ runs, ...asked }: Asked & { readonly runs: number }): number[] {
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    bytes(asked);
    return performance.now() - started;
  });
}

function summary(asked: Asked): Summary {
  return summaryOf(Buffer.from(bytes(asked)).toString());
}

answerCalls({ load, write, summary });
