// Builds a release: sorts the quads, writes dumps and store beside, and puts the finished folder in its place.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Names } from '../iri.js';
import type { Model } from '../model.js';
import type { Publication } from '../publication.js';
import type { Quad } from '../rdf.js';
import type { ExampleQuery } from '../read/query.js';
import { allQuads, catalogQuads } from './compare.js';
import { dictionaryOf } from './dictionary.js';
import { digestFile } from './digest.js';
import { documentsFile, writeDocuments, type Draft } from './documents.js';
import { cutGraph, disjoint, graphEndings } from './disjoint.js';
import { finishDumps, writeLineDumps, writeSums, type Content, type DumpFacts } from './dumps.js';
import { examplesFile, writeExamples } from './examples.js';
import { writeStore } from './groups.js';
import { historyOf, writeHistory } from './history.js';
import { readLines, writeBytes } from './lines.js';
import { readManifest, writeManifest, type FileEntry, type Manifest } from './manifest.js';
import { namesFile, writeNames } from './names.js';
import { openRelease, quadsFile } from './open.js';
import { beginFolder, endFolder, flushTree } from './place.js';
import { counter, type OnProgress } from './progress.js';
import { identify, place, publish, standingAs, standingNow, type Finish, type Standing } from './publish.js';
import { addQuads, catalogLines } from './quads.js';
import { reading, type Reading } from './reading.js';
import { merge, Sorter } from './sort.js';
import { openStore, removeLock } from './store.js';

/** What a release is built from. */
export interface BuildOptions {
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  /** Quads of all graphs but the catalogue, in any order, repetitions allowed; no blank nodes. */
  readonly quads: Iterable<Quad> | AsyncIterable<Quad>;
  /** Example queries that go with the release. */
  readonly queries?: readonly ExampleQuery[];
  /** Makes the quads of the catalogue once the dumps that it names are there. */
  readonly catalog: (finished: Finished) => Iterable<Quad>;
  /** Drafts the documents that are kept ready; without it, each is written when it is asked for. */
  readonly draft?: (
    release: Reading & Pick<BuildOptions, 'publication' | 'names' | 'model'>,
    iri: string,
  ) => Draft | undefined;
  /** Folder of releases; made where it is not there. */
  readonly releases: string;
  readonly toolVersion: string;
  /** Digest of what shapes the release besides its quads; the same quads with another one are another release. */
  readonly inputDigest: string;
  /** Writes, into the folder of the new release's history, what else follows from the change. */
  readonly follow?: (change: Change) => void;
  readonly onProgress?: OnProgress;
}

/** A new release and the one that it follows; paths are those of folders. */
export interface Change {
  readonly version: string;
  /** `modified` of the publication. */
  readonly modified: string;
  readonly before: { readonly directory: string; readonly history: string } | undefined;
  readonly after: string;
  readonly history: string;
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
}

/**
 * Builds a release and makes it the current one; the memory that this takes does not grow with the number of quads.
 * Throws `release-damaged` where the release before is,
 * `iri-invalid` for an IRI that is too long for the store.
 */
export async function buildRelease(options: BuildOptions): Promise<Built> {
  const folder = beginFolder(options.releases);
  try {
    const [target, history] = [join(folder, 'release'), join(folder, 'history')];
    mkdirSync(target);
    const work: Work = { ...options, folder, target, history, onProgress: options.onProgress ?? (() => undefined) };
    const content = await writeContent(work);
    const identity = identify(options.releases, options.publication, content.digest, options.inputDigest);
    const { version } = identity;
    if (standingAs(options.releases, identity) === undefined) {
      await finish(work, version, content);
      place(work, identity, work.onProgress);
    }
    const changed = publish(work, version, work.onProgress);
    const directory = join(options.releases, version);
    return { version, directory, manifest: readManifest(directory), changed };
  } finally {
    endFolder(folder);
  }
}

/** Sorts the quads and writes the dumps that are lines; the digest of one of them is that of the content. */
async function writeContent(work: Work): Promise<Content> {
  const sorter = new Sorter(work.folder, 'quads');
  await addQuads(work.quads, work.names, sorter, counter('sort', work.onProgress));
  const lines = disjoint(counter('merge', work.onProgress)(sorter.sorted()), work.names);
  return writeLineDumps(work.target, lines, work);
}

