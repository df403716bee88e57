// Reads the files of JSON that a release or its history holds.
import { readFileSync } from 'node:fs';
import { damaged } from '../manifest.js';

/** Reads a file; `isWhole` tells whether it holds what it should. Throws `release-damaged` where it does not, or is no file. */
export function readStored<T>(path: string, isWhole: (found: unknown) => found is T): T {
  const found = parse(path);
  if (!isWhole(found)) throw damaged(`${path} does not hold what was written there.`);
  return found;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
