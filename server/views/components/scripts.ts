// The scripts of the pages, which compiling puts together; a program that was not compiled goes without.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { assetOf, type Asset } from './assets.js';

/** Scripts by name: the editor of the query page, and the box that searches. */
export const scriptNames = ['query', 'find'] as const;

const known = new Map<string, Asset>();

/** Gives a script as a file that pages refer to; `undefined` where there is none. */
export function scriptNamed(name: (typeof scriptNames)[number]): Asset | undefined {
  const found = known.get(name);
  if (found !== undefined) return found;
  const root = dirname(createRequire(import.meta.url).resolve('hejnal/package.json'));
  const path = join(root, 'dist/web', `${name}.js`);
  if (!existsSync(path)) return undefined;
  const asset = assetOf(`${name}.js`, 'text/javascript; charset=utf-8', readFileSync(path));
  known.set(name, asset);
  return asset;
}
