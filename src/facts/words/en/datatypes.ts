// How datatypes are called before people, in English.

/** Names of a datatype. */
export interface Datatype {
  /** What a value of it is. */
  readonly name: string;
  readonly example: string;
  /** The bare example, for a hint that says what to write. */
  readonly form?: string;
}

const wholeNumber: Datatype = { name: 'a whole number', example: 'a whole number such as 144' };
const anyNumber: Datatype = { name: 'a number', example: 'a number such as 1.5' };
const period: Datatype = { name: 'a duration', example: 'a duration such as P1Y6M or PT90M' };

function like(name: string, form: string): Datatype {
  return { name, example: `${name} such as ${form}`, form };
}

/** Holds the names of datatypes by their local name. */
export const datatypes = {
  boolean: { name: 'true or false', example: 'true or false' } as Datatype,
  integer: wholeNumber,
  nonNegativeInteger: wholeNumber,
  long: wholeNumber,
  int: wholeNumber,
  short: wholeNumber,
  byte: wholeNumber,
  unsignedLong: wholeNumber,
  unsignedInt: wholeNumber,
  unsignedShort: wholeNumber,
  unsignedByte: wholeNumber,
  positiveInteger: { name: 'a whole number above zero', example: 'a whole number such as 144' } as Datatype,
  negativeInteger: { name: 'a whole number below zero', example: 'a whole number such as -1' } as Datatype,
  nonPositiveInteger: { name: 'a whole number below one', example: 'a whole number such as -1' } as Datatype,
  decimal: { name: 'a number', example: 'a number with a point, such as 1.5' } as Datatype,
  double: anyNumber,
  float: anyNumber,
  date: like('a day', '2022-09-30'),
  dateTime: like('a moment', '2022-09-30T12:00:00Z'),
  dateTimeStamp: like('a moment with its time zone', '2022-09-30T12:00:00Z'),
  time: like('a time of day', '12:00:00'),
  gYear: like('a year', '2022'),
  gYearMonth: like('a month', '2022-09'),
  gMonthDay: like('a day of every year', '--09-30'),
  gMonth: like('a month of every year', '--09'),
  gDay: like('a day of every month', '---30'),
  duration: period,
  dayTimeDuration: period,
  yearMonthDuration: period,
  language: like('a language tag', 'pl'),
  NCName: { name: 'a name without spaces and colons', example: 'a name without spaces and colons' } as Datatype,
  Name: { name: 'a name without spaces', example: 'a name without spaces' } as Datatype,
  NMTOKEN: { name: 'a word without spaces', example: 'a word without spaces' } as Datatype,
  token: {
    name: 'a text without spaces at its ends and without two beside each other',
    example: 'single spaces between words',
  } as Datatype,
  normalizedString: { name: 'a text in one line', example: 'a text in one line' } as Datatype,
  hexBinary: like('a hexadecimal text', '0A1F'),
  base64Binary: like('a text in Base64', 'YWJj'),
};

/** Gives the names of a datatype in a language; `undefined` for one that has none. */
export function datatypeIn(table: typeof datatypes, name: string): Datatype | undefined {
  return (table as Readonly<Record<string, Datatype>>)[name];
}
