// The folder of a publication on disk: its files by part, as text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { readShipped } from '../shipped.js';
import { decode, type Undecodable } from './encoding.js';

/** The files of a publication, path as people see it → text, in the order of their names. */
export interface PublicationFiles {
  readonly folder: string;
  readonly publication: { readonly file: string; readonly text: string };
  /** Turtle files of `ontology/`. */
  readonly ontology: ReadonlyMap<string, string>;
  /** Record files of `data/`. */
  readonly records: ReadonlyMap<string, string>;
  /** Workbooks of `data/`, as bytes. */
  readonly workbooks?: ReadonlyMap<string, Uint8Array>;
  /** Example queries of `data/queries/`. */
  readonly queries: ReadonlyMap<string, string>;
  /** Files of `ontology/` that are generated from the Turtle files. */
  readonly generated: ReadonlyMap<string, string>;
  /** Text of `data/evidence.lock`; `undefined` while nothing is proved. */
  readonly lock: string | undefined;
  /** What lies in `data/` and is not read; a folder ends in a slash. */
  readonly strays?: readonly string[];
  /** Files that are not written in UTF-8, by their paths; what could be read of them stands in the parts above. */
  readonly undecodable?: ReadonlyMap<string, Undecodable>;
}

/** Paths, in a publication, of its settings and of its proofs. */
export const publicationFile = 'data/publication.yaml';
export const lockFile = 'data/evidence.lock';
const toolFile = 'ontology/hejnal.ttl';

/** Reads every file of a publication; throws `publication-missing` where there is none. */
export async function readFolder(folder: string): Promise<PublicationFiles> {
  const undecodable = new Map<string, Undecodable>();
  const text = await textOf(folder, publicationFile, undecodable);
  if (text === undefined) {
    throw new HejnalError(
      'publication-missing',
      `There is no ${publicationFile} in ${folder === '.' ? 'this folder' : `the folder "${folder}"`}.`,
      'Go to the folder of a publication, or name it: hejnal check FOLDER.',
    );
  }
  const part = (name: string, endings: readonly string[]) => filesIn({ folder, part: name, endings, undecodable });
  const records = await part('data', ['.yaml', '.yml', '.csv']);
  records.delete(publicationFile);
  return {
    folder,
    publication: { file: publicationFile, text },
    ontology: withTool(await part('ontology', ['.ttl'])),
    records,
    workbooks: await bytesIn(folder, 'data', workbookEndings),
    queries: await part('data/queries', ['.rq']),
    generated: await part('ontology', ['.jsonld', '.json']),
    lock: await textOf(folder, lockFile, undecodable),
    strays: [...(await straysIn(folder, 'data', isData)), ...(await straysIn(folder, 'data/queries', isQuery))],
    undecodable,
  };
}

/** The tool's own vocabulary comes with the program; a publication may keep a copy. */
function withTool(ontology: Map<string, string>): Map<string, string> {
  if (ontology.size > 0 && !ontology.has(toolFile)) ontology.set(toolFile, readShipped(toolFile));
  return ontology;
}

interface Part {
  readonly folder: string;
  readonly part: string;
  readonly endings: readonly string[];
  readonly undecodable: Map<string, Undecodable>;
}

async function filesIn({ folder, part, endings, undecodable }: Part): Promise<Map<string, string>> {
  const found = await bytesIn(folder, part, endings);
  return new Map([...found].map(([file, bytes]) => [file, textIn(bytes, file, undecodable)]));
}

/** Gives the files of a part whose names end so; what a spreadsheet program lays beside an open file begins with `~$`. */
async function bytesIn(folder: string, part: string, endings: readonly string[]): Promise<Map<string, Buffer>> {
  const names = (await entriesOf(folder, part)).filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const wanted = names.filter((name) => endings.some((ending) => name.endsWith(ending)) && !isOfTool(name)).sort();
  const bytes = await Promise.all(wanted.map((name) => readFile(join(folder, part, name))));
  return new Map(wanted.map((name, at) => [`${part}/${name}`, bytes[at] ?? Buffer.alloc(0)]));
}

function entriesOf(folder: string, part: string) {
  return readdir(join(folder, part), { withFileTypes: true }).catch((error: unknown) => absent(error, []));
}

async function textOf(
  folder: string,
  file: string,
  undecodable: Map<string, Undecodable>,
): Promise<string | undefined> {
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => absent(error, undefined));
  return bytes === undefined ? undefined : textIn(bytes, file, undecodable);
}

/** Some editors put a byte order mark before the text; it is no part of it. */
function textIn(bytes: Buffer | undefined, file: string, undecodable: Map<string, Undecodable>): string {
  const { text, fault } = decode(bytes ?? Buffer.alloc(0));
  if (fault !== undefined) undecodable.set(file, fault);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function isData(name: string, isFolder: boolean): boolean {
  if (isFolder) return name === 'queries';
  return name === 'evidence.lock' || /\.(?:yaml|yml|csv|xlsx|xlsm|ods)$/.test(name);
}

/** Beside a query may lie the answer that is expected of it, under the same name. */
function isQuery(name: string, isFolder: boolean, beside: readonly string[]): boolean {
  return !isFolder && (name.endsWith('.rq') || beside.includes(`${name.replace(/\.[^.]+$/, '')}.rq`));
}

const workbookEndings = ['.xlsx', '.xlsm', '.ods'];

/** Hidden files are those of tools, not of people. */
function isOfTool(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

async function straysIn(
  folder: string,
  part: string,
  isRead: (name: string, isFolder: boolean, beside: readonly string[]) => boolean,
): Promise<string[]> {
  const entries = await entriesOf(folder, part);
  const names = entries.map(({ name }) => name);
  return entries
    .filter((entry) => !isOfTool(entry.name) && !isRead(entry.name, entry.isDirectory(), names))
    .map((entry) => `${part}/${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort();
}

function absent<Otherwise>(error: unknown, otherwise: Otherwise): Otherwise {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
  throw error;
}
