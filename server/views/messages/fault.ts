// Texts of the page of a fault.
import { words } from './words.js';

/** Holds the texts of the page of a fault. */
export const faultWords = words({
  en: {
    whatToDo: 'What to do',
    place: 'Place in the query',
    line: 'line',
    column: 'column',
    available: 'What there is',
    errorIdentifier: 'Identifier of this event',
    backHome: 'To the home page',
  },
  pl: {
    whatToDo: 'Co zrobić',
    place: 'Miejsce w zapytaniu',
    line: 'wiersz',
    column: 'kolumna',
    available: 'Co jest dostępne',
    errorIdentifier: 'Identyfikator zdarzenia',
    backHome: 'Na stronę główną',
  },
});
