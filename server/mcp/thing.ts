// The tool that tells what is said of a thing.
import { z } from 'zod';
import { factBlocks, headOf } from '../cite/markdown.js';
import { inTongue, shortStyle, sourceLines, tellOf, withNotes } from './cite.js';
import { languageInput } from './language.js';
import { idInput } from './named.js';
import type { Tool } from './tool.js';

const input = z.object({ id: idInput, language: languageInput });

/** Tells everything that is said of a thing, each fact with its source and passage. */
export const thingTool: Tool<typeof input.shape> = {
  name: 'thing',
  title: 'What is said of a thing',
  description:
    'Gives the facts about a thing and about what belongs to it; a note after each says where it is said, with the passage. Addresses are KIND/SLUG, as "id" takes them.',
  input,
  call: ({ id, language: asked }, { release }) => {
    const { cited, namesakes, language } = tellOf(release, id, asked);
    const style = shortStyle(release, cited.notes);
    const facts = cited.facts.map((fact) => inTongue(fact, language));
    const parts = cited.parts.map((part) => ({ ...part, facts: part.facts.map((fact) => inTongue(fact, language)) }));
    const told = new Set<number>();
    return [
      headOf(cited, { ...style, address: (iri) => `<${iri}>` }),
      ...(namesakes.length === 0 ? [] : [`Also of that name: ${namesakes.join(', ')}`]),
      ...sourceLines(cited.notes),
      ...factBlocks({ ...cited, facts, parts }, style)
        .flat()
        .flatMap((line) => withNotes(line, cited.notes, told, style)),
    ];
  },
};
