// Texts about what changed lately.
import { words } from './words.js';

/** Holds the texts about what changed lately. */
export const latestWords = words({
  en: {
    came: 'new',
    went: 'taken out',
    changed: 'changed',
    others: 'and others',
    noThings: 'No fact changed.',
    notKept: 'What changed with this release is not kept here.',
    follow: 'Follow the changes with a program',
  },
  pl: {
    came: 'nowe',
    went: 'usunięte',
    changed: 'zmiany',
    others: 'i inne',
    noThings: 'Żaden fakt się nie zmienił.',
    notKept: 'Nie zachowano tu tego, co zmieniło się w tym wydaniu.',
    follow: 'Śledź zmiany programem',
  },
});
