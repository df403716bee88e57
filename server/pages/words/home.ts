// Texts of the home page.
import { words } from './words.js';

/** Holds the texts of the home page. */
export const homeWords = words({
  en: {
    kinds: 'What is described',
    reuse: 'How to reuse it',
    reuseHint: 'Everything here is free to use under the licence below. Choose the way that suits you:',
    reuseDump: 'take everything as one file:',
    reuseQuery: 'ask your own question in SPARQL:',
    reuseNegotiation: 'ask any address for another format, by its ending or by the header Accept:',
    openQuery: 'open the query page',
  },
  pl: {
    kinds: 'Co jest opisane',
    reuse: 'Jak z tego korzystać',
    reuseHint: 'Wszystkiego można używać swobodnie na podanej niżej licencji. Wybierz drogę, która Ci odpowiada:',
    reuseDump: 'pobierz wszystko w jednym pliku:',
    reuseQuery: 'zadaj własne pytanie w SPARQL:',
    reuseNegotiation: 'poproś dowolny adres o inny format, zakończeniem adresu albo nagłówkiem Accept:',
    openQuery: 'otwórz stronę zapytań',
  },
});
