// Reads a release through in a thread of its own, and tells of each file whether it is what its manifest says.
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { scriptUrl } from '../../script.js';
import { historyOf } from '../history/history.js';
import { openSeal } from '../history/manifest.js';
import { damaged, type Manifest, readManifest } from '../manifest.js';
import { resolveRelease } from '../open.js';
import { checkContent } from '../verify.js';
import { claimsOf, type Claim } from './claims.js';

/** Asks for a file before the others. */
export interface Asked {
  readonly name: string;
}

/** Says what was seen of a file, by its name among the claims; `wrong` names what differs. */
export interface Seen {
  readonly name: string;
  readonly wrong: string | undefined;
}

/** A release that is being read through. */
export interface Inspection {
  /** Names of what will be read. */
  readonly names: ReadonlySet<string>;
  /** Settles when all was read, or the thread was stopped; rejects where it could not work. */
  readonly done: Promise<void>;
  /** Has one file read before the others. */
  prefer(name: string): void;
  stop(): Promise<void>;
}

/** Begins to read a release through; `hear` is told of every file. Throws what {@link claimsOf} does. */
export function beginInspection(directory: string, hear: (seen: Seen) => void): Inspection {
  const claims: readonly Claim[] = claimsOf(directory);
  const worker = new Worker(scriptUrl('inspect.js'), { workerData: claims, env: {}, execArgv: [] });
  worker.on('message', hear);
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
  done.catch(() => undefined); // whoever waits for it sees the rejection; nobody need wait
  return {
    names: new Set(claims.map(({ name }) => name)),
    done,
    prefer: (name) => worker.postMessage({ name } satisfies Asked),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Proves the bytes of a release and of its history in a thread; throws `release-damaged` naming a file, or `release-missing`. */
export async function inspectRelease(directory: string): Promise<Manifest> {
  const folder = resolveRelease(directory);
  const manifest = readManifest(folder);
  openSeal(historyOf(dirname(folder), manifest.version), manifest.history);
  let wrong: string | undefined;
  const inspection = beginInspection(folder, (seen) => {
    wrong ??= seen.wrong;
    if (wrong !== undefined) void inspection.stop();
  });
  await inspection.done;
  if (wrong !== undefined) throw damaged(wrong);
  checkContent(folder, manifest);
  return manifest;
}
