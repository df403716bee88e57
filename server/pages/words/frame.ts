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
    sourceStatement: 'Every fact says on what it rests: see the notes on the page of each thing.',
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
    sourceStatement: 'Każdy fakt mówi, na czym się opiera: zobacz przypisy na stronie każdej rzeczy.',
  },
});
