// Starts the query engine of a release: the dump of all facts, and the catalogue, which is in no dump.
import { join } from 'node:path';
import { createLocalEngine, quadLine, type QueryEngine, type Release } from '../src/index.js';
import type { Config } from './config.js';
import { gatherCatalog } from './gather.js';

/** Starts the local engine over a release; it loads beside, and says so until it is ready. */
export function startEngine(release: Release, config: Config): QueryEngine {
  const catalog = gatherCatalog(release, `${release.names.base}catalog`);
  const lines = catalog.map((each) => `${quadLine(each)}\n`).join('');
  return createLocalEngine({
    sources: [{ path: join(release.directory, 'dumps', 'all.nq') }, { bytes: new TextEncoder().encode(lines) }],
    quads: release.manifest.total,
    queryMs: config.queryTimeoutMs,
    waitMs: config.queryTimeoutMs,
    answerBytes: config.queryMaxBytes,
    ...(config.queryWorkers > 0 && { workers: config.queryWorkers }),
  });
}
