// What answers one query at a time, from its start to its end: a thread of this process, or whatever else carries it.
import { Worker } from 'node:worker_threads';
import { scriptUrl } from '../../script.js';
import type { ExactStart, WorkerFailure, WorkerQuery, WorkerReport } from './messages.js';

const stackMb = 8; // an IN list of 5,000 overflows 1 MB and not Node's 4; the rest is margin

/** Runs the script of an engine: hands it queries and tells what it reports, last of all why it ended. */
export interface Carrier {
  listen(hear: (report: WorkerReport) => void, end: (failure: WorkerFailure) => void): void;
  post(query: WorkerQuery): void;
  /** Ends it whatever it does. */
  stop(): void;
}

/** Starts the exact engine in a thread of this process. */
export function inThread(data: ExactStart): Carrier {
  const worker = new Worker(scriptUrl('exact.js'), {
    workerData: data,
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb: stackMb },
  });
  let cause: unknown;
  const isMemory = (): boolean => (cause as { code?: string } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  worker.on('error', (error) => (cause = error));
  return {
    listen: (hear, end) => {
      worker.on('message', hear);
      worker.on('exit', (code) => {
        end(ended(isMemory(), cause instanceof Error ? cause.message : `The thread ended with code ${code}.`));
      });
    },
    post: (query) => worker.postMessage(query),
    stop: () => void worker.terminate(), // measured 11 to 440 ms
  };
}

/** Says that the end came before an answer. */
export function ended(isMemory: boolean, message: string): WorkerFailure {
  return { type: 'failure', reason: isMemory ? 'memory' : 'crash', message, poisoned: true };
}

/** Holds what answers one query at a time. */
export class Thread {
  /** Settles with the number of quads once loaded; rejects when the end comes before that. */
  readonly ready: Promise<number>;
  /** Settles when it is gone. */
  readonly ended: Promise<void>;
  private readonly carrier: Carrier;
  private receive: (report: WorkerReport) => void = () => undefined;

  constructor(carrier: Carrier) {
    this.carrier = carrier;
    this.ended = new Promise((resolve) => {
      carrier.listen(
        (report) => this.receive(report),
        (failure) => {
          this.receive(failure);
          resolve();
        },
      );
    });
    this.ready = new Promise((resolve, reject) => {
      this.receive = (report): void => {
        if (report.type === 'ready') resolve(report.quads);
        else reject(new Error(report.type === 'answer' ? 'An answer came before a query.' : report.message));
      };
    });
    this.ready.catch(() => undefined); // whoever waits for it sees the rejection; nobody need wait
  }

  /** Asks one query of what is ready and idle. What ends meanwhile answers with a failure. */
  ask(query: WorkerQuery): Promise<Uint8Array | WorkerFailure> {
    return new Promise((resolve) => {
      this.receive = (report): void => {
        if (report.type === 'answer') resolve(report.bytes);
        else if (report.type === 'failure') resolve(report);
      };
      this.carrier.post(query);
    });
  }

  /** Ends it whatever it does. */
  end(): Promise<void> {
    this.carrier.stop();
    return this.ended;
  }
}
