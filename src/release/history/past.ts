// In which releases each thing changed, as the history of a release tells: one look-up, whatever else is kept.
import { closeSync, existsSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import { fromBytes } from '../files/bytes.js';
import { readLines, writeBytes } from '../files/lines.js';
import { pieceFrom, sortedFile } from '../files/piece.js';
import { everything } from './modified.js';

/**
 * File of changes: name in angle brackets, version, `xsd:date`, how many quads came and how many went, with tabs between
 * them; sorted by name, the changes of one thing in their order. The name {@link everything} has the release with which
 * the history begins.
 */
export const pastFile = 'past.tsv';

/** What changed about a thing with one release. */
export interface Past {
  readonly version: string;
  /** `xsd:date` of the release. */
  readonly modified: string;
  readonly added: number;
  readonly removed: number;
}

/** Looks up the releases in which things changed. */
export interface Pasts {
  /** The release with which the history begins, where that is known. */
  readonly began: Pick<Past, 'version' | 'modified'> | undefined;
  /** Gives the changes of a thing, the oldest first; nothing for one that is as it was when the history began. */
  find(iri: string): readonly Past[];
  close(): void;
}

/** How much is read for one thing at first, in bytes; what changed more often than about two hundred times is read on. */
const firstBytes = 32 * 1024;

/** Opens the changes of things in a history; `undefined` where they were not kept. */
export function openPasts(history: string): Pasts | undefined {
  const path = join(history, pastFile);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  const sorted = sortedFile(file, fstatSync(file).size);
  const read = (name: string, bytes = firstBytes): Past[] => {
    const { lines, isWhole } = pieceFrom(sorted, `${name}\t`, bytes);
    return isWhole ? lines.map(readPast) : read(name, 2 * bytes);
  };
  return { began: read(everything)[0], find: (iri) => read(`<${iri}>`), close: () => closeSync(file) };
}

function readPast(line: string): Past {
  const [, version = '', modified = '', added, removed] = line.split('\t');
  return { version, modified, added: Number(added), removed: Number(removed) };
}

/** Tells whether the changes of a subject are kept: those of things are, those of their parts are not. */
export function hasPast(subject: string, names: Names): boolean {
  return names.readThing(fromBytes(subject.slice(1, -1))) !== undefined;
}

/** Writes a change as a line without its end; `subject` stands in angle brackets. */
export function pastLine(subject: string, { version, modified, added, removed }: Past): string {
  return `${subject}\t${version}\t${modified}\t${added}\t${removed}`;
}

/** Writes the changes of a new release behind those that are known; both are sorted. */
export function writePasts(target: string, carried: Iterable<string>, changed: Iterable<string>): void {
  writeBytes(join(target, pastFile), inTurn(carried, changed));
}

/** Gives the changes that a history has; where it has none, nothing is known of the time before. */
export function readPasts(history: string): Iterable<string> {
  const path = join(history, pastFile);
  return existsSync(path) ? readLines(path) : [];
}

function* inTurn(carried: Iterable<string>, changed: Iterable<string>): Generator<string> {
  const news = changed[Symbol.iterator]();
  let next = news.next();
  for (const line of carried) {
    for (; next.done !== true && nameIn(next.value) < nameIn(line); next = news.next()) yield `${next.value}\n`;
    yield `${line}\n`;
  }
  for (; next.done !== true; next = news.next()) yield `${next.value}\n`;
}

function nameIn(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}
