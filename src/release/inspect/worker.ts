// The thread that reads the files of a release and compares their bytes; it rests as long as it worked.
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { HejnalError } from '../../errors.js';
import { blocksIn } from '../files/plain.js';
import type { Claim } from './claims.js';
import type { Asked, Seen } from './inspect.js';

/** How much is read before the thread rests, in bytes; files that are shorter than this are read on without. */
const blockBytes = 4 * 1024 * 1024;

/** Compares one file; gives what is wrong with it. */
async function compare({ file, sha256, bytes }: Claim): Promise<string | undefined> {
  try {
    const hash = createHash('sha256');
    let [at, rested, begun] = [0, 0, performance.now()];
    for (const piece of blocksIn(file, blockBytes)) {
      hash.update(piece);
      at += piece.length;
      if (at - rested < blockBytes) continue;
      await wait(performance.now() - begun);
      [rested, begun] = [at, performance.now()];
    }
    if (at !== bytes) return `${file} has ${at} bytes; the manifest says ${bytes}.`;
    return hash.digest('hex') === sha256 ? undefined : `${file} has other bytes than the manifest says.`;
  } catch (cause) {
    if (cause instanceof HejnalError) return cause.message;
    return `${file} cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)}).`;
  }
}

async function inspect(claims: readonly Claim[]): Promise<void> {
  const left = new Map(claims.map((claim) => [claim.name, claim]));
  const first: string[] = [];
  parentPort?.on('message', ({ name }: Asked) => first.unshift(name));
  while (left.size > 0) {
    const [next = ''] = [first.pop() ?? left.keys().next().value];
    const claim = left.get(next);
    if (claim === undefined || !left.delete(next)) continue;
    const seen: Seen = { name: next, wrong: await compare(claim) };
    parentPort?.postMessage(seen);
    // What is asked for meanwhile is heard only between two turns.
    await wait(0);
  }
  parentPort?.close();
}

void inspect(workerData as readonly Claim[]);
