// Turns a written value into a literal of one of the datatypes of its field, or says why it cannot.
import { dateDatatype, readDate } from '../../rdf/date.js';
import { calendarFault, isTemporal, readParts } from '../../rdf/datatypes/calendar.js';
import { isLexical, nameOfDatatype } from '../../rdf/datatypes/lexical.js';
import { compareValues } from '../../rdf/datatypes/order.js';
import { matcherOf } from '../../rdf/datatypes/pattern.js';
import type { Field } from '../../model/model.js';
import { typedTerm, xsd, type Literal } from '../../rdf/rdf.js';
import { errorAt, type Finding, type Scalar } from '../record.js';
import { pointFault } from './point.js';
import { datesMeant } from './proposal.js';

/** Reads a literal; of several datatypes the first whose lexical space has the text. Languages are those of names of months. */
export function readLiteral(
  node: Scalar,
  field: Field,
  datatypes: readonly string[],
  languages: readonly string[],
): Literal | Finding {
  const isDate = datatypes.every((datatype) => dateDatatypes.includes(datatype));
  const datatype = isDate ? datatypeOfDate(node.text, datatypes) : datatypes.find((each) => isOf(node.text, each));
  if (datatype === undefined) {
    const asDate = isDate || datatypes.every((each) => isTemporal(nameOfDatatype(each) ?? ''));
    return asDate ? badDate(node, datatypes, languages) : badValue(node, field, datatypes);
  }
  const read = typedTerm(node.text, datatype);
  return outside(node, read, field) ?? read;
}

const dateDatatypes: readonly string[] = [xsd.gYear, xsd.gYearMonth, xsd.date];

function datatypeOfDate(text: string, datatypes: readonly string[]): string | undefined {
  const date = readDate(text);
  const datatype = date === undefined ? undefined : dateDatatype(date);
  return datatype !== undefined && datatypes.includes(datatype) ? datatype : undefined;
}

/** The form of a datatype that is not known here is left to the reader of the data; a finding about the shapes says so. */
function isOf(text: string, datatype: string): boolean {
  return isLexical(text, datatype) ?? true;
}

function outside(node: Scalar, read: Literal, field: Field): Finding | undefined {
  const { text, origin } = node;
  const hint = field.message['en'] ?? `Mend ${field.key}.`;
  const wrong = (what: string): Finding => errorAt(origin, 'bad-value', `"${text}" ${what}.`, hint);
  if (field.pattern !== undefined && !field.isLenient) {
    const fits = matcherOf(field.pattern, field.flags)?.(text) ?? 'unknown';
    if (fits === 'unknown') return slow(node, field);
    if (!fits) return wrong(`does not have the form of ${field.key}`);
  }
  const { minInclusive: least, maxInclusive: most } = field.isLenient ? {} : field;
  const [below, above] = [least && compareValues(read, least), most && compareValues(read, most)];
  const unordered = least !== undefined && below === undefined ? least : above === undefined ? most : undefined;
  if (unordered !== undefined) return wrong(`cannot be compared with ${unordered.value}`);
  if (below !== undefined && below < 0) return wrong(`is less than ${least?.value ?? ''}`);
  if (above !== undefined && above > 0) return wrong(`is more than ${most?.value ?? ''}`);
  const fault = read.datatype.value.endsWith('#wktLiteral') ? pointFault(text) : undefined;
  return fault === undefined ? undefined : errorAt(origin, 'bad-coordinates', fault.message, fault.hint);
}

