// Serves a release on this machine for as long as its twin is taken.
import type { AddressInfo } from 'node:net';
import { openRelease, startEngine, verifyRelease, type Release } from '../../src/index.js';
import { createApp } from '../app.js';
import { closeApp } from '../close.js';
import { readConfig } from '../config.js';
import { Site } from '../site/site.js';
import { writeTwin, type Written } from './folder.js';

const limits = { queryMs: 60_000, answerBytes: 64 * 1024 * 1024, rows: 0 };

/** Writes the twin of the current release of a folder of releases into a folder. */
export async function exportRelease(releases: string, folder: string): Promise<Written & { readonly version: string }> {
  const site = await Site.open({
    directory: releases,
    open: openRelease,
    verify: verifyRelease,
    startEngine: (release) => startEngine(release, { engine: 'exact', services: [], workers: 1, ...limits }),
    cacheMaxBytes: 1024 * 1024,
    pollMs: 0,
  });
  const app = createApp({ site, config: readConfig({}), logStream: { write: () => undefined } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const { release } = site.current();
  const { base } = release.names;
  const { version } = release.manifest;
  const { languages } = release.publication;
  try {
    const origin = `http://127.0.0.1:${port}`;
    const documents = documentsOf(release);
    return { version, ...(await writeTwin({ origin, base, version, languages, documents, folder })) };
  } finally {
    await closeApp(app);
  }
}

/** Names the document of each thing that something is said about. */
function documentsOf(release: Release): Set<string> {
  const { base } = release.names;
  const found = new Set<string>();
  for (const { subject } of release.quads())
    if (subject.value.startsWith(base))
      found.add(subject.value.replace(`${base}id/`, `${base}doc/`).replace(/#.*$/, ''));
  return found;
}
