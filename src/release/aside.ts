// Chores of a build in threads of their own, each at the same time as the others.
import { Worker } from 'node:worker_threads';
import { HejnalError } from '../errors.js';
import { scriptUrl } from '../script.js';
import type { Names } from '../rdf/iri.js';
import type { Chores, Given } from './chores.js';
import type { OnProgress, Progress } from './progress.js';

/** What a thread is told when it begins: one chore. */
export interface Order<Name extends keyof Chores = keyof Chores> {
  readonly name: Name;
  readonly given: Given<Name>;
  /** Folder of the release that is being made, which holds the ontology. */
  readonly target: string;
  readonly base: string;
  readonly ontology: string;
  readonly tool: string;
}

/** What a thread tells: how far it is, what it made, or why it could not. */
export type Told =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'done'; readonly made: unknown }
  | { readonly is: 'failed'; readonly error: Pick<HejnalError, 'code' | 'message' | 'hint'> };

type Made<Name extends keyof Chores> = Awaited<ReturnType<Chores[Name]>>;

/** Chores that can be given up. */
export interface Aside extends Chores {
  /** Ends what is not done yet; afterwards nothing is written any more. */
  end(): Promise<void>;
}

/** Room for what lives shortly, in MiB: with more of it, less is copied. */
const youngMb = 48;

/** Makes chores that are done in threads. */
export function choresAside(target: string, { base, ontology, tool }: Names, onProgress: OnProgress): Aside {
  const threads = new Set<Worker>();
  const order = async <Name extends keyof Chores>(name: Name, given: Given<Name>): Promise<Made<Name>> => {
    const workerData = { name, given, target, base, ontology, tool } satisfies Order<Name>;
    const thread = new Worker(scriptUrl('chore.js'), {
      workerData,
      env: {},
      execArgv: [],
      transferList: 'port' in given ? [given.port] : [],
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    });
    threads.add(thread);
    try {
      return (await outcomeOf(thread, onProgress)) as Made<Name>;
    } finally {
      threads.delete(thread);
    }
  };
  return {
    content: (given) => order('content', given),
    turtle: (given) => order('turtle', given),
    tables: (given) => order('tables', given),
    documents: (given) => order('documents', given),
    end: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** Waits until a thread has ended. */
function outcomeOf(thread: Worker, onProgress: OnProgress): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let made: unknown;
    let error: Error | undefined = new Error('A thread of the build was stopped.');
    thread.on('message', (told: Told) => {
      if (told.is === 'progress') onProgress(told.progress);
      else if (told.is === 'done') [made, error] = [told.made, undefined];
      // An error loses its class on the way between threads.
      else error = new HejnalError(told.error.code, told.error.message, told.error.hint);
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      if (error === undefined) resolve(made);
      else reject(error);
    });
  });
}
