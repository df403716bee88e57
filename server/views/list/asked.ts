// Reads the conditions that the address of a list names; says what is wrong with one, and what to write.
import {
  compareValues,
  didYouMean,
  isSlug,
  literal,
  namedNode,
  nearest,
  xsd,
  type Field,
  type Kind,
  type Names,
} from '../../../src/index.js';
import { spanOfDate } from '../features/extents.js';
import { chosenBy, mannerOf, parameterOf, reserved, textOf, type Condition } from './condition.js';

/** Most conditions of one list. */
const maxConditions = 10;

/** Reads the conditions of a query string; gives what is wrong with one. */
export function readConditions(kind: Kind, search: string, names: Names): readonly Condition[] | Wrong {
  const fields = new Map(chosenBy(kind).map((field) => [parameterOf(field), field]));
  const found: Condition[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const field = fields.get(name);
    if (field === undefined) {
      const meant = reserved.has(name) ? undefined : nearest(name, fields.keys());
      if (meant !== undefined) return refused(`There is no field "${name}" to choose by.`, `Did you mean "${meant}"?`);
      continue;
    }
    const read = readCondition(field, text.trim(), names);
    if ('wrong' in read) return read;
    if (!found.some((each) => each.field === field && each.text === read.text)) found.push(read);
  }
  if (found.length <= maxConditions) return found;
  return refused(`A list takes at most ${maxConditions} conditions.`, 'Ask the query service for more.');
}

/** What is wrong with a condition, and what to do. */
export interface Wrong {
  readonly wrong: string;
  readonly hint: string;
}

/** Says what is wrong, and what to do. */
export function refused(wrong: string, hint: string): Wrong {
  return { wrong, hint };
}

function readCondition(field: Field, text: string, names: Names): Condition | Wrong {
  if (text === '') return { field, text, accepts: () => false };
  switch (mannerOf(field)) {
    case 'thing':
      return readThing(field, text, names);
    case 'choice':
      return readChoice(field, text);
    case 'truth':
      return readTruth(field, text);
    case 'date':
      return readDates(field, text);
    case 'number':
      return readNumbers(field, text);
    default:
      return { field, text, accepts: (value) => value === text };
  }
}

/** A thing by its short name, with its kind where there are several; its IRI does, too. */
function readThing(field: Field, text: string, names: Names): Condition | Wrong {
  const kinds = field.type.is === 'reference' ? field.type.kinds : [];
  const own = names.readThing(text);
  const [slug = '', only = kinds.length === 1 ? kinds[0] : undefined] = text.split('/').reverse();
  const { kind, slug: name } = own ?? { kind: only, slug };
  if (kind === undefined || !kinds.includes(kind) || !isSlug(name))
    return refused(
      `"${text}" names no thing that "${field.key}" leads to.`,
      `Write the short name of a thing, with its kind and a slash before it where there are several: ${kinds.join(', ')}.`,
    );
  const iri = names.thing(kind, name);
  return { field, text: textOf(iri, field, names), value: iri, accepts: (value) => value === iri };
}

function readChoice(field: Field, text: string): Condition | Wrong {
  const options = field.type.is === 'choice' ? field.type.options : new Map<string, string>();
  const [word, iri] = [...options].find((each) => each.includes(text)) ?? [];
  if (word !== undefined && iri !== undefined)
    return { field, text: word, value: iri, accepts: (value) => value === iri };
  const words = [...options.keys()];
  return refused(`"${text}" is no choice of "${field.key}".`, didYouMean(text, words, 'Write one of its words.'));
}

function readTruth(field: Field, text: string): Condition | Wrong {
  const truths: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
  const wanted = truths[text];
  if (wanted === undefined) return refused(`"${text}" is no choice of "${field.key}".`, 'Write true or false.');
  return { field, text: String(wanted), accepts: (value) => truths[value] === wanted };
}

/** Splits an interval, whose ends may be open: `1990/1999`, `1990/..`, `../1999`; what is none is its own first and last. */
function endsOf(text: string): readonly [first: string | undefined, last: string | undefined] | undefined {
  const parts = text.split('/');
  const [first = '', last = first] = parts.map((each) => (each === '..' ? '' : each.trim()));
  if (parts.length > 2 || (first === '' && last === '')) return undefined;
  return [first || undefined, last || undefined];
}

/** A date fits where it can lie in the interval, as far as it is known. */
function readDates(field: Field, text: string): Condition | Wrong {
  const ends = endsOf(text);
  const [first, last] = (ends ?? []).map((each) => (each === undefined ? undefined : spanOfDate(each)));
  const isRead = ends?.every((each, at) => each === undefined || [first, last][at] !== undefined) === true;
  const [from, before] = [first?.[0] ?? -Infinity, last?.[1] ?? Infinity];
  if (!isRead || from >= before)
    return refused(
      `"${text}" is no date of "${field.key}", and no interval.`,
      'Write a year, a month or a day, or two of them, such as 1990/1999, 2018-02/.. or ../2018-02-12.',
    );
  const accepts = (value: string): boolean => {
    const span = spanOfDate(value.replace(/T.*$/, ''));
    return span !== undefined && span[0] < before && from < span[1];
  };
  return { field, text: text.replaceAll(' ', ''), accepts };
}

const number = /^[+-]?(?:INF|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)$/;

function readNumbers(field: Field, text: string): Condition | Wrong {
  const ends = endsOf(text);
  const isFit = (each: string | undefined): boolean => each === undefined || number.test(each);
  if (ends?.every(isFit) !== true)
    return refused(
      `"${text}" is no number of "${field.key}", and no interval.`,
      'Write a number, or two of them, such as 100/999, 100/.. or ../99.',
    );
  const [first, last] = ends;
  const accepts = (value: string): boolean =>
    (first === undefined || compareNumbers(value, first) >= 0) &&
    (last === undefined || compareNumbers(value, last) <= 0);
  return { field, text: text.replaceAll(' ', ''), accepts };
}

/** Compares numbers exactly, unless one is written as doubles are; what is no number is before none and behind none. */
export function compareNumbers(a: string, b: string): number {
  if (isShort(a) && isShort(b)) return Number(a) - Number(b);
  const term = (text: string): ReturnType<typeof literal> =>
    literal(text, namedNode(/[eIN]/i.test(text) ? xsd.double : xsd.decimal));
  return compareValues(term(a), term(b)) ?? NaN;
}

/** Tells a whole number that a double holds exactly. */
function isShort(text: string): boolean {
  return /^-?\d{1,15}$/.test(text);
}
