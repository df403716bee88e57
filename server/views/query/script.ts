// The script of the query page, which compiling puts together; a program that was not compiled goes without.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { assetOf, type Asset } from '../components/assets.js';

let known: Asset | undefined;

/** Gives the script of the query page as a file that pages refer to; `undefined` where there is none. */
export function queryScript(): Asset | undefined {
  const path = join(dirname(createRequire(import.meta.url).resolve('hejnal/package.json')), 'dist/web/query.js');
  if (known === undefined && existsSync(path))
    known = assetOf('query.js', 'text/javascript; charset=utf-8', readFileSync(path));
  return known;
}
