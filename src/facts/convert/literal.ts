// Turns a written value into a literal of one of the datatypes of its field, or says why it cannot.
import { dateDatatype, readDate } from '../../rdf/date.js';
import { calendarFault, isTemporal, readParts, type CalendarFault } from '../../rdf/datatypes/calendar.js';
import { isLexical, nameOfDatatype } from '../../rdf/datatypes/lexical.js';
import { compareValues } from '../../rdf/datatypes/order.js';
import { matcherOf } from '../../rdf/datatypes/pattern.js';
import type { Field } from '../../model/model.js';
import { typedTerm, xsd, type Literal } from '../../rdf/rdf.js';
import { errorAt, type Finding, type Scalar } from '../record.js';
import type { Said } from '../words/said.js';
import type { FactWords } from '../words/words.js';
import { pointFault } from './place.js';
import { datesGuessed, datesMeant, datesWritten, momentsMeant, valuesMeant } from './proposal.js';

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
  const { key, message } = field;
  const wrong = (say: (values: FactWords['values']) => Said): Finding =>
    errorAt(origin, 'bad-value', (words) => say(words.values));
  if (field.pattern !== undefined && !field.isLenient) {
    const fits = matcherOf(field.pattern, field.flags)?.(text) ?? 'unknown';
    if (fits === 'unknown') return slow(node, field);
    if (!fits) return wrong((said) => said.form(text, key, message));
  }
  const { minInclusive: least, maxInclusive: most } = field.isLenient ? {} : field;
  const [below, above] = [least && compareValues(read, least), most && compareValues(read, most)];
  const unordered = least !== undefined && below === undefined ? least : above === undefined ? most : undefined;
  if (unordered !== undefined) return wrong((said) => said.unordered(text, unordered.value, key, message));
  if (below !== undefined && below < 0) return wrong((said) => said.less(text, least?.value ?? '', key, message));
  if (above !== undefined && above > 0) return wrong((said) => said.more(text, most?.value ?? '', key, message));
  const fault = read.datatype.value.endsWith('#wktLiteral') ? pointFault(text) : undefined;
  return fault === undefined ? undefined : errorAt(origin, 'bad-coordinates', fault);
}

/** A pattern that is no regular expression is told where it stands, so its values pass. */
function slow({ text, origin }: Scalar, { key, pattern = '', flags }: Field): Finding | undefined {
  if (matcherOf(pattern, flags) === undefined) return undefined;
  return errorAt(origin, 'pattern-slow', ({ values }) => values.slow(shortened(text), key));
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function badDate({ text, origin }: Scalar, datatypes: readonly string[], languages: readonly string[]): Finding {
  const isDate = readDate(text) !== undefined;
  const meant = proposals(text, datatypes, languages);
  const fault = faultOf(meant.length > 0 ? [text] : [text, ...datesWritten(text)], datatypes);
  const types = datatypes.map((each) => nameOfDatatype(each) ?? each);
  return errorAt(origin, 'bad-date', ({ values }) => values.date(text, isDate, fault, meant, types));
}

/** A reading that is more precise than the field takes is cut to it; one that is less precise is no help. */
function proposals(text: string, datatypes: readonly string[], languages: readonly string[]): string[] {
  const fitting = (dates: readonly string[]): string[] =>
    dates.flatMap((each) => {
      const cuts = [each, each.slice(0, 7), each.slice(0, 4)];
      return cuts.find((cut) => datatypeOfDate(cut, datatypes) !== undefined) ?? [];
    });
  const moments = momentsMeant(text, languages).filter((each) => datatypes.some((type) => isLexical(each, type)));
  const sure = [...new Set([...fitting(datesMeant(text, languages)), ...moments])];
  const meant = sure.length > 0 ? sure : [...new Set(fitting(datesGuessed(text, languages)))];
  return meant.filter((each) => each !== text);
}

function faultOf(texts: readonly string[], datatypes: readonly string[]): CalendarFault | undefined {
  const names = [...datatypes.flatMap((each) => nameOfDatatype(each) ?? []), 'date', 'gYearMonth'].filter(isTemporal);
  for (const each of texts)
    for (const name of names) {
      const parts = readParts(each, name);
      const fault = parts === undefined ? undefined : calendarFault(parts);
      if (fault !== undefined) return fault;
    }
  return undefined;
}

function badValue({ text, origin }: Scalar, field: Field, datatypes: readonly string[]): Finding {
  const types = datatypes.map((each) => nameOfDatatype(each) ?? localName(each));
  const meant = valuesMeant(text, datatypes);
  return errorAt(origin, 'bad-value', ({ values }) => values.other(text, field.key, types, meant));
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/]/, '');
}
