// What the feeds are called, in the languages that the tool speaks.
import { inLanguage } from '../model/model.js';
import type { Publication } from '../model/publication.js';
import type { LangMap } from '../rdf/rdf.js';
import type { FeedName } from './feed.js';

const titles: Readonly<Record<string, Readonly<Record<FeedName | 'all', string>>>> = {
  en: { all: 'changes', facts: 'changes of the facts', catalog: 'changes of the catalogue' },
  pl: { all: 'zmiany', facts: 'zmiany faktów', catalog: 'zmiany katalogu' },
};

/** Gives the title of a feed, or of the list of all, in each language of the publication that the tool speaks, else in English. */
export function titleOf({ languages, title }: Publication, name: FeedName | 'all'): LangMap {
  const spoken = languages.filter((language) => titles[language] !== undefined);
  return Object.fromEntries(
    (spoken.length > 0 ? spoken : ['en']).map((language) => [
      language,
      `${inLanguage(title, language) ?? ''}: ${titles[language]?.[name] ?? ''}`,
    ]),
  );
}
