// The public conformance suite of the protocol: what needs no fixture against the product, the rest against the way in which it serves.
import { execFile } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { whenPresent } from '../present.js';
import { scratch } from '../scratch.js';
import { serveFixtures } from './fixtures.js';

const folder = join(import.meta.dirname, '.conformance/node_modules');
const node = join(folder, 'node/bin/node');
const suite = join(folder, '@modelcontextprotocol/conformance/dist/index.js');

/** Scenarios that any server can be asked. */
const bare = ['server-initialize', 'ping', 'tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection'];

/** Scenarios that ask for tools, resources and prompts of the suite by their names. */
const named = [
  ...['tools-call-simple-text', 'tools-call-image', 'tools-call-audio', 'tools-call-embedded-resource'],
  ...['tools-call-mixed-content', 'tools-call-error', 'json-schema-2020-12'],
  ...['resources-read-text', 'resources-read-binary', 'resources-templates-read'],
  ...['prompts-get-simple', 'prompts-get-with-args', 'prompts-get-embedded-resource', 'prompts-get-with-image'],
];

/** Why the others are not asked. */
const apart: Readonly<Record<string, string>> = {
  'logging-set-level': 'logging',
  'completion-complete': 'completion',
  'tools-call-with-logging': 'logging',
  'tools-call-with-progress': 'stream',
  'tools-call-sampling': 'session',
  'tools-call-elicitation': 'session',
  'elicitation-sep1034-defaults': 'session',
  'elicitation-sep1330-enums': 'session',
  'server-sse-polling': 'stream',
  'server-sse-multiple-streams': 'stream',
  'resources-subscribe': 'session',
  'resources-unsubscribe': 'session',
};

function run(...words: readonly string[]): Promise<{ code: number; told: string }> {
  return new Promise((resolve) => {
    const options = { timeout: 100_000, cwd: mkdtempSync(join(scratch('conformance'), 'run-')) };
    execFile(node, [suite, ...words], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, told: stdout + stderr }),
    );
  });
}

whenPresent(suite, 'the conformance suite of the protocol: tests/mcp/install')('the conformance suite', () => {
  const served = useServed();
  let fixtures: Server;
  beforeAll(async () => void (fixtures = await serveFixtures()));
  afterAll(() => void fixtures.close());

  it.each(bare)('finds %s in the product', { timeout: 120_000 }, async (scenario) => {
    const url = `http://localhost:${served().port}/mcp`;
    const { code, told } = await run('server', '--url', url, '--scenario', scenario);
    expect(code, told).toBe(0);
  });

  it.each(named)('finds %s in the way in which it serves', { timeout: 120_000 }, async (scenario) => {
    const url = `http://localhost:${(fixtures.address() as AddressInfo).port}/mcp`;
    const { code, told } = await run('server', '--url', url, '--scenario', scenario);
    expect(code, told).toBe(0);
  });

  it('has no scenario of servers that is not named here, nor in the page', { timeout: 120_000 }, async () => {
    const { told } = await run('list');
    const listed = [...told.slice(0, told.indexOf('Client scenarios')).matchAll(/^ +- (\S+)/gm)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual([...bare, ...named, ...Object.keys(apart)].sort());
    const page = readFileSync('docs/agents.md', 'utf8');
    for (const each of listed) expect(page, each).toContain(`\`${each}\``);
  });
});
