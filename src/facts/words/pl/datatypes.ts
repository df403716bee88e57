// How datatypes are called before people, in Polish.
import type { Datatype, datatypes as english } from '../en/datatypes.js';

const wholeNumber: Datatype = { name: 'liczbą całkowitą', example: 'liczbę całkowitą, np. 144' };
const anyNumber: Datatype = { name: 'liczbą', example: 'liczbę, np. 1.5' };
const period: Datatype = { name: 'czasem trwania', example: 'czas trwania, np. P1Y6M albo PT90M' };

/** Takes the noun as it stands behind „nie jest” and behind „przyjmuje”. */
function like(name: string, taken: string, form: string): Datatype {
  return { name, example: `${taken}, np. ${form}`, form };
}

/** Holds the names of datatypes by their local name. */
export const datatypes: typeof english = {
  boolean: { name: 'wartością true ani false', example: 'true albo false' },
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
  positiveInteger: { name: 'liczbą całkowitą większą od zera', example: 'liczbę całkowitą, np. 144' },
  negativeInteger: { name: 'liczbą całkowitą mniejszą od zera', example: 'liczbę całkowitą, np. -1' },
  nonPositiveInteger: { name: 'liczbą całkowitą mniejszą od jedności', example: 'liczbę całkowitą, np. -1' },
  decimal: { name: 'liczbą', example: 'liczbę z kropką, np. 1.5' },
  double: anyNumber,
  float: anyNumber,
  date: like('dniem', 'dzień', '2022-09-30'),
  dateTime: like('chwilą', 'chwilę', '2022-09-30T12:00:00Z'),
  dateTimeStamp: like('chwilą ze strefą czasową', 'chwilę ze strefą czasową', '2022-09-30T12:00:00Z'),
  time: like('godziną', 'godzinę', '12:00:00'),
  gYear: like('rokiem', 'rok', '2022'),
  gYearMonth: like('miesiącem', 'miesiąc', '2022-09'),
  gMonthDay: like('dniem każdego roku', 'dzień każdego roku', '--09-30'),
  gMonth: like('miesiącem każdego roku', 'miesiąc każdego roku', '--09'),
  gDay: like('dniem każdego miesiąca', 'dzień każdego miesiąca', '---30'),
  duration: period,
  dayTimeDuration: period,
  yearMonthDuration: period,
  language: like('oznaczeniem języka', 'oznaczenie języka', 'pl'),
  NCName: { name: 'nazwą bez spacji i dwukropków', example: 'nazwę bez spacji i dwukropków' },
  Name: { name: 'nazwą bez spacji', example: 'nazwę bez spacji' },
  NMTOKEN: { name: 'słowem bez spacji', example: 'słowo bez spacji' },
  token: {
    name: 'tekstem bez spacji na końcach i bez dwóch spacji obok siebie',
    example: 'pojedyncze spacje między słowami',
  },
  normalizedString: { name: 'tekstem w jednym wierszu', example: 'tekst w jednym wierszu' },
  hexBinary: like('tekstem szesnastkowym', 'tekst szesnastkowy', '0A1F'),
  base64Binary: like('tekstem w Base64', 'tekst w Base64', 'YWJj'),
};
