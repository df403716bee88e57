// The releases that stand beside the current one: opened when they are asked for, closed when others are wanted.
import { dirname, join } from 'node:path';
import { presenceOf, type Kept, type Release, type Versions } from '../../src/index.js';

/** Most earlier releases that are open at the same time, those apart that are being read. */
const maxOpen = 4;

interface Opened {
  readonly release: Promise<Release>;
  visits: number;
}

/** Holds the releases of one folder. */
export class Archive {
  readonly #open: (directory: string) => Promise<Release>;
  readonly #versions: Versions;
  readonly #opened = new Map<string, Opened>();

  constructor(open: (directory: string) => Promise<Release>, versions: Versions) {
    this.#open = open;
    this.#versions = versions;
  }

  /** Lists the releases that stand beside one and have its base, the latest first. */
  list(beside: Release): Kept[] {
    return this.#versions.list(beside);
  }

  /** Lists those of them in which a thing was there; opens only what the history of the one does not tell of. */
  async holding(release: Release, thing: string): Promise<Kept[]> {
    const kept = this.list(release);
    const known = presenceOf(release, kept, thing);
    const found: Kept[] = [];
    for (const each of kept) {
      if (known.get(each.version) ?? (await this.#has(release, each.version, thing))) found.push(each);
    }
    return found;
  }

  async #has(beside: Release, version: string, thing: string): Promise<boolean> {
    const visit = await this.enter(beside, version);
    const isThere = visit?.release.has(thing) === true;
    visit?.leave();
    return isThere;
  }

  /** Opens a release beside another for one answer, `leave` lets go of it; `undefined` where there is none, or a damaged one. */
  async enter(beside: Release, version: string): Promise<{ release: Release; leave: () => void } | undefined> {
    if (this.#versions.find(beside, version) === undefined) return undefined;
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
      this.#versions.refuse(beside, version, cause);
      return undefined;
    }
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
}
