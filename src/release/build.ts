// Builds a release: sorts the quads, writes dumps and store beside, and puts the finished folder in its place.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import type { Publication } from '../model/publication.js';
import type { Quad } from '../rdf/rdf.js';
import type { ExampleQuery } from '../facts/read/query.js';
import { catalogQuads } from './history/compare.js';
import { dictionaryOf } from './store/dictionary.js';
import { usualSubjects } from './files/cut.js';
import { finishDumps } from './files/dumps.js';
import { Earlier, type Standing as StandingDumps } from './files/earlier.js';
import { finishParts, listFiles, usualPackFrom } from './files/kept.js';
import type { Content, DumpFacts } from './files/listed.js';
import { examplesFile, writeExamples } from './examples.js';
import { readManifest, writeManifest, type FileEntry, type Manifest } from './manifest.js';
import { namesFile } from './names.js';
import { openRelease } from './open.js';
import { currentVersion, flushTree } from './files/atomic.js';
import { claimFolder, endFolder, keepClaim } from './files/claim.js';
import { counter, type OnProgress } from './progress.js';
import { place, plan, publish, standingNow, type Finish } from './publish.js';
import { dumpsOf } from './taken.js';
import { verifyRelease } from './verify.js';
import { addQuads } from './quads.js';
import { writeReifiers } from './files/reifiers.js';
import type { Memory } from './history/build.js';
import { historyOf } from './history/history.js';
import { documentsFile, toldIn } from './history/manifest.js';
import type { Signer } from './statement/proof.js';
import { writeStatement } from './statement/statement.js';
import { removeLock } from './store/store.js';
import { triplesFiles } from './triples/files.js';
import { writeNumbers } from './numbered.js';
import { writeRest } from './rest.js';
import { choresAside, type Aside } from './aside.js';
import { ContentSender, ContentSorter } from './content.js';
import { choresHere, type Chores } from './chores.js';
import type { Drafting } from './history/documents.js';

/** What a release is built from. */
export interface BuildOptions extends Pick<Memory, 'follow' | 'things' | 'isWhole'> {
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  /** Quads of all graphs but the catalogue, in any order, repetitions allowed; no blank nodes. */
  readonly quads: Iterable<Quad> | AsyncIterable<Quad>;
  /** Example queries that go with the release. */
  readonly queries?: readonly ExampleQuery[];
  /** Makes the quads of the catalogue once the dumps that it names are there. */
  readonly catalog: (finished: Finished) => Iterable<Quad>;
  /** Folder of releases; made where it is not there. */
  readonly releases: string;
  readonly toolVersion: string;
  /** Digest of what shapes the release besides its quads; the same quads with another one are another release. */
  readonly inputDigest: string;
  /** Hands lines on, N-Quads as byte strings; throws where a reader could not read one of them. */
  readonly judge?: (lines: Iterable<string>) => Iterable<string>;
  /** Drafts the documents that are kept ready; without it, each is written when it is asked for. */
  readonly draft?: Drafting;
  /** Whether threads do part of the work; they draft documents as a command does, whatever `draft` says. */
  readonly isShared?: boolean;
  /** Who signs what the release states of itself. */
  readonly signer?: Signer | undefined;
  readonly onProgress?: OnProgress;
  /** Whether nobody but this process will read the release: it is not flushed to the disk, nor opened to see that it opens. */
  readonly isFleeting?: boolean;
  /** How long to wait for another writer. */
  readonly waitMs?: number;
  /** How many subjects a part of the dumps has on average, a power of two. */
  readonly subjects?: number;
  /** From how many bytes on a dump is kept as its gzip twin only. */
  readonly packFrom?: number;
}

/** What is known of a release when its catalogue is made. */
export interface Finished {
  readonly version: string;
  readonly previous: string | undefined;
  readonly contentDigest: string;
  /** Quads by graph; the catalogue, which is not made yet, has 0. */
  readonly counts: Manifest['counts'];
  /** Sorted by file name. */
  readonly dumps: readonly DumpFacts[];
}

/** Where a finished release is. */
export interface Built {
  readonly version: string;
  readonly directory: string;
  readonly manifest: Manifest;
  /** Whether `current` leads to another release than before; `false` where there was nothing new. */
  readonly changed: boolean;
}

interface Work extends BuildOptions, Finish {
  readonly onProgress: OnProgress;
  /** Threads, where they may be used; what they do not do is done here. */
  readonly aside: Aside | undefined;
}

/**
 * Builds a release and makes it the current one; the memory that this takes grows by the 30 bytes that a quad is as numbers.
 * Throws `release-damaged` where the release before is, or the one that stands there already; `release-missing` where
 * `current` leads to none; `release-busy` where another program writes there;
 * `iri-invalid` for an IRI that is too long for the store, and what `judge` throws.
 */
