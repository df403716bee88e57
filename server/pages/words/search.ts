// Texts of the search.
import { words } from './words.js';

/** Holds the texts of the search. */
export const searchWords = words({
  en: {
    title: 'Search',
    hint: 'Names in every language, with or without diacritics; a typing error does no harm.',
    found: 'Found',
    atLeast: 'at least',
    of: 'of',
    nothing: 'Nothing has a name like this.',
    nothingHint: 'Try fewer words or another spelling, or look through the lists:',
    all: 'everything',
    filter: 'Only',
    alsoCalled: 'also',
    similar: 'Nothing is called exactly this. These names are similar:',
    partial: 'Nothing has all of these words. These names have some of them:',
    next: 'Next',
    previous: 'Previous',
    pages: 'Pages of what was found',
    asData: 'The same as data',
    things: 'Things with names',
  },
  pl: {
    title: 'Wyszukiwanie',
    hint: 'Nazwy we wszystkich językach, ze znakami diakrytycznymi lub bez; literówka nie przeszkadza.',
    found: 'Znaleziono',
    atLeast: 'co najmniej',
    of: 'z',
    nothing: 'Nic nie ma takiej nazwy.',
    nothingHint: 'Spróbuj mniej słów albo innej pisowni, albo przejrzyj listy:',
    all: 'wszystko',
    filter: 'Tylko',
    alsoCalled: 'także',
    similar: 'Nic nie nazywa się dokładnie tak. Te nazwy są podobne:',
    partial: 'Nic nie ma wszystkich tych słów. Te nazwy mają niektóre z nich:',
    next: 'Dalej',
    previous: 'Wstecz',
    pages: 'Strony wyników',
    asData: 'To samo jako dane',
    things: 'Rzeczy z nazwami',
  },
});
