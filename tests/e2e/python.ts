// Finds the Python that has rdflib; there may be several on a machine.
import { spawnSync } from 'node:child_process';

let known: { readonly path: string | undefined } | undefined;

/** Gives the interpreter that has the package; `undefined` where there is none. */
export function findPython(): string | undefined {
  known ??= {
    path: ['python3', '/usr/bin/python3'].find(
      (path) => spawnSync(path, ['-c', 'import rdflib'], { stdio: 'ignore' }).status === 0,
    ),
  };
  return known.path;
}
