// Reads one entry of the evidence of a record: its keys, its source, its passage or row.
import { didYouMean } from '../../nearest.js';
import type { LangMap } from '../../rdf/rdf.js';
import { lineText, type Finding, type Mapping, type Node, type Origin } from '../record.js';
import type { Source, Words } from './evidence.js';
import { fault } from './rules.js';
import { collapse } from './text.js';

/** What reading evidence needs to know. */
export interface EvidenceContext {
  /** By slug. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Languages of the publication, BCP 47 tags in lower case. */
  readonly languages: readonly string[];
}

/** One entry as written, whether or not all of it is right. */
export interface Draft {
  readonly is: 'quote' | 'row';
  readonly origin: Origin;
  readonly source: Source | undefined;
  readonly from: Words | undefined;
  readonly to: Words | undefined;
  readonly row: Words | undefined;
  readonly isInferred: boolean;
  readonly because: LangMap;
  /** Absent where the entry supports all fields that nothing else supports. */
  readonly fields: readonly Words[] | undefined;
}

const keys = ['source', 'from', 'to', 'row', 'for', 'reading', 'because'];

/** Reads the entries; one that has no form of an entry is left out, with a finding. */
export function readDrafts(node: Node, context: EvidenceContext, findings: Finding[]): Draft[] {
  const items = node.is === 'sequence' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.is === 'mapping') return [readDraft(item, context, findings)];
    const hint = 'Write a list of entries such as "- { source: …, from: …, to: … }".';
    findings.push(fault(item.origin, 'evidence-malformed', 'This is no entry of evidence.', hint));
    return [];
  });
}

function readDraft(entry: Mapping, context: EvidenceContext, findings: Finding[]): Draft {
  for (const { key } of entry.entries.values()) {
    if (keys.includes(key.text)) continue;
    const hint = didYouMean(key.text, keys, 'Leave it out.');
    findings.push(fault(key.origin, 'evidence-unknown-key', `"${key.text}" is no part of evidence.`, hint));
  }
  const words = (key: string): Words | undefined => readWords(entry, key, findings);
  const draft = { source: words('source'), from: words('from'), to: words('to'), row: words('row') };
  const is = draft.row !== undefined && draft.from === undefined && draft.to === undefined ? 'row' : 'quote';
  findings.push(...incomplete(entry, draft));
  const source = findSource(draft.source, is, context, findings);
  return {
    ...draft,
    is,
    origin: entry.origin,
    source,
    ...readReading(entry, is, context, findings),
    fields: readFields(entry, findings),
  };
}

function readWords(entry: Mapping, key: string, findings: Finding[]): Words | undefined {
  const node = entry.entries.get(key)?.value;
  if (node === undefined) return undefined;
  const text = node.is === 'scalar' ? collapse(node.text) : '';
  if (text === '') {
    const hint = `Write words behind "${key}:".`;
    findings.push(fault(node.origin, 'evidence-malformed', `"${key}" has no text.`, hint));
  }
  return { text, origin: node.origin };
}

function incomplete(
  entry: Mapping,
  { source, from, to, row }: Readonly<Record<'source' | 'from' | 'to' | 'row', Words | undefined>>,
): Finding[] {
  const finding = (message: string, hint: string): Finding => fault(entry.origin, 'evidence-incomplete', message, hint);
  const found: Finding[] = [];
  if (source === undefined) found.push(finding('The entry does not say its source.', 'Add "source: …".'));
  if (row !== undefined && (from !== undefined || to !== undefined))
    found.push(finding('The entry names both a row and a passage.', 'Make two entries of it.'));
  else if (row === undefined && from === undefined && to === undefined)
    found.push(finding('The entry does not say where in the source.', 'Add "from: …" and "to: …", or "row: …".'));
  else if (row === undefined && from === undefined)
    found.push(finding('The passage has no beginning.', 'Add "from: …", its first words.'));
  else if (row === undefined && to === undefined)
    found.push(finding('The passage has no end.', 'Add "to: …", its last words; they may be those of "from".'));
  return found;
}

function findSource(
  written: Words | undefined,
  is: Draft['is'],
  { sources }: EvidenceContext,
  findings: Finding[],
): Source | undefined {
  if (written === undefined || written.text === '') return undefined;
  const source = sources.get(written.text.replace(/^.*\//, ''));
  if (source === undefined) {
    const hint = didYouMean(written.text, [...sources.keys()], 'Add a record of the source first.');
    findings.push(fault(written.origin, 'evidence-unknown-source', `There is no source "${written.text}".`, hint));
  } else if (is === 'quote' && source.text === undefined) {
    const message = `The source "${source.slug}" has no text that a passage could stand in.`;
    const hint = `Add "text: …", the name of its file in the folder of sources, to ${lineText(source.origin)}; for a table write "row: …" here.`;
    findings.push(fault(written.origin, 'source-without-text', message, hint));
  }
  return source;
}

function readReading(
  entry: Mapping,
  is: Draft['is'],
  context: EvidenceContext,
  findings: Finding[],
): { isInferred: boolean; because: LangMap } {
  const reading = entry.entries.get('reading');
  const reason = entry.entries.get('because');
  const isInferred = reading?.value.is === 'scalar' && reading.value.text === 'inferred';
  if (reading !== undefined && (!isInferred || is === 'row')) {
    const message = 'A passage can only be read as "inferred", or word for word.';
    const hint = 'Write "reading: inferred" beside a passage, or leave it out.';
    findings.push(fault(reading.value.origin, 'evidence-malformed', message, hint));
  }
  if (reason !== undefined && reading === undefined) {
    const hint = 'Add "reading: inferred", or leave "because" out.';
    findings.push(fault(reason.key.origin, 'evidence-malformed', 'A reason is given, but not what for.', hint));
  }
  const because = reason === undefined ? {} : readTexts(reason.value);
  if (isInferred) findings.push(...unreasoned(because, reason?.value.origin ?? reading.value.origin, context));
  return { isInferred, because };
}

function unreasoned(because: LangMap, origin: Origin, { languages }: EvidenceContext): Finding[] {
  const missing = languages.filter((language) => because[language] === undefined);
  if (missing.length === 0) return [];
  const message = `The reading is inferred, but it does not say why in: ${missing.join(', ')}.`;
  const example = missing.map((language) => `${language}: …`).join(', ');
  return [fault(origin, 'evidence-without-reason', message, `Add "because: { ${example} }".`)];
}

function readTexts(node: Node): LangMap {
  if (node.is !== 'mapping') return {};
  return Object.fromEntries(
    [...node.entries.values()].flatMap(({ key, value }) =>
      value.is === 'scalar' && value.text !== '' ? [[key.text, value.text]] : [],
    ),
  );
}

function readFields(entry: Mapping, findings: Finding[]): Words[] | undefined {
  const node = entry.entries.get('for')?.value;
  if (node === undefined) return undefined;
  const items = node.is === 'sequence' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.is === 'scalar' && item.text !== '') return [{ text: collapse(item.text), origin: item.origin }];
    const hint = 'Write names of fields, such as "for: [name.en, issued]".';
    findings.push(fault(item.origin, 'evidence-malformed', '"for" takes names of fields.', hint));
    return [];
  });
}
