// `hejnal serve`: publishes the current release over HTTP until it is told to stop.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createApp } from '../server/app.js';
import { closeApp } from '../server/close.js';
import { readConfig, type Config } from '../server/config.js';
import { topicsOf } from '../server/routes/feed.js';
import { tellHub } from '../server/site/hub.js';
import { workAhead } from '../server/site/ahead.js';
import { Site, type SiteEvent } from '../server/site/site.js';
import { readLists } from '../server/views/list/warm.js';
import {
  beginInspection,
  HejnalError,
  inspectRelease,
  openRelease,
  startEngine,
  type EngineOptions,
  type Release,
} from '../src/index.js';
import type { Call } from './options.js';
import { exitCodes, note, say, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

/**
 * Lets the heap grow by a fifth before it is collected again. V8 lets a small one grow to several times what is in use, as
 * if the machine were its own: what was read once stood there long after. What a document costs stayed the same.
 */
export const heapFlag = '--heap-growing-percent=20';

/** Clients that keep their connection ask again within so long, and learn that it closes. */
const graceMs = 500;

/** Runs the command; it ends at SIGTERM or SIGINT, and looks for a new release at SIGHUP. */
export async function serve(call: Call): Promise<ExitCode> {
  const { operands, options, words } = call;
  setFlagsFromString(heapFlag);
  const config = readConfig(optionsOf(call));
  const directory =
    typeof options['releases'] === 'string' ? options['releases'] : join(operands[0] ?? '.', 'releases');
  const report = ({ level, message }: SiteEvent): void => note(`hejnal: ${level}: ${message}`);
  const site = await Site.open({
    directory,
    open: openRelease,
    verify: inspectRelease,
    inspect: beginInspection,
    startEngine: (release) => startEngine(release, engineOptions(config)),
    startEarlier: (release) => startEngine(release, earlierOptions(config)),
    cacheMaxBytes: config.cacheMaxBytes,
    report,
    taken: ({ names }) => {
      workAhead(() => site, readLists);
      if (config.hub !== '') void tellHub(config.hub, { topics: topicsOf(names), report });
    },
  });
  const app = createApp({ site, config });
  const stopped = new Promise<number>((resolve) => {
    process.once('SIGTERM', () => resolve(graceMs));
    // Whoever presses Ctrl-C waits for it.
    process.once('SIGINT', () => resolve(0));
  });
  process.on('SIGHUP', () => void site.lookAgain());
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    announce(site.current().release, address, words);
  } catch (cause) {
    await site.close();
    throw portTaken(cause, config, words);
  }
  await closeApp(app, await stopped);
  return exitCodes.done;
}

function optionsOf({ options, words }: Call): Partial<Config> {
  const port = options['port'];
  if (typeof port === 'string' && !(/^\d+$/.test(port) && Number(port) <= 65_535))
    throw new HejnalError('option-invalid', ...words.refused.port(port));
  const host = options['host'];
  return {
    ...(typeof port === 'string' && { port: Number(port) }),
    ...(typeof host === 'string' && { host }),
  };
}

function engineOptions(config: Config): EngineOptions {
  const { engine, services, remote, remoteUser, remotePassword, queryWorkers } = config;
  const credentials = remoteUser === '' ? undefined : { user: remoteUser, password: remotePassword };
  return {
    engine: engine as EngineOptions['engine'],
    services: services.split(/\s+/).filter((each) => each !== ''),
    remote: remote === '' ? undefined : { url: remote, credentials },
    queryMs: config.queryTimeoutMs,
    answerBytes: config.queryMaxBytes,
    rows: config.queryMaxRows,
    workers: queryWorkers > 0 ? queryWorkers : undefined,
  };
}

/** An earlier release is asked now and then: over its own files, without a copy of them for each worker. */
function earlierOptions(config: Config): EngineOptions {
  return { ...engineOptions(config), engine: 'exact', remote: undefined, services: [], workers: 1 };
}

function announce({ names, manifest }: Release, address: string, { serve: said }: Words): void {
  say(said.outcome(names.base, manifest.version, manifest.total, address));
  if (new URL(names.base).port !== new URL(address).port && new URL(names.base).hostname === 'localhost') {
    note(said.elsewhere(names.base));
  }
}

function portTaken(cause: unknown, { host, port }: Config, { refused }: Words): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return cause;
  return new HejnalError('port-taken', ...refused.portTaken(`${host}:${String(port)}`, code), { cause });
}
