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

/** Where `install` puts what npm packages, commands and Python's packages it brings; each is tried before what the machine has. */
const [packages, commands] = [join(folder, '.npm'), join(folder, '.bin')];
const path = [commands, ...(process.env['PATH'] ?? '').split(delimiter)];

interface Language {
  readonly name: string;
  readonly runners: readonly string[];
  /** A program that fails where the module that it is given is absent. */
  readonly look?: readonly string[];
}

/** What runs a program by its ending. */
const languages: Readonly<Record<string, Language>> = {
  '.py': {
    name: 'python',
    runners: [join(folder, '.venv/bin/python'), join(folder, '.venv-old/bin/python'), 'python3'],
    look: ['-c', 'import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)'],
  },
  '.js': { name: 'js', runners: [process.execPath] },
  '.sh': { name: 'sh', runners: ['bash'] },
  '.pl': { name: 'perl', runners: ['perl'], look: ['-e', 'eval "require $ARGV[0]" or exit 1'] },
  '.R': {
    name: 'r',
    runners: ['Rscript'],
    look: ['-e', 'quit(status = !requireNamespace(commandArgs(TRUE)[1], quietly = TRUE))'],
  },
};

/** Reads all clients, in the order of their names. */
export function readClients(): Client[] {
  const files = readdirSync(folder).filter((file) => languages[extname(file)] !== undefined);
  return files.sort().map(readClient);
}

/** Reads one client of this folder. */
export function readClient(file: string): Client {
  const [first = '', second = '', ...rest] = readFileSync(join(folder, file), 'utf8').split('\n');
  const title = first.replace(/^\S+ /, '');
  const needs = second.replace(/^\S+ needs: /, '').split(' ');
  return { file, title, needs, code: rest.join('\n').trim() };
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
  if (extension === '.js') return modulesOf(need) !== undefined;
  try {
    execFileSync(runner, [...(languages[extension]?.look ?? []), need], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Finds the folder from which a package of npm can be imported. */
function modulesOf(need: string): string | undefined {
  return [packages, '.'].find((each) => existsSync(join(each, 'node_modules', need)));
}

function isCommand(name: string): boolean {
  if (name.includes('/')) return existsSync(name);
  return path.some((each) => existsSync(join(each, name)));
}

/** What a program printed, with the address that the docs show. */
export interface Said {
  readonly out: string;
  readonly err: string;
  /** 0 where it went well. */
  readonly code: number;
}

/** Runs a program of another language against a server. */
export function runCode(
  { file, needs, code }: Pick<Client, 'file' | 'needs' | 'code'>,
  runner: string,
  origin: string,
): Promise<Said> {
  // Where its imports are found, and under a name that is none of theirs.
  const scratch = join(modulesOf(needs[0] ?? '') ?? '.', 'node_modules/.cache/clients');
  mkdirSync(scratch, { recursive: true });
  const script = join(scratch, `run-${file.replace('/', '-').replace(/\.js$/, '.mjs')}`);
  writeFileSync(script, code.replaceAll(shown, origin));
  const asShown = (text: string): string => text.replaceAll(origin, shown);
  const env = { ...process.env, PATH: path.join(delimiter) };
  return new Promise((resolve) => {
    execFile(runner, [script], { timeout: 60_000, env }, (error, out, err) => {
      resolve({ out: asShown(out), err: asShown(err), code: error === null ? 0 : Number(error.code ?? -1) });
    });
  });
}

/** Runs a client against a server; gives what it printed. */
export async function run(client: Client, runner: string, origin: string): Promise<string> {
  const { out, err, code } = await runCode(client, runner, origin);
  if (code !== 0) throw new Error(`${client.file} ended with ${code}\n${err}`);
  // Some end their lines as on Windows, and pad their tables.
  return out.replaceAll(/[ \r]+$/gm, '');
}
