// The values of a thing's properties: compared with what a client has, and given to it.
import { fold, xsd, type Quad } from '../../src/index.js';
import { nameIn } from '../search/name.js';
import type { Naming } from './names.js';
import type { Compared } from './read.js';

type Term = Quad['object'];

/** Most values of one property that are looked at. */
const maxValues = 1000;

/** Lists the values of a property of a thing, in the order of the store. */
export function valuesOf({ release }: Naming, thing: string, paths: readonly string[]): Term[] {
  const found: Term[] = [];
  for (const path of paths) {
    for (const { object } of release.quadsOf(thing, path)) {
      found.push(object);
      if (found.length === maxValues) return found;
    }
  }
  return found;
}

/** Tells whether a value is the one that a client has: the same thing, the same name, or the same text. */
export function isSame(naming: Naming, value: Term, compared: Compared): boolean {
  if ('id' in compared) return value.value === compared.id || naming.thingOf(compared.id) === value.value;
  const wanted = fold(compared.text);
  if (value.value === compared.text || fold(value.value) === wanted) return true;
  if (value.termType === 'Literal' && dates.has(value.datatype.value)) return isWithin(value.value, compared.text);
  return value.termType === 'NamedNode' && namesOf(naming, value.value).some(({ text }) => fold(text) === wanted);
}

const dates: ReadonlySet<string> = new Set([xsd.date, xsd.gYearMonth, xsd.gYear, xsd.dateTime]);

/** Tells whether one of two dates is the other, less precisely: clients know days only as their first second. */
function isWithin(one: string, other: string): boolean {
  const [long, short] = [one, other].map((each) => each.replace(/T00:00(?::00)?(?:\.0+)?Z?$/, ''));
  if (long === undefined || short === undefined) return false;
  if (short.length > long.length) return isWithin(short, long);
  return (
    /^\d{4}/.test(short) &&
    long.startsWith(short) &&
    (long.length === short.length || /[-T]/.test(long.charAt(short.length)))
  );
}

/** Gives the names of a thing or a concept, as the index of names would hold them. */
export function namesOf(
  { release, model }: Naming,
  iri: string,
): { text: string; language: string; isPreferred: boolean }[] {
  const found = [...release.quadsOf(iri)].flatMap(({ predicate, object }) => {
    const is = nameKinds[predicate.value];
    if (is === undefined || object.termType !== 'Literal') return [];
    return [{ text: object.value, language: object.language, isPreferred: is }];
  });
  if (found.length > 0) return found;
  const term = model.terms.get(iri);
  return Object.entries(term?.label ?? {}).map(([language, text]) => ({ text, language, isPreferred: true }));
}

const nameKinds: Readonly<Record<string, boolean>> = {
  'http://www.w3.org/2004/02/skos/core#prefLabel': true,
  'http://www.w3.org/2004/02/skos/core#altLabel': false,
};

/** Writes a value as a cell of a table (0.2 §4.7.3). */
export function cellOf(naming: Naming, value: Term): object {
  if (value.termType === 'NamedNode') {
    const { text } = nameIn(namesOf(naming, value.value), naming.language);
    if (naming.thingOf(value.value) === value.value)
      return { id: naming.idOf(value.value), name: text === '' ? naming.idOf(value.value) : text };
    return { str: text === '' ? value.value : text };
  }
  if (value.termType !== 'Literal') return { str: value.value };
  const number = Number(value.value);
  const { datatype } = value;
  if (whole.has(datatype.value) && Number.isSafeInteger(number)) return { int: number };
  if (broken.has(datatype.value) && Number.isFinite(number)) return { float: number };
  // A date of the API has a time: a day, a month or a year would be made more precise than they are.
  if (datatype.value === xsd.dateTime && dateTime.test(value.value)) return { date: value.value };
  return { str: value.value };
}

/** Writes a value as a cell, a text with its language (1.0-draft, "Text-processing language"). */
export function spokenCellOf(naming: Naming, value: Term): object {
  const cell = cellOf(naming, value);
  return value.termType === 'Literal' && value.language !== '' ? { ...cell, lang: value.language } : cell;
}

const whole: ReadonlySet<string> = new Set([xsd.integer, xsd.nonNegativeInteger, xsd.positiveInteger]);
const broken: ReadonlySet<string> = new Set([xsd.decimal, xsd.double]);
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;
