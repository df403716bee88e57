// Binds processes to a processor, where the system has a command for it.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Where the two sides of a measurement run; with one processor they share it. */
const processors = { server: 0, load: Math.min(1, availableParallelism() - 1) };

/** Binds all threads of a process to the processor of its side; tells whether that was done. */
export function pin(pid: number, side: keyof typeof processors): boolean {
  return spawnSync('taskset', ['-a', '-c', '-p', String(processors[side]), String(pid)]).status === 0;
}