/** Writes everything else that a new release has, checks that it opens, and flushes it to the disk. */
async function finish(work: Work, version: string, content: Content): Promise<void> {
  const { target, onProgress, publication } = work;
  const before = standingNow(work.releases);
  const dumps = await finishDumps(target, content, work, (file) => onProgress({ step: 'dump', file }));
  const previous = before?.manifest.version;
  const finished: Finished = { version, previous, contentDigest: content.digest, counts: content.counts, dumps };
  const dictionary = dictionaryOf(work.names);
  const counts = await writeQuads(work, finished, dictionary);
  await writeIndexes(work, dictionary);
  writeExamples(target, work.queries ?? []);
  writeManifest(target, {
    version,
    previous: previous ?? null,
    base: work.names.base,
    toolVersion: work.toolVersion,
    contentDigest: content.digest,
    inputDigest: work.inputDigest,
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count),
    dictionary,
    publication,
    files: await filesOf(work, dumps),
  });
  remember(work, version, before);
  onProgress({ step: 'check' });
  await (await openRelease(target)).close();
  for (const file of [quadsFile, namesFile, documentsFile]) removeLock(join(target, file));
  onProgress({ step: 'flush' });
  flushTree(work.folder);
}

/** Writes the store, with the catalogue among the quads; tells how many quads each graph has. */
async function writeQuads(work: Work, finished: Finished, dictionary: string): Promise<Manifest['counts']> {
  const { target, names, folder, onProgress } = work;
  onProgress({ step: 'catalog' });
  const catalog = catalogLines(work.catalog(finished), names);
  mkdirSync(dirname(join(target, catalogQuads)));
  writeBytes(
    join(target, catalogQuads),
    catalog.map((line) => `${line}\n`),
  );
  const graphs = graphEndings(names);
  const counts = { ...finished.counts };
  function* lines() {
    for (const line of disjoint(merge([readLines(join(target, allQuads)), catalog]), names)) {
      if (graphs.get(cutGraph(line).rest) === 'catalog') counts.catalog++;
      yield line;
    }
  }
  await writeStore(
    { path: join(target, quadsFile), dictionary, scratch: folder },
    lines(),
    counter('store', onProgress),
  );
  return counts;
}

/** Writes what is found by way of the quads: the names of things, and their documents. */
async function writeIndexes(work: Work, dictionary: string): Promise<void> {
  const { target, folder, names, model, publication, draft, onProgress } = work;
  const quads = openStore(join(target, quadsFile), dictionary);
  try {
    await writeNames({ target, scratch: folder, names, model, quads, watch: counter('names', onProgress) });
    if (draft === undefined) return;
    const found = { ...reading(quads, names), publication, names, model };
    await writeDocuments({
      target,
      dictionary,
      reading: found,
      kinds: model.kinds.map(({ name }) => name),
      draft: (iri) => draft(found, iri),
      watch: counter('documents', onProgress, 'things'),
    });
  } finally {
    await quads.close();
    removeLock(join(target, quadsFile));
  }
}

function remember(work: Work, version: string, before?: Standing): void {
  const { names, publication, releases, target, history, folder, onProgress } = work;
  onProgress({ step: 'history' });
  const { modified } = publication;
  const old = before && {
    directory: before.directory,
    quads: join(before.directory, allQuads),
    history: historyOf(releases, before.manifest.version),
    modified: before.manifest.publication.modified,
  };
  const quads = join(target, allQuads);
  writeHistory({ names, quads, modified, before: old, target: history, scratch: folder });
  work.follow?.({ version, modified, before: old, after: target, history });
}

async function filesOf({ target, draft }: Work, dumps: readonly DumpFacts[]): Promise<FileEntry[]> {
  const entries = dumps.flatMap(({ file, bytes, sha256, gzip }) => [
    { path: `dumps/${file}`, bytes, sha256 },
    { path: `dumps/${file}.gz`, ...gzip },
  ]);
  const sums = { path: 'dumps/SHA256SUMS', ...writeSums(target, dumps) };
  const own = [quadsFile, catalogQuads, namesFile, examplesFile, ...(draft === undefined ? [] : [documentsFile])];
  const others = own.map(async (path) => ({ path, ...(await digestFile(join(target, path))) }));
  return [...entries, sums, ...(await Promise.all(others))].sort((a, b) => (a.path < b.path ? -1 : 1));
}
