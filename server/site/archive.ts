// The releases that stand beside the current one: listed, opened when they are asked for, closed when others are wanted.
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { changesOf, type Manifest, type Release } from '../../src/index.js';

/** Most earlier releases that are open at the same time, those apart that are being read. */
const maxOpen = 4;

const versionForm = /^\d{4}(?:-\d\d){0,2}-[0-9a-f]{12}(?:-[0-9a-f]{6})?$/;

/** Tells whether a text can be the version of a release, and so the name of a folder. */
export function isVersion(text: string): boolean {
  return versionForm.test(text);
}

/** What is told of a release without opening it. */
export type Entry = Pick<Manifest, 'version' | 'previous' | 'total' | 'publication'>;

/** How many quads came and went with a release. */
export interface Changes {
  readonly added: number;
  readonly removed: number;
}

interface Opened {
  readonly release: Promise<Release>;
  visits: number;
}

/** Holds the releases of one folder. */
export class Archive {
  readonly #open: (directory: string) => Promise<Release>;
  readonly #opened = new Map<string, Opened>();
  readonly #entries = new Map<string, Entry>();
  readonly #changes = new Map<string, Promise<Changes>>();

  constructor(open: (directory: string) => Promise<Release>) {
    this.#open = open;
  }

  /** Lists the releases that stand beside one and have its base, the latest first. */
  list({ directory, names }: Release): Entry[] {
    const folder = dirname(directory);
    const versions = [...new Set([...readdirSync(folder), basename(directory)])].filter(isVersion);
    const entries = versions.flatMap((version) => this.#read(folder, version) ?? []);
    return inOrder(entries.filter(({ publication }) => publication.base === names.base));
  }

  /** Opens a release beside another for one answer, `leave` lets go of it; `undefined` where there is none. */
  async enter(beside: Release, version: string): Promise<{ release: Release; leave: () => void } | undefined> {
    const entry = isVersion(version) ? this.#read(dirname(beside.directory), version) : undefined;
    if (entry?.publication.base !== beside.names.base) return undefined;
    const opened = this.#opened.get(version) ?? {
      release: this.#open(join(dirname(beside.directory), version)),
      visits: 0,
    };
    this.#opened.delete(version);
    this.#opened.set(version, opened);
    opened.visits++;
    const leave = (): void => {
      opened.visits--;
      this.#tidy();
    };
    try {
      return { release: await opened.release, leave };
    } catch (cause) {
      this.#opened.delete(version);
      throw cause;
    }
  }

  /** Counts what changed with a release, by its history; nothing where that was not kept. */
  changes({ directory }: Release, version: string): Promise<Changes> {
    const path = changesOf(dirname(directory), version);
    const counting = this.#changes.get(path) ?? countChanges(path);
    this.#changes.set(path, counting);
    return counting;
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    const opened = [...this.#opened.values()];
    this.#opened.clear();
    await Promise.allSettled(opened.map(async ({ release }) => (await release).close()));
  }

  #tidy(): void {
    for (const [version, { release, visits }] of this.#opened) {
      if (this.#opened.size <= maxOpen) return;
      if (visits > 0) continue;
      this.#opened.delete(version);
      void release.then((each) => each.close());
    }
  }

  #read(folder: string, version: string): Entry | undefined {
    const path = join(folder, version, 'release.json');
    const known = this.#entries.get(path);
    if (known !== undefined || !existsSync(path)) return known;
    const entry = JSON.parse(readFileSync(path, 'utf8')) as Entry;
    this.#entries.set(path, entry);
    return entry;
  }
}

/** Sorts by day; of one day a release stands before the one that it followed. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const byVersion = new Map(entries.map((entry) => [entry.version, entry]));
  const depth = (entry: Entry | undefined, limit = entries.length): number =>
    entry === undefined || limit === 0 ? 0 : 1 + depth(byVersion.get(entry.previous ?? ''), limit - 1);
  return [...entries].sort((a, b) => {
    const [x, y] = [a.publication.modified, b.publication.modified];
    return x === y ? depth(b) - depth(a) : x < y ? 1 : -1;
  });
}

async function countChanges(path: string): Promise<Changes> {
  const counts = { added: 0, removed: 0 };
  if (!existsSync(path)) return counts;
  for await (const line of createInterface(createReadStream(path))) {
    if (line.endsWith('# added')) counts.added++;
    else if (line.endsWith('# removed')) counts.removed++;
  }
  return counts;
}
