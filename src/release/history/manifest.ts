// The manifest of a history: written when all else is there, compared before anything is read.
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digestFile } from '../files/digest.js';
import type { Written } from '../files/lines.js';
import { checkBytes, checkSizes, damaged, type FileEntry } from '../manifest.js';

/** Name, in the history of a release, of the file of its documents: they tell when things changed last. */
export const documentsFile = 'documents.lmdb';
const sealFile = 'history.json';
/** In layout 1, which is read but has no documents that could be, days stood in place of moments. */
const [format, dayFormat] = [2, 1];

/** How many quads came and went with a release. */
export interface Counts {
  readonly added: number;
  readonly removed: number;
}

/** What a history says about itself. */
export interface Told {
  readonly changes: Counts;
  /** Moment of the release, and of the last one with which settings, ontology or tool changed: what every answer rests on. */
  readonly moment: string;
  readonly since: string;
}

/** What a history holds; what it does not tell is from before it was written down. */
interface Seal extends Partial<Told> {
  /** Version of the layout of the folder. */
  readonly format: number;
  /** Sorted by path; all files but the seal. */
  readonly files: readonly FileEntry[];
}

/** Writes down what a history holds; gives what the release says of that. */
export async function sealHistory(folder: string, told: Told): Promise<Written> {
  const files: FileEntry[] = [];
  for (const path of filesBelow(folder)) files.push({ path, ...(await digestFile(join(folder, path))) });
  writeFileSync(join(folder, sealFile), textOf({ format, ...told, files }), { flag: 'wx' });
  return digestFile(join(folder, sealFile));
}

/**
 * Gives the names of the files of a history, after comparing their sizes; none where no history is kept, or one from
 * before there were seals. Throws `release-damaged`: days that are guessed would look like days that are known.
 */
export function openSeal(folder: string, claimed?: Written): ReadonlySet<string> {
  const seal = read(folder, claimed);
  checkSizes(folder, seal, hint);
  const paths = seal.files.map(({ path }) => path);
  return new Set(seal.format === format ? paths : paths.filter((path) => path !== documentsFile));
}

/** Tells whether a history is there, whole or not. */
export function hasSeal(folder: string): boolean {
  return existsSync(join(folder, sealFile));
}

/** Lists the files of a history as they were sealed; none where no history is kept. Throws `release-damaged`. */
export function sealedIn(folder: string, claimed?: Written): readonly FileEntry[] {
  return read(folder, claimed).files;
}

/**
 * Makes the seal that a history has when only some of its files are left: `text` is to be written to the file `name`.
 * Lists what goes, files that nobody sealed included; nothing where there is no seal.
 */
export function sealWith(
  folder: string,
  stays: (path: string) => boolean,
): { readonly name: string; readonly text: string; readonly dropped: readonly string[] } {
  const seal = read(folder);
  const left = { ...seal, files: seal.files.filter(({ path }) => stays(path)) };
  const dropped = filesBelow(folder).filter((path) => path !== sealFile && !stays(path));
  return { name: sealFile, text: textOf(left), dropped };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

function textOf(seal: Seal): string {
  return `${JSON.stringify(seal, null, 2)}\n`;
}

/** Gives what a history says about itself. */
export function toldIn(folder: string): Partial<Told> {
  return read(folder);
}

/** Reads a history through and compares it with its seal; throws `release-damaged` naming the file. */
export async function verifyHistory(folder: string, claimed?: Written): Promise<void> {
  const seal = read(folder, claimed);
  checkSizes(folder, seal, hint);
  await checkBytes(folder, seal, hint);
}

const hint =
  'Copy the history again; where it is lost, remove the entry `history` of release.json: then all last changes are said to be those of the release.';

/** Reads a seal; `claimed` is what the release says of it. */
function read(folder: string, claimed?: Written): Seal {
  const path = join(folder, sealFile);
  if (!hasSeal(folder)) {
    if (claimed !== undefined) throw damaged(`The history in ${folder} is not there; the release has one.`, hint);
    return { format, files: [] };
  }
  const text = statSync(path).isFile() ? readFileSync(path) : Buffer.of();
  if (claimed !== undefined && hash('sha256', text) !== claimed.sha256)
    throw damaged(`${path} is not the one that the release names.`, hint);
  const found = parse(text.toString('utf8'));
  if (found === undefined) throw damaged(`${path} does not say what the history holds.`, hint);
  if (found.format !== format && found.format !== dayFormat)
    throw damaged(`${path} has the format ${found.format}; this is for ${format}.`, hint);
  return found;
}

function parse(text: string): Seal | undefined {
  try {
    const found = JSON.parse(text) as Partial<Seal> | null;
    return typeof found?.format === 'number' && Array.isArray(found.files) ? (found as Seal) : undefined;
  } catch {
    return undefined;
  }
}
