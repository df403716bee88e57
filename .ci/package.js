// `npm run package`: installs the packed program into an empty folder, as a user does, and follows the tutorial with it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-package-'));
const run = (command, words, cwd) => execFileSync(command, words, { cwd, encoding: 'utf8' });

try {
  const [{ filename, entryCount, size }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder]));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', `./${filename}`], folder);
  // Behind the dashes, or npm would take the question for its own.
  const said = run('npx', ['--no', '--', 'hejnal', '--version'], folder).trim();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (said !== version) throw new Error(`hejnal --version said "${said}", not ${version}.`);
  // The tutorial, every step of it, by the program that was installed.
  execFileSync('npx', ['vitest', 'run', 'tests/docs/tutorial.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, HEJNAL_INSTALLED: folder, HEJNAL_TESTS: 'long' },
  });
  console.log(`${filename}: ${entryCount} files, ${size} bytes; installed alone it says ${said}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
