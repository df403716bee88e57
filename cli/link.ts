// `hejnal link`: proposes identifiers of others for things, from tables at hand, and writes the sure ones if it is told to.
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { nearest } from '../src/nearest.js';
import {
  insertField,
  proposeLinks,
  readFolder,
  readIdentified,
  readWorkspace,
  type Field,
  type Kind,
  type LinkProposal,
  type PublicationFiles,
  type Workspace,
} from '../src/making.js';
import { written } from './command.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { exitCodes, hasErrors, note, say, sayJson, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

const formats = ['text', 'json', 'csv'] as const;
const [usualLeast, sure, most] = [0.5, 0.9, 3];

/** Runs the command. */
export async function link({ operands, options, words }: Call): Promise<ExitCode> {
  const [folder = '.'] = operands;
  const format = formatOf(options, words);
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, workspaceOptions(options));
  if (!('model' in workspace)) throw new HejnalError('publication-invalid', ...words.refused.settings);
  const target = targetOf(workspace, written(options['field']), words);
  const path = options['table'];
  if (typeof path !== 'string') throw new HejnalError('option-invalid', ...words.refused.table);
  const names = (options['name'] as readonly string[] | undefined) ?? [];
  const table = await readIdentified(path, { id: textOf(options['id']), names });
  const isWriting = options['write'] === true;
  const least = leastOf(options['least'], isWriting ? sure : usualLeast, words);
  const { model, records } = workspace;
  const proposals = [...proposeLinks(records, table, { ...target, model }, { least, most })];
  tell(proposals, format, words);
  if (isWriting) await write(proposals, { files, workspace, folder, ...target, table: basename(path), source: textOf(options['source']), words }); // prettier-ignore
  return exitCodes.done;
}

function textOf(named: unknown): string | undefined {
  return typeof named === 'string' ? named : undefined;
}

function formatOf({ format = 'text', json }: Call['options'], { refused }: Words): (typeof formats)[number] {
  const found = json === true ? 'json' : formats.find((each) => each === format);
  if (found !== undefined) return found;
  const name = written(format);
  throw new HejnalError('option-invalid', ...refused.format(name, nearest(name, formats), formats));
}

function leastOf(named: unknown, usual: number, { refused }: Words): number {
  if (named === undefined) return usual;
  const least = Number(named);
  if (least >= 0 && least <= 1) return least;
  throw new HejnalError('option-invalid', ...refused.score(written(named)));
}

/** The field is named as `kind.field`; the only one that takes identifiers needs no name. */
function targetOf({ model }: Workspace, named: string, { refused }: Words): { kind: Kind; field: Field } {
  const all = model.kinds.flatMap((kind) => kind.fields.filter(takesIdentifiers).map((field) => ({ kind, field })));
  const known = all.map(({ kind, field }) => `${kind.name}.${field.key}`);
  const [only] = all;
  if (named === '' && all.length === 1 && only !== undefined) return only;
  const found = all[known.indexOf(named)];
  if (found !== undefined) return found;
  throw new HejnalError('option-invalid', ...refused.field(named, known));
}

function takesIdentifiers({ type }: Field): boolean {
  return type.is === 'link' && type.template !== undefined;
}

function nameOf({ record: { record } }: LinkProposal): string {
  return `${record.kind}/${record.slug}`;
}

function tell(proposals: readonly LinkProposal[], format: (typeof formats)[number], words: Words): void {
  const rows = proposals.map((each) => ({
    record: nameOf(each),
    field: each.field.key,
    id: each.id,
    iri: each.iri,
    score: each.score,
    reason: reasonOf(each, words),
  }));
  if (format === 'json') return sayJson({ proposals: rows });
  if (format === 'csv') {
    const line = (cells: readonly (string | number)[]): string => cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(','); // prettier-ignore
    say(['record,field,id,iri,score,reason', ...rows.map((row) => line(Object.values(row)))].join('\n'));
    return;
  }
  for (const { record, field, id, score, reason } of rows) say(`${score.toFixed(2)}  ${record}  ${field}: ${id}  ${reason}`); // prettier-ignore
  if (rows.length === 0) say(words.link.nothing);
}

function reasonOf({ reason }: LinkProposal, { link: said }: Words): string {
  const { names, own, theirs, distance, rivals } = reason;
  const parts = [said.names[names].replace('{own}', own).replace('{theirs}', theirs)];
  if (distance !== undefined) parts.push(said.distance.replace('{km}', distance.toFixed(distance < 10 ? 1 : 0)));
  if (rivals > 0) parts.push(said.rivals.replace('{count}', String(rivals)));
  return parts.join(', ');
}

interface Writing {
  readonly files: PublicationFiles;
  readonly workspace: Workspace;
  readonly folder: string;
  readonly kind: Kind;
  readonly field: Field;
  readonly table: string;
  readonly source: string | undefined;
  readonly words: Words;
}

/** Writes what is proposed alone; a file that would have more errors than before stays as it is. */
async function write(proposals: readonly LinkProposal[], writing: Writing): Promise<void> {
  const { files, workspace, folder, field, words } = writing;
  if (field.ground !== 'editing' && writing.source === undefined)
    throw new HejnalError('option-invalid', ...words.refused.origin(field.key));
  const slugs = proposals.map(nameOf);
  const single = proposals.filter((each) => slugs.filter((slug) => slug === nameOf(each)).length === 1);
  const texts = new Map<string, string>();
  const done: string[] = [];
  // From the end of a file to its beginning, so that lines keep their numbers.
  for (const each of [...single].sort((a, b) => b.record.record.origin.line - a.record.record.origin.line)) {
    const { file } = each.record.record.origin;
    const before = texts.get(file) ?? files.records.get(file);
    const made = before === undefined || file.endsWith('.csv') ? { reason: words.link.noYaml } : insertInto(before, each, writing); // prettier-ignore
    if (typeof made !== 'string') note(`${nameOf(each)}: ${made.reason}`);
    else {
      texts.set(file, made);
      done.push(nameOf(each));
    }
  }
  const changed = { ...files, records: new Map([...files.records, ...texts]) };
  const after = await readWorkspace(changed, workspaceOptions({}));
  const isWorse = hasErrors(after.findings) && !hasErrors(workspace.findings);
  if (isWorse)
    throw new HejnalError(
      'publication-invalid',
      words.link.worse,
      after.findings.find(({ severity }) => severity === 'error')?.message ?? '',
    );
  for (const [file, text] of texts) await writeFile(join(folder, file), text);
  note(words.link.written.replace('{count}', String(done.length)));
}

function insertInto(
  text: string,
  each: LinkProposal,
  { field, table, source, words }: Writing,
): string | { reason: string } {
  const day = new Date().toISOString().slice(0, 10);
  const comment = `hejnal link, ${day}, ${table}, ${each.score.toFixed(2)}: ${reasonOf(each, words)}`.replace(
    /\s+/g,
    ' ',
  );
  const { record } = each.record;
  return insertField(text, { record, key: field.key, value: each.id, comment, source: field.ground === 'editing' ? undefined : source }); // prettier-ignore
}
