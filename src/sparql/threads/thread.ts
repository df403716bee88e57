// One worker thread of the engine, from its start to its end.
import { Worker } from 'node:worker_threads';
import { scriptUrl } from '../../script.js';
import type { ExactStart, FederatedStart, WorkerFailure, WorkerQuery, WorkerReport, WorkerStart } from './messages.js';

const stackMb = 8; // an IN list of 5,000 overflows 1 MB and not Node's 4; the rest is margin

/** Says which worker a thread runs, with what, and how many megabytes its JavaScript heap may take. */
export type Launch = { readonly heapMb?: number } & (
  | { readonly script: 'worker.js'; readonly data: WorkerStart }
  | { readonly script: 'comunica.js'; readonly data: FederatedStart }
  | { readonly script: 'exact.js'; readonly data: ExactStart }
);

/** Holds a thread that answers one query at a time. */
export class Thread {
  /** Settles with the number of quads once loaded; rejects when the thread ends before that. */
  readonly ready: Promise<number>;
  /** Settles when the thread is gone. */
  readonly ended: Promise<void>;
  private readonly worker: Worker;
  private receive: (report: WorkerReport) => void = () => undefined;

  constructor({ script, data, heapMb }: Launch) {
    this.worker = new Worker(scriptUrl(script), {
      workerData: data,
      env: {},
      execArgv: [],
      resourceLimits: { stackSizeMb: stackMb, ...(heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb }) },
    });
    let cause: unknown;
    const outOfMemory = (): boolean => (cause as { code?: string } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.worker.on('message', (report: WorkerReport) => this.receive(report));
    this.worker.on('error', (error) => (cause = error));
    this.ended = new Promise((resolve) => {
      this.worker.on('exit', (code) => {
        const message = cause instanceof Error ? cause.message : `The thread ended with code ${code}.`;
        this.receive({ type: 'failure', reason: outOfMemory() ? 'memory' : 'crash', message, poisoned: true });
        resolve();
      });
    });
    this.ready = new Promise((resolve, reject) => {
      this.receive = (report): void => {
        if (report.type === 'ready') resolve(report.quads);
        else reject(new Error(report.type === 'answer' ? 'An answer came before a query.' : report.message));
      };
    });
    this.ready.catch(() => undefined); // whoever waits for it sees the rejection; nobody need wait
  }

  /** Asks one query; the thread must be ready and idle. A thread that ends meanwhile answers with a failure. */
  ask(query: WorkerQuery): Promise<Uint8Array | WorkerFailure> {
    return new Promise((resolve) => {
      this.receive = (report): void => {
        if (report.type === 'answer') resolve(report.bytes);
        else if (report.type === 'failure') resolve(report);
      };
      this.worker.postMessage(query);
    });
  }

  /** Ends the thread whatever it does; measured 11 to 440 ms. */
  async end(): Promise<void> {
    await this.worker.terminate();
    await this.ended;
  }
}
