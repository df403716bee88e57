// Serves a release of a test on a free port, its engine a toy where no query is asked, and runs Python against it.
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { openRelease } from '../../src/release/open.js';
import { verifyRelease } from '../../src/release/verify.js';
import { toyEngine } from '../server/toy.js';

const run = promisify(execFile);

/** Where the server that reads RDF in the place of portals is installed. */
export const rdflib = '/usr/lib/python3/dist-packages/rdflib';

type Start = Parameters<typeof Site.open>[0]['startEngine'];

/** A release that is being served. */
export interface Served {
  /** Address that stands for the base. */
  readonly address: string;
  /** Runs a script of this folder with the base of the names and this address, and reads the JSON that it prints. */
  python(script: string, ...more: string[]): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves the release in a folder; nothing is kept between answers, so that each is written anew. */
export async function serveRelease(directory: string, startEngine: Start = () => toyEngine()): Promise<Served> {
  const site = await Site.open({
    directory,
    open: openRelease,
    verify: verifyRelease,
    startEngine,
    cacheMaxBytes: 0,
    pollMs: 0,
  });
  const { base } = site.current().release.names;
  const app = createApp({ site, config: readConfig({}, {}), logStream: { write: () => undefined } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}${new URL(base).pathname}`;
  return {
    address,
    python: async (script, ...more) => {
      const { stdout } = await run('/usr/bin/python3', [join(import.meta.dirname, script), base, address, ...more]);
      return JSON.parse(stdout) as unknown;
    },
    close: async () => {
      await app.close();
      await site.close();
    },
  };
}
