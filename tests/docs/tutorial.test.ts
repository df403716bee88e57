// Follows docs/tutorial.md from an empty folder: the table that it shows, then every command, each compared with what the page says.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Running } from '../e2e/command.js';
import { scratch } from '../scratch.js';
import { examplesIn, isAsExpected, plainText } from './console.js';

const page = 'docs/tutorial.md';
const text = readFileSync(page, 'utf8');
const examples = examplesIn(page, text);
const folder = scratch('tutorial');
const work = join(folder, 'work');
const hejnal = resolve('dist/bin/hejnal.js');
let server: Running | undefined;

beforeAll(() => {
  mkdirSync(work);
  mkdirSync(join(folder, 'bin'));
  const npx = `#!/bin/sh\n[ "$1" = hejnal ] && shift && exec "${process.execPath}" "${hejnal}" "$@"\nexit 127\n`;
  writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 });
  const table = /^```csv\n([^]*?)^```/m.exec(text)?.[1] ?? '';
  expect(table.split('\n').length).toBeGreaterThan(8);
  writeFileSync(join(work, 'sites.csv'), table);
});
afterAll(() => server?.stop('SIGTERM'));

function run(command: string): Promise<string> {
  const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const options = { cwd: work, env: { ...process.env, CURL_HOME: folder, PATH: path }, timeout: 60_000 };
  return new Promise((found) => {
    execFile('bash', ['-c', `exec 2>&1\n${command}`], options, (_error, output) => found(output));
  });
}

/** What runs until it is stopped is started on a free port, and stopped or left to the steps that follow. */
async function start(command: string): Promise<void> {
  const [, name = ''] = command.split(' ').slice(1);
  if (name === 'serve') {
    server = await startServer(join(work, 'heritage'), '--port', '0');
    writeFileSync(join(folder, '.curlrc'), `connect-to = "localhost:8080:127.0.0.1:${String(server.port)}"\n`);
    return;
  }
  expect(name).toBe('dev');
  const child = spawn(process.execPath, [hejnal, 'dev', 'heritage', '--port', '0'], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
    if (said.includes('shown after')) child.kill('SIGTERM');
  });
  await once(child, 'close');
  expect(said).toMatch(/ shows heritage, and follows what you write\. Stop it with Ctrl\+C\.\n9 records shown after /);
}

describe('the tutorial', () => {
  // The steps build on each other: a test each, in their order.
  it.each(examples.map((each) => [`${each.page}:${String(each.line)}`, each] as const))(
    '%s',
    { timeout: 90_000 },
    async (_place, { command, expected, isRun }) => {
      if (!isRun) return start(command);
      const output = await run(command);
      // Work that takes longer than two seconds says so, on a busy machine.
      const quiet = output.replace(/^ {2}\d+ s {2}.*\n/gm, '');
      if (!isAsExpected(quiet, expected)) expect(plainText(quiet)).toBe(expected);
    },
  );

  it('has all the steps that it promises', () => {
    const commands = examples.map(({ command }) => command).join('\n');
    for (const each of ['init', 'dev', 'check', 'build', 'serve', 'query', 'diff'])
      expect(commands).toContain(`npx hejnal ${each}`);
  });
});
