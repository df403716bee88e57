// Keywords of the settings as portals list them: one word or phrase each, each once.
import type { Publication } from '../../model/publication.js';
import { warningAt, type Finding, type Origin } from '../record.js';

/** Warns of several keywords in one text, and of one that is there already but for capital letters. */
export function singleKeywords({ keywords }: Publication, origin: Origin): Finding[] {
  return Object.values(keywords).flatMap((words) => {
    const seen = new Set<string>();
    return words.flatMap((word) => {
      const folded = word.toLowerCase();
      const isTwice = seen.has(folded);
      seen.add(folded);
      const parts = word.split(/\s*[,;|]\s*/).filter((part) => part !== '');
      if (parts.length > 1) return [warningAt(origin, 'keyword-several', ({ likely }) => likely.keywords(word, parts))]; // prettier-ignore
      return isTwice ? [warningAt(origin, 'keyword-several', ({ likely }) => likely.keywordTwice(word))] : [];
    });
  });
}
