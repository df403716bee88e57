// `hejnal init`: begins a publication, from tables or with an empty one; asks what it is not told, where somebody can answer.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import {
  generatedFiles,
  guessWordsIn,
  iriFault,
  isLanguageTag,
  isSlug,
  languagesIn,
  lockFile,
  makePublication,
  readFolder,
  readTables,
  readWorkspace,
  slugOf,
  writeLock,
} from '../src/making.js';
import type { Made, Table } from '../src/making.js';
import type { Finding } from '../src/facts/record.js';
import { asking, type Asking } from './ask.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { showFindings, told } from './findings.js';
import { exitCodes, hasErrors, say, sayJson, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

/** Addresses of licences by the names of SPDX. */
const licences: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1.0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1.0/',
};

/** Runs the command. */
export async function init(call: Call): Promise<ExitCode> {
  const { operands, options, words } = call;
  const folder = operands[0] ?? '.';
  refuseTaken(folder, words);
  const ask = asking();
  try {
    const tables = await tablesOf(call, ask);
    const made = makePublication(await wishOf(call, tables, ask));
    await writeAll(folder, made.files);
    const findings = await settle(folder, options);
    report(folder, made, findings, call);
    return hasErrors(findings) ? exitCodes.findings : exitCodes.done;
  } finally {
    ask.close();
  }
}

/** What is there already is somebody's work. */
function refuseTaken(folder: string, { refused }: Words): void {
  const taken = ['data', 'ontology'].find((part) => existsSync(join(folder, part)));
  if (taken === undefined) return;
  throw new HejnalError('option-invalid', ...refused.taken(taken, folder));
}

async function tablesOf({ options, words }: Call, ask: Asking): Promise<Table[]> {
  const given = listOf(options['from']);
  const answer = given.length > 0 ? '' : await ask.optional(words.init.table);
  const paths = answer === '' ? given : [answer];
  const tables = await Promise.all(paths.map(readTables));
  return tables.flat();
}

async function wishOf(
  { options, words }: Call,
  tables: readonly Table[],
  ask: Asking,
): Promise<Parameters<typeof makePublication>[0]> {
  const languages = await languagesOf(options, tables, (guessed) => ask.optional(words.init.languages(guessed)));
  const texts = (name: string): Readonly<Record<string, string>> => byLanguage(listOf(options[name]), languages, words);
  const kinds = listOf(options['kind']);
  const kind = tables.length > 0 || kinds.length > 0 ? '' : await ask.optional(words.init.kind);
  const title = await filled(texts('title'), languages, (tag) => ask.optional(words.init.title(tag)));
  const publisher = await filled(texts('publisher'), languages, (tag) => ask.optional(words.init.publisher(tag)));
  if (Object.keys(publisher).length === 0) throw new HejnalError('option-invalid', ...words.refused.publisher);
  const base = typeof options['base'] === 'string' ? options['base'] : 'http://localhost:8080/';
  const name = typeof options['licence'] === 'string' ? options['licence'] : 'CC-BY-4.0';
  refuseOdd({ kinds: kind === '' ? kinds : [kind], languages, base, licence: licences[name] ?? name }, words);
  return {
    tables, languages, title, publisher, kinds: kind === '' ? kinds : [kind], description: texts('description'),
    base: base.endsWith('/') ? base : `${base}/`, licence: licences[name] ?? name, today: new Date().toISOString().slice(0, 10),
  }; // prettier-ignore
}

function listOf(value: Call['options'][string]): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

interface Told {
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly base: string;
  readonly licence: string;
}

/** What would be found in the files that are written is refused before there are any. */
function refuseOdd({ kinds, languages, base, licence }: Told, { refused }: Words): void {
  const refuse = (refusal: readonly [string, string]): never => {
    throw new HejnalError('option-invalid', ...refusal);
  };
  const isAddress = (text: string): boolean => /^https?:\/\/[^/]/i.test(text) && iriFault(text) === undefined;
  for (const kind of kinds) if (!isSlug(kind)) refuse(refused.kindName(kind, slugOf(kind)));
  for (const tag of languages) if (!isLanguageTag(tag)) refuse(refused.tag(tag));
  if (!isAddress(base)) refuse(refused.base(base));
  if (!isAddress(licence)) refuse(refused.licence(licence, Object.keys(licences)));
}

/** Languages that are named, else those that titles of columns end in, else that of the machine. */
async function languagesOf(
  { languages }: Call['options'],
  tables: readonly Table[],
  ask: (guessed: string) => Promise<string>,
): Promise<string[]> {
  const own = languagesIn(tables);
  const local = new Intl.DateTimeFormat().resolvedOptions().locale.replace(/-.*$/, '');
  const guessed = own.length > 0 ? own : [local];
  const answer = typeof languages === 'string' ? languages : await ask(guessed.join(','));
  const tags = answer
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return tags.length > 0 ? [...new Set(tags)] : guessed;
}

/** A text without a tag is in the first language. */
function byLanguage(
  texts: readonly string[],
  languages: readonly string[],
  { refused }: Words,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, tag = '', rest = ''] = /^([a-z][a-z0-9-]*)=(.*)$/s.exec(text) ?? [];
      if (isLanguageTag(tag) && tag.length === 2 && !languages.includes(tag))
        throw new HejnalError('option-invalid', ...refused.textLanguage(tag, languages));
      return languages.includes(tag) ? [tag, rest] : [languages[0] ?? 'en', text];
    }),
  );
}

async function filled(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
  ask: (language: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = { ...texts };
  if (Object.keys(texts).length > 0) return all;
  for (const language of languages) {
    const answer = await ask(language);
    if (answer !== '') all[language] = answer;
  }
  return all;
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: 'wx' });
  }
}

/** Checks what was written, and writes what follows from the shapes. */
async function settle(folder: string, options: Call['options']): Promise<readonly Finding[]> {
  const { today } = workspaceOptions(options);
  const workspace = await readWorkspace(await readFolder(folder), { today });
  if (!('model' in workspace)) return workspace.findings;
  await writeFile(join(folder, lockFile), writeLock(workspace.lock));
  for (const { file, text } of generatedFiles(workspace)) await writeFile(join(folder, file), text);
  return workspace.findings;
}

function report(
  folder: string,
  { files, notes, kinds }: Made,
  findings: readonly Finding[],
  { options, words }: Call,
): void {
  const places = notes.map(({ file, line, say: tell }) => ({ file, line, text: tell(guessWordsIn(words.language)) }));
  if (options['json'] === true)
    return sayJson({
      ok: !hasErrors(findings),
      files: [...files.keys()],
      notes: places,
      findings: told(findings, words),
    });
  showFindings(findings, { options: {}, words });
  for (const { title, name, ids } of kinds) say(words.init.kindOf(title, ids.length, name));
  for (const file of files.keys()) say(words.init.wrote(file));
  if (places.length > 0) say(`\n${words.init.look}`);
  for (const { file, line, text } of places) say(`  ${file}:${String(line)}  ${text}`);
  const where = folder === '.' ? '' : ` ${folder}`;
  say(`\n${words.init.next(['check', 'build', 'serve'].map((each) => `hejnal ${each}${where}`).join(', '))}`);
}
