// The engine of Oxigraph: a copy of the quads for each worker; it reaches no other machine and materialises its answers.
import type { QueryEngine } from '../engine.js';
import { prepare } from '../threads/prepare.js';
import { capMemory, memoryFor, readMachine, sizePool } from '../threads/sizing.js';
import { Thread } from '../threads/thread.js';
import { ThreadedEngine, threadedDefaults, type Settings, type ThreadedOptions } from '../threads/threaded.js';

/** Configures the local engine; `memoryBytes` caps WASM memory, which V8's own limits do not. */
export type LocalOptions = ThreadedOptions;

/** Starts the engine; it answers once the first worker has loaded the sources. */
export function createLocalEngine(options: LocalOptions): QueryEngine {
  const settings: Settings = { ...threadedDefaults, ...options };
  const { sources, quads, limits, rows } = settings;
  const memoryBytes = options.memoryBytes ?? memoryFor(quads);
  const size = sizePool(memoryBytes, quads, readMachine());
  const lift = capMemory(memoryBytes);
  return new ThreadedEngine({
    name: 'local',
    settings,
    workers: options.workers ?? size.workers,
    spare: options.spare ?? size.spare,
    start: (isFirst) => new Thread({ script: 'worker.js', data: { sources, isThorough: !isFirst } }),
    prepare: (request) => prepare(request, limits, rows),
    closed: lift,
  });
}
