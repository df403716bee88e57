// Reads the evidence of a record into typed values, and finds the facts that have none.
import type { Converted, Value } from '../convert/converted.js';
import { scalarsIn, type Finding } from '../record.js';
import { claimsOf, namedValues } from './claims.js';
import { readDrafts, type Draft, type EvidenceContext } from './entry.js';
import { identify, type Claim, type Evidence, type Row } from './evidence.js';
import { caution, fault } from './rules.js';

/**
 * Reads the evidence of a record. An entry that names no fields supports all values that no other entry names and that
 * expect its class of evidence; values that expect the editor's word and that no entry names rest on the editor.
 */
export function readEvidence(
  record: Converted,
  context: EvidenceContext,
): { evidence: Evidence[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const node = record.record.fields.get('evidence')?.value;
  const drafts = node === undefined ? [] : readDrafts(node, context, findings);
  const all = [...record.values.values()].flat();
  const named = drafts.map(({ fields }) => (fields === undefined ? undefined : namedValues(fields, record, findings)));
  const taken = new Set(named.flatMap((values) => values ?? []));
  const covered = new Set(taken);
  const evidence: Evidence[] = [];
  for (const [index, draft] of drafts.entries()) {
    const values = named[index] ?? all.filter((value) => value.field.ground === draft.is && !taken.has(value));
    for (const value of values) covered.add(value);
    const made = make(draft, record, claimsOf(values, record));
    if (made !== undefined && values.length > 0) evidence.push(made);
    if (made?.is === 'row') findings.push(...differing(made));
    if (values.length === 0 && draft.fields === undefined) findings.push(idle(draft));
  }
  const rest = all.filter((value) => !covered.has(value));
  const editing = rest.filter((value) => value.field.ground === 'editing');
  if (editing.length > 0) evidence.push(editorOf(record, claimsOf(editing, record)));
  findings.push(...rest.filter((value) => value.field.ground !== 'editing').map(unsupported));
  return { evidence: distinct(evidence, findings), findings };
}

function make(draft: Draft, record: Converted, claims: readonly Claim[]): Evidence | undefined {
  const { origin, source, from, to, row, isInferred, because } = draft;
  if (source === undefined) return undefined;
  const name = nameOf(record);
  const grounds = { about: record.iri, record: name, claims, origin };
  if (row !== undefined && row.text !== '' && draft.is === 'row')
    return { is: 'row', id: identify('row', source.slug, name, row.text), ...grounds, source, row: row.text };
  if (row !== undefined || !from?.text || !to?.text || source.text === undefined) return undefined;
  // Two inferences from one passage have two reasons, so each needs a node of its own.
  const inferred = isInferred ? claims.map(({ field }) => field.key) : [];
  const idUnder = (each: string): string => identify('quote', source.slug, each, from.text, to.text, ...inferred);
  const formerIds = scalarsIn(record.record.fields.get('formerSlugs')?.value).map((slug) =>
    idUnder(`${record.record.kind}/${slug}`),
  );
  return { is: 'quote', id: idUnder(name), formerIds, ...grounds, source, from, to, isInferred, because };
}

/** An identifier that rests on a row is the key of that row: it takes no source to see that two differ. */
function differing({ row, claims }: Row): Finding[] {
  const identifiers = claims.filter(({ field: { type } }) => type.is === 'link' && type.template !== undefined);
  return identifiers.flatMap(({ values }) =>
    values
      .filter(({ text }) => text !== row)
      .map(({ field, text, origin }) => fault(origin, 'row-differs', (said) => said.rowDiffers(field.key, text, row))),
  );
}

function editorOf(record: Converted, claims: readonly Claim[]): Evidence {
  const name = nameOf(record);
  return {
    is: 'editing',
    id: identify('editing', name),
    about: record.iri,
    record: name,
    claims,
    origin: record.record.origin,
  };
}

function nameOf({ record }: Converted): string {
  return `${record.kind}/${record.slug}`;
}

function idle(draft: Draft): Finding {
  return caution(draft.origin, 'evidence-idle', (said) => said.idle);
}

function unsupported({ field, text, origin }: Value): Finding {
  return fault(origin, 'fact-without-evidence', (said) => said.unsupported(field.key, text, field.ground === 'row'));
}

function distinct(evidence: readonly Evidence[], findings: Finding[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const each of evidence) {
    const before = seen.get(each.id);
    if (before === undefined) seen.set(each.id, each);
    else {
      const { line } = before.origin;
      findings.push(fault(each.origin, 'evidence-duplicate', (said) => said.twice(each.is === 'row', line)));
    }
  }
  return [...seen.values()];
}
