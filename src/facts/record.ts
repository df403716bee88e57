// The types of what a reader gives: records whose every value knows where it stands, and findings about them.
import type { Rule } from './rules.js';
import { en } from './words/en/en.js';
import { factWordsIn, type Saying } from './words/words.js';

/** Says where in a file something stands: lines and columns count from 1, columns in UTF-16 code units. */
export interface Origin {
  /** Path as the person sees it, relative to the publication's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The sheet of a workbook; the line is the row then, and the column counts cells. */
  readonly sheet?: string;
}

/** Holds one text as the file gave it. */
export interface Scalar {
  readonly is: 'scalar';
  readonly text: string;
  readonly origin: Origin;
  /** What a workbook holds it as, where that is no text. */
  readonly typed?: 'number' | 'truth' | 'date' | 'time';
  /** What a workbook shows for it, where that is more than the number, and why it may not be what was meant. */
  readonly shown?: string;
  readonly doubt?: 'yearless' | 'yearAsDay';
  /** Whether a finding says that its value could not be read; then the text is empty. */
  readonly isLost?: true;
}

/** Holds values in their order. */
export interface Sequence {
  readonly is: 'sequence';
  readonly items: readonly Node[];
  readonly origin: Origin;
}

/** Holds values by key; each entry also says where its key stands. */
export interface Mapping {
  readonly is: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly origin: Origin;
}

/** One key of a mapping with its value. */
export interface Entry {
  readonly key: Scalar;
  readonly value: Node;
}

/** What a file of facts is made of, whatever its format. */
export type Node = Scalar | Sequence | Mapping;

/** One record: a kind, a slug, and its fields as they were written. */
export interface Record {
  readonly kind: string;
  readonly slug: string;
  readonly fields: ReadonlyMap<string, Entry>;
  readonly origin: Origin;
  /** Fields that may have no value, as a finding of the table says why. */
  readonly excused?: ReadonlySet<string>;
}

/** The key that takes fields over from another entry in YAML; a finding of its reader tells of it, so that any field may be there. */
export const mergeKey = '<<';

/** Gives the texts of a node: of one value, or of a list. */
export function scalarsIn(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const items = node.is === 'sequence' ? node.items : [node];
  return items.flatMap((item) => (item.is === 'scalar' ? [item.text] : []));
}

/** How grave a finding is: an error stops a build, a warning does not. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with the facts, where it stands and what to do about it. */
export interface Finding {
  /** Name of the rule, in words with hyphens; `docs/rules.md` lists them all. */
  readonly rule: Rule;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The sheet of a workbook and the cell in it, such as `C5`. */
  readonly sheet?: string;
  readonly cell?: string;
  /** What is wrong, and what to do, in English. */
  readonly message: string;
  readonly hint: string;
  /** The language in which a text is not there, where that is all that is wrong: a BCP 47 tag. */
  readonly lacks?: string;
  /** Says both in another language; absent where nobody put it into words that the program owns. */
  readonly say?: Saying;
}

/** Orders findings by file, line, column and rule, so that the same input gives the same list. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.sheet ?? '').localeCompare(b.sheet ?? '', 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.rule.localeCompare(b.rule, 'en') ||
      a.message.localeCompare(b.message, 'en'),
  );
}

/** Makes an error at a place. */
export function errorAt(origin: Origin, rule: Rule, say: Saying): Finding {
  return { rule, severity: 'error', ...place(origin), ...said(say) };
}

/** Makes a warning at a place. */
export function warningAt(origin: Origin, rule: Rule, say: Saying): Finding {
  return { rule, severity: 'warning', ...place(origin), ...said(say) };
}

function said(say: Saying): Pick<Finding, 'message' | 'hint' | 'say'> {
  const [message, hint] = say(en);
  return { message, hint, say };
}

/** Gives a finding in a language; English where the program does not speak it. */
export function findingIn(finding: Finding, language: string): Finding {
  const { say, ...rest } = finding;
  if (say === undefined) return finding;
  const [message, hint] = say(factWordsIn(language));
  return { ...rest, message, hint };
}

function place({ file, line, column, sheet }: Origin): Pick<Finding, 'file' | 'line' | 'column' | 'sheet' | 'cell'> {
  return { file, line, column, ...(sheet !== undefined && { sheet, cell: cellName(line, column) }) };
}

/** Names a cell as spreadsheets do: the fifth row of the third column is `C5`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column - 1)}${row}`;
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** Writes where something stands: `file:line:column`, or `file:sheet!C5`. */
export function placeText({ file, line, column, sheet }: Origin): string {
  return sheet === undefined ? `${file}:${line}:${column}` : `${file}:${sheet}!${cellName(line, column)}`;
}

/** Writes the line on which something stands: `file:line`, or `file:sheet!5`. */
export function lineText({ file, line, sheet }: Origin): string {
  return sheet === undefined ? `${file}:${line}` : `${file}:${sheet}!${line}`;
}

/** Writes a finding as compilers do: `file:line:column message` and the hint below it. */
export function formatFinding(finding: Finding): string {
  const { severity, rule, message, hint } = finding;
  return `${placeText(finding)} ${severity} ${message} [${rule}]\n    ${hint}`;
}
