// The tool that finds things by their names.
import { z } from 'zod';
import { bounds, noIndex } from '../search/asked.js';
import { kindIn, nameIn } from '../search/name.js';
import { findTerms } from '../search/vocabulary.js';
import { languageIn, languageInput } from './language.js';
import { CallError, type Calling, type Tool } from './tool.js';

const input = z.object({
  text: z.string().min(1).max(bounds.text).describe('A name or part of one, in any language of the publication.'),
  kind: z.string().optional().describe('Only things of this kind; the tool "schema" lists kinds.'),
  limit: z.number().int().min(1).max(50).default(10),
  language: languageInput,
});

/** Finds things and terms of the vocabulary by name. */
export const findTool: Tool<typeof input.shape> = {
  name: 'find',
  title: 'Find by name',
  description: 'Finds things by name and gives their IRIs, which the tools "thing" and "who_says" take.',
  input,
  call: (asked, { release }) => {
    if (release.search === undefined) throw new CallError(noIndex, 'Use the tool "query".');
    const language = languageIn(release, asked.language);
    const kinds = asked.kind === undefined ? undefined : [kindNamed(release, asked.kind)];
    const { hits, total } = release.search.find(asked.text, { kinds, limit: asked.limit, offset: 0 });
    const things = hits.map(({ iri, kind, names }) => {
      const found = release.model.kind(kind);
      return `${nameIn(names, language).text} (${found === undefined ? kind : kindIn(found, language)}): ${iri}`;
    });
    const terms = kinds === undefined ? findTerms(release, asked.text).slice(0, 5) : [];
    const told = terms.map(({ iri, is, names }) => `${nameIn(names, language).text} (${is} of the vocabulary): ${iri}`);
    if (things.length + told.length === 0)
      return [`Nothing has a name like "${asked.text}". Try another spelling, or list kinds with "schema".`];
    return [`${total} found${total > hits.length ? `, the first ${hits.length}` : ''}.`, ...things, ...told];
  },
};

function kindNamed(release: Calling['release'], name: string): string {
  if (release.model.kind(name) !== undefined) return name;
  const known = release.model.kinds.map((kind) => kind.name).join(', ');
  throw new CallError(`There is no kind "${name}".`, `Kinds are ${known}.`);
}
