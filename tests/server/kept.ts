// A server over releases that are really built: museums that open, one more or one corrected with each release.
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { Site, type SiteEvent } from '../../server/site/site.js';
import type { QueryEngine } from '../../src/index.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { beginInspection, inspectRelease } from '../../src/release/inspect/inspect.js';
import type { BuildOptions, Built } from '../../src/release/build.js';
import { build, describe, publication, quads } from '../release/museum.js';
import { toyEngine } from './toy.js';

/** Builds a release for each year in which the museum `mocak` opens, each a day after the one before. */
export async function buildYears(
  releases: string,
  years: readonly string[],
  follow?: BuildOptions['follow'],
): Promise<Built[]> {
  const built: Built[] = [];
  for (const [at, year] of years.entries()) {
    const modified = `2026-11-${String(at + 1).padStart(2, '0')}`;
    built.push(
      await build(releases, {
        quads: [...quads, ...describe('mocak', year)],
        publication: { ...publication, modified },
        ...(follow && { follow }),
      }),
    );
  }
  return built;
}

/** A running server, what it told, and the folders that it opened. */
export interface Running {
  readonly app: FastifyInstance;
  readonly site: Site;
  readonly events: SiteEvent[];
  readonly opened: string[];
}

/** Serves a folder of releases; it does not listen, `inject` asks it. */
export async function serveKept(
  directory: string,
  pollMs = 0,
  start?: (release: Release) => QueryEngine,
): Promise<Running> {
  const events: SiteEvent[] = [];
  const opened: string[] = [];
  const site = await Site.open({
    directory,
    open: (folder, tell) => {
      opened.push(folder);
      return openRelease(folder, tell);
    },
    verify: inspectRelease,
    inspect: beginInspection,
    startEngine: start ?? (() => toyEngine()),
    ...(start && { startEarlier: start }),
    cacheMaxBytes: 1024 * 1024,
    report: (event) => events.push(event),
    pollMs,
  });
  const app = createApp({ site, config: readConfig({}, {}), logStream: { write: () => undefined } });
  return { app, site, events, opened };
}
