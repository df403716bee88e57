// The thread of the exact engine: it reads memory that all threads share, and answers one query at a time with bytes.
import { parentPort, workerData } from 'node:worker_threads';
import { scriptUrl } from '../../script.js';
import { openTriples } from '../../release/triples/triples.js';
import type { ExactStart, WorkerQuery, WorkerReport } from '../threads/messages.js';
import { describer } from './describe.js';
import type { DocumentOf, openDocuments } from './documents.js';
import { explain } from './errors.js';
import { mayNameFunctions } from './geometry/names.js';
import { answer, type Answering } from './query.js';
import { warmUp } from './warm.js';
import { Lexicon } from './vocabulary.js';

/** Most threads never need them, and they take longer to load than most queries. */
async function loadFunctions(): Promise<Answering['functions']> {
  return (await import('./geometry/functions.js')).geometryFunctions;
}

async function loadDocuments(directory: string): Promise<DocumentOf> {
  const made = (await import(scriptUrl('documents.js').href)) as { readonly openDocuments: typeof openDocuments };
  return made.openDocuments(directory);
}

const warming = {
  mediaType: 'application/sparql-results+json',
  base: 'http://example.org/',
  union: true,
  defaultGraphs: undefined,
  namedGraphs: undefined,
  maxBytes: 1 << 20,
  maxRows: 0,
};

function start({ image, directory, bounds }: ExactStart): void {
  const triples = openTriples(image);
  const common = { triples, lexicon: new Lexicon(triples.dictionary), bounds };
  let documents: Promise<DocumentOf> | undefined;
  const reply = async (query: WorkerQuery): Promise<WorkerReport> => {
    try {
      // Only documents need more of the release than its triples.
      const isDescribing = directory !== undefined && /\bdescribe\b/i.test(query.text);
      const opened = isDescribing ? await (documents ??= loadDocuments(directory)) : undefined;
      const functions = mayNameFunctions(query.text, query.base) ? await loadFunctions() : undefined;
      return { type: 'answer', bytes: answer(query, { ...common, functions, describe: describer(opened) }) };
    } catch (error) {
      return explain(error, query.text);
    }
  };
  const send = (report: WorkerReport): void =>
    parentPort?.postMessage(report, report.type === 'answer' ? [report.bytes.buffer as ArrayBuffer] : []);
  parentPort?.on('message', (query: WorkerQuery) => void reply(query).then(send));
  send({ type: 'ready', quads: triples.shape.quads });
  // What has no folder is small and soon gone.
  if (directory !== undefined)
    warmUp((text) => answer({ ...warming, text }, { ...common, describe: describer(undefined) }));
}

start(workerData as ExactStart);
