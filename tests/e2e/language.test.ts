// The command line speaks the language that is asked for, else that of the machine.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../scratch.js';

const silent = { LC_ALL: '', LC_MESSAGES: '', LANG: '' };

function hejnal(
  locale: Readonly<Record<string, string>>,
  ...words: string[]
): { out: string; err: string; code: number | null } {
  const env = { ...process.env, ...silent, ...locale };
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('dist/bin/hejnal.js'), ...words], {
    env,
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, code: status };
}

const english = 'Hejnał publishes facts as linked open data.';
const polish = 'Hejnał publikuje fakty jako otwarte dane połączone.';

it.each([
  [english, {}, []],
  [polish, { LANG: 'pl_PL.UTF-8' }, []],
  [english, { LANG: 'pl_PL.UTF-8', LC_ALL: 'C.UTF-8' }, []],
  [polish, { LANG: 'en_GB.UTF-8', LC_MESSAGES: 'pl_PL' }, []],
  [english, { LANG: 'de_DE.UTF-8' }, []],
  [english, { LANG: 'pl_PL.UTF-8' }, ['--lang', 'en']],
  [polish, {}, ['--help', '--lang=pl']],
])('begins its help with "%s"', (beginning, locale, words) => {
  expect(hejnal(locale, ...words).out.split('\n')[0]).toBe(beginning);
});

it('says what cannot be used in the language that is asked for, wherever that stands', () => {
  const said = (...words: string[]): string => hejnal(silent, ...words).err;
  expect(said('chek', '--lang', 'pl')).toBe(
    'hejnal: Nie ma polecenia „chek”.\n    Czy chodziło o „check”? [option-invalid]\n',
  );
  expect(said('--lang', 'pl', 'check', '--fast')).toContain('Nie ma opcji „--fast”.');
  expect(said('check', '--lang=pl', '--base')).toContain('Przy opcji „--base <value>” brakuje wartości.');
  expect(said('check', '--base')).toContain("Option '--base <value>' argument missing.");
  expect(said('check', '--json=yes')).toContain("Option '--json' does not take an argument.");
  expect(said('check', 'a', 'b', '--lang', 'pl')).toContain('Po check pisze się [FOLDER], a nie „a b”.');
});

it('refuses a language that it does not speak', () => {
  const { err, code } = hejnal({ LANG: 'pl_PL' }, 'check', '--lang', 'de');
  expect(err).toContain('Program nie mówi w języku „de”.');
  expect(code).toBe(2);
});

it('tells an outcome in Polish', () => {
  expect(hejnal(silent, 'check', '--lang', 'pl').out).toMatch(
    /^143 wpisy, \d+ fakt(y|ów), 114 cytatów potwierdzonych zapisanymi dowodami\n$/,
  );
});

it.each([
  ['init', ['--kind', 'Foo!'], '„Foo!” nie może być nazwą rodzaju w adresach.\n    Użyj małych liter bez znaków diakrytycznych, cyfr i pojedynczych łączników: --kind foo.'],
  ['init', ['--languages', 'xx--'], '„xx--” nie jest językiem.'],
  ['init', ['--licence', 'mine'], '„mine” nie jest znaną tu licencją ani adresem.'],
  ['init', ['--base', 'ftp://example.org'], '„ftp://example.org” nie może być początkiem nazw.'],
  ['init', ['--title', 'fr=Musées', '--languages', 'pl'], '„fr” nie jest językiem publikacji.\n    Są nimi: pl;'],
  ['init', ['--from', resolve('tests/cases/csv-of-another-format/data/exhibitions.csv')], 'jest skoroszytem, choć nazywa się inaczej.'],
  ['init', ['--from', resolve('tests/cases/csv-cells/data/museums.csv')], 'Przed cudzysłowem stoi spacja, więc należy on do tekstu.'],
])('%s %j is refused before anything is written', (command, options, message) => {
  const folder = scratch('refused');
  const { err, code } = hejnal(silent, command, folder, '--publisher', 'X', '--lang', 'pl', ...options);
  expect(err).toContain(message);
  expect(code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
}); // prettier-ignore

it.each([
  [{}, ['--port', 'abc'], '"abc" is no port.'],
  [{ HEJNAL_PORT: 'abc' }, [], '"abc" cannot be used for HEJNAL_PORT.\n    Port to listen on; 0 takes a free one. The default is 8080.'],
  [{ HEJNAL_PORT: 'abc' }, ['--lang', 'pl'], '„abc” nie może być wartością HEJNAL_PORT.\n    Port, na którym serwer nasłuchuje; 0 bierze wolny. Domyślnie: 8080.'],
  [{ HEJNAL_QUERY_TIMEOUT: '1.5' }, ['--lang', 'pl'], '„1.5” nie może być wartością HEJNAL_QUERY_TIMEOUT.\n    Najdłuższy czas, jaki może zająć zapytanie. Domyślnie: 10 s.'],
])('a server says what was typed: %j %j', (environment, options, message) => {
  const { err, code } = hejnal({ ...silent, ...environment }, 'serve', ...options);
  expect(err).toContain(message);
  expect(code).toBe(2);
}); // prettier-ignore
