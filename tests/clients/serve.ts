// The publication of this repository on a free port, under names that lead there, so that clients can follow them.
import { afterAll, beforeAll } from 'vitest';
import { freePort } from '../../conformance/port.js';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { openRelease, startEngine, verifyRelease } from '../../src/index.js';
import { publish, readFolder, readWorkspace } from '../../src/making.js';
import { scratch } from '../scratch.js';

/** Serves it for the tests of a file; gives the address. */
export function useServer(): () => string {
  let origin = '';
  let app: ReturnType<typeof createApp> | undefined;
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const releases = scratch('clients');
    const files = await readFolder('.');
    const workspace = await readWorkspace(files, { today: '2026-01-01', base: `${origin}/` });
    if (!('model' in workspace)) throw new Error('The publication cannot be read.');
    await publish(workspace, files, releases, () => undefined);
    const limits = { queryMs: 30_000, answerBytes: 16 * 1024 * 1024, rows: 0 };
    const site = await Site.open({
      directory: releases,
      open: openRelease,
      verify: verifyRelease,
      startEngine: (release) => startEngine(release, { engine: 'exact', services: [], workers: 1, ...limits }),
      cacheMaxBytes: 1024 * 1024,
      pollMs: 0,
    });
    app = createApp({ site, config: readConfig({}, {}), logStream: { write: () => undefined } });
    await app.listen({ host: 'localhost', port });
    while (!(await fetch(`${origin}/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, 50));
  }, 120_000);
  afterAll(() => app && closeApp(app));
  return () => origin;
}
