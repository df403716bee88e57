// Texts of the home page.
import { words } from './words.js';

/** Holds the texts of the home page. */
export const homeWords = words({
  en: {
    timeline: 'Since when',
    map: 'Where',
    kinds: 'What is described',
    all: 'All of them',
    changes: 'Latest changes',
    firstRelease: 'First release',
    statements: 'statements',
    added: 'Statements that came',
    removed: 'that went',
    allReleases: 'All releases',
    reuse: 'How to reuse it',
    reuseHint: 'Everything here is free to use under the licence named below. Choose the way that suits you.',
    reuseDump: 'Take everything as one file',
    openData: 'All files, with their sizes and digests',
    reuseQuery: 'Ask your own question',
    reuseQueryHint: 'The query service answers questions in SPARQL, as a table or as a graph.',
    openQuery: 'Open the query page',
    reuseNegotiation: 'Ask any address for another format',
    reuseNegotiationHint: 'By its ending (.ttl, .jsonld, .rdf, .nt) or by the header Accept:',
  },
  pl: {
    timeline: 'Od kiedy',
    map: 'Gdzie',
    kinds: 'Co jest opisane',
    all: 'Wszystkie',
    changes: 'Ostatnie zmiany',
    firstRelease: 'Pierwsze wydanie',
    statements: 'stwierdzeń',
    added: 'Przybyło stwierdzeń',
    removed: 'ubyło',
    allReleases: 'Wszystkie wydania',
    reuse: 'Jak z tego korzystać',
    reuseHint:
      'Wszystkiego można używać swobodnie na licencji podanej na dole strony. Wybierz drogę, która Ci odpowiada.',
    reuseDump: 'Pobierz wszystko w jednym pliku',
    openData: 'Wszystkie pliki, z rozmiarami i skrótami',
    reuseQuery: 'Zadaj własne pytanie',
    reuseQueryHint: 'Usługa zapytań odpowiada na pytania w SPARQL, tabelą albo grafem.',
    openQuery: 'Otwórz stronę zapytań',
    reuseNegotiation: 'Poproś dowolny adres o inny format',
    reuseNegotiationHint: 'Zakończeniem adresu (.ttl, .jsonld, .rdf, .nt) albo nagłówkiem Accept:',
  },
});
