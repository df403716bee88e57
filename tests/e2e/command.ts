// Runs the compiled command as people do: `hejnal …` in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const main = resolve('dist/bin/hejnal.js');

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command to its end. */
export async function hejnal(...words: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = collect(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts() };
}

function collect(child: ChildProcess): () => { out: string; err: string } {
  const parts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (parts.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (parts.err += text));
  return () => parts;
}

/** A server in a process of its own. */
export interface Running {
  readonly port: number;
  readonly pid: number;
  /** Time from the start of the process to the line that names the address, in milliseconds. */
  readonly startMs: number;
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Outcome>;
}

/** Starts `hejnal serve` and waits until it says where it listens. */
export async function startServer(...words: string[]): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, [main, 'serve', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = collect(child);
  const closed = once(child, 'close') as Promise<[number | null]>;
  const port = await new Promise<number>((found, failed) => {
    child.stdout.on('data', () => {
      const said = / is served at http:\/\/[^:]+:(\d+)/.exec(texts().out)?.[1];
      if (said !== undefined) found(Number(said));
    });
    void closed.then(([code]) => failed(new Error(`The server ended with ${String(code)}: ${texts().err}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    startMs: performance.now() - begun,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = await closed;
      return { code, ...texts() };
    },
  };
}
