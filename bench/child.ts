// Processes of their own for what is measured: a parent that calls by name, a child that answers.
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.js';

interface Call {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

interface Result {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Answers the calls of the parent process; a handler may take its time. */
export function answerCalls(handlers: Readonly<Record<string, (argument: never) => unknown>>): void {
  process.on('message', ({ id, name, argument }: Call) => {
    void Promise.resolve(argument)
      .then((value) => handlers[name]?.(value as never))
      .then(
        (value) => process.send?.({ id, value } satisfies Result),
        (error: unknown) =>
          process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
  process.on('disconnect', () => process.exit());
}

/** A process that runs one of the compiled scripts of this folder. */
export class Child {
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private count = 0;

  constructor(script: string, options: { readonly heapMb?: number } = {}) {
    const execArgv = options.heapMb === undefined ? [] : [`--max-old-space-size=${options.heapMb}`];
    this.process = fork(join(root, 'dist/bench', script), {
      execArgv,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.process.on('message', ({ id, value, error }: Result) => {
      const waiter = this.waiting.get(id);
      this.waiting.delete(id);
      if (error === undefined) waiter?.resolve(value);
      else waiter?.reject(new Error(error));
    });
    this.process.on('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error(`${script} ended before its answer.`));
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Calls a handler of the child; rejects with the child's error, or when the child ends. */
  call<Value>(name: string, argument?: unknown): Promise<Value> {
    const id = this.count++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.process.send({ id, name, argument } satisfies Call);
    });
  }

  end(): void {
    this.process.kill('SIGKILL');
  }
}

/** Gives the resident memory of a process in MiB, by `ps`; NaN where there is none. */
export function residentMb(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() === '' ? NaN : Number(stdout) / 1024;
}

/** Gives the processor time of a process, or of its main thread alone, in milliseconds; NaN outside Linux. */
export function processorMs(pid: number, part: 'process' | 'main thread' = 'process'): number {
  const file = part === 'process' ? `/proc/${pid}/stat` : `/proc/${pid}/task/${pid}/stat`;
  try {
    const fields = readFileSync(file, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10; // user and system time in ticks of 10 ms
  } catch {
    return NaN;
  }
}

/** Waits until a process has done next to nothing for two seconds: more of its workers load after the first answers. */
export async function calm(pid: number): Promise<void> {
  for (let still = 0; still < 4;) {
    const before = processorMs(pid);
    await sleep(500);
    still = processorMs(pid) - before > 25 ? 0 : still + 1;
  }
}
