// Starts a real triple store, Debian's virtuoso-opensource-7-bin, in a temporary folder on free ports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../conformance/port.js';

/** A running store, empty but for what it brings along. */
export interface Virtuoso {
  /** Address for queries. */
  readonly sparql: string;
  /** Address of the Graph Store Protocol. */
  readonly store: string;
  /** Who may write, as the package ships it. */
  readonly credentials: { readonly user: string; readonly password: string };
  stop(): Promise<void>;
}

const longestStartMs = 55_000;

/** Starts the store and waits until it answers; `settings` are further lines of the `[SPARQL]` part of its ini file. */
export async function startVirtuoso(settings: readonly string[] = []): Promise<Virtuoso> {
  const folder = await mkdtemp(join(tmpdir(), 'hejnal-virtuoso-'));
  const [own, http] = [await freePort(), await freePort()];
  const file = join(folder, 'virtuoso.ini');
  await writeFile(file, iniFile(folder, own, http, settings));
  const server = spawn('virtuoso-t', ['-f', '+configfile', file], { cwd: folder, stdio: 'ignore' });
  const gone = once(server, 'exit');
  const address = `http://127.0.0.1:${http}`;
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + longestStartMs; !(await answers(address));) {
    if (server.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error('virtuoso-t did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    sparql: `${address}/sparql`,
    store: `${address}/sparql-graph-crud-auth`,
    credentials: { user: 'dba', password: 'dba' },
    stop,
  };
}

function iniFile(folder: string, own: number, http: number, settings: readonly string[]): string {
  const path = (name: string): string => join(folder, name);
  return [
    '[Database]',
    `DatabaseFile = ${path('v.db')}`,
    `ErrorLogFile = ${path('v.log')}`,
    `LockFile = ${path('v.lck')}`,
    `TransactionFile = ${path('v.trx')}`,
    `xa_persistent_file = ${path('v.pxa')}`,
    'FileExtend = 200',
    '[TempDatabase]',
    `DatabaseFile = ${path('t.db')}`,
    `TransactionFile = ${path('t.trx')}`,
    '[Parameters]',
    `ServerPort = 127.0.0.1:${own}`,
    'NumberOfBuffers = 20000',
    'MaxDirtyBuffers = 12000',
    '[HTTPServer]',
    `ServerPort = 127.0.0.1:${http}`,
    'ServerThreads = 10',
    '[SPARQL]',
    ...settings,
    '',
  ].join('\n');
}

async function answers(address: string): Promise<boolean> {
  try {
    const query = new URLSearchParams({ query: 'ASK { ?s ?p ?o }' });
    const response = await fetch(`${address}/sparql?${query.toString()}`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
