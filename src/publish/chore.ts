// The thread that does one chore of a build, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { draftDocument } from '../document/prerender.js';
import { HejnalError } from '../errors.js';
import { readModel } from '../model/ontology/read.js';
import { namesUnder } from '../rdf/iri.js';
import type { Order, Told } from '../release/aside.js';
import { choresHere, type Chores } from '../release/chores.js';
import { ontologyOf } from '../release/open.js';
import type { OnProgress } from '../release/progress.js';

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

async function work({ name, given, target, base, ...namespaces }: Order): Promise<void> {
  try {
    const names = namesUnder(base, namespaces);
    const onProgress: OnProgress = (progress) => {
      tell({ is: 'progress', progress });
    };
    // Some chores are done before the ontology is written: those need no model.
    const model = readModel(name === 'content' ? [] : ontologyOf(target), names);
    const chores = choresHere({ names, model, draft: draftDocument, onProgress });
    const chore = chores[name] as (some: typeof given) => ReturnType<Chores[typeof name]>;
    tell({ is: 'done', made: await chore(given) });
  } catch (error) {
    const { code, message, hint } =
      error instanceof HejnalError ? error : new HejnalError('internal', String(error), '');
    tell({ is: 'failed', error: { code, message, hint } });
  }
}

void work(workerData as Order);
