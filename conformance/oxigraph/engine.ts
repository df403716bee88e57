// Oxigraph as a ruler: the package as it is, nothing restated, behind the interface of our own engines.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryAnswer, QueryEngine, QueryRequest } from '../../src/sparql/engine.js';
import { guard } from '../../src/sparql/text/scan.js';

const script = resolve('conformance/oxigraph/worker.js');

type Report = { readonly answer: string } | { readonly error: string };

/**
 * Loads N-Quads and gives an engine that is ready. It answers one query after another, each within `queryMs`, after which its
 * thread is started anew, and rejects with an `Error` that has the package's own words.
 */
export async function startOxigraph(sources: readonly Uint8Array[], queryMs: number): Promise<QueryEngine> {
  const start = async (): Promise<Worker> => {
    const worker = new Worker(script, { workerData: sources });
    await once(worker, 'message');
    return worker;
  };
  let worker = await start();
  const ask = async ({ text, mediaType, ...request }: QueryRequest): Promise<QueryAnswer> => {
    const { namesDataset } = guard(text);
    // It ignores FROM where the union is on.
    const reported = once(worker, 'message', { signal: AbortSignal.timeout(queryMs) });
    worker.postMessage({ ...request, text, mediaType, union: !namesDataset });
    const [report] = (await reported.catch(async (late: unknown) => {
      await worker.terminate();
      worker = await start();
      throw late;
    })) as [Report];
    if ('error' in report) throw new Error(report.error);
    return { mediaType, bytes: Buffer.from(report.answer), workerMs: 0, release: () => undefined };
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: 'oxigraph',
    state: () => 'ready',
    load: () => ({ workers: 1, loaded: 1, busy: 0, waiting: 0, bufferedBytes: 0 }),
    query: (request) => {
      const answer = last.then(() => ask(request));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
