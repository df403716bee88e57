// Literals as people write them.
import { readDate } from '../rdf/date.js';
import { xsd, type Literal } from '../rdf/rdf.js';
import { say } from './words.js';

/** Most characters of a text that are shown. */
const maxLength = 200;

/** Writes a literal in a language: dates in words, texts in quotation marks. */
export function literalText({ value, datatype, language: tag }: Literal, language: string): string {
  const date = [xsd.gYear, xsd.gYearMonth, xsd.date].includes(datatype.value) ? dateText(value, language) : undefined;
  if (date !== undefined) return date;
  if (datatype.value === xsd.boolean) return say(language, value === 'true' || value === '1' ? 'yes' : 'no');
  if (tag === '' && datatype.value !== xsd.string) return value;
  const short = value.length > maxLength ? `${value.slice(0, maxLength)}…` : value;
  return `“${short.replaceAll('\n', ' ')}”`;
}

/** Years before 1 and after 9999 are left as they stand. */
function dateText(value: string, language: string): string | undefined {
  const date = readDate(value);
  if (date === undefined || date.year < 1 || date.year > 9999) return undefined;
  const moment = new Date(`${value.padEnd(10, '-01')}T00:00:00Z`);
  const { month, day } = date;
  // Of the two orders of English that of the rest of Europe.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric', timeZone: 'UTC', ...(month !== undefined && { month: 'long' }), ...(day !== undefined && { day: 'numeric' }),
  }).format(moment); // prettier-ignore
}
