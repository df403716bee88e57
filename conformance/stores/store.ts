// Real triple stores, each started by a script of tests/stores/ in a folder of its own on free ports.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../port.js';

/** A script that starts a store, as its first lines tell. */
export interface Script {
  readonly file: string;
  /** The store with its version. */
  readonly title: string;
  /** Commands and files that it needs and that are not here. */
  readonly absent: readonly string[];
  readonly query: string;
  readonly store: string;
  /** Why the tests of the W3C and random queries are not asked; empty where they are. */
  readonly tame: string;
  readonly credentials: { readonly user: string; readonly password: string } | undefined;
}

const folder = 'tests/stores';
const longestStartMs = 180_000;

/** Reads all scripts, in the order of their names. */
export function readScripts(): Script[] {
  const files = readdirSync(folder).filter((file) => /^[a-z0-9]+$/.test(file) && file !== 'install');
  return files.sort().map((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const told = (name: string): string =>
      lines.find((line) => line.startsWith(`# ${name}: `))?.slice(name.length + 4) ?? '';
    const [user, password] = told('user').split(' ');
    return {
      file,
      title: lines[1]?.slice(2) ?? file,
      absent: told('needs')
        .split(' ')
        .filter((need) => !isThere(need)),
      query: told('query'),
      store: told('store'),
      tame: told('tame'),
      credentials: user && password ? { user, password } : undefined,
    };
  });
}

function isThere(need: string): boolean {
  if (need.includes('/')) return existsSync(join(folder, need));
  return (process.env['PATH'] ?? '').split(':').some((each) => existsSync(join(each, need)));
}

/** A store that runs, and what it takes. */
export class Store {
  readonly script: Script;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(script: Script, place: string, port: number) {
    this.script = script;
    this.#folder = place;
    this.#port = port;
  }

  /** Starts a store that holds nothing. */
  static async start(script: Script): Promise<Store> {
    const store = new Store(script, await mkdtemp(join(tmpdir(), `hejnal-${script.file}-`)), await freePort());
    await store.run();
    return store;
  }

  /** The address of queries. */
  get query(): string {
    return `http://127.0.0.1:${this.#port}${this.script.query}`;
  }

  /** The address of the Graph Store Protocol. */
  get store(): string {
    return `http://127.0.0.1:${this.#port}${this.script.store}`;
  }

  /** Starts the process and waits until it answers. */
  async run(): Promise<void> {
    const words = [this.#folder, String(this.#port)];
    this.#process = spawn(resolve(folder, this.script.file), words, { cwd: this.#folder, stdio: 'ignore' });
    for (const end = Date.now() + longestStartMs; !(await this.answers());) {
      if (hasEnded(this.#process) || Date.now() > end) {
        await this.stop();
        throw new Error(`${this.script.title} did not start.`);
      }
      await sleep(200);
    }
  }

  /** Ends the process at once, as a loss of power does. */
  async kill(): Promise<void> {
    if (this.#process === undefined) return;
    const gone = hasEnded(this.#process) ? undefined : once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
    this.#process = undefined;
  }

  /** Ends the process, and removes what it kept. */
  async stop(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Tells what the process has used until now, as Linux counts it; the processor's time in seconds. */
  costs(): { readonly processor: number; readonly residentMiB: number } {
    const proc = `/proc/${this.#process?.pid ?? 'self'}`;
    const [user = 0, system = 0] = (readFileSync(`${proc}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 13).map(Number); // prettier-ignore
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1];
    return { processor: (user + system) / 100, residentMiB: Number(resident) / 1024 };
  }

  /** Gives what lies on the disk, in MiB as files say their size. */
  async disk(): Promise<number> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const blocks = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).blocks)); // prettier-ignore
    return (blocks.reduce((sum, each) => sum + each, 0) * 512) / 2 ** 20;
  }

  private async answers(): Promise<boolean> {
    try {
      const query = new URLSearchParams({ query: 'ASK { ?s ?p ?o }' }).toString();
      const answer = await fetch(`${this.query}?${query}`, { signal: AbortSignal.timeout(5_000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
