// Finds dates in years that are written by a slip of the finger more often than they are meant.
import { readDate } from '../../rdf/date.js';
import { xsd } from '../../rdf/rdf.js';
import type { Converted } from '../convert/converted.js';
import { datesMeant } from '../convert/proposal.js';
import { errorAt, warningAt, type Finding } from '../record.js';

const dateDatatypes = new Set([xsd.gYear, xsd.gYearMonth, xsd.date]);

/** The days that are 0 or 1 to Unix, to spreadsheets of both makers, and to their files of today. */
const firstDays = new Set(['1970-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1904-01-01']);

/** Warns of the days from which computers count, of years past 9999, where a digit stands twice as a rule, and of the year 0000, which is 1 BC. */
export function unlikelyYears({ values }: Converted): Finding[] {
  return [...values.values()].flat().flatMap(({ text, term, origin }) => {
    if (term.termType !== 'Literal' || !dateDatatypes.has(term.datatype.value)) return [];
    if (firstDays.has(text)) return [warningAt(origin, 'date-unlikely', ({ likely }) => likely.firstDay(text))];
    const year = readDate(text)?.year ?? 1;
    if (year === 0) return [warningAt(origin, 'date-unlikely', ({ checks }) => checks.yearZero(text))];
    if (year <= 9999) return [];
    const [meant] = datesMeant(text, []);
    const isDay = meant !== undefined && /^[12]\d{7}$/.test(text);
    const make = isDay ? errorAt : warningAt;
    const other = meant === text ? undefined : meant;
    return [make(origin, 'date-unlikely', ({ checks }) => checks.farYear(text, year, other))];
  });
}

/** Warns of years that nobody living will see, where a digit is wrong as a rule (`2204` for `2024`); the year 10000 has its own warning. */
export function farFuture(records: readonly Converted[], today: string | undefined): Finding[] {
  const last = Number(today?.slice(0, 4) ?? 9999) + 100;
  return records.flatMap(({ values }) =>
    [...values.values()].flat().flatMap(({ text, term, origin }) => {
      if (term.termType !== 'Literal' || !dateDatatypes.has(term.datatype.value)) return [];
      const year = readDate(text)?.year ?? 0;
      if (year <= last || year > 9999) return [];
      return [warningAt(origin, 'date-unlikely', ({ checks }) => checks.farYear(text, year, undefined))];
    }),
  );
}
