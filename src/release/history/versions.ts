// The releases that are kept in one folder: which there are, how much changed with each, and in which a thing changed.
import { closeSync, existsSync, fstatSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HejnalError } from '../../errors.js';
import type { Release } from '../open.js';
import { checkSizes, readManifest, type Manifest } from '../manifest.js';
import { pieceFrom, sortedFile, type Piece } from '../files/piece.js';
import { changesPath, historyOf } from './history.js';
import { hasSeal, openSeal, toldIn, type Counts } from './manifest.js';
import { momentOf } from './moment.js';
import type { Past } from './past.js';

const versionForm = /^\d{4}(?:-\d\d){0,2}-[0-9a-f]{12}(?:-[0-9a-f]{6})?$/;

/** Tells whether a text can be the version of a release, and so the name of a folder. */
export function isVersion(text: string): boolean {
  return versionForm.test(text);
}

/** What is told of a release without opening it. */
export interface Kept extends Pick<Manifest, 'version' | 'previous' | 'total' | 'publication'> {
  /** How many quads came and went with it; `undefined` where its history does not say. */
  readonly changes: Counts | undefined;
  /** `xsd:dateTime` in UTC. */
  readonly moment: string;
}

/** What changed about a thing with one release. */
export interface Step extends Past {
  /** Whether the thing was in no release before. */
  readonly isFirst: boolean;
  /** Quads about the thing in this release. */
  readonly total: number;
}

/** A release from which the others beside it are asked for. */
type Beside = Pick<Release, 'directory' | 'names'>;

/** How long after a change of the folder a list may miss another one: file systems tell the time roughly. */
const settledMs = 2000;
/** How long a list stands from which something damaged is left out: it may be mended in its place. */
const damagedMs = 10_000;

interface List {
  readonly folder: string;
  readonly changedMs: number;
  readonly all: readonly Kept[];
  readonly untilMs: number;
}

/** Knows the releases of one folder. A damaged one is left out, and reported once for each thing that is wrong. */
export class Versions {
  readonly #report: (message: string) => void;
  readonly #reported = new Set<string>();
  readonly #kept = new Map<string, Kept>();
  /** Why releases are left out, by their folders; the bytes of the second were read and differ. */
  readonly #leftOut = new Map<string, string>();
  readonly #damaged = new Set<string>();
  #list: List | undefined;

  constructor(report: (message: string) => void) {
    this.#report = report;
  }

  /** Lists the releases that stand beside one and have its base, the latest first. */
  list({ directory, names }: Beside): Kept[] {
    const folder = dirname(directory);
    const [changedMs, now] = [statSync(folder).mtimeMs, Date.now()];
    const isKnown = this.#list?.folder === folder && this.#list.changedMs === changedMs && now < this.#list.untilMs;
    if (this.#list === undefined || !isKnown || now - changedMs < settledMs) {
      const versions = [...new Set([...readdirSync(folder), basename(directory)])].filter(isVersion);
      const all = versions.flatMap((each) => this.#read(folder, each) ?? []);
      const untilMs = all.length === versions.length ? Infinity : now + damagedMs;
      this.#list = { folder, changedMs, all: inOrder(all), untilMs };
    }
    return this.#list.all.filter(({ publication }) => publication.base === names.base);
  }

  /** Finds a release beside another; `undefined` where there is none that could be opened. */
  find({ directory, names }: Beside, version: string): Kept | undefined {
    const found = isVersion(version) ? this.#read(dirname(directory), version) : undefined;
    return found?.publication.base === names.base ? found : undefined;
  }

  /** Leaves a release out that could not be opened after all; one whose bytes differ until {@link lookAgain}. */
  refuse({ directory }: Beside, version: string, cause: unknown): void {
    const path = join(dirname(directory), version);
    if (cause instanceof HejnalError && cause.code === 'release-damaged') this.#damaged.add(path);
    this.#list = undefined;
    this.#leaveOut(path, cause);
  }

  /** Leaves a release out whose bytes were read and differ, until {@link lookAgain}. */
  damage({ directory }: Beside, version: string, wrong: string): void {
    const path = join(dirname(directory), version);
    this.#damaged.add(path);
    this.#list = undefined;
    this.#leaveOut(path, wrong);
  }

  /** Says why releases are left out, a sentence for each. */
  leftOut(): string[] {
    return [...this.#leftOut].map(([path, reason]) => `The release ${basename(path)} is left out: ${reason}`);
  }

  /** Forgets what was damaged. */
  lookAgain(): void {
    this.#damaged.clear();
    this.#leftOut.clear();
    this.#reported.clear();
    this.#list = undefined;
  }

  /** Forgets a release that was removed: there is nothing to mend. */
  #forget(path: string): undefined {
    this.#kept.delete(path);
    this.#leftOut.delete(path);
    return undefined;
  }

  #leaveOut(path: string, cause: unknown): void {
    this.#kept.delete(path);
    if (!existsSync(path)) return;
    const reason = typeof cause === 'string' ? cause : reasonOf(path, cause);
    this.#leftOut.set(path, reason);
    if (this.#reported.has(reason)) return;
    this.#reported.add(reason);
    this.#report(`The release ${basename(path)} is left out: ${reason}`);
  }

  #read(folder: string, version: string): Kept | undefined {
    const path = join(folder, version);
    if (!existsSync(path)) {
      this.#forget(path);
      return;
    }
    const known = this.#kept.get(path);
    if (known !== undefined) return known;
    if (this.#damaged.has(path)) return undefined;
    try {
      const manifest = readManifest(path);
      checkSizes(path, manifest);
      const history = historyOf(folder, version);
      if (hasSeal(history)) openSeal(history, manifest.history);
      const { previous, total, publication } = manifest;
      const { changes, moment = momentOf(publication.modified) } = toldIn(history);
      const kept = { version, previous, total, publication, changes, moment };
      this.#kept.set(path, kept);
      this.#leftOut.delete(path);
      return kept;
    } catch (cause) {
      this.#leaveOut(path, cause);
      return undefined;
    }
  }
}

function reasonOf(path: string, cause: unknown): string {
  return cause instanceof HejnalError ? cause.message : `${path} cannot be read (${String(cause)}).`;
}

/**
 * Reads what came and went with a release beside another: the first lines with each of the prefixes, as canonical
 * N-Quads with the comment `# added` or `# removed`; `undefined` where its history is not kept.
 */
export function linesOfChange(
  { directory }: Beside,
  version: string,
  { prefixes, maxBytes }: { readonly prefixes: readonly string[]; readonly maxBytes: number },
): Piece[] | undefined {
  const path = changesPath(dirname(directory), version);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    const sorted = sortedFile(file, fstatSync(file).size);
    return prefixes.map((prefix) => pieceFrom(sorted, prefix, maxBytes));
  } finally {
    closeSync(file);
  }
}

