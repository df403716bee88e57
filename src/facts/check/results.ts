// Turns what the SHACL engine reports into findings at the place where the record says it.
import type { Converted, Value } from '../convert/converted.js';
import { fieldAt, type Field } from '../../model/model.js';
import { errorAt, mergeKey, warningAt, type Finding, type Node, type Origin } from '../record.js';
import type { Rule } from '../rules.js';
import { violated } from '../words/en/shapes.js';

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

/** One result of a validation report (SHACL §3.6.2), as the engine gives it. */
export interface Result {
  readonly focusNode: { readonly term: Term };
  readonly path?: readonly { readonly predicates: readonly Term[]; readonly start: string }[] | null;
  readonly value?: { readonly term: Term };
  readonly constraintComponent: Term;
  readonly message: readonly Term[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly severity: Term;
  readonly shape: { readonly message: readonly Term[] };
}

/**
 * Makes the finding of a result, at its value, else its field, else its record; `undefined` where one of the findings
 * given stands on the same field or names it, since that one says more, and where the table has told why it is missing.
 */
export function findingOf(result: Result, record: Converted, known: readonly Finding[]): Finding | undefined {
  const path = pathOf(result);
  const field = path === undefined ? undefined : fieldAt(record.kind, path);
  const isMerged = record.record.fields.has(mergeKey);
  const isExcused = isMerged || (field !== undefined && record.record.excused?.has(field.key) === true);
  if (isExcused || (field !== undefined && known.some((finding) => speaksOf(finding, field, record)))) return undefined;
  const value = valueOf(result, field, record);
  const entry = field === undefined ? undefined : record.record.fields.get(field.key);
  const origin = value?.origin ?? entry?.value.origin ?? record.record.origin;
  const constraint = localName(result.constraintComponent.value).replace(/ConstraintComponent$/, '');
  const name = `${record.record.kind}/${record.record.slug}`;
  const violation = {
    constraint,
    key: field?.key ?? (path === undefined ? name : localName(path)),
    value: value?.text ?? result.value?.term.value ?? '',
    record: name,
    limit: limitOf(result, field),
  };
  const rule: Rule = `shacl-${constraint.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
  const make = localName(result.severity.value) === 'Violation' ? errorAt : warningAt;
  return make(origin, rule, ({ language, shapes }) => {
    const [message, hint] = violated(shapes, violation, inLanguage(result.message, 'en'));
    const own = result.shape.message.length > 0 ? inLanguage(result.message, language) : '';
    return [own === '' ? message : own, hint];
  });
}

function pathOf({ path }: Result): string | undefined {
  const [step, ...more] = path ?? [];
  return step?.start === 'subject' && more.length === 0 && step.predicates.length === 1
    ? step.predicates[0]?.value
    : undefined;
}

function valueOf({ value }: Result, field: Field | undefined, { values }: Converted): Value | undefined {
  const written = field === undefined ? [] : (values.get(field.key) ?? []);
  return value === undefined ? undefined : written.find(({ term }) => isSame(term, value.term));
}

function isSame(a: Term, b: Term): boolean {
  return a.termType === b.termType && a.value === b.value && (a.language ?? '') === (b.language ?? '');
}

function limitOf({ args }: Result, field: Field | undefined): string | undefined {
  if (field?.type.is === 'choice' && 'in' in args) return [...field.type.options.keys()].join(', ');
  const found = Object.entries(args).find(([name, value]) => name !== 'flags' && value !== undefined)?.[1];
  if (typeof found === 'string' || typeof found === 'number') return String(found);
  const { termType, value } = (found ?? {}) as Partial<Term>;
  return termType === 'NamedNode' && value !== undefined ? localName(value) : value;
}

/** Tells whether a finding stands on a field, or names it, as "did you mean" does for a key that was misspelt. */
function speaksOf(finding: Finding, field: Field, { record }: Converted): boolean {
  const entry = record.fields.get(field.key);
  const places = entry === undefined ? [] : [entry.key.origin, ...placesIn(entry.value)];
  if (places.some((place) => isAt(finding, place))) return true;
  return new RegExp(`(?<![\\w-])${escaped(field.key)}(?![\\w-])`).test(`${finding.message} ${finding.hint}`);
}

function isAt(finding: Finding, place: Origin): boolean {
  return finding.file === place.file && finding.line === place.line && finding.column === place.column;
}

function placesIn(node: Node): Origin[] {
  if (node.is === 'scalar') return [node.origin];
  const inside =
    node.is === 'sequence'
      ? node.items.flatMap(placesIn)
      : [...node.entries.values()].flatMap(({ key, value }) => [key.origin, ...placesIn(value)]);
  return [node.origin, ...inside];
}

function inLanguage(messages: readonly Term[], wanted: string): string {
  const found = [wanted, 'en'].flatMap((each) => messages.find(({ language }) => language === each) ?? []);
  return (found[0] ?? messages[0])?.value ?? '';
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/]/, '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
