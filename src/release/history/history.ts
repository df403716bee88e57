// Writes what changed from release to release, and when each thing changed last: `history/<version>/` beside the releases.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import { toBytes } from '../files/bytes.js';
import { differences } from './compare.js';
import { cutGraph } from '../files/dedupe.js';
import { splitLine } from '../store/indexes.js';
import { readLines, writeBytes } from '../files/lines.js';
import { everything, modifiedFile, withoutFragment } from './modified.js';
import { Sorter } from '../files/sort.js';

/** File of the quads that came and went: N-Quads with the comment `# added` or `# removed` behind each line. */
const changesFile = 'changes.nq';
/** Name of the folder, among the releases, of their history. */
export const historyFolder = 'history';

/** Names the folder of a release's history. */
export function historyOf(releases: string, version: string): string {
  return join(releases, historyFolder, version);
}

/** Names the file of what came and went with a release, among the releases. */
export function changesOf(releases: string, version: string): string {
  return join(historyOf(releases, version), changesFile);
}

/** What the history of a new release is made from; paths are those of files and folders. */
interface HistoryOptions {
  readonly names: Names;
  /** Sorted quads of the new release. */
  readonly quads: string;
  /** `xsd:date` of the new release. */
  readonly modified: string;
  readonly before: { readonly quads: string; readonly history: string; readonly modified: string } | undefined;
  /** Folder to write, which is not there yet. */
  readonly target: string;
  /** Folder for runs of the sort. */
  readonly scratch: string;
}

/** Writes what changed against the release before; the first release has an empty list of changes. */
export function writeHistory({ names, quads, modified, before, target, scratch }: HistoryOptions): void {
  mkdirSync(target, { recursive: true });
  const changed = new Sorter(scratch, 'changed');
  const changes = before === undefined ? [] : writtenChanges(before.quads, quads, names, changed);
  writeBytes(join(target, changesFile), changes);
  const carried = before === undefined ? [`${everything}\t${modified}`] : lastChanges(before);
  writeBytes(join(target, modifiedFile), withChanges(carried, changed.sorted(), modified));
}

/** Yields the lines that differ and, subject by subject, adds what changed by them to the sorter. */
function* writtenChanges(before: string, after: string, names: Names, changed: Sorter): Generator<string> {
  const about = `<${toBytes(`${names.tool}about`)}>`;
  const ontologyGraph = ` <${toBytes(names.graph('ontology'))}> .`;
  const ontology = withoutFragment(toBytes(names.ontology));
  let subject = '';
  let isChanged = false;
  let topics: string[] = [];
  const finish = () => {
    if (isChanged) for (const topic of [withoutFragment(subject.slice(1, -1)), ...topics]) changed.add(topic);
    isChanged = false;
    topics = [];
  };
  for (const { is, line } of differences(readLines(before), readLines(after))) {
    const parts = splitLine(line);
    if (parts.subject !== subject) finish();
    subject = parts.subject;
    // A proof that changes is a change of what it proves.
    if (parts.predicate === about) topics.push(withoutFragment(parts.rest.slice(1, parts.rest.indexOf('>'))));
    if (is === 'kept') continue;
    isChanged = true;
    if (cutGraph(line).rest === ontologyGraph) topics.push(ontology);
    yield `${line} # ${is}\n`;
  }
  finish();
}

/** Gives the last changes as they were; a release whose history was not kept says its own date for everything. */
function lastChanges(before: { history: string; modified: string }): Iterable<string> {
  const path = join(before.history, modifiedFile);
  return existsSync(path) ? readLines(path) : [`${everything}\t${before.modified}`];
}

/** Merges sorted last changes with sorted IRIs that changed now. */
function* withChanges(carried: Iterable<string>, changed: Iterable<string>, modified: string): Generator<string> {
  const news = changed[Symbol.iterator]();
  let next = news.next();
  for (const line of carried) {
    const iri = line.slice(0, line.indexOf('\t'));
    for (; next.done !== true && next.value < iri; next = news.next()) yield `${next.value}\t${modified}\n`;
    if (next.done !== true && next.value === iri) {
      yield `${iri}\t${modified}\n`;
      next = news.next();
    } else yield `${line}\n`;
  }
  for (; next.done !== true; next = news.next()) yield `${next.value}\t${modified}\n`;
}
