// Writes a field and its evidence into an entry of a YAML file, and leaves every other character as it is.
import type { Node, Record } from '../facts/record.js';

/** What is written into an entry. */
export interface Insertion {
  readonly record: Record;
  readonly key: string;
  readonly value: string;
  /** What stands behind the value, without the sign of a comment. */
  readonly comment: string;
  /** Short name of the source whose row it is; `undefined` where the field needs no evidence. */
  readonly source: string | undefined;
}

/** Gives the text with the field, or why it cannot be written there. */
export function insert(
  text: string,
  { record, key, value, comment, source }: Insertion,
): string | { readonly reason: string } {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const [first] = record.fields.values();
  if (first === undefined) return { reason: 'The entry has no fields.' };
  const { line: at, column } = first.key.origin;
  const indent = ' '.repeat(column - 1);
  if (at === record.origin.line || !(lines[at - 1] ?? '').startsWith(indent))
    return { reason: 'The entry stands on one line.' };
  const evidence = record.fields.get('evidence');
  const last = endOf(lines, at, indent);
  const field = `${indent}${key}: ${scalar(value)} # ${comment}`;
  if (source === undefined) lines.splice(evidence === undefined ? last : evidence.key.origin.line - 1, 0, field);
  else if (evidence === undefined)
    lines.splice(last, 0, field, `${indent}evidence:`, ...item(`${indent}  `, source, value, key)); // prettier-ignore
  else {
    const fault = support(lines, { record, source, value, key, last });
    if (fault !== undefined) return { reason: fault };
    lines.splice(evidence.key.origin.line - 1, 0, field);
  }
  return lines.join(end);
}

interface Support {
  readonly record: Record;
  readonly source: string;
  readonly value: string;
  readonly key: string;
  /** Number of lines up to the last field of the entry. */
  readonly last: number;
}

/** Says in the evidence where the value is from: in the item of that row where there is one, else in a new one. */
function support(lines: string[], { record, source, value, key, last }: Support): string | undefined {
  const evidence = record.fields.get('evidence');
  const items = evidence?.value.is === 'sequence' ? evidence.value.items : [];
  const dash = /^( *)- /.exec(lines[(items[0]?.origin.line ?? 1) - 1] ?? '')?.[1];
  if (evidence === undefined || dash === undefined) return 'Its evidence is no list with a line for each entry.';
  const textOf = (node: Node, name: string): string | undefined => {
    const found = node.is === 'mapping' ? node.entries.get(name)?.value : undefined;
    return found?.is === 'scalar' ? found.text : undefined;
  };
  const same = items.find((each) => textOf(each, 'source') === source && textOf(each, 'row') === value);
  if (same === undefined) {
    lines.splice(evidenceEnd(lines, evidence.key.origin.line, dash, last), 0, ...item(dash, source, value, key));
    return undefined;
  }
  // Without "for" it supports every field that nothing else does.
  const named = same.is === 'mapping' ? same.entries.get('for') : undefined;
  const at = (named?.key.origin.line ?? 0) - 1;
  const line = lines[at] ?? '';
  if (named === undefined) return undefined;
  if (!/\[[^\]]*\]\s*$/.test(line)) return 'The list "for" of its evidence does not stand on one line.';
  lines[at] = line.replace(/\]\s*$/, `, ${key}]`);
  return undefined;
}

function item(indent: string, source: string, row: string, key: string): string[] {
  return [`${indent}- source: ${source}`, `${indent}  row: ${scalar(row)}`, `${indent}  for: [${key}]`];
}

/** Plain where YAML reads it as it is written. */
function scalar(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}_./+-]*$/u.test(text) ? text : JSON.stringify(text);
}

/** Gives the number of lines up to the last field of the entry. */
function endOf(lines: readonly string[], from: number, indent: string): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith(indent)) break;
    end = at + 1;
  }
  return end;
}

/** Gives the number of lines up to the last item of the list. */
function evidenceEnd(lines: readonly string[], from: number, dash: string, last: number): number {
  let end = from;
  for (let at = from; at < last; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith(`${dash}- `) && !line.startsWith(`${dash}  `)) break;
    end = at + 1;
  }
  return end;
}
