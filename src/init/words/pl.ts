// What is said of what was guessed, in Polish.
import type { GuessWords } from './en.js';

const rules = new Intl.PluralRules('pl');
const formOf = (count: number, one: string, few: string, many: string): string => {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return forms[rules.select(count)] ?? many;
};

/** Holds the sentences about guesses in Polish. */
export const pl: GuessWords = {
  kind: (title, kind) =>
    `Jedna rzecz z „${title}” nazywa się w adresach „${kind}”, na zawsze: inną nazwę podaje --kind.`,
  ids: (column) =>
    `Krótkie nazwy powstały z ${column === undefined ? 'numerów wierszy' : `„${column}”`}; są adresami, więc zmień je teraz albo nigdy.`,
  unnamed: (rows, title) =>
    `W „${title}” ${formOf(rows, 'jest', 'są', 'jest')} ${rows} ${formOf(rows, 'wiersz', 'wiersze', 'wierszy')} bez nazwy.`,
  untold: (key, languages) =>
    `Napisz ${key === 'title' ? 'tytuł' : 'opis'} w ${formOf(languages.length, 'języku', 'językach', 'językach')}: ${languages.join(', ')}.`,
  translate: 'Tytuły kolumn są we wszystkich językach takie same: przetłumacz je.',
  base: 'Adres bazowy służy do prób: przed publikacją wpisz własny.',
  licence: (licence) => `Licencja to ${licence}: sprawdź, czy możesz jej udzielić.`,
  rows: 'Napisz wiersz dla każdej rzeczy; „id” to jej krótka nazwa, na zawsze.',
  column: (title, doubt) => `„${title}”: ${doubt}`,
  strangers: (kind, few) => `nazywa rzeczy rodzaju ${kind}, oprócz ${few.join(', ')}: zostało, jak było.`,
  names: (kind) => `wartości nazywają rzeczy rodzaju ${kind}.`,
  choice: (words) => `uznano za wybór z ${words} ${formOf(words, 'słowa', 'słów', 'słów')}.`,
  noDate: (text) => `„${text}” nie jest datą, a inne wartości są: popraw to i pozwól polu przyjmować daty.`,
  dayFirst: (text, date) => `„${text}” odczytano jako ${date}: najpierw dzień.`,
  year: (text) => `${text} uznano za rok; może to być liczba.`,
  thousands: (text) => `„${text}” odczytano z przecinkiem przed tysiącami.`,
  latitude: (text) => `„${text}” odczytano jako szerokość, a potem długość geograficzną.`,
  total: (text) => `„${text}” wygląda na sumę wierszy powyżej, a tu jest rzeczą: usuń ten wiersz.`,
  lost: (cells, first) =>
    `${cells} ${formOf(cells, 'komórka nie ma', 'komórki nie mają', 'komórek nie ma')} wartości, którą dałoby się wziąć (pierwsza: ${first}); zostały puste.`,
  https: 'Adresom bez https:// dopisano je.',
};
