// One release of `hejnal dev`: built where nobody else looks, served on a port of its own, thrown away with the next.
import { mkdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { openRelease, startEngine } from '../../src/index.js';
import { publish, type PublicationFiles, type Workspace } from '../../src/making.js';

/** A release that is served. */
export interface Preview {
  readonly port: number;
  readonly version: string;
  close(): Promise<void>;
}

/** Builds a workspace into a folder of its own, and serves it. */
export async function preview(workspace: Workspace, files: PublicationFiles, folder: string): Promise<Preview> {
  mkdirSync(folder, { recursive: true });
  const { version } = await publish(workspace, files, folder, () => undefined, { isFleeting: true });
  const config = readConfig({ port: 0, host: '127.0.0.1', queryWorkers: 1, logLevel: 'error' }, {});
  const site = await Site.open({
    directory: folder,
    open: openRelease,
    verify: () => Promise.resolve(),
    startEngine: (release) =>
      startEngine(release, {
        engine: 'exact',
        services: [],
        queryMs: config.queryTimeoutMs,
        answerBytes: config.queryMaxBytes,
        rows: config.queryMaxRows,
        workers: 1,
      }),
    cacheMaxBytes: config.cacheMaxBytes,
    pollMs: 0,
    recheckMs: 0,
  });
  const app = createApp({ site, config });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    port,
    version,
    close: async () => {
      await closeApp(app);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives the folder of the release of a number. */
export function folderOf(temporary: string, number: number): string {
  return join(temporary, String(number));
}
