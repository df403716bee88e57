// How much memory one engine instance may take, and how many of them a machine carries.
import { availableParallelism, totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';

const pageBytes = 65_536;
const wasmPages = 65_536;
const mostSpareQuads = 1_000_000;

/** Gives the memory cap of one instance in bytes: 256 MiB for work and 700 bytes a quad, at most WASM's 4 GiB. */
export function memoryFor(quads: number): number {
  return Math.min(256 * 1024 * 1024 + 700 * quads, wasmPages * pageBytes);
}

let capped = 0;
let highest = 0;

/**
 * Caps the memory of WASM instances, which V8's heap limits do not bound, until the function that it gives is called,
 * once, when the instances are gone. V8 knows one cap for the process and ends the process when an instance grows past
 * one that was lowered meanwhile: so it only rises as long as there are instances, and the largest asked for holds.
 */
export function capMemory(bytes: number): () => void {
  highest = capped === 0 ? bytes : Math.max(highest, bytes);
  capped += 1;
  setFlagsFromString(`--wasm-max-mem-pages=${Math.min(wasmPages, Math.ceil(highest / pageBytes))}`);
  let isLifted = false;
  return () => {
    if (!isLifted) capped -= 1;
    isLifted = true;
  };
}

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

/** Sizes a pool: at least one worker, two or one per processor where half of the memory carries them, and a spare. */
export function sizePool(instanceBytes: number, quads: number, machine: Machine): { workers: number; spare: boolean } {
  const carried = Math.floor(machine.memory / 2 / instanceBytes);
  const spare = quads <= mostSpareQuads && carried >= 3;
  const workers = Math.min(Math.max(2, machine.processors), carried - (spare ? 1 : 0));
  return { workers: Math.max(1, workers), spare };
}
