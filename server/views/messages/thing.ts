// Texts of the page of a thing.
import { words } from './words.js';

/** Holds the texts of the page of a thing. */
export const thingWords = words({
  en: {
    facts: 'Facts',
    notes: 'Where it is said',
    note: 'Note',
    proven: 'proven word for word',
    fromTable: 'taken from a table',
    inPlace: 'to the words in the source',
    about: 'About this page',
    cite: 'Cite as',
    history: 'History',
    neighbours: 'Neighbours',
    passages: 'What this source says',
    passagesHint: 'Its passages in the order in which they stand in it, each with the facts that it yields.',
    noNotes: 'Nothing is recorded about where these facts are said.',
    inferred: 'inferred by the editors',
    row: 'row',
    fullDescription: 'Full description',
    incoming: 'What refers to it',
    derived: 'Derived statements',
    derivedHint:
      'These follow from the facts above by the rules of the vocabulary; no source says them in these words.',
  },
  pl: {
    facts: 'Fakty',
    notes: 'Gdzie to powiedziano',
    note: 'Przypis',
    proven: 'sprawdzone słowo w słowo',
    fromTable: 'z tablicy',
    inPlace: 'do tych słów w źródle',
    about: 'O tej stronie',
    cite: 'Jak cytować',
    history: 'Historia',
    neighbours: 'Sąsiedztwo',
    passages: 'Co mówi to źródło',
    passagesHint: 'Fragmenty w kolejności, w jakiej w nim stoją, każdy z faktami, które podaje.',
    noNotes: 'Nie zapisano, gdzie powiedziano te fakty.',
    inferred: 'wywnioskowane przez redakcję',
    row: 'wiersz',
    fullDescription: 'Pełny opis',
    incoming: 'Co się do tego odnosi',
    derived: 'Stwierdzenia wyprowadzone',
    derivedHint: 'Wynikają z powyższych faktów według reguł słownika; żadne źródło nie mówi tego tymi słowami.',
  },
});
