// What is wrong with the settings, in Polish.
import type { settings as english, StatementPart } from '../en/settings.js';
import { counted, meant, quoted } from '../polish.js';
import { addressFault } from './iri.js';

/** What the settings describe, as it stands behind „opis”. */
const owners: Readonly<Record<string, string>> = {
  publication: 'publikacji',
  publisher: 'wydawcy',
  spatial: 'obszaru',
  temporal: 'okresu',
  contact: 'kontaktu',
  statement: 'deklaracji dostępności',
  'high-value data set': 'zbioru o wysokiej wartości',
};
const ownerOf = (owner: string): string => owners[owner] ?? owner;

const statement: Readonly<Record<StatementPart, string>> = {
  published: 'kiedy opublikowano serwis',
  prepared: 'kiedy sporządzono deklarację',
  responsible: 'kto odpowiada',
  email: 'jaki jest adres e-mail',
  phone: 'jaki jest numer telefonu',
  building: 'jak wejść do siedziby',
  communication: 'jak można się porozumieć z podmiotem',
};

const characters = (count: number): string => counted(count, 'znak', 'znaki', 'znaków');
const boxHint = 'Środek to [długość, szerokość], obszar to [zachód, południe, wschód, północ], w stopniach.';

/** Holds the sentences about the settings. */
export const settings: typeof english = {
  unknownKey: (key, owner, known) => [
    `${quoted(key)} nie należy do opisu ${ownerOf(owner)}.`,
    meant(key, known, 'Usuń to.'),
  ],
  single: (key) => [`Przy ${quoted(key)} pisze się jeden tekst.`, `Napisz ${key}: …`],
  address: (text, fault) => [
    `${quoted(text)} nie jest adresem: ${fault === undefined ? 'nie zaczyna się od http:// ani https://' : addressFault(fault)}.`,
    'Napisz cały adres, z https://.',
  ],
  slug: (text) => [
    `${quoted(text)} nie może być krótką nazwą.`,
    'Użyj małych liter bez znaków diakrytycznych, cyfr i pojedynczych łączników.',
  ],
  day: (text) => [`${quoted(text)} nie jest dniem.`, 'Napisz dzień, np. 2026-09-30.'],
  date: (text) => [`${quoted(text)} nie jest datą.`, 'Napisz 2026, 2026-09 albo 2026-09-30.'],
  choice: (text, key, words) => [
    `${quoted(text)} nie jest żadnym ze słów dla ${quoted(key)}.`,
    meant(text, words, 'Wybierz jedno.'),
  ],
  like: (text, key, example) => [`${quoted(text)} nie pasuje do ${quoted(key)}.`, `Napisz tak: ${example}.`],
  email: (text, fault, example) => [
    `${quoted(text)} nie może być adresem e-mail: ${addressFault(fault)}.`,
    `Napisz tak: ${example}.`,
  ],
  numbers: (key, count) => [
    `Przy ${quoted(key)} pisze się ${counted(count, 'liczbę', 'liczby', 'liczb')}.`,
    `Napisz ${key}: [ …, … ] w stopniach.`,
  ],
  listByLanguage: (key) => [
    `Przy ${quoted(key)} pisze się listę dla każdego języka.`,
    `Napisz ${key}: { pl: [ …, … ] }.`,
  ],
  ownKeys: (key, first) => [`Pod ${quoted(key)} pisze się klucze.`, `Napisz ${key}: { ${first}: … }.`],
  missing: (key, owner) => [`W opisie ${ownerOf(owner)} brakuje ${quoted(key)}.`, `Dopisz ${key}: …`],
  code: (text, key, codes) => [
    `${quoted(text)} nie jest kodem z tabeli dla ${quoted(key)}.`,
    meant(text, codes, 'Poszukaj go w słownikach UE.'),
  ],
  list: (key) => [`Przy ${quoted(key)} pisze się listę słów.`, `Napisz ${key}: [ …, … ].`],
  noText: (key, language) => [
    `${quoted(key)} nie ma tekstu w języku ${quoted(language)}.`,
    `Napisz pod spodem ${language}: …`,
  ],
  language: (tag, meant) => [
    `${quoted(tag)} nie jest językiem.`,
    meant === undefined ? 'Napisz oznaczenie języka małymi literami, np. pl albo en.' : `Napisz ${meant}.`,
  ],
  emptyList: (key) => [`Lista ${quoted(key)} jest pusta.`, `Napisz ${key}: [ …, … ].`],
  twice: (text, key) => [`${quoted(text)} stoi w ${quoted(key)} drugi raz.`, 'Usuń to powtórzenie.'],
  noPublication: (required) => ['Plik nie opisuje publikacji.', `Potrzebne są: ${required.join(', ')}.`],
  languages: (count, most) => [
    `Podano ${counted(count, 'język', 'języki', 'języków')}; publikacja może mieć najwyżej ${most}.`,
    'Podaj te, w których teksty są pisane dla czytelników; pojedyncze teksty mogą być w każdym innym.',
  ],
  base: (base) => [
    `${quoted(base)} nie może być adresem bazowym publikacji.`,
    'Napisz adres http albo https, który kończy się ukośnikiem.',
  ],
  otherBase: (base, asked) => [
    `${quoted(base)} nie może być adresem bazowym publikacji: programy proszą zamiast niego o ${asked}, więc nie znalazłyby żadnej nazwy.`,
    `Napisz ${asked}.`,
  ],

  insecure: (base) => [
    `Nazwy zaczynają się od ${quoted(base)}, czego portale takie jak dane.gov.pl nie przyjmują.`,
    'Użyj adresu bazowego, który zaczyna się od https://.',
  ],
  noKind: (name, known) => [
    `Nie ma rodzaju ${quoted(name)}, który mógłby być zbiorem danych.`,
    meant(name, known, 'Podaj rodzaj z ontologii.'),
  ],
  emptyKind: (name) => [
    `Rodzaj ${quoted(name)} nie ma wpisów, więc w katalogu nie ma jego zbioru danych.`,
    'Usuń go z listy, dopóki nie ma wpisów.',
  ],
  highValue: (kind, known) => [
    `Rodzaj ${quoted(kind)} nie jest osobnym zbiorem danych, więc nie może być zbiorem o wysokiej wartości.`,
    meant(kind, known, 'Podaj go także w datasets.'),
  ],
  longIdentifier: (slug, most) => [
    `Identyfikator ${quoted(slug)} ma ${characters(slug.length)}; dane.gov.pl przyjmuje ${most}.`,
    'Skróć slug publikacji, zanim inni zaczną się do niej odwoływać.',
  ],
  shortDescription: (language, length, least) => [
    `Opis w języku ${language} ma ${characters(length)}; wyszukiwarki oczekują co najmniej ${least}.`,
    'Powiedz, o czym są fakty, z jakiego czasu i skąd pochodzą.',
  ],
  licence: (licence, known) => [
    `Licencji ${quoted(licence)} nie ma w znanej tu części tabeli licencji UE.`,
    meant(licence, known, 'Portale ją pokażą, ale nie będą wiedzieć, czy jest otwarta.'),
  ],
  place: (place) => [
    `${quoted(place)} nie ma w żadnej tabeli miejsc, którą znają portale.`,
    'Podaj miejsce z tabel UE albo z GeoNames (https://sws.geonames.org/…/).',
  ],
  placeNowhere: () => ['Miejsce nie leży na Ziemi.', boxHint],
  boxTurned: (south, north) => [
    `Obszar kończy się na południu (${south}) dalej na północ niż na północy (${north}).`,
    boxHint,
  ],
  centreOutside: () => ['Środek miejsca leży poza jego obszarem.', boxHint],
  future: (day, key, today) => [
    `${quoted(day)} przy ${key} jest w przyszłości; dziś jest ${today}.`,
    'Napisz dzień, w którym to się stało.',
  ],
  modifiedFirst: (modified, issued) => [
    `${quoted(modified)} przy modified jest wcześniej niż ${quoted(issued)}, dzień pierwszej publikacji.`,
    'Popraw ten dzień, który jest błędny.',
  ],
  periodTurned: (end, start) => [
    `Okres kończy się w ${quoted(end)}, zanim się zacznie w ${quoted(start)}.`,
    'Wcześniejszą datę wpisz jako start.',
  ],
  statement: (missing) => [
    `Deklaracja dostępności nie mówi: ${missing.map((part) => statement[part]).join('; ')}.`,
    `Wpisz ${missing.join(', ')} pod accessibility.`,
  ],
};
