// Builds Kraków's publication once per test run and serves it on a free port, in this process so that coverage sees it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig, type Config } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { openRelease, startEngine, verifyRelease, type Release } from '../../src/index.js';
import { publish, readFolder, readWorkspace, type PublicationFiles } from '../../src/making.js';

/** Base IRI of the shipped publication. */
export const base = 'http://localhost:8080/';

/** Longest time that the build of the release may take on a busy machine, in milliseconds. */
const buildMs = 120_000;

/** A publication that is being served. */
export interface Served {
  readonly port: number;
  readonly release: Release;
  readonly app: ReturnType<typeof createApp>;
  /** What the server logged. */
  readonly log: string[];
  /** Asks the server as `fetch` does; names under the base and paths lead to its port, redirects are followed too. */
  fetch(address: string, options?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Gives the folder of releases; the first test file of a run that asks builds it, the others wait. */
export async function releases(): Promise<string> {
  const run = inject('runFolder');
  const folder = join(run, 'releases');
  const failed = join(run, 'failed');
  if (takeLock(join(run, 'lock'))) {
    await build(folder).catch((error: unknown) => {
      writeFileSync(failed, String(error));
      throw error;
    });
  }
  const end = Date.now() + buildMs;
  while (!existsSync(join(folder, 'current'))) {
    if (existsSync(failed) || Date.now() > end) throw new Error('The publication could not be built.');
    await sleep(50);
  }
  return folder;
}

const same = (files: PublicationFiles): PublicationFiles => files;

function takeLock(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Builds the release of the publication, or of a changed one; throws where its facts have errors. */
export async function build(
  folder: string,
  change: (files: PublicationFiles) => PublicationFiles = same,
): Promise<void> {
  const files = change(await readFolder('.'));
  const workspace = await readWorkspace(files, { today: new Date().toISOString().slice(0, 10), base });
  if (!('model' in workspace)) throw new Error(JSON.stringify(workspace.findings));
  const errors = [...workspace.findings, ...workspace.outdated].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  await publish(workspace, files, folder, () => undefined);
}

/** Lists everything that has a name and a document: the records, and the evidence of each. */
export function thingsOf(release: Release): string[] {
  const subjects = [...release.quads('facts'), ...release.quads('evidence')].map(({ subject }) => subject.value);
  return [...new Set(subjects)].filter((iri) => !iri.includes('#') && release.names.readThing(iri) !== undefined);
}

/** Serves the publication, or the release in another folder; with no options as `hejnal serve` does. */
export async function serve(options: Partial<Config> = {}, directory?: string): Promise<Served> {
  const config = readConfig({ queryWorkers: 1, logLevel: 'info', ...options }, {});
  const log: string[] = [];
  const site = await Site.open({
    directory: directory ?? (await releases()),
    open: openRelease,
    verify: verifyRelease,
    startEngine: (release) =>
      startEngine(release, {
        engine: 'exact',
        services: [],
        queryMs: config.queryTimeoutMs,
        answerBytes: config.queryMaxBytes,
        rows: config.queryMaxRows,
        workers: config.queryWorkers,
      }),
    cacheMaxBytes: config.cacheMaxBytes,
    pollMs: 0,
  });
  const app = createApp({ site, config, logStream: { write: (line) => log.push(line) } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const served: Served = {
    port,
    app,
    release: site.current().release,
    log,
    fetch: (address, init) => fetchAt(port, address, init),
    close: () => closeApp(app),
  };
  await untilReady(served);
  return served;
}

/** Serves the publication for the tests of a file. */
export function useServed(options: Partial<Config> = {}): () => Served {
  let served: Served | undefined;
  beforeAll(async () => {
    served = await serve(options);
  }, buildMs);
  afterAll(() => served?.close());
  return () => {
    if (served === undefined) throw new Error('The publication is served only while tests run.');
    return served;
  };
}

async function untilReady({ fetch }: Served): Promise<void> {
  const end = Date.now() + 30_000;
  while ((await fetch('/ready')).status !== 200) {
    if (Date.now() > end) throw new Error('The query engine did not become ready.');
    await sleep(25);
  }
}

/** Asks a server at a port of this machine; redirects lead to names under the base, so they are followed here. */
export async function fetchAt(port: number, address: string, options: RequestInit = {}): Promise<Response> {
  const origin = `http://127.0.0.1:${String(port)}/`;
  let wanted = new URL(address, base);
  for (let hop = 0; hop < 5; hop++) {
    if (wanted.origin !== new URL(base).origin) throw new Error(`${wanted.href} leads away from the publication.`);
    const answer = await fetch(wanted.href.replace(base, origin), { ...options, redirect: 'manual' });
    const location = answer.headers.get('location');
    if (options.redirect === 'manual' || location === null || answer.status < 300 || answer.status > 399) {
      // The client sees the name that it asked for, not the port behind it.
      return Object.defineProperty(answer, 'url', { value: wanted.href });
    }
    wanted = new URL(location, wanted);
  }
  throw new Error(`${address} leads to more than five redirects.`);
}
