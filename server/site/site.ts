// What the server publishes now: one release with its query engine, swapped whole, closed when its last answer has ended.
import { readlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HejnalError, Versions, type Release } from '../../src/index.js';
import { Archive } from './archive.js';
import { closeEdition, openEdition, refuse, type Edition, type EditionOptions } from './edition.js';

/** Tells what happened to the site, for the log. */
export interface SiteEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly cause?: unknown;
}

/** What a site needs from outside. */
interface SiteOptions extends EditionOptions {
  /** Rejects where the files of a release are not what its manifest says. */
  verify(directory: string): Promise<unknown>;
  report?(event: SiteEvent): void;
  /** Is called with each release that is served from now on, the first included. */
  taken?(release: Release): void;
  /** Time between two looks at the link `current`; 0 for none. */
  readonly pollMs?: number;
  /** Longest time that the engine of a new release may take to load before the old one is let go. */
  readonly loadMaxMs?: number;
  /** Time after which the release is read through again; disks rot. */
  readonly recheckMs?: number;
}

interface Held {
  readonly edition: Edition;
  visits: number;
  retired: boolean;
  /** Whether it was closed, or is being closed. */
  ended: boolean;
}

/** A release that could not be taken up, by the text of the link that led to it. */
interface Refused {
  readonly link: string | undefined;
  readonly reason: string;
  readonly pauseMs: number;
  readonly untilMs: number;
}

const usualPollMs = 1000;
const longestPauseMs = 60_000;
const usualRecheckMs = 24 * 60 * 60 * 1000;

/** Holds the current edition and swaps it for the next. */
export class Site {
  /**
   * What the server is about: one that is leaving serves as before, but says that it is not ready; one that is closing
   * answers, and each answer is the last of its connection; one that is stopping begins no query.
   */
  stage: 'serving' | 'leaving' | 'closing' | 'stopping' = 'serving';
  /** Releases that were taken up since the start, and attempts that were refused. */
  takeovers = 0;
  refusals = 0;
  /** The releases beside the one that is served. */
  readonly archive: Archive;
  readonly #options: SiteOptions;
  #held: Held;
  #link: string | undefined;
  #refused: Refused | undefined;
  #timers: NodeJS.Timeout[] = [];
  #reloading: Promise<boolean> | undefined;
  #closing: Promise<unknown>[] = [];

