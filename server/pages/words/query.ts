// Texts of the query page.
import { words } from './words.js';

/** Holds the texts of the query page. */
export const queryWords = words({
  en: {
    query: 'Query',
    queryText: 'Query',
    queryHint: 'SPARQL 1.1, reading only. The address of the result can be kept and shared.',
    run: 'Run the query',
    result: 'Result',
    rows: 'Rows',
    resultAs: 'This result as',
    largeResult: 'The result is too large for a page. Take it as a file:',
    emptyResult: 'The query was answered; nothing matches.',
  },
  pl: {
    query: 'Zapytania',
    queryText: 'Zapytanie',
    queryHint: 'SPARQL 1.1, tylko odczyt. Adres wyniku można zachować i przekazać dalej.',
    run: 'Wykonaj zapytanie',
    result: 'Wynik',
    rows: 'Wiersze',
    resultAs: 'Ten wynik jako',
    largeResult: 'Wynik jest za duży na stronę. Pobierz go jako plik:',
    emptyResult: 'Zapytanie wykonano; nic nie pasuje.',
  },
});
