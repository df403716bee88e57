// What is known of the bytes of one release: read through in the background, so that nothing damaged is served for long.
import type { Inspection, Seen } from '../../src/index.js';

/** Begins to read a release through; `hear` is told of every file. */
export type Inspect = (hear: (seen: Seen) => void) => Inspection;

/** How far the reading is: not done here, under way, done and all well, or something differs. */
export type IntegrityState = 'unread' | 'reading' | 'whole' | 'damaged';

/** What answers rest on: all of them, those to queries, or documents that lie ready. Files are sent or not one by one. */
export type Part = 'documents' | 'queries' | 'ready';

/** Files of a release and its history that no answer but their own rests on. */
const alone = /^dumps\/|^release\.jsonld$|^history\/[^/]+\/feed\//;
/** Files of feeds: nothing that is said of an earlier release rests on them, its own or those of others. */
export const ofFeeds = /^history\/[^/]+\/feed\//;
/** What tells when things changed: documents rest on it, answers to queries do not. */
const told = /^history\/[^/]+\/(?:modified|past)\.tsv$/;
/** What came and went with a release: whoever tells of it asks; all else can do without. */
export const ofChanges = /^history\/[^/]+\/changes\.nq$/;
const ready = /^history\/[^/]+\/documents\.lmdb$/;
/** Dumps that the engine for queries to others loads. */
const loaded = /^(?:dumps\/all\.nq$|catalog\/)/;
/** The dump from which the kinds of things and their fields are read. */
const model = /^dumps\/ontology\.nt$/;

/** Knows which files of a release are what its manifest says. */
export class Integrity {
  readonly #inspect: Inspect | undefined;
  readonly #tell: (wrong: string, name?: string) => void;
  readonly #wrong = new Map<string, string>();
  readonly #notes = new Set<string>();
  readonly #waiting = new Map<string, (() => void)[]>();
  #seen = new Set<string>();
  #inspection: Inspection | undefined;
  #reading: Promise<void> | undefined;
  #isWhole: boolean;

  /** Takes who hears of each damage once, with the name of the file; how the release is read through, where it can be; and whether it was proved before. */
  constructor(tell: (wrong: string, name?: string) => void, inspect?: Inspect, isProved = false) {
    this.#tell = tell;
    this.#inspect = inspect;
    this.#isWhole = isProved;
  }

  get state(): IntegrityState {
    if (this.#wrong.size > 0) return 'damaged';
    if (this.#isWhole) return 'whole';
    return this.#reading === undefined ? 'unread' : 'reading';
  }

  /** Names what differs or is lacking, a sentence for each. */
  reasons(): string[] {
    return [...new Set([...this.#wrong.values(), ...this.#notes])];
  }

  /** Notes what is lacking or damaged but does not hinder; each once. */
  note(message: string): void {
    if (this.#notes.has(message)) return;
    this.#notes.add(message);
    this.#tell(message);
  }

  /** Tells whether answers rest on a file that is known to differ. */
  blocks(part: Part): boolean {
    if (this.#wrong.size === 0) return false;
    return [...this.#wrong.keys()].some((name) => {
      if (loaded.test(name)) return part === 'queries';
      if (ready.test(name)) return part === 'ready';
      if (told.test(name)) return part === 'documents';
      if (ofChanges.test(name)) return false;
      return model.test(name) || !alone.test(name);
    });
  }

  /** Tells whether one file is known to differ now. */
  isWrong(name: string): boolean {
    return this.#wrong.has(name);
  }

  /** Says what is wrong with one file: at once where that is known, else as soon as it was read, before the others. */
  async wrongWith(name: string): Promise<string | undefined> {
    const isUnread = this.#reading !== undefined && !this.#isWhole && !this.#seen.has(name);
    if (isUnread && this.#inspection?.names.has(name) !== false)
      await new Promise<void>((resolve) => {
        this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve]);
        this.#inspection?.prefer(name);
      });
    return this.#wrong.get(name);
  }

  /** Reads the release through, once at a time; waits for `turn` before it begins. */
  read(turn: Promise<unknown> = Promise.resolve()): Promise<void> {
    if (this.#inspect === undefined) return Promise.resolve();
    this.#reading ??= this.#readAll(this.#inspect, turn).finally(() => {
      this.#reading = undefined;
      this.#inspection = undefined;
    });
    return this.#reading;
  }

  async stop(): Promise<void> {
    await this.#inspection?.stop();
    await this.#reading;
  }

  async #readAll(inspect: Inspect, turn: Promise<unknown>): Promise<void> {
    await turn;
    this.#seen = new Set();
    try {
      const inspection = inspect((seen) => this.#hear(seen));
      this.#inspection = inspection;
      for (const name of this.#waiting.keys()) inspection.prefer(name);
      await inspection.done;
      this.#isWhole = this.#wrong.size === 0 && this.#seen.size === inspection.names.size;
    } catch (cause) {
      this.#hear({ name: 'release.json', wrong: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      for (const name of [...this.#waiting.keys()]) this.#wake(name);
    }
  }

  #hear({ name, wrong }: Seen): void {
    this.#seen.add(name);
    const before = this.#wrong.get(name);
    if (wrong === undefined) this.#wrong.delete(name);
    else {
      this.#isWhole = false;
      this.#wrong.set(name, wrong);
      if (before !== wrong && !this.#notes.has(wrong)) this.#tell(wrong, name);
    }
    this.#wake(name);
  }

  #wake(name: string): void {
    for (const resolve of this.#waiting.get(name) ?? []) resolve();
    this.#waiting.delete(name);
  }
}
