// Tests that need something from outside the repository skip where it is absent, and say so.
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe } from 'vitest';

type Suite = ReturnType<typeof describe.skipIf>;

const said = new Set<string>();

/** Gives `describe` where the file or folder is there, else `describe.skip`, and prints once what is absent. */
export function whenPresent(path: string, what: string): Suite {
  return presentOr(existsSync(path), `${what} (${resolve(path)} is absent)`);
}

/** Gives `describe` where the command is on the PATH, else `describe.skip`, and prints once what is absent. */
export function whenInstalled(command: string, what: string): Suite {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return presentOr(
    folders.some((folder) => existsSync(join(folder, command))),
    `${what} (${command} is not installed)`,
  );
}

/** Gives `describe` where something is there, else `describe.skip`, and prints once why. */
export function presentOr(isPresent: boolean, reason: string): Suite {
  if (!isPresent && !said.has(reason)) console.warn(`Skipped: ${reason}`);
  said.add(reason);
  return describe.skipIf(!isPresent);
}
