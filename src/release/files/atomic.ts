// Puts a release in its place: written beside, flushed to the disk, renamed; a crash at any step leaves the old one whole.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const prefix = '.building-';
const maxAgeMs = 24 * 60 * 60 * 1000;
/** Name of the link to the release that is published. */
export const currentLink = 'current';

/** The folders that builds of this process work in. */
const own = new Set<string>();

/** Makes a folder to build in, after removing those of builds that died. */
export function beginFolder(releases: string): string {
  mkdirSync(releases, { recursive: true });
  for (const name of readdirSync(releases)) {
    if (name.startsWith(prefix) && isDead(releases, name))
      rmSync(join(releases, name), { recursive: true, force: true });
  }
  const folder = join(releases, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}@${hostname()}`);
  mkdirSync(folder);
  own.add(folder);
  return folder;
}

/** Removes the folder of a build, whatever is left in it. */
export function endFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  own.delete(folder);
}

/** A process of another machine cannot be asked; its folder counts as dead after a day without change. */
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

/** Flushes a folder, all its files and folders to the disk. */
export function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else flushPath(path);
  }
  flushPath(folder);
}

function flushPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Renames a finished folder; says `false` where something else stands there already. */
export function moveFolder(from: string, releases: string, name: string): boolean {
  try {
    renameSync(from, join(releases, name));
  } catch (cause) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return false;
    throw cause;
  }
  flushPath(releases);
  return true;
}

/** Tells which release is published; `undefined` where none is. */
export function currentVersion(releases: string): string | undefined {
  try {
    return readlinkSync(join(releases, currentLink))
      .replace(/[/\\]+$/, '')
      .replace(/^.*[/\\]/, '');
  } catch {
    return undefined;
  }
}

/** Lets `current` lead to a release from one moment to the next: a link made in the folder of the build, renamed over the old one. */
export function switchCurrent(releases: string, version: string, folder: string): void {
  const beside = join(folder, currentLink);
  symlinkSync(version, beside, 'junction');
  renameSync(beside, join(releases, currentLink));
  flushPath(releases);
}