/** A pattern that is no regular expression is told where it stands, so its values pass. */
function slow({ text, origin }: Scalar, { key, pattern = '', flags }: Field): Finding | undefined {
  if (matcherOf(pattern, flags) === undefined) return undefined;
  const message = `It takes too long to tell whether "${shortened(text)}" has the form of ${key}.`;
  return errorAt(
    origin,
    'pattern-slow',
    message,
    'Write the sh:pattern of the shape without a repetition inside a repetition.',
  );
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function badDate({ text, origin }: Scalar, datatypes: readonly string[], languages: readonly string[]): Finding {
  const date = readDate(text);
  const meant = proposals(text, datatypes, languages);
  const fault = faultOf(text, datatypes);
  const precision = date === undefined ? '' : ' of the precision that this field takes';
  const message = `"${text}" is not a date${precision}${fault === undefined ? '.' : `: ${lowerCase(fault)}`}`;
  const examples = datatypes.map((each) => words[nameOfDatatype(each) ?? '']?.form ?? each);
  return errorAt(origin, 'bad-date', message, `Write ${meant.length > 0 ? meant.join(' or ') : listed(examples)}.`);
}

function lowerCase(sentence: string): string {
  return sentence.startsWith('There') ? `there${sentence.slice(5)}` : sentence;
}

/** A reading that is more precise than the field takes is cut to it; one that is less precise is no help. */
function proposals(text: string, datatypes: readonly string[], languages: readonly string[]): string[] {
  const meant = datesMeant(text, languages).flatMap((each) => {
    const cuts = [each, each.slice(0, 7), each.slice(0, 4)];
    return cuts.find((cut) => datatypeOfDate(cut, datatypes) !== undefined) ?? [];
  });
  return [...new Set(meant)].filter((each) => each !== text);
}

function faultOf(text: string, datatypes: readonly string[]): string | undefined {
  for (const name of [...datatypes.flatMap((each) => nameOfDatatype(each) ?? []), 'date', 'gYearMonth']) {
    const parts = isTemporal(name) ? readParts(text, name) : undefined;
    const fault = parts === undefined ? undefined : calendarFault(parts);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function badValue({ text, origin }: Scalar, field: Field, datatypes: readonly string[]): Finding {
  const known = datatypes.map((each) => words[nameOfDatatype(each) ?? '']);
  const expected = known.map((each, index) => each?.name ?? localName(datatypes[index] ?? ''));
  const examples = known.map((each, index) => each?.example ?? localName(datatypes[index] ?? ''));
  const message = `"${text}" is not ${[...new Set(expected)].join(' or ')}.`;
  return errorAt(origin, 'bad-value', message, `${field.key} takes ${[...new Set(examples)].join(' or ')}.`);
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/]/, '');
}

function listed(items: readonly string[]): string {
  return items.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

interface Words {
  readonly name: string;
  readonly example: string;
  /** The bare example, for a hint that says what to write. */
  readonly form?: string;
}

const wholeNumber: Words = { name: 'a whole number', example: 'a whole number such as 144' };
const anyNumber: Words = { name: 'a number', example: 'a number such as 1.5' };
const period: Words = { name: 'a duration', example: 'a duration such as P1Y6M or PT90M' };

function like(name: string, form: string): Words {
  return { name, example: `${name} such as ${form}`, form };
}

/** How datatypes are called before people. */
const words: Readonly<Record<string, Words>> = {
  boolean: { name: 'true or false', example: 'true or false' },
  ...Object.fromEntries(
    [
      'integer',
      'nonNegativeInteger',
      'long',
      'int',
      'short',
      'byte',
      'unsignedLong',
      'unsignedInt',
      'unsignedShort',
      'unsignedByte',
    ].map((name) => [name, wholeNumber]),
  ),
  positiveInteger: { name: 'a whole number above zero', example: 'a whole number such as 144' },
  negativeInteger: { name: 'a whole number below zero', example: 'a whole number such as -1' },
  nonPositiveInteger: { name: 'a whole number below one', example: 'a whole number such as -1' },
  decimal: { name: 'a number', example: 'a number with a point, such as 1.5' },
  double: anyNumber,
  float: anyNumber,
  date: like('a day', '2022-09-30'),
  dateTime: like('a moment', '2022-09-30T12:00:00Z'),
  dateTimeStamp: like('a moment with its time zone', '2022-09-30T12:00:00Z'),
  time: like('a time of day', '12:00:00'),
  gYear: like('a year', '2022'),
  gYearMonth: like('a month', '2022-09'),
  gMonthDay: like('a day of every year', '--09-30'),
  gMonth: like('a month of every year', '--09'),
  gDay: like('a day of every month', '---30'),
  duration: period,
  dayTimeDuration: period,
  yearMonthDuration: period,
  language: like('a language tag', 'pl'),
  NCName: { name: 'a name without spaces and colons', example: 'a name without spaces and colons' },
  Name: { name: 'a name without spaces', example: 'a name without spaces' },
  NMTOKEN: { name: 'a word without spaces', example: 'a word without spaces' },
  token: {
    name: 'a text without spaces at its ends and without two beside each other',
    example: 'single spaces between words',
  },
  normalizedString: { name: 'a text in one line', example: 'a text in one line' },
  hexBinary: like('a hexadecimal text', '0A1F'),
  base64Binary: like('a text in Base64', 'YWJj'),
};
