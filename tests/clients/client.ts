// Reads the clients of this folder, each a short program in a language of its own, and runs one of them against a server.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, extname, join } from 'node:path';

const folder = import.meta.dirname;
/** Programs are written for this address, as the docs show it; the server of the tests has another. */
const shown = 'http://localhost:8080';

/** One client. */
export interface Client {
  readonly file: string;
  /** Who it is and what it asks, from its first line. */
  readonly title: string;
  /** Names of modules or commands, from its second line. */
  readonly needs: readonly string[];
  readonly code: string;
}

/** What runs a program by its ending. */
const languages: Readonly<Record<string, { readonly name: string; readonly runners: readonly string[] }>> = {
  '.py': {
    name: 'python',
    runners: [join(folder, '.venv/bin/python'), join(folder, '.venv-old/bin/python'), 'python3'],
  },
  '.js': { name: 'js', runners: [process.execPath] },
  '.sh': { name: 'sh', runners: ['bash'] },
};

/** Reads all clients, in the order of their names. */
export function readClients(): Client[] {
  const files = readdirSync(folder).filter((file) => languages[extname(file)] !== undefined);
  return files.sort().map((file) => {
    const [first = '', second = '', ...rest] = readFileSync(join(folder, file), 'utf8').split('\n');
    const title = first.replace(/^\S+ /, '');
    const needs = second.replace(/^\S+ needs: /, '').split(' ');
    return { file, title, needs, code: rest.join('\n').trim() };
  });
}

/** Names the language of a client as Markdown does. */
export function languageOf({ file }: Client): string {
  return languages[extname(file)]?.name ?? '';
}

/** Lists what can run a client here: everything that has what it needs. */
export function runnersOf({ file, needs }: Client): string[] {
  const runners = languages[extname(file)]?.runners ?? [];
  return runners.filter((runner) => isCommand(runner) && needs.every((need) => isThere(extname(file), runner, need)));
}

function isThere(extension: string, runner: string, need: string): boolean {
  if (extension === '.sh') return isCommand(need);
  if (extension === '.js') return existsSync(join('node_modules', need));
  const look = 'import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)';
  try {
    execFileSync(runner, ['-c', look, need], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isCommand(name: string): boolean {
  if (name.includes('/')) return existsSync(name);
  return (process.env['PATH'] ?? '').split(delimiter).some((path) => existsSync(join(path, name)));
}

/** Runs a client against a server; gives what it printed, with the address that the docs show. */
export function run({ file, code }: Client, runner: string, origin: string): Promise<string> {
  // Where its imports are found, and under a name that is none of theirs.
  const scratch = 'node_modules/.cache/clients';
  mkdirSync(scratch, { recursive: true });
  const script = join(scratch, `run-${file.replace(/\.js$/, '.mjs')}`);
  writeFileSync(script, code.replaceAll(shown, origin));
  return new Promise((resolve, reject) => {
    execFile(runner, [script], { timeout: 60_000 }, (error, said, errors) => {
      if (error === null) resolve(said.replaceAll(origin, shown));
      else reject(new Error(`${file}: ${error.message}\n${errors}`));
    });
  });
}
