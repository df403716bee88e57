// `hejnal verify-sources`: what became of the passages that the facts rest on.
import { HejnalError } from '../src/errors.js';
import { placeText } from '../src/facts/record.js';
import { readFolder, readWorkspace, verifySources, type PassageReport, type PassageState } from '../src/making.js';
import { written } from './command.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';
import type { Words } from './words/words.js';

const states: readonly PassageState[] = ['gone', 'changed', 'unread', 'moved', 'found'];
/** What is told one by one. */
const told: readonly PassageState[] = ['gone', 'changed', 'unread', 'moved'];

/** Runs the command; a passage that changed, is gone or could not be looked up ends it with 1. */
export async function sources({ operands, options, words }: Call): Promise<ExitCode> {
  const [folder = '.'] = operands;
  const { format = 'text', json } = options;
  if (format !== 'text' && format !== 'json')
    throw new HejnalError('option-invalid', ...words.refused.format(written(format), undefined, ['text', 'json']));
  const copies = typeof options['sources'] === 'string' ? options['sources'] : undefined;
  const isOnline = options['online'] === true;
  if (copies === undefined && !isOnline) throw new HejnalError('option-invalid', ...words.refused.places);
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, { today: workspaceOptions(options).today });
  if (!('model' in workspace)) throw new HejnalError('publication-invalid', ...words.refused.settings);
  const reports = await verifySources(workspace, files, {
    folder: copies,
    isOnline,
    language: words.language,
    onProgress: progress(words),
  });
  const isGood = reports.every(({ state }) => state === 'found' || state === 'moved');
  if (json === true || format === 'json')
    sayJson({ ok: isGood, counts: countsOf(reports), passages: reports.map(jsonOf) });
  else for (const line of linesOf(reports, words.sources)) say(line);
  return isGood ? exitCodes.done : exitCodes.findings;
}

function countsOf(reports: readonly PassageReport[]): Record<PassageState, number> {
  const count = (state: PassageState): number => reports.filter((each) => each.state === state).length;
  return { found: count('found'), moved: count('moved'), changed: count('changed'), gone: count('gone'), unread: count('unread') }; // prettier-ignore
}

function jsonOf({ origin, ...report }: PassageReport): object {
  const { file, line: at, column, sheet } = origin;
  return { ...report, place: { file, line: at, column, ...(sheet !== undefined && { sheet }) } };
}

function* linesOf(reports: readonly PassageReport[], words: Words['sources']): Generator<string> {
  for (const state of told)
    for (const each of reports.filter((report) => report.state === state)) yield* paragraph(each, words);
  const counts = countsOf(reports);
  yield states
    .filter((state) => counts[state] > 0 || state === 'found')
    .map((state) => `${words.states[state]}: ${String(counts[state])}`)
    .join(', ');
  const lost = reports.flatMap(({ values }) => values.filter(({ isLost }) => isLost)).length;
  if (lost > 0) note(words.lost.replace('{count}', String(lost)));
}

function* paragraph(report: PassageReport, words: Words['sources']): Generator<string> {
  const { state, record, source, from, to, line, before, now, isSetOtherwise, values, reason, origin } = report;
  const where = line === undefined ? '' : ` (${words.line} ${String(line)})`;
  yield `${placeText(origin)} ${words.states[state]}: ${record}, ${source}${where}`;
  const passage = before ?? (from === to ? from : `${from} … ${to}`);
  if (reason !== undefined) yield `    ${reason}`;
  if (now !== undefined && state === 'changed') {
    yield `    − ${shorten(passage)}`;
    yield `    + ${shorten(now)}`;
  } else yield `    ${shorten(passage)}`;
  if (isSetOtherwise) yield `    ${words.setOtherwise}`;
  const lost = values.filter(({ isLost }) => isLost);
  if (lost.length > 0)
    yield `    ${words.rest}: ${lost.map(({ field, value }) => `${field} "${shorten(value, 60)}"`).join(', ')}`;
}

function shorten(text: string, most = 240): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 80).trimEnd()} … ${text.slice(-60).trimStart()}`;
}
