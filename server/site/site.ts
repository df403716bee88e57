// What the server publishes now: one release with its query engine, swapped whole, closed when its last answer has ended.
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { HejnalError, Versions, type QueryEngine, type Release } from '../../src/index.js';
import { Archive } from './archive.js';
import { Cache } from '../http/cache.js';

/** One release as it is served; every answer comes from exactly one edition. */
export interface Edition {
  readonly release: Release;
  /** Address under which its paths stand: the base, or a part of it for an earlier release. */
  readonly address: string;
  readonly engine: QueryEngine;
  /** The current release, where an earlier one answers. */
  readonly present?: Release;
  readonly cache: Cache;
  /** Heads of documents, by their kind and the manner in which they are asked for; `undefined` for what the framework answers. */
  readonly heads: Map<string, Head | undefined>;
}

/** How documents of a kind are answered when they are asked for in one manner. */
export interface Head {
  readonly kind: string;
  readonly extension: string;
  /** The lines that all of them have, between which the slug of a thing stands. */
  readonly pieces: readonly string[];
}

/** Tells what happened to the site, for the log. */
export interface SiteEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly cause?: unknown;
}

/** What a site needs from outside. */
interface SiteOptions {
  /** Folder of releases with its link `current`, or one release. */
  readonly directory: string;
  open(directory: string): Promise<Release>;
  /** Rejects where the files of a release are not what its manifest says. */
  verify(directory: string): Promise<unknown>;
  startEngine(release: Release): QueryEngine | Promise<QueryEngine>;
  readonly cacheMaxBytes: number;
  report?(event: SiteEvent): void;
  /** Time between two looks at the link `current`; 0 for none. */
  readonly pollMs?: number;
  /** Longest time that the engine of a new release may take to load before the old one is let go. */
  readonly loadMaxMs?: number;
}

interface Held {
  readonly edition: Edition;
  visits: number;
  retired: boolean;
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

/** Holds the current edition and swaps it for the next. */
export class Site {
  /** Whether the server is stopping: it still answers, but says that it is not ready. */
  draining = false;
  /** The releases beside the one that is served. */
  readonly archive: Archive;
  readonly #options: SiteOptions;
  #held: Held;
  #link: string | undefined;
  #refused: Refused | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reloading: Promise<boolean> | undefined;
  #closing: Promise<unknown>[] = [];

  private constructor(options: SiteOptions, edition: Edition, link: string | undefined) {
    this.#options = options;
    const versions = new Versions((message) => this.#report({ level: 'warn', message }));
    this.archive = new Archive(options.open, versions);
    this.#held = { edition, visits: 0, retired: false };
    this.#link = link;
  }

  /** Opens a site and begins to watch for the next release; throws what opening the release throws. */
  static async open(options: SiteOptions): Promise<Site> {
    const link = await readCurrent(options.directory);
    const site = new Site(options, await openEdition(options), link);
    const pollMs = options.pollMs ?? usualPollMs;
    if (pollMs > 0) {
      site.#timer = setInterval(() => void site.#look(), pollMs);
      site.#timer.unref();
    }
    return site;
  }

  /** Gives the edition that answers now. */
  current(): Edition {
    return this.#held.edition;
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

  /** Takes up the release that `current` names; tells whether it did. A release that cannot be used is reported and refused. */
  reload(): Promise<boolean> {
    this.#reloading ??= this.#swap().finally(() => (this.#reloading = undefined));
    return this.#reloading;
  }

  /** Ends the watch, the engine and the release. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#reloading;
    this.#held.retired = true;
    this.#closing.push(closeEdition(this.#held.edition), this.archive.close());
    await Promise.allSettled(this.#closing);
  }

  /** Looks whether `current` leads elsewhere. What was refused is tried again, less and less often: it may still be on its way. */
  async #look(): Promise<void> {
    const link = await readCurrent(this.#options.directory);
    if (link === undefined || link === this.#link || this.#reloading !== undefined) return;
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
      const edition = await openEdition(this.#options);
      const refusal = await refuse(edition, before.edition, this.#options.loadMaxMs ?? 600_000);
      if (refusal !== undefined) {
        await closeEdition(edition);
        if (refusal !== 'same') throw refusal;
        this.#accept(link);
        return false;
      }
      this.#held = { edition, visits: 0, retired: false };
      before.retired = true;
      this.#letGo(before);
      this.#accept(link);
      this.#report({ level: 'info', message: `Release ${edition.release.manifest.version} is being served.` });
      return true;
    } catch (cause) {
      const reason = cause instanceof HejnalError ? cause.message : 'It could not be opened.';
      const kept = before.edition.release.manifest.version;
      if (this.#refuse(link, reason))
        this.#report({ level: 'error', message: `The new release is refused and ${kept} stays: ${reason}`, cause });
      return false;
    }
  }

  #accept(link: string | undefined): void {
    this.#link = link;
    this.#refused = undefined;
  }

  #letGo(held: Held): void {
    if (held.retired && held.visits === 0) this.#closing.push(closeEdition(held.edition));
  }

  #report(event: SiteEvent): void {
    this.#options.report?.(event);
  }
}

async function openEdition(options: SiteOptions): Promise<Edition> {
  const release = await options.open(options.directory);
  try {
    return {
      release,
      address: release.names.base,
      engine: await options.startEngine(release),
      cache: new Cache(options.cacheMaxBytes),
      heads: new Map(),
    };
  } catch (cause) {
    await release.close();
    throw cause;
  }
}

async function closeEdition(edition: Edition): Promise<void> {
  await edition.engine.close();
  await edition.release.close();
}

/** Says why an opened edition cannot take the place of the one before it: routes are mounted under one base. */
async function refuse(next: Edition, before: Edition, loadMaxMs: number): Promise<HejnalError | 'same' | undefined> {
  if (next.release.manifest.version === before.release.manifest.version) return 'same';
  const { base } = next.release.names;
  if (base !== before.release.names.base) {
    return new HejnalError('release-damaged', `Its base is ${base}.`, 'Start the server anew for another base.');
  }
  for (const end = Date.now() + loadMaxMs; next.engine.state() === 'loading' && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (next.engine.state() === 'ready') return undefined;
  return new HejnalError('query-failed', 'The query engine could not load it.', 'See the events before this one.');
}

async function readCurrent(directory: string): Promise<string | undefined> {
  try {
    return await readlink(join(directory, 'current'));
  } catch {
    return undefined;
  }
}
