// Follows the tutorial in both languages from an empty folder with the packed program: the table that it shows, then every
// command, each compared with what the page says.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Running } from '../e2e/command.js';
import { packed } from '../e2e/packed.js';
import { scratch } from '../scratch.js';
import { examplesIn, isAsExpected, plainText } from './console.js';

interface Tutorial {
  readonly page: string;
  readonly table: string;
  readonly folder: string;
  readonly locale: string;
  /** What the preview says when it shows the facts. */
  readonly shown: RegExp;
}

const tutorials: readonly Tutorial[] = [
  {
    page: 'docs/tutorial.md',
    table: 'sites.csv',
    folder: 'heritage',
    locale: 'C.UTF-8',
    shown: / shows heritage, and follows what you write\. Stop it with Ctrl\+C\.\n9 records shown after /,
  },
  {
    page: 'docs/pl/samouczek.md',
    table: 'obiekty.csv',
    folder: 'dziedzictwo',
    locale: 'pl_PL.UTF-8',
    shown: / pokazuje dziedzictwo i śledzi zmiany\. Zatrzymasz go klawiszami Ctrl\+C\.\nPokazano 9 wpisów po /,
  },
];

/** The folder in which the packed program is installed: by `npm run package` from the registry, else beside what is here. */
let program: string;
beforeAll(() => {
  program = process.env['HEJNAL_INSTALLED'] ?? packed();
}, 180_000);

describe.each(tutorials)('$page', ({ page, table, folder, locale, shown }) => {
  const text = readFileSync(page, 'utf8');
  const examples = examplesIn(page, text);
  const around = scratch('tutorial');
  const work = join(around, 'work');
  const environment = { ...process.env, LC_ALL: locale, CURL_HOME: around };
  let server: Running | undefined;

  beforeAll(() => {
    mkdirSync(join(work, 'node_modules'), { recursive: true });
    symlinkSync(join(program, 'node_modules/hejnal'), join(work, 'node_modules/hejnal'));
    mkdirSync(join(around, 'bin'));
    // What npx does with a program that is installed, without the second that it thinks about it.
    const main = 'node_modules/hejnal/dist/bin/hejnal.js';
    const npx = `#!/bin/sh\n[ "$1" = hejnal ] && shift && exec "${process.execPath}" ${main} "$@"\nexit 127\n`;
    writeFileSync(join(around, 'bin/npx'), npx, { mode: 0o755 });
    const rows = /^```csv\n([^]*?)^```/m.exec(text)?.[1] ?? '';
    expect(rows.split('\n').length).toBeGreaterThan(8);
    writeFileSync(join(work, table), rows);
  });
  afterAll(() => server?.stop('SIGTERM'));

  function run(command: string): Promise<string> {
    const path = `${join(around, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    const options = { cwd: work, env: { ...environment, PATH: path }, timeout: 60_000 };
    return new Promise((found) => {
      // Bash itself need not know the locale.
      execFile('bash', ['-c', `exec 2>&1\n${command}`], options, (_error, output) =>
        found(output.replace(/^bash: warning: setlocale.*\n/gm, '')),
      );
    });
  }

  /** What runs until it is stopped is started on a free port, and stopped or left to the steps that follow. */
  async function start(command: string): Promise<void> {
    const [, name = ''] = command.split(' ').slice(1);
    if (name === 'serve') {
      server = await startServer(join(work, folder), '--port', '0');
      writeFileSync(join(around, '.curlrc'), `connect-to = "localhost:8080:127.0.0.1:${String(server.port)}"\n`);
      return;
    }
    expect(name).toBe('dev');
    const main = join(work, 'node_modules/hejnal/dist/bin/hejnal.js');
    const child = spawn(process.execPath, [main, 'dev', folder, '--port', '0'], {
      cwd: work,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      if (shown.test(said)) child.kill('SIGTERM');
    });
    await once(child, 'close');
    expect(said).toMatch(shown);
  }

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
