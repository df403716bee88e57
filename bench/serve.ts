// Starts `hejnal serve` as its users do, in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, requestFor, type Reply } from './connection.js';
import { root } from './root.js';

/** A running server. */
export interface Served {
  readonly pid: number;
  readonly port: number;
  /** Times from the start of the process, in milliseconds. */
  readonly firstDocumentMs: number;
  readonly firstAnswerMs: number;
  end(): Promise<void>;
}

const query = requestFor(`/sparql?query=${encodeURIComponent('SELECT ?p { ?s ?p ?o } LIMIT 1')}`, '*/*');
const longestMs = 300_000;
let nextPort = 18_080 + (process.pid % 2000);

/** Starts a server and waits until it has answered for a document and for a query; the document is one of the generated publication by default. */
export async function serve(releases: string, path = '/doc/city/c17'): Promise<Served> {
  const document = requestFor(path, 'application/ld+json');
  const port = nextPort++;
  const started = performance.now();
  const main = join(root, 'dist/bin/hejnal.js');
  const child = spawn(process.execPath, [main, 'serve', '--releases', releases, '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece) => (said = `${said}${String(piece)}`.slice(-2000)));
  const explain = (cause: unknown): never => {
    throw new Error(`The server did not answer. It said: ${said}`, { cause });
  };
  const firstDocumentMs = await until(child, port, document, started).catch(explain);
  const firstAnswerMs = await until(child, port, query, started).catch(explain);
  return { pid: child.pid ?? 0, port, firstDocumentMs, firstAnswerMs, end: () => end(child) };
}

/** Asks again and again until the answer is 200; tells when that was. */
async function until(child: ChildProcess, port: number, request: Buffer, started: number): Promise<number> {
  const connection = new Connection(port);
  let last: Reply | undefined;
  while (performance.now() - started < longestMs && child.exitCode === null) {
    last = await connection.ask(request).catch(() => undefined);
    if (last?.status === 200) {
      connection.close();
      return performance.now() - started;
    }
    await sleep(5);
  }
  await end(child);
  throw new Error(`The server did not answer; its last answer was ${String(last?.status)} ${String(last?.body)}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
