// What a machine carries.
import { availableParallelism, totalmem } from 'node:os';

const mostSpareQuads = 1_000_000;

/** Describes the machine: `memory` in bytes, `processors` that may be used. */
export interface Machine {
  readonly memory: number;
  readonly processors: number;
}

/** Reads the machine's figures, those of its container where there is one. */
export function readMachine(): Machine {
  const limit = process.constrainedMemory();
  const total = totalmem();
  return { memory: limit > 0 && limit < total ? limit : total, processors: availableParallelism() };
}

/** Tells whether a spare thread, of so many bytes, is carried beside one that works: where a sixth of the memory is enough for it. */
export function carriesSpare(threadBytes: number, quads: number, machine: Machine): boolean {
  return quads <= mostSpareQuads && Math.floor(machine.memory / 2 / threadBytes) >= 3;
}
