// Dates as readers of a language write them, with the precision that they have.
import { xsd } from '../../src/index.js';
import { dateFormat } from './formatter.js';

const precisions: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  [xsd.gYear]: { year: 'numeric' },
  [xsd.gYearMonth]: { year: 'numeric', month: 'long' },
  [xsd.date]: { year: 'numeric', month: 'long', day: 'numeric' },
  [xsd.dateTime]: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** Writes a date in a language with the precision of its datatype; `undefined` for what is no date of the common era. */
export function formatDate(value: string, datatype: string, language: string): string | undefined {
  const precision = precisions[datatype];
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value);
  if (precision === undefined || parts === null) return undefined;
  const [, year, month = '01', day = '01'] = parts;
  const text = datatype === xsd.dateTime ? value : `${year}-${month}-${day}T00:00:00Z`;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return undefined;
  return dateFormat(language, { ...precision, timeZone: 'UTC' }).format(moment);
}
