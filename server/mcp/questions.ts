// The tool that gives the example queries of the publication.
import { z } from 'zod';
import { inLanguage, nearest } from '../../src/index.js';
import { languageIn, languageInput } from './language.js';
import { CallError, type Tool } from './tool.js';

const input = z.object({
  name: z
    .string()
    .max(200)
    .optional()
    .describe('The name of a question, to get its SPARQL; without it, all questions.'),
  language: languageInput,
});

/** Lists the questions that the publication has queries for, or gives the query of one. */
export const questionsTool: Tool<typeof input.shape> = {
  name: 'questions',
  title: 'Questions with queries',
  description: 'Lists questions that have a tested SPARQL query; with "name", gives the query to run or to change.',
  input,
  call: ({ name, language: asked }, { release }) => {
    const language = languageIn(release, asked);
    if (name === undefined)
      return release.queries.map((each) => `${each.name}: ${inLanguage(each.title, language) ?? each.name}`);
    const found = release.queries.find((each) => each.name === name);
    if (found !== undefined)
      return [`# ${inLanguage(found.title, language) ?? name}`, ...found.text.trimEnd().split('\n')];
    const near = nearest(
      name,
      release.queries.map((each) => each.name),
    );
    throw new CallError(
      `There is no question "${name}".`,
      near === undefined ? 'Call "questions" without a name.' : `Did you mean "${near}"?`,
    );
  },
};
