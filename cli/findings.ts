// Findings as people, editors and continuous integration read them: text, SARIF 2.1.0, annotations of GitHub.
import { HejnalError } from '../src/errors.js';
import { nearest } from '../src/nearest.js';
import { toolVersion } from '../src/version.js';
import { findingIn, placeText, type Finding } from '../src/facts/record.js';
import type { Call } from './options.js';
import type { Words } from './words/words.js';
import { note, say } from './output.js';

const formats = ['text', 'json', 'sarif', 'github'] as const;
type Format = (typeof formats)[number];

/** What of a call says how findings are told. */
export type Telling = Pick<Call, 'options' | 'words'>;

/** Tells whether the outcome is wanted as one JSON object; throws `option-invalid` for a format that there is not. */
export function wantsJson(call: Telling): boolean {
  return call.options['json'] === true || formatOf(call) === 'json';
}

function formatOf({ options: { format = 'text' }, words }: Telling): Format {
  const found = formats.find((each) => each === format);
  if (found !== undefined) return found;
  const near = nearest(String(format), formats);
  throw new HejnalError('option-invalid', ...words.refused.format(String(format), near, formats));
}

/** Writes findings: as text on standard error, equal ones counted, or for a program on standard output. */
export function showFindings(findings: readonly Finding[], call: Telling): void {
  const format = formatOf(call);
  const { words } = call;
  if (format === 'sarif') return say(JSON.stringify(sarif(told(findings, words)), null, 2));
  if (format === 'github') return told(findings, words).forEach((finding) => say(annotation(finding)));
  for (const line of grouped(findings, limitOf(call), words)) note(line);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (findings.length > 0) note(`\n${words.findings.total(errors, findings.length - errors)}`);
}

/** Gives findings in the language of the call, for programs that show them to people. */
export function told(findings: readonly Finding[], { language }: Words): Finding[] {
  return findings.map((finding) => findingIn(finding, language));
}

/** Writes a finding as compilers do: `file:line:column message` and the hint below it. */
export function findingText(finding: Finding, { findings, language }: Words): string {
  const { severity, rule, message, hint } = findingIn(finding, language);
  return `${placeText(finding)} ${findings.severity[severity]} ${message} [${rule}]\n    ${hint}`;
}

/** Writes the outcome for people: on standard output, unless a program reads findings there. */
export function conclude(outcome: string, call: Telling): void {
  if (formatOf(call) === 'text') say(outcome);
  else note(outcome);
}

function limitOf({ options: { max = '5' }, words }: Telling): number {
  const most = Number(max);
  if (!/^\d+$/.test(String(max))) throw new HejnalError('option-invalid', ...words.refused.findings(String(max)));
  return most === 0 ? Infinity : most;
}

/** Findings of a rule in a file are a sort, told apart by their words without the values; of each the first few are written out. */
function* grouped(findings: readonly Finding[], most: number, words: Words): Generator<string> {
  const sorts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sort = sortOf(finding);
    const group = sorts.get(sort);
    if (group === undefined) sorts.set(sort, [finding]);
    else group.push(finding);
  }
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const sort = sortOf(finding);
    const [count, group] = [seen.get(sort) ?? 0, sorts.get(sort) ?? []];
    seen.set(sort, count + 1);
    // A sort of one more is written out: the line that counts it would be as long.
    if (count < most || group.length <= most + 1) yield findingText(finding, words);
    else if (count === most) yield rest(group, most, words);
  }
}

function sortOf({ file, sheet = '', rule, message }: Finding): string {
  return `${file} ${sheet} ${rule} ${message.replace(/"[^"]*"|\d+/g, '…')}`;
}

function rest(group: readonly Finding[], most: number, { findings }: Words): string {
  const [first, last] = [group[0], group.at(-1)];
  const places = { isRow: first?.sheet !== undefined, first: first?.line ?? 1, last: last?.line ?? 1 };
  return `${first?.file ?? ''} ${findings.rest(first?.rule ?? '', group.length - most, group.length, places)}`;
}

/** Workflow commands escape line ends and percent signs, properties commas and colons as well. */
function annotation(finding: Finding): string {
  const { severity, file, line, column, sheet, rule, message, hint } = finding;
  const text = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string): string => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  // A workbook has no lines that could be shown.
  const place = sheet === undefined ? `,line=${line},col=${column}` : '';
  const said = sheet === undefined ? message : `${placeText(finding)} ${message}`;
  return `::${severity} file=${property(file)}${place},title=${rule}::${text(`${said}\n${hint}`)}`;
}

/** Columns of findings are UTF-16 code units, which SARIF must be told (SARIF 2.1.0 §3.14.17). */
function sarif(findings: readonly Finding[]): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((id) => ({ id }));
  const driver = { name: 'Hejnał', version: toolVersion, rules };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(resultOf) }],
  };
}

function resultOf({ severity, file, line, column, sheet, cell, rule, message, hint }: Finding): object {
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  return {
    ruleId: rule,
    level: severity,
    message: { text: `${message} ${hint}` },
    locations: [
      sheet === undefined
        ? { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }
        : {
            physicalLocation: { artifactLocation },
            logicalLocations: [{ fullyQualifiedName: `${sheet}!${cell ?? ''}`, kind: 'member' }],
          },
    ],
  };
}
