// Reads the dates of a text, as precise as they stand there, in the languages of its source.
import { type MonthForm, monthForms } from './months.js';

/** A date as a text has it; a part that the text does not say is absent. */
export interface DateRead {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly text: string;
  readonly start: number;
}

const bound = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };
/** A year of four digits, with the Polish abbreviation of "year" where it is written together (`2022r.`). */
const year = `(?<year>\\d{4})r?${bound.after}`;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const numericForms: readonly RegExp[] = [
  `(?<![\\p{L}\\p{N}./-])(?<year>\\d{4})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\p{L}\\p{N}]|[./-]\\d)`,
  `(?<![\\p{L}\\p{N}./-])(?<year>\\d{4})[.-](?<month>\\d{1,2})(?![\\p{L}\\p{N}]|[./-]\\d)`,
  `(?<![\\p{L}\\p{N}./-])(?<day>\\d{1,2})(?<mark>[./-]) ?(?<month>\\d{1,2})\\k<mark> ?${year}`,
  `(?<![\\p{L}\\p{N}./-]|\\d[.-] )(?<month>\\d{1,2})[.-]${year}`,
  `${bound.before}(?:(?<day>\\d{1,2})[. ] ?)?${bound.before}(?<roman>${roman.join('|')})[. ] ?${year}`,
].map((source) => new RegExp(source, 'gu'));

const day = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
const between = '\\s*(?:[-–—,]|\\b(?:i|oraz|and|to|do)\\b)\\s*';
const daysBefore = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?<days>(?:${day}${between}){0,3}${day})\\s+(?:(?:of|de|d[’'])\\s*)?$`,
  'u',
);
const dayAfter = /^\s+(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}])/u;
const yearAfter = new RegExp(`^(?<gap>.*?)${bound.before}${year}`, 'su');
const yearBefore = new RegExp(`${bound.before}${year}(?<gap>(?:(?!\\d{4}).)*)$`, 'su');
/** Words that may stand between a month and its year; anything else belongs to another statement. */
const joining = new Set([
  'r',
  'roku',
  'rok',
  'of',
  'de',
  'del',
  'i',
  'oraz',
  'and',
  'to',
  'do',
  'w',
  'we',
  'in',
  'od',
  'from',
  'the',
]);
const reach = 60;

/** Lists the dates of a text in its order: with named, Roman and numeric months, and years on their own. */
export function datesIn(text: string, languages: readonly string[]): DateRead[] {
  const dates = [...numericDates(text), ...namedDates(text, languages)];
  const taken = dates.map(({ start, text: words }) => [start, start + words.length] as const);
  for (const match of text.matchAll(new RegExp(`${bound.before}${year}`, 'gu'))) {
    const read = Number(match.groups?.['year']);
    const isPart = taken.some(([start, end]) => match.index >= start && match.index < end);
    if (!isPart && read >= 1000 && read < 2200) dates.push({ year: read, text: match[0], start: match.index });
  }
  return dates.sort((a, b) => a.start - b.start);
}

/** Tells whether a date of a text says all that the lexical form of a value says (`2022`, `2022-09`, `2022-09-30`). */
export function saysDate(read: DateRead, value: string): boolean {
  const parts = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(value);
  if (parts === null || Number(parts[1]) !== read.year) return false;
  if (parts[2] !== undefined && Number(parts[2]) !== read.month) return false;
  return parts[3] === undefined || Number(parts[3]) === read.day;
}

function numericDates(text: string): DateRead[] {
  return numericForms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const { groups = {} } = match;
      const month = groups['roman'] === undefined ? Number(groups['month']) : roman.indexOf(groups['roman']) + 1;
      return dated(Number(groups['year']), month, groups['day'], { text: match[0], start: match.index });
    }),
  );
}

function dated(year: number, month: number, day: string | undefined, at: { text: string; start: number }): DateRead[] {
  if (month < 1 || month > 12) return [];
  if (day === undefined) return [{ year, month, ...at }];
  const isDay = Number(day) >= 1 && Number(day) <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? [{ year, month, day: Number(day), ...at }] : [];
}

interface Names {
  readonly forms: ReadonlyMap<string, MonthForm>;
  readonly pattern: RegExp;
}

const known = new Map<string, Names>();

function namesIn(languages: readonly string[]): Names {
  const key = languages.join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const forms = monthForms(languages);
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`${bound.before}(?:${longestFirst.join('|')})${bound.after}\\.?`, 'gu');
  const names = { forms, pattern };
  known.set(key, names);
  return names;
}

function namedDates(text: string, languages: readonly string[]): DateRead[] {
  const { forms, pattern } = namesIn(languages);
  if (forms.size === 0) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const form = forms.get(match[0].replace(/\.$/, ''));
    if (form === undefined) return [];
    const head = text.slice(Math.max(0, match.index - reach), match.index);
    const before = daysBefore.exec(head);
    const end = match.index + match[0].length;
    const after = before === null && form.isBeforeDay ? dayAfter.exec(text.slice(end, end + reach)) : null;
    const start = match.index - (before === null ? 0 : head.length - before.index);
    const written = text.slice(start, end + (after?.[0].length ?? 0));
    const found = yearOf(text, start, start + written.length, forms);
    if (found === undefined) return [];
    const days = before?.groups?.['days']?.match(/\d+/g) ?? (after?.[1] === undefined ? [undefined] : [after[1]]);
    return days.flatMap((each) => dated(found.year, form.month, each, found));
  });
}

/** Finds the year of a month: the first behind it, else the last before it, with nothing between but joining words and dates. */
function yearOf(text: string, start: number, end: number, forms: ReadonlyMap<string, MonthForm>) {
  const after = yearAfter.exec(text.slice(end, end + reach));
  if (after?.groups !== undefined && isJoining(after.groups['gap'] ?? '', forms))
    return { year: Number(after.groups['year']), text: text.slice(start, end + after[0].length), start };
  const head = text.slice(Math.max(0, start - reach), start);
  const before = yearBefore.exec(head);
  if (before?.groups === undefined || !isJoining(before.groups['gap'] ?? '', forms)) return undefined;
  const begin = start - (head.length - before.index);
  return { year: Number(before.groups['year']), text: text.slice(begin, end), start: begin };
}

function isJoining(gap: string, forms: ReadonlyMap<string, MonthForm>): boolean {
  const words = gap.split(/[\s,.–—-]+/u).filter((word) => word !== '');
  return words.every((word) => joining.has(word) || forms.has(word) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
}
