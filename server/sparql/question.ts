// Questions of the publication and the queries that ask them: in the reader's language, by name and by text.
import { askedIn, type ExampleQuery, type Release } from '../../src/index.js';

/** Finds the question that a text asks, in whichever language of the publication. */
export function questionOf({ queries, publication }: Release, text: string): ExampleQuery | undefined {
  const asked = text.trim();
  return queries.find((each) =>
    [each.text, ...publication.languages.map((language) => askedIn(each, language))].some(
      (own) => own.trim() === asked,
    ),
  );
}

/** Gives the text of the question with a name, in a language; `undefined` where no question has the name. */
export function textOfQuestion({ queries }: Release, name: string, language: string): string | undefined {
  const found = queries.find((each) => each.name === name);
  return found && askedIn(found, language);
}
