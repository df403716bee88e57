// The files that come with the program, wherever it is installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Reads a file of the package as text, such as `ontology/hejnal.ttl`. */
export function readShipped(path: string): string {
  const root = dirname(createRequire(import.meta.url).resolve('hejnal/package.json'));
  return readFileSync(join(root, path), 'utf8');
}
