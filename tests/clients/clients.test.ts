// Other people's clients, each asking a running server as the page of the docs shows it; what is absent here skips aloud.
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { openRelease, startEngine, verifyRelease } from '../../src/index.js';
import { publish, readFolder, readWorkspace } from '../../src/making.js';
import { presentOr } from '../present.js';
import { scratch } from '../scratch.js';
import { languageOf, readClients, run, runnersOf } from './client.js';

const clients = readClients();
const page = 'docs/clients.md';
const marker = '<!-- What follows is made of tests/clients/: UPDATE_CLIENTS=1 npx vitest run tests/clients -->';
const outputs = outputsIn(readFileSync(page, 'utf8'));
const isRewriting = process.env['UPDATE_CLIENTS'] === '1';

let origin: string;
let app: ReturnType<typeof createApp>;

/** Names lead to the server of this test, so that clients can follow them. */
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

afterAll(() => closeApp(app));

for (const client of clients) {
  const runners = runnersOf(client);
  presentOr(runners.length > 0, `${client.file}: ${client.needs.join(', ')} not installed`)(client.title, () => {
    it.each(runners)('by %s', { timeout: 70_000 }, async (runner) => {
      const said = await run(client, runner, origin);
      if (isRewriting) outputs.set(client.file, said.trim());
      expect(said.trim()).toBe(outputs.get(client.file));
    });
  });
}

describe(page, () => {
  it('shows the lines that were run, and what they print', () => {
    const text = readFileSync(page, 'utf8');
    const [head = ''] = text.split(marker);
    const made = `${head}${marker}\n${clients.map(sectionOf).join('')}`;
    if (isRewriting) writeFileSync(page, made);
    expect(isRewriting ? made : text).toBe(made);
  });
});

function sectionOf(client: (typeof clients)[number]): string {
  const [name = '', what = ''] = client.title.split(/: (.*)/);
  const shown = `\`\`\`${languageOf(client)}\n${client.code}\n\`\`\``;
  const printed = `\`\`\`text\n${outputs.get(client.file) ?? ''}\n\`\`\``;
  const file = `[${client.file}](../${join('tests/clients', client.file)})`;
  return `\n## ${name}\n\n${what.charAt(0).toUpperCase()}${what.slice(1)} ${file}\n\n${shown}\n\n${printed}\n`;
}

/** Reads what each client printed last time, from the second block of its section. */
function outputsIn(text: string): Map<string, string> {
  const found = text.matchAll(/\(\.\.\/tests\/clients\/([^)]*)\)\n\n```[^]*?\n```\n\n```text\n([^]*?)\n```\n/g);
  return new Map([...found].map(([, file = '', said = '']) => [file, said]));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
