// The score of data.europa.eu as text: a line for each data set, and one for each point that is missing.
import { mostPoints, type CriterionKey, type Score } from '../src/index.js';
import type { Words } from './words/words.js';

/** The key of the settings that a missing point needs; what is not here, every publication has. */
const needs: Partial<Record<CriterionKey, string>> = {
  keyword: 'keywords',
  category: 'themes',
  geo: 'spatial',
  time: 'temporal',
  access: 'accessRights',
  accessKnown: 'accessRights',
  rights: 'accessRights',
  issued: 'issued',
};

/** Writes the score of a data set. */
export function writeScore({ dataset, total, rating, points }: Score, { score: said }: Words): string[] {
  const missing = points.filter((each) => each.points < each.most);
  return [
    said.total(dataset, total, mostPoints, said.rating[rating]),
    ...missing.map(({ key, most }) => `  ${said.points(key, most)} ${needOf(key, said)}`.trimEnd()),
  ];
}

function needOf(criterion: CriterionKey, said: Words['score']): string {
  if (criterion === 'licenceKnown') return said.licence;
  const key = needs[criterion];
  return key === undefined ? '' : said.write(key);
}
