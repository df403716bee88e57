// One writer at a time: who writes into a folder of releases claims it, by a folder of its own whose name says who it is.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { HejnalError } from '../../errors.js';

const prefix = '.building-';
/** How long the claim of another machine, which cannot be asked, stands without a sign of life. */
const maxAgeMs = 60 * 60 * 1000;
/** How long a writer waits for another to end, and between two attempts: at random, so that two that meet part. */
const usualWaitMs = 10_000;
const pauseMs = { least: 20, more: 180 };

/** The claims of this process. */
const own = new Set<string>();

/**
 * Makes a folder to work in once nobody else has one, after removing those of writers that died. Of two that come at the
 * same time both see the other, for each makes its folder before it looks; then both step back. Throws `release-busy`.
 */
export async function claimFolder(releases: string, waitMs = usualWaitMs): Promise<string> {
  mkdirSync(releases, { recursive: true });
  for (const end = Date.now() + waitMs; ;) {
    const folder = join(releases, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}@${hostname()}`);
    mkdirSync(folder);
    own.add(folder);
    const other = othersIn(releases, folder)[0];
    if (other === undefined) return folder;
    endFolder(folder);
    if (Date.now() > end) throw busy(releases, other);
    await new Promise((resolve) => setTimeout(resolve, pauseMs.least + Math.random() * pauseMs.more));
  }
}

/** Gives a sign of life: the claim of a writer on another machine is known by it. */
export function keepClaim(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Removes the folder of a writer, whatever is left in it. */
export function endFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  own.delete(folder);
}

/** Removes the folders of all writers of this process, which is about to end; threads that still put files there are waited for. */
export function endClaims(): void {
  for (const folder of own) {
    for (let left = maxAttempts; left > 0; left--) {
      try {
        endFolder(folder);
        break;
      } catch (cause) {
        if (left === 1) throw cause;
        // Nothing new is begun while this thread waits, and what was begun ends.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs.least);
      }
    }
  }
}

const maxAttempts = 100;

function othersIn(releases: string, folder: string): string[] {
  const claims = readdirSync(releases).filter((name) => name.startsWith(prefix) && join(releases, name) !== folder);
  const dead = claims.filter((name) => isDead(releases, name));
  for (const name of dead) rmSync(join(releases, name), { recursive: true, force: true });
  return claims.filter((name) => !dead.includes(name));
}

function isDead(releases: string, name: string): boolean {
  const folder = join(releases, name);
  const [, pid, host] = /^\.building-(\d+)-[0-9a-f]+@(.*)$/.exec(name) ?? [];
  if (own.has(folder)) return false;
  if (pid !== undefined && host === hostname()) return Number(pid) === process.pid || !isRunning(Number(pid));
  const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - changed > maxAgeMs;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it runs under another user.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(releases: string, name: string): HejnalError {
  const [, pid = '?', host = '?'] = /^\.building-(\d+)-[0-9a-f]+@(.*)$/.exec(name) ?? [];
  const message = `The process ${pid} on ${host} writes into ${releases}.`;
  return new HejnalError(
    'release-busy',
    message,
    `Wait until it has ended; if it has, remove ${join(releases, name)}.`,
  );
}
