// What changed from release to release, and when each thing changed last: `history/<version>/` beside the releases.
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { maxIriBytes, type Names } from '../iri.js';
import { fromBytes, toBytes } from './bytes.js';
import { differences } from './compare.js';
import { cutGraph } from './disjoint.js';
import { splitLine } from './groups.js';
import { readLines, writeBytes } from './lines.js';
import { Sorter } from './sort.js';

/** File of the quads that came and went: N-Quads with the comment `# added` or `# removed` behind each line. */
const changesFile = 'changes.nq';
/** File of last changes: `IRI`, tab, `xsd:date`, sorted by bytes; the IRI `*` stands for all that are not named. */
const modifiedFile = 'modified.tsv';
const everything = '*';

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

function withoutFragment(iri: string): string {
  const at = iri.indexOf('#');
  return at < 0 ? iri : iri.slice(0, at);
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

/** Looks up last changes in the file, by halving it. */
interface Modifications {
  /** Gives the date of an IRI without fragment, else that of everything. */
  find(iri: string): string | undefined;
  close(): void;
}

/** Opens the last changes of a release; `undefined` where its history was not kept. */
export function openModifications(history: string): Modifications | undefined {
  const path = join(history, modifiedFile);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const whole = size <= maxHeldBytes ? readFileSync(file, 'latin1') : undefined;
  const cut: Cut = whole === undefined ? cutFile(file) : (from) => whole.slice(from, from + 2 * maxLineBytes);
  const others = search(cut, size, everything);
  // A first release has one day for everything.
  const isOne = whole?.indexOf('\n') === size - 1;
  return {
    find: isOne ? () => others : (iri) => search(cut, size, withoutFragment(toBytes(iri))) ?? others,
    close: () => closeSync(file),
  };
}

/** Largest file that is held in memory: each document asks for the dates of all that it names. */
const maxHeldBytes = 16 * 1024 * 1024;

/** Gives two lines' worth of the file from an offset on, as a byte string. */
type Cut = (from: number) => string;

function cutFile(file: number): Cut {
  const block = Buffer.allocUnsafe(2 * maxLineBytes);
  return (from) => block.toString('latin1', 0, readSync(file, block, 0, block.length, from));
}

/** A line is an IRI, a tab, a date of 10 to 16 characters and a line end. */
const maxLineBytes = maxIriBytes + 32;

function search(cut: Cut, size: number, iri: string): string | undefined {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    // One byte earlier, so that a line that begins right there is seen.
    const from = middle === low ? low : middle - 1;
    const text = cut(from);
    const start = middle === low ? 0 : text.indexOf('\n') + 1;
    const end = text.indexOf('\n', start);
    const isBeyond = (start === 0 && middle > low) || end < 0 || from + start >= high;
    const tab = text.indexOf('\t', start);
    const found = text.slice(start, tab);
    if (!isBeyond && found === iri) return fromBytes(text.slice(tab + 1, end));
    if (!isBeyond && found < iri) low = from + end + 1;
    else high = middle;
  }
  return undefined;
}
