// The files that pages need beside themselves: fonts, the mark, outlines of the land. They lie in assets/, with their licences.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file that browsers ask for. */
export interface Asset {
  /** Name under `assets/`, with a digest in it, so that it can be kept for ever. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const served = [
  ['newsreader-latin.woff2', 'font/woff2'],
  ['newsreader-latin-ext.woff2', 'font/woff2'],
  ['mark.svg', 'image/svg+xml'],
] as const;

/** Gives the bytes of a file in `assets/`. */
export function readAsset(file: string): Buffer {
  const root = dirname(createRequire(import.meta.url).resolve('hejnal/package.json'));
  return readFileSync(join(root, 'assets', file));
}

/** Names some bytes by their file and their digest. */
export function assetOf(file: string, contentType: string, bytes: Uint8Array): Asset {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: file.replace('.', `-${digest}.`), contentType, bytes };
}

const assets = new Map(served.map(([file, type]) => [file as string, assetOf(file, type, readAsset(file))]));

/** Lists the files that pages refer to. */
export function listAssets(): readonly Asset[] {
  return [...assets.values()];
}

/** Finds a file that pages refer to; throws where there is none of that name. */
export function assetNamed(file: string): Asset {
  const found = assets.get(file);
  if (found === undefined) throw new Error(`Pages refer to a file that is not in assets/: ${file}`);
  return found;
}
