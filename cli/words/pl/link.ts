// What `hejnal link` says, in Polish.
import type { link as english } from '../en/link.js';

/** Holds the texts; what stands in braces is put in. */
export const link: typeof english = {
  nothing: 'W tablicy nie ma nic podobnego do wpisów bez identyfikatora.',
  names: {
    same: 'ta sama nazwa „{own}”',
    folded: 'nazwa „{theirs}”, poza wielkością liter i znakami',
    other: 'inna jej nazwa, „{theirs}”',
    similar: 'podobna nazwa, „{theirs}” wobec „{own}”',
  },
  distance: 'odległość {km} km',
  rivals: 'innych o pasującej nazwie: {count}',
  noYaml: 'Wpis jest w tabeli; wpisz identyfikator tam.',
  worse: 'Z tymi identyfikatorami fakty miałyby błędy, więc niczego nie zapisano.',
  written: 'Zapisano: {count}. Przeczytaj je, potem uruchom hejnal check.',
};
