// Finds the values of a record that an entry of evidence names, and those that nothing names.
import type { Converted, Value } from '../convert/converted.js';
import { excusedIn } from '../convert/convert.js';
import { fieldOf } from '../../model/model.js';
import type { Finding } from '../record.js';
import type { Claim, Words } from './evidence.js';
import { fault } from './rules.js';

// `name`, `name.pl` for one language, `members=vienna` for one of several values, `name.pl=ICC` for both.
const selector = /^(?<key>[^.=]+)(?:\.(?<language>[a-z0-9-]+))?(?:=(?<value>.*))?$/su;

/** Finds the values that the names of an entry mean; a name that means nothing becomes a finding. */
export function namedValues(names: readonly Words[], record: Converted, findings: Finding[]): Value[] {
  return [...new Set(names.flatMap((name) => valuesNamed(name, record, findings)))];
}

function valuesNamed(name: Words, record: Converted, findings: Finding[]): readonly Value[] {
  const { key = name.text, language, value } = selector.exec(name.text)?.groups ?? {};
  const field = fieldOf(record.kind, key.trim());
  if (field === undefined) {
    const known = record.kind.fields.map((each) => each.key);
    const { file } = record.kind;
    findings.push(fault(name.origin, 'evidence-unknown-field', (said) => said.noField(name.text, file, key, known)));
    return [];
  }
  const all = record.values.get(field.key) ?? [];
  const found = all.filter((each) => isIn(each, language) && (value === undefined || isWritten(each, value.trim())));
  const isBroken = all.length === 0 && isToldOf(record, field.key);
  if (found.length === 0 && !isBroken) {
    const written = [...new Set(all.map((each) => each.text))];
    findings.push(fault(name.origin, 'evidence-no-value', (said) => said.noValue(name.text, value, written)));
  }
  return found;
}

/** A value that cannot be converted, or whose key is misspelt, has a finding of its own, which says what to do. */
function isToldOf({ record, kind }: Converted, key: string): boolean {
  return record.fields.has(key) || excusedIn(record, kind).has(key);
}

function isIn({ term }: Value, language: string | undefined): boolean {
  return language === undefined || (term.termType === 'Literal' && term.language === language);
}

function isWritten({ text }: Value, value: string): boolean {
  return text === value || text.replace(/^.*\//, '') === value;
}

/** Groups values by field, in the order of the shapes. */
export function claimsOf(values: readonly Value[], record: Converted): Claim[] {
  const chosen = new Set(values);
  return [...record.values.values()].flatMap((all) => {
    const here = all.filter((value) => chosen.has(value));
    const field = here[0]?.field;
    // Of a million values nearly all are claimed whole: their lists are not kept twice.
    const isWhole = here.length === all.length;
    return field === undefined ? [] : [{ field, values: isWhole ? all : here, isWhole }];
  });
}
