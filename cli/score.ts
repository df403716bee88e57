// The score of data.europa.eu as text: a line for each data set, and one for each point that is missing.
import { mostPoints, type CriterionKey, type Score } from '../src/index.js';

/** What a missing point needs; what is not here, every publication has. */
const needs: Partial<Record<CriterionKey, string>> = {
  keyword: 'Write keywords in data/publication.yaml.',
  category: 'Write themes in data/publication.yaml.',
  geo: 'Write spatial in data/publication.yaml.',
  time: 'Write temporal in data/publication.yaml.',
  licenceKnown: 'Choose a licence of the EU table, such as https://creativecommons.org/licenses/by/4.0/.',
  access: 'Write accessRights in data/publication.yaml.',
  accessKnown: 'Write accessRights in data/publication.yaml.',
  rights: 'Write accessRights in data/publication.yaml.',
  issued: 'Write issued in data/publication.yaml.',
};

/** Writes the score of a data set. */
export function writeScore({ dataset, total, rating, points }: Score): string[] {
  const missing = points.filter((each) => each.points < each.most);
  return [
    `${dataset}: ${total} of ${mostPoints}, ${rating}`,
    ...missing.map(({ key, most }) => `  ${key}: ${most} points. ${needs[key] ?? ''}`.trimEnd()),
  ];
}
