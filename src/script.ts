// Where the scripts of threads and processes lie: beside the program, once it is put together.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Names the scripts that threads and processes run, at their start or later. */
export type Script = 'comunica.js' | 'exact.js' | 'documents.js' | 'inspect.js' | 'chore.js';

/** Gives the address of a script, which `new Worker` takes, and `fork` as a path. */
export function scriptUrl(name: Script): URL {
  return pathToFileURL(createRequire(import.meta.url).resolve(`#bin/${name}`));
}
