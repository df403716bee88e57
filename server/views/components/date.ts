// Dates as readers of a language write them, with the precision that they have.
import { xsd } from '../../../src/index.js';
import { dateFormat } from './formatter.js';

const precisions: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  [xsd.gYear]: { year: 'numeric' },
  [xsd.gYearMonth]: { year: 'numeric', month: 'long' },
  [xsd.date]: { year: 'numeric', month: 'long', day: 'numeric' },
  [xsd.dateTime]: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** Most dates whose texts are remembered: a page says the same few again and again. */
const maxKnown = 10_000;
const known = new Map<string, string | undefined>();

/** Writes a date in a language with the precision of its datatype; `undefined` for what is no date of the common era. */
export function formatDate(value: string, datatype: string, language: string): string | undefined {
  const precision = precisions[datatype];
  if (precision === undefined) return undefined;
  const key = `${language} ${datatype} ${value}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = write(value, datatype, dateFormat(language, { ...precision, timeZone: 'UTC' }));
  if (known.size >= maxKnown) known.clear();
  known.set(key, text);
  return text;
}

function write(value: string, datatype: string, format: Intl.DateTimeFormat): string | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value);
  if (parts === null) return undefined;
  const [, year, month = '01', day = '01'] = parts;
  const moment = new Date(datatype === xsd.dateTime ? value : `${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? undefined : format.format(moment);
}
