// What a release says about itself in `release.json`, and how that is written and read.
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { graphNames, type GraphName } from '../rdf/iri.js';
import type { Publication } from '../model/publication.js';
import { digestFile } from './files/digest.js';
import type { Written } from './files/lines.js';

/** Name of the manifest in a release's folder. */
export const manifestFile = 'release.json';
const format = 1;

/** One file of a release; the path is relative to its folder, with `/`. */
export interface FileEntry extends Written {
  readonly path: string;
  /** Whether only its gzip twin is kept, of which it is unpacked. */
  readonly isPacked?: true;
}

/** Says what a release holds; nothing in it comes from the clock. */
export interface Manifest {
  /** Version of the layout of the folder. */
  readonly format: number;
  /** `modified` of the publication, a hyphen, the first 12 digits of the content digest. */
  readonly version: string;
  /** Version of the release before, `null` for the first. */
  readonly previous: string | null;
  readonly base: string;
  readonly toolVersion: string;
  /** SHA-256, in hexadecimal, of the byte-sorted lines of all graphs but the catalogue. */
  readonly contentDigest: string;
  /** SHA-256, in hexadecimal, of the settings and the tool's version, as the builder gave it. */
  readonly inputDigest: string;
  /** Quads by graph. */
  readonly counts: Readonly<Record<GraphName, number>>;
  /** SHA-256, in hexadecimal, of each graph by RDFC-1.0; absent from before that was said. */
  readonly graphDigests?: Readonly<Record<GraphName, string>>;
  /** Quads of all graphs. */
  readonly total: number;
  /** Text that the quad store's values have in common; without it they cannot be read. */
  readonly dictionary: string;
  readonly publication: Publication;
  /** Sorted by path; all files but the manifest. */
  readonly files: readonly FileEntry[];
  /** The manifest of its history, without which the release is not whole; absent from before that was said. */
  readonly history?: Written;
}

/** Writes the manifest; equal manifests give equal bytes. */
export function writeManifest(directory: string, manifest: Omit<Manifest, 'format'>): void {
  const file = openSync(join(directory, manifestFile), 'wx');
  writeSync(file, `${JSON.stringify({ format, ...manifest }, null, 2)}\n`);
  closeSync(file);
}

/** Reads the manifest; throws `release-missing` where there is none and `release-damaged` where it cannot be understood. */
export function readManifest(directory: string): Manifest {
  const path = join(directory, manifestFile);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const hint = 'Run `hejnal build`, or name the folder of a release.';
    throw new HejnalError('release-missing', `There is no release in ${directory}.`, hint, { cause });
  }
  const found = parse(text);
  if (found === undefined) throw damaged(`${path} is no manifest of a release.`);
  if (found.format !== format) throw damaged(`${path} has the format ${found.format}; this is for ${format}.`);
  const { publication } = found;
  // JSON has no `undefined`: what was left out comes back as such.
  const publisher = { ...publication.publisher, page: publication.publisher.page };
  return { ...found, publication: { ...publication, publisher } };
}

function parse(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text) as Partial<Manifest> | null;
    const isWhole =
      typeof found?.version === 'string' &&
      typeof found.dictionary === 'string' &&
      typeof found.publication?.publisher === 'object' &&
      Array.isArray(found.files) &&
      graphNames.every((name) => typeof found.counts?.[name] === 'number');
    return isWhole ? (found as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Compares the size of each file with its manifest; throws `release-damaged` naming the first that differs. */
export function checkSizes(directory: string, { files }: Pick<Manifest, 'files'>, hint?: string): void {
  for (const { path, bytes, isPacked } of files) {
    // The twin has an entry of its own.
    if (isPacked === true) continue;
    const found = statSync(join(directory, path), { throwIfNoEntry: false })?.size;
    if (found === undefined) throw damaged(`${join(directory, path)} is missing.`, hint);
    if (found !== bytes)
      throw damaged(`${join(directory, path)} has ${found} bytes; the manifest says ${bytes}.`, hint);
  }
}

/** Reads each file through and compares it with its manifest; throws `release-damaged` naming the first that differs. */
export async function checkBytes(directory: string, { files }: Pick<Manifest, 'files'>, hint?: string): Promise<void> {
  for (const { path, sha256 } of files) {
    const found = await digestFile(join(directory, path));
    if (found.sha256 !== sha256)
      throw damaged(`${join(directory, path)} has other bytes than the manifest says.`, hint);
  }
}

const usualHint =
  'Copy the release again; or let `current` lead to the one before, remove the folder of this one, and build it anew.';

/** Makes the error for files that differ from their manifest. */
export function damaged(message: string, hint = usualHint): HejnalError {
  return new HejnalError('release-damaged', message, hint);
}
