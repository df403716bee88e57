// The releases that stand beside the current one: opened when they are asked for, closed when others are wanted.
import { dirname, join } from 'node:path';
import { presenceOf, type Kept, type QueryEngine, type Release, type Versions } from '../../src/index.js';
import type { Edition, EditionOptions } from './edition.js';
import { Integrity, ofChanges, ofFeeds } from './integrity.js';

/** Most earlier releases that are open at the same time, and most that can be queried, those apart that are being read. */
const [maxOpen, maxEngines] = [4, 2];
/** Most bytes that the quads of those may have together which nobody is reading. */
const maxHeldBytes = 512 * 1024 * 1024;
/** How often it is looked whether an engine has loaded. */
const pollMs = 10;

interface Opened {
  readonly release: Promise<Release>;
  engine: QueryEngine | undefined;
  visits: number;
  /** Bytes of its quads, once it is open. */
  bytes: number;
}

/** What an earlier release is opened, read through and queried with. */
type Means = Pick<EditionOptions, 'open' | 'inspect' | 'startEarlier'>;

/** An earlier release that is open for an answer. */
interface Visited extends Pick<Edition, 'release' | 'integrity'> {
  /** Gives an engine over it, loaded, which stays until one lets go; `undefined` where earlier releases are not queried. */
  engine(): Promise<QueryEngine | undefined>;
  /** Lets go of it. */
  leave(): void;
}

/** Holds the releases of one folder. */
export class Archive {
  readonly #means: Means;
  readonly #versions: Versions;
  readonly #opened = new Map<string, Opened>();
  /** What is known of the bytes of releases that were asked for, one read after the other. */
  readonly #integrities = new Map<string, Integrity>();
  #turn: Promise<unknown> = Promise.resolve();
  /** What is known of the release that is served now. */
  #own: { readonly version: string; readonly integrity: Integrity } | undefined;

  constructor(means: Means, versions: Versions) {
    this.#means = means;
    this.#versions = versions;
  }

  /** Is told what is known of the release that is served now: it is read through already. */
  know({ release, integrity }: Pick<Edition, 'release' | 'integrity'>): void {
    this.#own = { version: release.manifest.version, integrity };
  }

  /** Says why releases are left out, a sentence for each. */
  leftOut(): string[] {
    return this.#versions.leftOut();
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

  /** Opens a release beside another for one answer; `undefined` where there is none, or a damaged one. */
  async enter(beside: Release, version: string): Promise<Visited | undefined> {
    if (this.#versions.find(beside, version) === undefined) {
      this.#tidy(version);
      return undefined;
    }
    const directory = join(dirname(beside.directory), version);
    const integrity = this.#integrityOf(beside, version, directory);
    const opened = this.#opened.get(version) ?? {
      release: this.#means.open(directory, (message) => integrity.note(message)),
      engine: undefined,
      visits: 0,
      bytes: 0,
    };
    this.#opened.delete(version);
    this.#opened.set(version, opened);
    opened.visits++;
    const leave = (): void => {
      opened.visits--;
      this.#tidy();
    };
    try {
      const release = await opened.release;
      opened.bytes = release.image.block.byteLength;
      return { release, integrity, engine: () => this.#engineOf(opened, release), leave };
    } catch (cause) {
      this.#opened.delete(version);
      this.#versions.refuse(beside, version, cause);
      return undefined;
    }
  }

  /** Tells whether what came and went with a release is known to be damaged. */
  hasLostChanges(version: string): boolean {
    const known = this.#own?.version === version ? this.#own.integrity : this.#integrities.get(version);
    return known?.isWrong(`history/${version}/changes.nq`) === true;
  }

  /** Looks again at what was left out: an operator may have mended it. */
  lookAgain(): void {
    this.#integrities.clear();
    this.#versions.lookAgain();
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#integrities.values()].map((each) => each.stop()));
    const opened = [...this.#opened.values()];
    this.#opened.clear();
    await Promise.allSettled(opened.map(closeOpened));
  }

  async #engineOf(opened: Opened, release: Release): Promise<QueryEngine | undefined> {
    opened.engine ??= this.#means.startEarlier?.(release);
    this.#tidy();
    while (opened.engine?.state() === 'loading') await new Promise((resolve) => setTimeout(resolve, pollMs));
    return opened.engine;
  }

  /** Gives what is known of a release; one that is asked for first is read through when those before it are. */
  #integrityOf(beside: Release, version: string, directory: string): Integrity {
    const known = this.#own?.version === version ? this.#own.integrity : this.#integrities.get(version);
    if (known !== undefined) return known;
    const { inspect } = this.#means;
    const tell = (wrong: string, name = ''): void => {
      if (!ofFeeds.test(name) && !ofChanges.test(name)) this.#versions.damage(beside, version, wrong);
    };
    const integrity = new Integrity(tell, inspect && ((hear) => inspect(directory, hear)));
    this.#integrities.set(version, integrity);
    this.#turn = integrity.read(this.#turn);
    return integrity;
  }

  /** Closes what nobody reads: the oldest where too many are open or have an engine, and a release that is no longer there. */
  #tidy(gone?: string): void {
    let engines = [...this.#opened.values()].filter(({ engine }) => engine !== undefined).length;
    let bytes = [...this.#opened.values()].reduce((sum, opened) => sum + opened.bytes, 0);
    for (const [version, opened] of this.#opened) {
      const { size } = this.#opened;
      const isTooMuch = size > maxOpen || (size > 1 && bytes > maxHeldBytes);
      const isTooMany = isTooMuch || (engines > maxEngines && opened.engine !== undefined);
      if (opened.visits > 0 || (!isTooMany && version !== gone)) continue;
      if (opened.engine !== undefined) engines--;
      bytes -= opened.bytes;
      this.#opened.delete(version);
      void closeOpened(opened);
    }
  }
}

async function closeOpened({ release, engine }: Opened): Promise<void> {
  await engine?.close();
  await (await release).close();
}
