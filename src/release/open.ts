// Opens a release for reading: everything that the server and the command line say about facts comes from here.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HejnalError } from '../errors.js';
import { fillers } from '../formats/write/fill.js';
import { triplesOf } from '../formats/write/triples.js';
import { namesUnder, type GraphName, type Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { readModel } from '../model/ontology/read.js';
import type { Publication } from '../model/publication.js';
import { readLine, type Quad } from '../rdf/rdf.js';
import type { ExampleQuery } from '../facts/read/query.js';
import type { Search } from '../search/search.js';
import { fromBytes } from './files/bytes.js';
import type { About, Blocks } from './blocks.js';
import type { Writing } from '../formats/write/writing.js';
import { openDocuments, type Documents, type Ready } from './ready.js';
import { ontologyTriples } from './files/listed.js';
import { historyOf } from './history/history.js';
import { examplesFile, readExamples } from './examples.js';
import { readLines } from './files/lines.js';
import { partsFile } from './files/parts.js';
import { isPackedOnly } from './files/plain.js';
import { isProved, proveFiles } from './files/proved.js';
import { imageIn } from './numbered.js';
import { checkSizes, damaged, manifestFile, readManifest, type Manifest } from './manifest.js';
import { openModifications } from './history/modified.js';
import { openPasts, type Pasts } from './history/past.js';
import { namesFile, openNames } from './names.js';
import { currentLink } from './files/atomic.js';
import { documentsFile, hasSeal, openSeal, sealedIn, toldIn } from './history/manifest.js';
import { momentOf } from './history/moment.js';
import { cutPattern, type Bounds, type Cut, type Pattern } from './triples/pattern.js';
import { triplesFiles } from './triples/files.js';
import { readingOf, type Reading } from './triples/reading.js';
import { surveyOf, type Survey } from './triples/survey.js';
import { Terms } from './triples/terms.js';
import { openTriples, type Image } from './triples/triples.js';

/** A document that was written of its blocks, with what is known of it. */
export interface FilledDocument extends About {
  readonly text: string;
}

/** An open release. It never changes, and stays readable when another becomes the current one. */
export interface Release extends Reading, Omit<Survey, 'quads'> {
  /** Absolute path of the release's own folder, links resolved. */
  readonly directory: string;
  readonly manifest: Manifest;
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  /** Its quads as numbers, which all threads may read. */
  readonly image: Image;
  /** Gives some of the quads that fit a triple pattern. */
  fitting(pattern: Pattern, bounds: Bounds): Cut;
  /** Finds things by their names; `undefined` where the release was built before there was an index. */
  readonly search: Search | undefined;
  /** Example queries of the publication. */
  readonly queries: readonly ExampleQuery[];
  /** Gives the document about a thing where it was written with the release, its first page; `undefined` for all others. Its digest is compared unless all bytes are known to be whole. */
  ready(kind: string, slug: string, isWhole?: boolean): Ready | undefined;
  /** Writes that document in another format that has a filler; `undefined` where its blocks were not kept. */
  filled(kind: string, slug: string, extension: string): FilledDocument | undefined;
  /** Gives the triples of that document, a subject after the other, in no graph; `undefined` as above. */
  readyTriples(kind: string, slug: string): readonly Quad[] | undefined;
  /** Moment of the release, and of the last one with which what every answer rests on changed: `xsd:dateTime` in UTC. */
  readonly moment: string;
  readonly since: string;
  /** Gives the moment of the last change of a thing or another subject, fragment left out; from the history, else that of the release. */
  modified(subject: string): string;
  /** In which releases things changed; `undefined` where that was not kept. */
  readonly past: Pick<Pasts, 'began' | 'find'> | undefined;
  /** Gives all quads, or those of one graph, sorted. */
  quads(graph?: GraphName): Iterable<Quad>;
  close(): Promise<void>;
}

/**
 * Opens the release in a folder, or the current one of a folder of releases; the link is followed once.
 * Throws `release-missing`, or `release-damaged` where sizes differ from the manifest; `tell` hears of what does not
 * hinder: a history that is not there, a damaged document.
 */
export function openRelease(directory: string, tell: Tell = warn): Promise<Release> {
  return Promise.resolve().then(() => openFolder(resolveRelease(directory), tell));
}

/** Hears in a sentence what a release lacks or has damaged that it can do without. */
export type Tell = (message: string) => void;

const warn: Tell = (message) => process.emitWarning(message);

/** Finds the folder of the release that a path means, links resolved; throws `release-missing`. */
export function resolveRelease(directory: string): string {
  const current = join(directory, currentLink);
  const meant = existsSync(join(directory, manifestFile)) ? directory : current;
  try {
    return realpathSync(meant);
  } catch (cause) {
    const message = `There is no release in ${directory}.`;
    throw new HejnalError('release-missing', message, 'Run `hejnal build` first, or name the folder of a release.', {
      cause,
    });
  }
}

async function openFolder(directory: string, tell: Tell): Promise<Release> {
  const manifest = readManifest(directory);
  await prove(directory, manifest);
  const { publication } = manifest;
  const names = namesUnder(publication.base, { ontology: publication.ontology, tool: publication.toolVocabulary });
  const image = await imageIn(directory, names);
  const triples = openTriples(image);
  const terms = new Terms(triples);
  const survey = surveyOf(triples, terms);
  const history = historyOf(dirname(directory), manifest.version);
  const isLost = manifest.history !== undefined && !hasSeal(history);
  if (isLost) tell(lost(history));
  const kept = openSeal(history, isLost ? undefined : manifest.history);
  const { close: closeTimes, ...times } = timesIn(history, publication);
  const index = openNames(directory, names);
  const documents = await documentsIn(history, kept, { manifest, names, tell });
  const model = readModel(ontologyOf(directory), names);
  return {
    directory,
    manifest,
    publication,
    names,
    model,
    image,
    ...readingOf(triples, names, terms),
    ...survey,
    fitting: (pattern, bounds) => cutPattern(triples, terms, pattern, bounds),
    search: index.search,
    queries: readExamples(directory),
    ready: (kind, slug, isWhole) => documents?.find(kind, slug, isWhole),
    filled: (kind, slug, extension) => fill(documents?.blocks, [kind, slug, extension], { model, names }),
    readyTriples: (kind, slug) => readTriples(documents?.blocks(kind, slug)),
    ...times,
    quads: (graph) => survey.quads(graph === undefined ? undefined : names.graph(graph)),
    close: async () => {
      closeTimes();
      await Promise.all([index.close(), documents?.close()]);
    },
  };
}

/** What is mapped, held in memory or followed when a release opens: garbage in it would end or stall the process. */
const readAtOnce: ReadonlySet<string> = new Set([...triplesFiles, namesFile, examplesFile, partsFile, ontologyTriples]);

function prove(directory: string, manifest: Manifest): Promise<void> {
  checkSizes(directory, manifest);
  return proveFiles(
    directory,
    manifest.files.filter(({ path }) => readAtOnce.has(path)),
  );
}

/** Opens the documents of a history, where it has some; damaged ones are told of, and written anew of the quads. */
async function documentsIn(
  history: string,
  kept: ReadonlySet<string>,
  { manifest, names, tell }: { readonly manifest: Manifest; readonly names: Names; readonly tell: Tell },
): Promise<Documents | undefined> {
  if (!kept.has(documentsFile)) return undefined;
  const entry = sealedIn(history).find(({ path }) => path === documentsFile);
  if (entry !== undefined && (await isProved(history, entry)))
    return openDocuments(history, manifest.dictionary, names, tell);
  tell(`${join(history, documentsFile)} has other bytes than the manifest says.`);
  return undefined;
}

function readTriples(found: Blocks | undefined): readonly Quad[] | undefined {
  return found && triplesOf(found.blocks);
}

/** Writes the blocks of a document, where there are some and the format has a filler. */
function fill(
  blocks: Documents['blocks'] | undefined,
  [kind, slug, extension]: readonly [kind: string, slug: string, extension: string],
  writing: Writing,
): FilledDocument | undefined {
  const filler = fillers[extension];
  const found = filler === undefined ? undefined : blocks?.(kind, slug);
  if (filler === undefined || found === undefined) return undefined;
  return { modified: found.modified, isCut: found.isCut, text: filler(found.blocks, writing) };
}

/** Says what a release that was copied without its history can do without, and what not. */
function lost(history: string): string {
  const lacking = 'when things changed, the feeds, and what came and went with it';
  return `The history ${history} is not there: ${lacking} are not known. Copy it again; until then nothing can be built on this release.`;
}

/** Opens what a history says about time; where it is not kept, the publication's day stands for everything. */
function timesIn(
  history: string,
  { modified: day }: Publication,
): Pick<Release, 'moment' | 'since' | 'modified' | 'past'> & { close(): void } {
  const { moment = momentOf(day), since = moment } = toldIn(history);
  const modifications = openModifications(history);
  const past = openPasts(history);
  const modified: Release['modified'] = (subject) => modifications?.find(subject) ?? moment;
  const close = (): void => {
    modifications?.close();
    past?.close();
  };
  return { moment, since, modified, past, close };
}

/** Reads the ontology of a release; throws `release-damaged` where it has none. */
export function ontologyOf(directory: string): Iterable<Quad> {
  const path = join(directory, ontologyTriples);
  if (!existsSync(path) && !isPackedOnly(path)) throw damaged(`${path} is missing.`);
  return [...readLines(path)].map((line) => readLine(fromBytes(line)));
}