/**
 * Lists the releases in which a thing came or changed, the newest first, from the history of one release: no other is
 * opened. Empty where that is the first, or knows no history.
 */
export function changesOf(release: Pick<Release, 'past' | 'manifest' | 'quadsOf'>, thing: string): Step[] {
  const { past, manifest } = release;
  if (past === undefined || past.began?.version === manifest.version) return [];
  const steps: Step[] = [];
  let total = countOf(release, thing);
  for (const each of past.find(thing).toReversed()) {
    const before = total - each.added + each.removed;
    if (total > 0) steps.push({ ...each, total, isFirst: before === 0 });
    total = before;
  }
  if (total > 0 && past.began) steps.push({ ...past.began, total, added: total, removed: 0, isFirst: true });
  return steps;
}

/**
 * Tells in which releases a thing was there, as far as the history of one of them knows: from that one back to the one
 * with which the history begins. A release that is not among the keys is not known.
 */
export function presenceOf(
  release: Pick<Release, 'past' | 'manifest' | 'quadsOf'>,
  kept: readonly Kept[],
  thing: string,
): ReadonlyMap<string, boolean> {
  const { past, manifest } = release;
  const known = new Map<string, boolean>();
  if (past?.began === undefined) return known;
  const byVersion = new Map(kept.map((each) => [each.version, each]));
  const changes = new Map(past.find(thing).map((each) => [each.version, each]));
  let total = countOf(release, thing);
  for (let version: string | null | undefined = manifest.version; version && !known.has(version);) {
    known.set(version, total > 0);
    const change = changes.get(version);
    if (change !== undefined) total += change.removed - change.added;
    version = version === past.began.version ? undefined : byVersion.get(version)?.previous;
  }
  return known;
}

function countOf({ quadsOf }: Pick<Release, 'quadsOf'>, thing: string): number {
  let count = 0;
  for (const each of quadsOf(thing)) if (each.subject.value === thing) count++;
  return count;
}

/** Sorts by moment; of one moment a release stands before the one that it followed. */
function inOrder(entries: readonly Kept[]): Kept[] {
  const byVersion = new Map(entries.map((entry) => [entry.version, entry]));
  const depths = new Map<string, number>();
  const depth = (entry: Kept): number => {
    const chain: Kept[] = [];
    let each: Kept | undefined = entry;
    for (; each !== undefined && !depths.has(each.version) && chain.length <= entries.length;) {
      chain.push(each);
      each = byVersion.get(each.previous ?? '');
    }
    let count = each === undefined ? 0 : (depths.get(each.version) ?? 0);
    for (const one of chain.reverse()) depths.set(one.version, ++count);
    return count;
  };
  return [...entries].sort((a, b) => {
    return a.moment === b.moment ? depth(b) - depth(a) : a.moment < b.moment ? 1 : -1;
  });
}
