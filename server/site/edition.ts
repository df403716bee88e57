// One release as it is served: opened with its query engine, compared with the one before it, closed.
import {
  HejnalError,
  type FilledDocument,
  type Inspection,
  type QueryEngine,
  type Ready,
  type Release,
  type Seen,
} from '../../src/index.js';
import { Cache } from '../http/cache.js';
import { Integrity } from './integrity.js';

/** One release as it is served; every answer comes from exactly one edition. */
export interface Edition {
  readonly release: Release;
  /** Address under which its paths stand: the base, or a part of it for an earlier release. */
  readonly address: string;
  readonly engine: QueryEngine;
  /** The current release, where an earlier one answers. */
  readonly present?: Release;
  readonly cache: Cache;
  /** What is known of its bytes. */
  readonly integrity: Integrity;
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

/** What an edition is opened with. */
export interface EditionOptions {
  /** Folder of releases with its link `current`, or one release. */
  readonly directory: string;
  /** Opens a release; `tell` hears what it lacks or has damaged but can do without. */
  open(directory: string, tell: (message: string) => void): Promise<Release>;
  /** Begins to read a release through; without it, nothing more is known of its bytes than their sizes. */
  readonly inspect?: (directory: string, hear: (seen: Seen) => void) => Inspection;
  startEngine(release: Release): QueryEngine | Promise<QueryEngine>;
  /** Starts an engine for an earlier release, which is asked now and then; without it, only the current one is asked. */
  readonly startEarlier?: (release: Release) => QueryEngine;
  readonly cacheMaxBytes: number;
}

/** Opens the current release with its engine; `tell` hears of each damage, and `isProved` says that there was none just now. */
export async function openEdition(
  options: EditionOptions,
  tell: (message: string) => void,
  isProved = false,
): Promise<Edition> {
  const cache = new Cache(options.cacheMaxBytes);
  const { inspect } = options;
  const hear = (wrong: string): void => {
    // What was kept may have been made of the bytes that differ.
    cache.clear();
    tell(wrong);
  };
  const integrity = new Integrity(hear, inspect && ((each) => inspect(release.directory, each)), isProved);
  const release = await options.open(options.directory, (message) => integrity.note(message));
  try {
    const engine = await options.startEngine(release);
    return { release, address: release.names.base, engine, cache, integrity, heads: new Map() };
  } catch (cause) {
    await release.close();
    throw cause;
  }
}

/** Gives the document about a thing where it lies ready and is not known to be damaged; all others are written when they are asked for. */
export function readyIn({ release, integrity }: Edition, kind: string, slug: string): Ready | undefined {
  return integrity.blocks('ready') ? undefined : release.ready(kind, slug, integrity.state === 'whole');
}

/** Writes that document in another format, where what lies ready is enough for it. */
export function filledIn(
  { release, integrity }: Edition,
  kind: string,
  slug: string,
  extension: string,
): FilledDocument | undefined {
  return integrity.blocks('ready') ? undefined : release.filled(kind, slug, extension);
}

/** Closes what was opened, and ends what reads it. */
export async function closeEdition(edition: Edition): Promise<void> {
  await edition.integrity.stop();
  await edition.engine.close();
  await edition.release.close();
}

/** Says why an opened edition cannot take the place of the one before it: routes are mounted under one base. */
export async function refuse(
  next: Edition,
  before: Edition,
  loadMaxMs: number,
): Promise<HejnalError | 'same' | undefined> {
  const isMended = before.integrity.reasons().length > 0;
  if (next.release.manifest.version === before.release.manifest.version && !isMended) return 'same';
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
