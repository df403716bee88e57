// Texts of the frame of every page.
import { words } from './words.js';

/** Holds the texts of the frame of every page. */
export const frameWords = words({
  en: {
    skip: 'Skip to the content',
    terms: 'Vocabulary',
    query: 'Query',
    data: 'Data set',
    language: 'Language',
    main: 'Main',
    local: 'This copy stands under a local address: it is for trying out, and its names lead nowhere from elsewhere.',
    publisher: 'Published by',
    licence: 'Licence',
    release: 'Release',
    changed: 'Last change',
    sourceStatement:
      'Every fact says on what it rests: a passage of a source, a row of a table, or the editors’ own word.',
    find: 'Search',
    notice: 'Notice',
    further: 'Further pages',
    evidence: 'What the facts rest on',
    catalog: 'Catalogue for portals',
    versions: 'Earlier releases',
    accessibility: 'Accessibility statement',
  },
  pl: {
    skip: 'Przejdź do treści',
    terms: 'Słownik',
    query: 'Zapytania',
    data: 'Zbiór danych',
    language: 'Język',
    main: 'Główna',
    local: 'Ta kopia stoi pod adresem lokalnym: służy do wypróbowania, a jej nazwy nie działają skądinąd.',
    publisher: 'Wydawca',
    licence: 'Licencja',
    release: 'Wydanie',
    changed: 'Ostatnia zmiana',
    sourceStatement: 'Każdy fakt mówi, na czym się opiera: na fragmencie źródła, wierszu tablicy albo słowie redakcji.',
    find: 'Szukaj',
    notice: 'Uwaga',
    further: 'Dalsze strony',
    evidence: 'Na czym opierają się fakty',
    catalog: 'Katalog dla portali',
    versions: 'Wcześniejsze wydania',
    accessibility: 'Deklaracja dostępności',
  },
});