  private constructor(options: SiteOptions, edition: Edition, link: string | undefined) {
    this.#options = options;
    const versions = new Versions((message) => this.#report({ level: 'warn', message }));
    this.archive = new Archive(options, versions);
    this.#held = { edition, visits: 0, retired: false, ended: false };
    this.archive.know(edition);
    this.#link = link;
  }

  /** Opens a site and begins to watch for the next release; throws what opening the release throws. */
  static async open(options: SiteOptions): Promise<Site> {
    const link = await readCurrent(options.directory);
    const tell = (message: string): void => options.report?.({ level: 'error', message });
    const site = new Site(options, await openEdition(options, tell), link);
    const pollMs = options.pollMs ?? usualPollMs;
    site.#every(pollMs, () => site.#look());
    site.#every(options.recheckMs ?? usualRecheckMs, () => site.current().integrity.read());
    void site.current().integrity.read();
    options.taken?.(site.current().release);
    return site;
  }

  /** Whether each answer is the last of its connection. */
  get isParting(): boolean {
    return this.stage === 'closing' || this.stage === 'stopping';
  }

  /** Gives the edition that answers now. */
  current(): Edition {
    return this.#held.edition;
  }

  /**
   * Names what an operator should mend, a sentence for each: damage, a release that is refused, earlier ones that are left
   * out. Where files lie on this machine is the log's to say.
   */
  reasons(): string[] {
    const isOther = this.#refused !== undefined && this.#refused.link !== this.#link;
    const refused = isOther ? [`The new release is refused: ${this.#refused?.reason ?? ''}`] : [];
    const { integrity, release } = this.current();
    const all = [...integrity.reasons(), ...refused, ...this.archive.leftOut()];
    const places = [dirname(release.directory), this.#options.directory].map((place) => `${place}/`);
    return all.map((reason) => places.reduce((text, place) => text.replaceAll(place, ''), reason));
  }

  /** Takes the current edition for one answer; it stays open until `leave` is called, once. */
  enter(): { readonly edition: Edition; leave(): void } {
    const held = this.#held;
    held.visits++;
    let left = false;
    return {
      edition: held.edition,
      leave: () => {
        if (left) return;
        left = true;
        held.visits--;
        this.#letGo(held);
      },
    };
  }

  /** Does what {@link reload} does, after an operator has mended something: what was left out is looked at again. */
  lookAgain(): Promise<boolean> {
    this.archive.lookAgain();
    return this.reload();
  }

  /** Takes up the release that `current` names; tells whether it did. A release that cannot be used is reported and refused. */
  reload(): Promise<boolean> {
    this.#reloading ??= this.#swap().finally(() => (this.#reloading = undefined));
    return this.#reloading;
  }

  /** Ends the watch, the engine and the release. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#reloading;
    this.#end(this.#held);
    this.#closing.push(this.archive.close());
    await Promise.allSettled(this.#closing);
  }

  #every(ms: number, work: () => Promise<unknown>): void {
    if (ms > 0) this.#timers.push(setInterval(() => void work(), ms).unref());
  }

  /**
   * Looks whether `current` leads elsewhere. What was refused is tried again, less and less often, and so is the release
   * that is served while something is wrong with it: the rest may still be on its way.
   */
  async #look(): Promise<void> {
    const link = await readCurrent(this.#options.directory);
    const isMendable = this.current().integrity.reasons().length > 0;
    if (link === undefined || (link === this.#link && !isMendable) || this.#reloading !== undefined) return;
    if (link === this.#refused?.link && Date.now() < this.#refused.untilMs) return;
    await this.reload();
  }

  /** Remembers a release that was refused, and for how long; says whether the reason is a new one. */
  #refuse(link: string | undefined, reason: string): boolean {
    const before = this.#refused?.link === link ? this.#refused : undefined;
    const pollMs = this.#options.pollMs ?? usualPollMs;
    const pauseMs = Math.min((before?.pauseMs ?? pollMs / 2) * 2, longestPauseMs);
    this.#refused = { link, reason, pauseMs, untilMs: Date.now() + pauseMs };
    return before?.reason !== reason;
  }

  async #swap(): Promise<boolean> {
    const before = this.#held;
    const link = await readCurrent(this.#options.directory);
    try {
      await this.#options.verify(this.#options.directory);
      const tell = (message: string): void => this.#report({ level: 'error', message });
      const edition = await openEdition(this.#options, tell, true);
      const refusal = await refuse(edition, before.edition, this.#options.loadMaxMs ?? 600_000);
      if (refusal !== undefined) {
        await closeEdition(edition);
        if (refusal !== 'same') throw refusal;
        this.#accept(link);
        return false;
      }
      this.#held = { edition, visits: 0, retired: false, ended: false };
      this.archive.know(edition);
      this.takeovers++;
      before.retired = true;
      this.#letGo(before);
      this.#accept(link);
      this.#report({ level: 'info', message: `Release ${edition.release.manifest.version} is being served.` });
      this.#options.taken?.(edition.release);
      return true;
    } catch (cause) {
      this.refusals++;
      const reason = cause instanceof HejnalError ? cause.message : 'It could not be opened.';
      const kept = before.edition.release.manifest.version;
      if (this.#refuse(link, reason) && (link === undefined || link !== this.#link))
        this.#report({ level: 'error', message: `The new release is refused and ${kept} stays: ${reason}`, cause });
      return false;
    }
  }

  #accept(link: string | undefined): void {
    this.#link = link;
    this.#refused = undefined;
  }

  #letGo(held: Held): void {
    if (held.retired && held.visits === 0) this.#end(held);
  }

  /** Closes an edition once: who leaves after the site was closed must not close what others have opened since. */
  #end(held: Held): void {
    if (held.ended) return;
    held.ended = true;
    this.#closing.push(closeEdition(held.edition));
  }

  #report(event: SiteEvent): void {
    this.#options.report?.(event);
  }
}

async function readCurrent(directory: string): Promise<string | undefined> {
  try {
    return await readlink(join(directory, 'current'));
  } catch {
    return undefined;
  }
}
