// What shells offer behind `hejnal`: the scripts are run by the shells themselves.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../scratch.js';

const hejnal = resolve('dist/bin/hejnal.js');

function run(program: string, words: readonly string[], cwd = '.'): { out: string; code: number | null } {
  const { stdout, status } = spawnSync(program, words, { encoding: 'utf8', cwd });
  return { out: stdout, code: status };
}

const script = (shell: string, ...more: string[]): string =>
  run(process.execPath, [hejnal, 'completion', shell, ...more]).out;
const hasShell = (shell: string): boolean => run(shell, ['--version']).code === 0;

describe('bash', () => {
  const text = script('bash');
  const folder = scratch('completion');
  mkdirSync(join(folder, 'my city'));
  writeFileSync(join(folder, 'table.csv'), '');

  /** Gives what bash offers for the last of some words. */
  const offered = (...words: string[]): string[] => {
    const asked = `${text}\nCOMP_WORDS=(hejnal ${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length}\n_hejnal\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', ['-c', asked], folder).out.split('\n').filter(Boolean);
  };

  it('offers commands', () => {
    expect(offered('ch')).toEqual(['check']);
    expect(offered('')).toEqual(expect.arrayContaining(['init', 'build', 'completion', '--version']));
  });
  it('offers the options of the command', () => {
    expect(offered('check', '--s')).toEqual(['--sources']);
    expect(offered('prune', '--')).toEqual([
      '--keep',
      '--since',
      '--dry-run',
      '--releases',
      '--json',
      '--lang',
      '--help',
    ]);
  });
  it('offers the words that an option takes, and files and folders where it takes those', () => {
    expect(offered('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github']);
    expect(offered('check', '--lang', 'p')).toEqual(['pl']);
    expect(offered('check', '--sources', '')).toEqual(['my city']);
    expect(offered('init', '--from', 't')).toEqual(['table.csv']);
    expect(offered('check', '--base', '')).toEqual([]);
    expect(offered('check', 'my')).toEqual(['my city']);
    expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });
  it('is installed for the command', () => {
    expect(run('bash', ['-c', `${text}\ncomplete -p hejnal`]).out).toContain('-F _hejnal hejnal');
  });
});

describe.runIf(hasShell('zsh'))('zsh', () => {
  it('reads its script, which describes commands in the language asked for', () => {
    const text = script('zsh', '--lang', 'pl');
    expect(run('zsh', ['-n', '-c', text]).code).toBe(0);
    expect(text).toContain("'check:Wskaż wszystko, co jest nie tak z faktami\\: plik, wiersz i kolumnę.'");
  });
});

describe.runIf(hasShell('fish'))('fish', () => {
  const offered = (line: string): string[] =>
    run('fish', ['--no-config', '-c', `${script('fish')}\ncomplete -C '${line}'`])
      .out.split('\n')
      .flatMap((each) => (/^[^\t]+/.exec(each) ?? []).slice());

  it('offers commands, options and the words that they take', () => {
    expect(offered('hejnal ch')).toEqual(['check']);
    expect(offered('hejnal check --s')).toEqual(['--sources']);
    expect(offered('hejnal check --format ')).toEqual(expect.arrayContaining(['github', 'json', 'sarif', 'text']));
    expect(offered('hejnal completion ')).toEqual(expect.arrayContaining(['bash', 'fish', 'zsh']));
  });
});

it('refuses a shell that it does not know', () => {
  expect(run(process.execPath, [hejnal, 'completion', 'tcsh']).code).toBe(2);
});
