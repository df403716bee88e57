// Texts of the page that says on what the facts rest.
import { words } from './words.js';

/** Holds the texts of the page that says on what the facts rest. */
export const proofWords = words({
  en: {
    title: 'What the facts rest on',
    lead: 'Each fact has a ground: a passage of a source that was read and compared by the program, a row of a reference table, or the editors’ own word. This page counts them and lists what has none.',
    counts: 'Facts by ground',
    ground: 'Ground',
    facts: 'Facts',
    share: 'Share',
    quote: 'a passage, read word for word',
    inferred: 'a passage from which the editors inferred it, with the reason given',
    row: 'a row of a reference table',
    editing: 'the editors’ own word: names, translations, descriptions',
    none: 'nothing',
    loose: 'Facts without evidence',
    noLoose: 'None: every fact that was looked at has its evidence.',
    partial: 'The publication is large, so not all of it was looked at. Things looked at, of all:',
  },
  pl: {
    title: 'Na czym opierają się fakty',
    lead: 'Każdy fakt ma podstawę: fragment źródła, odczytany i porównany przez program, wiersz tablicy odniesienia albo słowo redakcji. Ta strona liczy podstawy i wymienia fakty, które żadnej nie mają.',
    counts: 'Fakty według podstawy',
    ground: 'Podstawa',
    facts: 'Fakty',
    share: 'Udział',
    quote: 'fragment źródła, odczytany słowo w słowo',
    inferred: 'fragment źródła, z którego redakcja to wywnioskowała, podając powód',
    row: 'wiersz tablicy odniesienia',
    editing: 'słowo redakcji: nazwy, tłumaczenia, opisy',
    none: 'brak podstawy',
    loose: 'Fakty bez dowodu',
    noLoose: 'Nie ma takich: każdy obejrzany fakt ma swój dowód.',
    partial: 'Publikacja jest duża, więc nie obejrzano jej całej. Obejrzane rzeczy i wszystkie:',
  },
});
