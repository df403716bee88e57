// What is wrong with values, in English.
import { didYouMean, nearest } from '../../../nearest.js';
import type { CalendarFault } from '../../../rdf/datatypes/calendar.js';
import type { IdentifierFault } from '../../../rdf/persistent.js';
import type { LangMap } from '../../../rdf/rdf.js';
import { iriFaultText, type IriFault } from '../../../rdf/syntax.js';
import type { Said } from '../said.js';
import type { KeyMeant, PointMeant } from '../meant.js';
import { datatypes, datatypeIn, type Datatype } from './datatypes.js';

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

const own = (key: string, message: LangMap): string => message['en'] ?? `Mend ${key}.`;
const listed = (items: readonly string[]): string => items.join(', ').replace(/, ([^,]*)$/, ' or $1');
const unique = (items: readonly string[]): string => [...new Set(items)].join(' or ');

/** Holds the sentences about values. */
export const values = {
  noField: (key: string, file: string, kind: string, known: readonly string[], meant?: KeyMeant): Said => [
    `"${key}" is not a field of ${file}.`,
    meantField(key, kind, known, meant),
  ],
  single: (key: string): Said => [
    `"${key}" takes a single value or a list of them.`,
    'Write the value behind the colon.',
  ],
  byLanguage: (key: string, languages: readonly string[]): Said => [
    `"${key}" needs its text by language.`,
    `Write { ${languages.map((language) => `${language}: …`).join(', ')} }.`,
  ],
  languageTag: (tag: string, languages: readonly string[]): Said => [
    `"${tag}" is not a language tag.`,
    `Write ${languages.join(', ')} or another tag in small letters.`,
  ],
  commaInText: (key: string, language: string, before: string, behind: string): Said => [
    `A comma ends the text "${before}", so that "${behind}" looks like a language.`,
    `Put the whole text in quotation marks: ${key}: { ${language}: "${before}, ${behind}" }.`,
  ],
  noText: (key: string, language: string): Said => [
    `"${key}" in ${language} has no text.`,
    'Write the text behind the colon, or leave the language out.',
  ],
  missing: (slug: string, key: string): Said => [`"${slug}" has no ${key}.`, `Add ${key}: … below ${slug}.`],
  many: (key: string, most: number, count: number): Said => [
    `"${key}" takes at most ${most}, here are ${count}.`,
    'Leave the others out.',
  ],
  formerTaken: (former: string, slug: string): Said => [
    `"${former}" is the name of an entry now, so that it cannot lead to "${slug}" as well.`,
    'Leave it out here, or give the other entry another name.',
  ],
  withdrawalDay: (day: string): Said => [
    `"${day}" is not the day of the withdrawal.`,
    'Write a day such as 2026-09-30.',
  ],
  empty: (key: string): Said => [`"${key}" has no value.`, 'Write the value behind the colon, or leave the field out.'],

  noEntryFor: (text: string, key: string, kinds: readonly string[], known: readonly string[]): Said => [
    `There is no entry "${text}" for ${key}.`,
    didYouMean(text, known, `${key} takes an entry of: ${kinds.join(', ')}.`),
  ],
  ambiguous: (text: string, kinds: readonly string[]): Said => [
    `"${text}" is an entry of ${kinds.join(' and of ')}.`,
    `Write ${kinds.map((kind) => `${kind}/${text}`).join(' or ')}.`,
  ],
  renamed: (text: string, now: string): Said => [`"${text}" is called "${now}" now.`, `Write ${now}.`],
  byName: (text: string, slug: string): Said => [
    `"${text}" is what people call an entry, not its short name.`,
    `Write ${slug}.`,
  ],
  several: (text: string, written: string): Said => [
    `"${text}" is several values, and stands there as one.`,
    `Write ${written}.`,
  ],
  noEntry: (text: string, kinds: readonly string[], known: readonly string[], hidden?: string): Said => [
    `There is no entry "${text}" under ${kinds.join(' or ') || 'any kind that fits'}.`,
    entryHint(text, known, hidden),
  ],
  otherKind: (
    text: string,
    field: { readonly key: string; readonly kinds: readonly string[] },
    others: readonly string[],
    known: readonly string[],
    hidden?: string,
  ): Said => [
    `"${text}" is an entry of ${others.join(' and of ')}; ${field.key} takes one of ${field.kinds.join(' or ')}.`,
    entryHint(text, known, hidden),
  ],
  choiceName: (text: string, word: string): Said => [
    `"${text}" is the name of a choice, not the word for it.`,
    `Write ${word}.`,
  ],
  choice: (text: string, key: string, options: readonly string[]): Said => [
    `"${text}" is not one of the words that ${key} takes.`,
    didYouMean(text, options, 'Choose one of them.'),
  ],
  address: (text: string, fault: IriFault | undefined, meant?: string): Said => [
    `"${text}" is not an address: ${fault === undefined ? 'it does not begin with http:// or https://' : iriFaultText(fault)}.`,
    meant === undefined ? 'Write the whole address, such as https://www.example.org/page.' : `Write ${meant}.`,
  ],
  identifier: (text: string, template: string, fault: IriFault | undefined): Said => [
    `"${text}" cannot stand in ${template}: ${fault === undefined ? 'it has a character that nobody can see' : iriFaultText(fault)}.`,
    'Write the identifier as the other site has it.',
  ],
  noIdentifier: (text: string, template: string, { is, meant }: IdentifierFault): Said => [
    is === 'elsewhere'
      ? `"${text}" is an address of another site than ${template}, which wants the identifier.`
      : `"${text}" is no ${is}${meant === undefined ? '' : ': it ends with a punctuation mark'}.`,
    meant !== undefined
      ? `Write ${meant}${is === 'elsewhere' ? ', if that is the identifier' : ''}.`
      : is === 'DOI'
        ? 'A DOI begins with 10. and has a slash, such as 10.5281/zenodo.1234.'
        : `Write the identifier as the other site has it${is === 'Handle' ? ', such as 2027/mdp.39015' : ''}.`,
  ],

  form: (text: string, key: string, message: LangMap): Said => [
    `"${text}" does not have the form of ${key}.`,
    own(key, message),
  ],
  unordered: (text: string, limit: string, key: string, message: LangMap): Said => [
    `"${text}" cannot be compared with ${limit}.`,
    own(key, message),
  ],
  less: (text: string, limit: string, key: string, message: LangMap): Said => [
    `"${text}" is less than ${limit}.`,
    own(key, message),
  ],
  more: (text: string, limit: string, key: string, message: LangMap): Said => [
    `"${text}" is more than ${limit}.`,
    own(key, message),
  ],
  slow: (text: string, key: string): Said => [
    `It takes too long to tell whether "${text}" has the form of ${key}.`,
    'Write the sh:pattern of the shape without a repetition inside a repetition.',
  ],
  /** A text that is no date of its field: `isDate` where it is one of another precision. */
  date: (
    text: string,
    isDate: boolean,
    fault: CalendarFault | undefined,
    meant: readonly string[],
    types: readonly string[],
  ): Said => [
    `"${text}" is not ${dateOf(types)}${isDate ? ' of the precision that this field takes' : ''}${fault === undefined ? '.' : `: ${calendar(fault)}`}`,
    `Write ${meant.length > 0 ? meant.join(' or ') : listed(types.map((type) => formOf(type)))}.`,
  ],
  other: (text: string, key: string, types: readonly string[], meant: readonly string[]): Said => [
    `"${text}" is not ${unique(types.map((type) => datatypeIn(datatypes, type)?.name ?? type))}.`,
    meant.length > 0
      ? `Write ${meant.join(' or ')}.`
      : `${key} takes ${unique(types.map((type) => datatypeIn(datatypes, type)?.example ?? type))}.`,
  ],

  noPlace: (text: string, meant: PointMeant | 'projected' | undefined): Said => [
    `"${text}" is not a place on a map.`,
    point(meant),
  ],
  noPoint: (text: string, meant: PointMeant | 'projected' | undefined): Said => [
    `"${text}" is not a point.`,
    point(meant),
  ],
  nowhere: (text: string, turned: string | undefined): Said => [
    `"${text}" is nowhere on the Earth: longitude goes to 180, latitude, the second number, to 90.`,
    turned === undefined
      ? 'Write longitude first, in degrees, such as POINT(19.93658 50.06143).'
      : turned === 'projected'
        ? projected
        : `Write ${turned}: longitude first.`,
  ],
};