export async function buildRelease(options: BuildOptions): Promise<Built> {
  // Asked before anything is written: what is built on a broken link would begin the history anew.
  currentVersion(options.releases);
  const folder = await claimFolder(options.releases, options.waitMs);
  const onProgress: OnProgress = (progress) => {
    keepClaim(folder);
    options.onProgress?.(progress);
  };
  const target = join(folder, 'release');
  const aside = options.isShared === true ? choresAside(target, options.names, onProgress) : undefined;
  try {
    mkdirSync(target);
    const begun = { ...options, folder, target, onProgress, aside };
    const content = await writeContent(begun);
    const { identity, standing } = plan(options.releases, options.publication, content.digest, options.inputDigest);
    const { version } = identity;
    const work: Work = { ...begun, history: historyOf(folder, version) };
    if (standing !== undefined) await verifyRelease(standing.directory);
    else {
      await finish(work, version, content);
      place(work, identity, work.onProgress);
    }
    const changed = publish(work, version, work.onProgress);
    const directory = join(options.releases, version);
    return { version, directory, manifest: readManifest(directory), changed };
  } finally {
    await aside?.end();
    endFolder(folder);
  }
}

/** Sorts the quads and writes the dumps that are lines; the digest of one of them is that of the content. */
async function writeContent(work: Omit<Work, 'history'>): Promise<Content> {
  const watch = counter('sort', work.onProgress);
  const { target, folder, subjects = usualSubjects } = work;
  const making = { target, folder, subjects };
  if (work.aside === undefined) {
    const sorter = new ContentSorter(making);
    return sorter.finish(await addQuads(work.quads, work.names, sorter, watch), work);
  }
  const { port1, port2: port } = new MessageChannel();
  const sender = new ContentSender(port1);
  try {
    const content = work.aside.content({ ...making, port });
    const sent = addQuads(work.quads, work.names, sender, watch).then((count) => sender.finish(count));
    const [found] = await Promise.all([content, sent]);
    return found;
  } finally {
    port1.close();
  }
}

/** Writes everything else that a new release has, checks that it opens, and flushes it to the disk. */
async function finish(work: Work, version: string, content: Content): Promise<void> {
  const { target, publication } = work;
  const before = standingNow(work.releases);
  const chores = work.aside ?? choresHere(work);
  const earlier = work.isWhole === true ? undefined : dumpsOf(before, work, content);
  const { dumps, parts } = await finishDumps(target, content, work, dumpingOf(work, chores, earlier));
  const previous = before?.manifest.version;
  const finished: Finished = { version, previous, contentDigest: content.digest, counts: content.counts, dumps };
  const dictionary = dictionaryOf(work.names);
  const numbered = writeNumbers(work, finished);
  const { counts, total } = numbered;
  writeExamples(target, work.queries ?? []);
  const reifiers = await reify(work, parts, earlier);
  const history = await writeRest({ ...work, chores }, { version, before: before?.manifest, dictionary });
  const others = [catalogQuads, namesFile, examplesFile, ...triplesFiles];
  const written = await listFiles(target, { dumps, parts, reifiers, others }, packedFrom(work));
  const graphs = { ...content.graphs, catalog: numbered.catalog };
  const [{ base }, { moment = '' }] = [work.names, toldIn(work.history)];
  const stated = { version, previous: previous ?? null, base, moment, graphs, files: written };
  const statement = await writeStatement(target, stated, work.signer);
  writeManifest(target, {
    version,
    previous: previous ?? null,
    base,
    graphDigests: graphs,
    toolVersion: work.toolVersion,
    contentDigest: content.digest,
    inputDigest: work.inputDigest,
    counts,
    total,
    dictionary,
    publication,
    files: [...written, statement].sort((a, b) => (a.path < b.path ? -1 : 1)),
    history,
  });
  if (work.isFleeting !== true) await settle(work);
}

/** Tells how the dumps are written that are not lines. */
function dumpingOf(
  { onProgress, publication, isFleeting }: Work,
  chores: Chores,
  earlier: StandingDumps | undefined,
): Parameters<typeof finishDumps>[3] {
  return {
    onFile: (file) => onProgress({ step: 'dump', file }),
    turtle: (given) => chores.turtle(given),
    tables: (folder) => chores.tables({ folder, publication, isFleeting }),
    earlier,
  };
}

/** Opens a release that is written once, and flushes it to the disk. */
async function settle({ target, history, folder, onProgress }: Work): Promise<void> {
  onProgress({ step: 'check' });
  await (await openRelease(target)).close();
  removeLock(join(target, namesFile));
  removeLock(join(history, documentsFile));
  onProgress({ step: 'flush' });
  flushTree(folder);
}

/** Writes what reifies the facts, and tells of all parts; gives the entries of its files. */
async function reify(
  work: Work,
  parts: Parameters<typeof finishParts>[1]['parts'],
  standing: StandingDumps | undefined,
): Promise<FileEntry[]> {
  const { target, folder, names, subjects = usualSubjects } = work;
  const reifiers = writeReifiers(target, folder, names, subjects);
  const earlier = standing && new Earlier(standing);
  try {
    return await finishParts(target, { parts, reifiers }, { packFrom: packedFrom(work), level: undefined, earlier });
  } finally {
    earlier?.close();
  }
}

/** A fleeting release keeps its files as they are. */
function packedFrom({ isFleeting, packFrom = usualPackFrom }: Pick<Work, 'isFleeting' | 'packFrom'>): number {
  return isFleeting === true ? Infinity : packFrom;
}
