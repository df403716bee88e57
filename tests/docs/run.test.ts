// Runs every `console` block of the pages as a reader would, and compares what it prints.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { examplesIn, isAsExpected, plainText } from './console.js';
import { scratch } from '../scratch.js';

const served = useServed();
const folder = scratch('docs');
// The steps of the tutorials build on each other, in folders of their own: tutorial.test.ts.
const tutorials = ['docs/tutorial.md', 'docs/pl/samouczek.md'];
const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((each) => `docs/${each}`),
].filter((page) => !tutorials.includes(page));
const examples = pages
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => examplesIn(page, readFileSync(page, 'utf8')));

beforeAll(() => {
  for (const each of ['data', 'ontology']) cpSync(each, join(folder, 'work', each), { recursive: true });
  // Curl goes to the port of the test for the address that the page names; `npx hejnal` is the compiled command.
  writeFileSync(join(folder, '.curlrc'), `connect-to = "localhost:8080:127.0.0.1:${served().port}"\n`);
  mkdirSync(join(folder, 'bin'));
  const npx = `#!/bin/sh\n[ "$1" = hejnal ] && shift && exec "${process.execPath}" "${resolve('dist/bin/hejnal.js')}" "$@"\nexit 127\n`;
  writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 });
});

/** What work of more than two seconds says of itself, which a busy machine makes of any. */
const progress = /^ {2}\d+ s {2}.*\n/gm;

/** Runs a command in a copy of the publication and gives all that it prints, but for progress. */
function run(command: string): Promise<string> {
  const environment = {
    ...process.env,
    CURL_HOME: folder,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  };
  return new Promise((found) => {
    const options = { cwd: join(folder, 'work'), env: environment, timeout: 60_000, maxBuffer: 1e8 };
    execFile('bash', ['-c', `exec 2>&1\n${command}`], options, (_error, output) => found(output.replace(progress, '')));
  });
}

describe('the console blocks', () => {
  it.each(examples.filter(({ isRun }) => isRun).map((each) => [`${each.page}:${each.line}`, each] as const))(
    '%s prints what the page says',
    { timeout: 90_000 },
    async (_place, { command, expected }) => {
      const output = await run(command);
      if (!isAsExpected(output, expected)) expect(plainText(output)).toBe(expected);
    },
  );

  it('are many, and few cannot be run', () => {
    expect(examples.filter(({ isRun }) => isRun).length).toBeGreaterThan(10);
    expect(examples.filter(({ isRun }) => !isRun).length).toBeLessThan(6);
  });
});

describe('the rule itself', () => {
  it('reads commands over several lines, and what they print', () => {
    const text =
      "# A\n\n```console\n$ a 'b\nc' \\\n  d\nout\n\nmore\n$ e\n```\n\n```console no-run\n$ f\n```\n```sh\n$ g\n```\n";
    const found = examplesIn('a.md', text);
    expect(found.map(({ line, command, expected, isRun }) => [line, command, expected, isRun])).toEqual([
      [4, "a 'b\nc' \\\n  d", 'out\n\nmore', true],
      [10, 'e', '', true],
      [14, 'f', '', false],
    ]);
  });

  it('takes … for any text, and nothing else', () => {
    expect(isAsExpected('a (1)\r\nb\n', 'a (…)\nb')).toBe(true);
    expect(isAsExpected('one\ntwo\nthree', '…two…')).toBe(true);
    expect(isAsExpected('one\ntwo', '…\none\ntwo\n…')).toBe(true);
    expect(isAsExpected('one\ntwo\nthree', '…\ntwo\n…')).toBe(true);
    expect(isAsExpected('one\ntwo', '…\nwo')).toBe(false);
    expect(isAsExpected('one\ntwo', 'one')).toBe(false);
    expect(isAsExpected('a.b', 'a+b')).toBe(false);
  });
});
