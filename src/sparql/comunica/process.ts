// Runs Comunica in a process of its own: a text that outgrows the heap at one stroke ends a process, not only a thread.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { scriptUrl } from '../../script.js';
import type { FederatedStart, WorkerReport } from '../threads/messages.js';
import { ended, type Carrier } from '../threads/thread.js';

/** Starts the federated engine, whose JavaScript heap may take so many megabytes. */
export function inProcess(data: FederatedStart, heapMb: number): Carrier {
  const child = fork(fileURLToPath(scriptUrl('comunica.js')), {
    env: {},
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(data);
  return {
    listen: (hear, end) => {
      let isOver = false;
      const finish = (isMemory: boolean, message: string): void => {
        if (!isOver) end(ended(isMemory, message));
        isOver = true;
      };
      child.on('message', (report) => hear(report as WorkerReport));
      child.on('error', ({ message }) => finish(false, message));
      // V8 aborts a process whose heap is full.
      child.on('exit', (code, signal) => {
        finish(signal === 'SIGABRT', `The process ended with ${signal ?? `code ${code}`}.`);
      });
    },
    post: (query) => void child.send(query),
    stop: () => void child.kill('SIGKILL'),
  };
}
