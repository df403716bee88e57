// Serves the data of the tests over HTTP as an operator would, behind a release of this publication built for the address.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.js';
import { createApp } from '../server/app.js';
import { closeApp } from '../server/close.js';
import { readConfig } from '../server/config.js';
import { Site } from '../server/site/site.js';
import { openRelease, verifyRelease, type QueryEngine } from '../src/index.js';
import { publish, readFolder, readWorkspace } from '../src/making.js';

/** A query service that is up; `url` is its address, also as it calls itself. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server over an engine that is ready, with the publication in a folder; the engine is closed with the server. */
export async function serve(engine: QueryEngine, publication: string): Promise<Served> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}/`;
  const releases = await mkdtemp(join(tmpdir(), 'hejnal-conformance-'));
  const files = await readFolder(publication);
  const workspace = await readWorkspace(files, { base, today: '2026-01-01' });
  if (!('model' in workspace)) throw new Error(`The publication in ${publication} cannot be read.`);
  await publish(workspace, files, releases, () => undefined);
  const site = await Site.open({
    directory: releases,
    open: openRelease,
    verify: verifyRelease,
    startEngine: () => engine,
    cacheMaxBytes: 1_000_000,
    pollMs: 0,
  });
  const app = createApp({ site, config: readConfig({}, {}), logStream: { write: () => undefined } });
  await app.listen({ host: '127.0.0.1', port });
  return {
    url: `${base}sparql`,
    async close() {
      await closeApp(app);
      await rm(releases, { recursive: true, force: true });
    },
  };
}
