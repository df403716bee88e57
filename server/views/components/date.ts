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

/** Writes a date in a language with the precision of its datatype; `undefined` for what is no date. */
export function formatDate(value: string, datatype: string, language: string): string | undefined {
  const precision = precisions[datatype];
  if (precision === undefined) return undefined;
  const key = `${language} ${datatype} ${value}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = write(value, datatype, (era) => dateFormat(language, { ...precision, ...era, timeZone: 'UTC' }));
  if (known.size >= maxKnown) known.clear();
  known.set(key, text);
  return text;
}

type Era = Pick<Intl.DateTimeFormatOptions, 'era'>;

/** Years before 1 are named by their era; ECMA-262 §21.4.1.32 wants six digits and a sign where there are not four. */
function write(value: string, datatype: string, formatIn: (era: Era) => Intl.DateTimeFormat): string | undefined {
  const [, text, month = '01', day = '01'] = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  if (text === undefined) return undefined;
  const year = Number(text);
  const far = `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  const written = year < 0 || year > 9999 ? far : text;
  const isMoment = datatype === xsd.dateTime;
  const moment = new Date(written + (isMoment ? value.slice(text.length) : `-${month}-${day}T00:00:00Z`));
  return Number.isNaN(moment.getTime()) ? undefined : formatIn(year < 1 ? { era: 'short' } : {}).format(moment);
}
