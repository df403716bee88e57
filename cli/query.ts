// `hejnal query` and `hejnal cite`: ask a release without a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  answerTypes,
  byExtension,
  evidenceNames,
  guard,
  HejnalError,
  openRelease,
  startEngine,
  type QueryEngine,
  type QueryForm,
  type Release,
} from '../src/index.js';
import type { Call } from './options.js';
import { exitCodes, note, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

const standardInput = 0;
const defaultSeconds = 60;
/** As long as one text can be. */
const answerBytes = 512 * 1024 * 1024;
const shortNames: Readonly<Record<string, string>> = { json: 'srj', xml: 'srx' };

/** Runs `hejnal cite`: as `hejnal query`, with the passages that each row rests on. */
export function cite(call: Call): Promise<ExitCode> {
  return ask(call, true);
}

/** Runs `hejnal query`; the answer goes to standard output, byte for byte as the server would send it. */
export function query(call: Call): Promise<ExitCode> {
  return ask(call, false);
}

async function ask({ operands, options, words }: Call, citing: boolean): Promise<ExitCode> {
  const [file = '-'] = operands;
  const { refused } = words;
  const text = read(file, words);
  const { form } = guard(text);
  if (form === undefined) throw new HejnalError('query-refused', ...refused.updates);
  if (citing && form !== 'SELECT') throw new HejnalError('query-refused', ...refused.rows(form));
  const mediaType = mediaTypeOf(form, options['format'], words);
  const queryMs = 1000 * secondsOf(options['seconds'], words);
  const directory = typeof options['releases'] === 'string' ? options['releases'] : join('.', 'releases');
  const release = await openRelease(directory, note);
  try {
    const engine = await start(release, queryMs);
    try {
      const { names } = release;
      const evidence = citing ? { evidence: evidenceNames(names) } : {};
      const answer = await engine.query({ text, form, mediaType, base: names.base, ...evidence });
      process.stdout.write(answer.bytes);
    } finally {
      await engine.close();
    }
  } finally {
    await release.close();
  }
  return exitCodes.done;
}

function read(file: string, { refused }: Words): string {
  try {
    return readFileSync(file === '-' ? standardInput : file, 'utf8');
  } catch (cause) {
    throw new HejnalError('option-invalid', ...refused.file(file), { cause });
  }
}

function mediaTypeOf(form: QueryForm, named: unknown, { refused }: Words): string {
  const [first = ''] = answerTypes[form];
  if (typeof named !== 'string') return form === 'SELECT' ? 'text/csv' : first;
  const mediaType = byExtension(shortNames[named] ?? named)?.mediaType;
  if (mediaType !== undefined && answerTypes[form].includes(mediaType)) return mediaType;
  throw new HejnalError('option-invalid', ...refused.answer(form, named, answerTypes[form]));
}

function secondsOf(named: unknown, { refused }: Words): number {
  if (named === undefined) return defaultSeconds;
  const seconds = Number(named);
  if (seconds > 0 && seconds <= 86_400) return seconds;
  throw new HejnalError('option-invalid', ...refused.seconds);
}

/** One worker answers; nobody else asks. */
async function start(release: Release, queryMs: number): Promise<QueryEngine> {
  const engine = startEngine(release, { engine: 'exact', services: [], queryMs, answerBytes, rows: 0, workers: 1 });
  while (engine.state() === 'loading') await wait(5);
  return engine;
}