/** A day, a month and a year are dates; a moment and a time of day have names of their own. */
function dateOf(types: readonly string[]): string {
  const [first = ''] = types;
  const isOther = types.length === 1 && !['date', 'gYear', 'gYearMonth'].includes(first);
  return (isOther ? datatypeIn(datatypes, first)?.name : undefined) ?? 'a date';
}

function meantField(key: string, kind: string, known: readonly string[], meant: KeyMeant | undefined): string {
  if (meant?.language !== undefined) return `Write ${meant.key}: { ${meant.language}: … }.`;
  if (meant !== undefined) return `Did you mean "${meant.key}"?`;
  if (/^(?:id|slug)$/i.test(key))
    return 'The short name of an entry stands before the colon that its fields follow; leave this out.';
  const near = nearest(key, known);
  return near === undefined ? `The fields of ${kind}: ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/** Two names that look the same differ by a character that nobody sees. */
function entryHint(text: string, known: readonly string[], hidden: string | undefined): string {
  const hint = didYouMean(text, known, 'Add it first, or mend the name.');
  const isSeen = hidden === undefined || nearest(text, known) === undefined;
  return isSeen ? hint : `${hint} Here it holds the invisible character ${hidden}.`;
}

function formOf(type: string): string {
  const found: Datatype | undefined = datatypeIn(datatypes, type);
  return found?.form ?? type;
}

const projected = 'These are metres of a map projection; write degrees of WGS 84, such as POINT(19.93658 50.06143).';

function point(meant: PointMeant | 'projected' | undefined): string {
  if (meant === 'projected') return projected;
  const [first, second] = meant?.written ?? [];
  if (meant === undefined || first === undefined)
    return 'Write POINT(longitude latitude) in degrees, such as POINT(19.93658 50.06143).';
  return second === undefined
    ? `Write ${first}.`
    : `Write ${first} if ${meant.longitude} is the longitude, else ${second}.`;
}

function calendar(fault: CalendarFault): string {
  if (fault.is === 'zone') return 'there is no time zone so far from Greenwich.';
  if (fault.is === 'day') return `there is no day ${fault.value} in any month.`;
  if (fault.is !== 'last') return `there is no ${fault.is} ${fault.value}.`;
  const name = monthNames[fault.month - 1] ?? '';
  return `${fault.year === undefined || fault.month !== 2 ? name : `${name} ${fault.year}`} has ${fault.days} days.`;
}
