// `hejnal diff`: what changed, in words, as a patch or as JSON; between two releases, or the facts at hand and the current one.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HejnalError, openRelease, type Quad, type Release } from '../src/index.js';
import {
  compareThings,
  describeChange,
  publicationFile,
  publish,
  readFolder,
  readWorkspace,
  tellDifference,
  writePatch,
} from '../src/making.js';
import type { Counts, ThingChange } from '../src/making.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { exitCodes, hasErrors, note, say, sayJson, type ExitCode } from './output.js';
import { showFindings } from './findings.js';
import type { Words } from './words/words.js';

/** Runs the command; facts with errors are no release, so they are told instead. */
export async function diff(call: Call): Promise<ExitCode> {
  const { operands, options, words } = call;
  const temporary = mkdtempSync(join(tmpdir(), 'hejnal-diff-'));
  const open: Release[] = [];
  try {
    const [first = '.', second] = operands;
    const isFolder = second === undefined && existsSync(join(first, publicationFile));
    if (second === undefined && !isFolder) throw new HejnalError('option-invalid', ...words.refused.publication(first));
    const releases = typeof options['releases'] === 'string' ? options['releases'] : join(first, 'releases');
    const before = await openRelease(isFolder ? releases : first);
    open.push(before);
    const after = isFolder ? await draft(first, before, temporary, call) : second;
    if (after === undefined) return exitCodes.findings;
    open.push(await openRelease(after));
    write(before, open[1] ?? before, call);
    return exitCodes.done;
  } finally {
    for (const each of open) await each.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Makes a release of the facts at hand that nobody sees, under the base of the one that they are compared with. */
async function draft(
  folder: string,
  { names }: Release,
  temporary: string,
  { options, words }: Call,
): Promise<string | undefined> {
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, { ...workspaceOptions(options), base: names.base });
  // Proofs that lag behind are told by the check; what changed can be told without them.
  if (!('model' in workspace) || hasErrors(workspace.findings)) {
    showFindings(workspace.findings, { options: {}, words });
    note(words.diff.broken);
    return undefined;
  }
  const { directory } = await publish(workspace, files, temporary, () => undefined, { isFleeting: true });
  return directory;
}

function write(before: Release, after: Release, { options, words }: Call): void {
  if (options['patch'] === true) return writePatch(before, after, say);
  const language = languageOf(after, options['lang']);
  const changes: ThingChange[] = [];
  const most = limitOf(options['max'], words);
  const telling = { before, after, language };
  let shown = 0;
  const counts = compareThings(before, after, (change) => {
    changes.push(change);
    if (options['json'] === true || shown++ >= most) return;
    for (const line of describeChange(change, telling)) say(line);
  });
  if (options['json'] === true) return sayJson(jsonOf(before, after, changes, counts, telling));
  for (const line of tellDifference(changes, counts, most, language)) (line.isOutcome ? say : note)(line.text);
}

function jsonOf(
  before: Release,
  after: Release,
  changes: readonly ThingChange[],
  counts: Counts,
  telling: Parameters<typeof describeChange>[1],
): object {
  const all = Object.values(counts);
  return {
    before: before.manifest.version,
    after: after.manifest.version,
    added: all.reduce((sum, { added }) => sum + added, 0),
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    graphs: counts,
    things: changes.map((change) => ({
      thing: change.thing,
      is: change.is,
      text: describeChange(change, telling),
      values: change.values.map(({ property, before, after }) => ({
        property,
        before: before.map(termOf),
        after: after.map(termOf),
      })),
    })),
  };
}

/** Terms as SPARQL results have them in JSON. */
function termOf(term: Quad['object']): object {
  if (term.termType !== 'Literal') return { type: 'uri', value: term.value };
  const { value, language, datatype } = term;
  return { type: 'literal', value, ...(language === '' ? { datatype: datatype.value } : { 'xml:lang': language }) };
}

/** The language that is named, else that of the machine where the publication has it, else its first. */
function languageOf({ publication: { languages } }: Release, named: unknown): string {
  const local = new Intl.DateTimeFormat().resolvedOptions().locale.replace(/-.*$/, '');
  const [first = 'en'] = languages;
  if (typeof named === 'string') return named.toLowerCase();
  return languages.find((each) => each === local) ?? first;
}

function limitOf(named: unknown, { refused }: Words): number {
  if (named === undefined) return 100;
  if (typeof named === 'string' && /^\d+$/.test(named)) return Number(named) || Infinity;
  throw new HejnalError('option-invalid', ...refused.changes);
}
