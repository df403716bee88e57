// Reads one entry of the evidence of a record: its keys, its source, its passage or row.
import type { LangMap } from '../../rdf/rdf.js';
import { lackingIn, lacks } from '../lacks.js';
import { lineText, type Finding, type Mapping, type Node, type Origin } from '../record.js';
import type { Source, Words } from './evidence.js';
import { fault, type EvidenceSaying } from './rules.js';
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
    findings.push(fault(item.origin, 'evidence-malformed', (said) => said.noEntry));
    return [];
  });
}

function readDraft(entry: Mapping, context: EvidenceContext, findings: Finding[]): Draft {
  for (const { key } of entry.entries.values()) {
    if (keys.includes(key.text)) continue;
    findings.push(fault(key.origin, 'evidence-unknown-key', (said) => said.unknownKey(key.text, keys)));
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
  if (text === '') findings.push(fault(node.origin, 'evidence-malformed', (said) => said.noWords(key)));
  return { text, origin: node.origin };
}

function incomplete(
  entry: Mapping,
  { source, from, to, row }: Readonly<Record<'source' | 'from' | 'to' | 'row', Words | undefined>>,
): Finding[] {
  const finding = (say: EvidenceSaying): Finding => fault(entry.origin, 'evidence-incomplete', say);
  const found: Finding[] = [];
  if (source === undefined) found.push(finding((said) => said.noSource));
  if (row !== undefined && (from !== undefined || to !== undefined)) found.push(finding((said) => said.both));
  else if (row === undefined && from === undefined && to === undefined) found.push(finding((said) => said.nowhere));
  else if (row === undefined && from === undefined) found.push(finding((said) => said.noBeginning));
  else if (row === undefined && to === undefined) found.push(finding((said) => said.noEnd));
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
    const known = [...sources.keys()];
    findings.push(fault(written.origin, 'evidence-unknown-source', (said) => said.unknownSource(written.text, known)));
  } else if (is === 'quote' && source.text === undefined) {
    const place = lineText(source.origin);
    findings.push(fault(written.origin, 'source-without-text', (said) => said.noText(source.slug, place)));
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
    findings.push(fault(reading.value.origin, 'evidence-malformed', (said) => said.reading));
  }
  if (reason !== undefined && reading === undefined)
    findings.push(fault(reason.key.origin, 'evidence-malformed', (said) => said.reasonAlone));
  const because = reason === undefined ? {} : readTexts(reason.value);
  if (isInferred) findings.push(...unreasoned(because, reason?.value.origin ?? reading.value.origin, context));
  return { isInferred, because };
}

function unreasoned(because: LangMap, origin: Origin, { languages }: EvidenceContext): Finding[] {
  const rule = 'evidence-without-reason';
  const lacking = lackingIn(because, languages);
  if (lacking.length === languages.length) return [fault(origin, rule, (said) => said.noReason(lacking))];
  return lacks(
    { origin, rule, lacking, languages },
    (language) =>
      ({ evidence }) =>
        evidence.noReason([language]),
  );
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
    findings.push(fault(item.origin, 'evidence-malformed', (said) => said.forFields));
    return [];
  });
}
