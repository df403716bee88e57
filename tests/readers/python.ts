// Runs what others wrote in Python to read our files; `install` puts it beside this file.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { whenPresent } from '../present.js';

const folder = import.meta.dirname;
const python = join(folder, '.venv/bin/python');

/** Gives `describe` where the readers are installed. */
export const whenReadable: ReturnType<typeof whenPresent> = whenPresent(python, 'readers of others in Python');

/** Runs a script of this folder with arguments and a JSON value as input, and reads the JSON that it prints last. */
export function readBy(script: string, given: unknown, ...more: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = execFile(python, [join(folder, script), ...more], { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(`${script}: ${stderr.slice(-3000)}`, { cause: error }));
      else resolve(JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null'));
    });
    child.stdin?.end(JSON.stringify(given));
  });
}
