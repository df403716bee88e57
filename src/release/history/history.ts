// Writes what changed from release to release, and when each thing changed last: `history/<version>/` beside the releases.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import { toBytes } from '../files/bytes.js';
import { differences } from './compare.js';
import { cutGraph } from '../files/dedupe.js';
import { readLines, readLinesApart, writeBytes } from '../files/lines.js';
import { splitLine } from '../files/split.js';
import type { Counts } from './manifest.js';
import { everything, modifiedFile, withoutFragment } from './modified.js';
import { hasPast, pastLine, readPasts, writePasts } from './past.js';
import { Sorter } from '../files/sort.js';

/** File of the quads that came and went: N-Quads with the comment `# added` or `# removed` behind each line. */
export const changesFile = 'changes.nq';
/** Name of the folder, among the releases, of their history. */
export const historyFolder = 'history';

/** Names the folder of a release's history. */
export function historyOf(releases: string, version: string): string {
  return join(releases, historyFolder, version);
}

/** Names the file of what came and went with a release, among the releases. */
export function changesPath(releases: string, version: string): string {
  return join(historyOf(releases, version), changesFile);
}

/** What the history of a new release is made from; paths are those of files and folders. */
interface HistoryOptions {
  readonly names: Names;
  readonly version: string;
  /** Sorted quads of the new release. */
  readonly quads: string;
  /** `xsd:date` of the new release, and its moment. */
  readonly modified: string;
  readonly moment: string;
  readonly before: Before | undefined;
  /** Folder to write, which is not there yet. */
  readonly target: string;
  /** Folder for runs of the sort. */
  readonly scratch: string;
}

/** The release before, by its files, and its moment. */
interface Before {
  readonly quads: string;
  readonly history: string;
  readonly moment: string;
}

/** Writes what changed against the release before, and tells how much; the first release has an empty list of changes. */
export function writeHistory(options: HistoryOptions): Changed {
  const { quads, moment, before, target, scratch } = options;
  mkdirSync(target, { recursive: true });
  const [changed, pasts] = [new Sorter(scratch, 'changed'), new Sorter(scratch, 'pasts')];
  const counts = { added: 0, removed: 0, isOntologyOther: false };
  const hear = (change: SubjectChange): void => {
    for (const topic of change.topics) changed.add(topic);
    if (hasPast(change.subject, options.names)) pasts.add(pastLine(change.subject, { ...options, ...change }));
    counts.added += change.added;
    counts.removed += change.removed;
    counts.isOntologyOther ||= change.isOntologyOther;
  };
  const changes = before === undefined ? [] : writtenChanges(before.quads, quads, options.names, hear);
  writeBytes(join(target, changesFile), changes);
  const carried = before === undefined ? [`${everything}\t${moment}`] : lastChanges(before);
  writeBytes(join(target, modifiedFile), withChanges(carried, changed.sorted(), moment));
  const began = pastLine(everything, { ...options, ...counts });
  writePasts(target, before === undefined ? [began] : readPasts(before.history), pasts.sorted());
  return counts;
}

/** How much changed with a release, and whether the ontology did, on which every document rests. */
interface Changed extends Counts {
  readonly isOntologyOther: boolean;
}

/** What changed about one subject, which stands in angle brackets; what changed with it are IRIs without fragment. */
interface SubjectChange extends Changed {
  readonly subject: string;
  readonly topics: readonly string[];
}

/** Yields the lines that differ, and tells subject by subject what changed by them. */
function* writtenChanges(
  before: string,
  after: string,
  names: Names,
  hear: (change: SubjectChange) => void,
): Generator<string> {
  const about = `<${toBytes(`${names.tool}about`)}>`;
  const ontologyGraph = ` <${toBytes(names.graph('ontology'))}> .`;
  const ontology = withoutFragment(toBytes(names.ontology));
  const things = `<${toBytes(names.base)}id/`;
  let subject = '';
  let counts = { added: 0, removed: 0, isOntologyOther: false };
  let topics: string[] = [];
  const finish = () => {
    if (counts.added + counts.removed > 0)
      hear({ ...counts, subject, topics: [withoutFragment(subject.slice(1, -1)), ...topics] });
    counts = { added: 0, removed: 0, isOntologyOther: false };
    topics = [];
  };
  for (const { is, line } of differences(...readLinesApart(before, after))) {
    const parts = splitLine(line);
    if (parts.subject !== subject) finish();
    subject = parts.subject;
    // A proof that changes is a change of what it proves.
    if (parts.predicate === about) topics.push(withoutFragment(parts.rest.slice(1, parts.rest.indexOf('>'))));
    if (is === 'kept') continue;
    counts[is]++;
    if (cutGraph(line).rest === ontologyGraph) {
      topics.push(ontology);
      counts.isOntologyOther = true;
    }
    // The document about a thing lists who refers to it, and must not look older when somebody no longer does.
    const object = parts.rest.startsWith(things) ? parts.rest.slice(1, parts.rest.indexOf('>')) : undefined;
    if (object !== undefined) topics.push(withoutFragment(object));
    yield `${line} # ${is}\n`;
  }
  finish();
}

/** Gives the last changes as they were; a release whose history was not kept says its own moment for everything. */
function lastChanges(before: Before): Iterable<string> {
  const path = join(before.history, modifiedFile);
  return existsSync(path) ? readLines(path) : [`${everything}\t${before.moment}`];
}

/** Merges sorted last changes with sorted IRIs that changed now. */
function* withChanges(carried: Iterable<string>, changed: Iterable<string>, moment: string): Generator<string> {
  const news = changed[Symbol.iterator]();
  let next = news.next();
  for (const line of carried) {
    const iri = line.slice(0, line.indexOf('\t'));
    for (; next.done !== true && next.value < iri; next = news.next()) yield `${next.value}\t${moment}\n`;
    if (next.done !== true && next.value === iri) {
      yield `${iri}\t${moment}\n`;
      next = news.next();
    } else yield `${line}\n`;
  }
  for (; next.done !== true; next = news.next()) yield `${next.value}\t${moment}\n`;
}
