// What `hejnal verify-sources` says, in Polish.
import type { sources as english } from '../en/sources.js';

/** Holds the texts. */
export const sources: typeof english = {
  states: {
    found: 'bez zmian',
    moved: 'w innym miejscu',
    changed: 'zmienione',
    gone: 'zniknęły',
    unread: 'nie sprawdzono',
  },
  line: 'wiersz',
  setOtherwise: 'Różnią się tylko cudzysłowy, myślniki lub podobne znaki; przepisz słowa tak, jak tam stoją.',
  rest: 'Tracą dowód',
  lost: 'Wartości bez dowodu: {count}. Przeczytaj źródło jeszcze raz i popraw je, potem uruchom hejnal check --sources FOLDER --write.',
};
