// What people choose in their assistant: to have a question answered from the facts alone, with sources.
import type { McpServer } from './protocol.js';
import { z } from 'zod';
import { inLanguage } from '../../src/index.js';
import type { Calling } from './tool.js';

/** Registers the prompts. */
export function registerPrompts(server: McpServer, { release }: Calling): void {
  const { publication } = release;
  const [language = 'en'] = publication.languages;
  const title = inLanguage(publication.title, language) ?? publication.slug;
  server.registerPrompt(
    'answer_with_sources',
    {
      title: 'Answer with sources',
      description: `Answers a question from “${title}” alone, each sentence with its source and passage.`,
      argsSchema: z.object({ question: z.string().min(1).max(2000).describe('The question, in any language.') }),
    },
    ({ question }) => {
      const text = `Answer from “${title}” alone, in the language of the question. Use "find" and "thing", or a query from "questions". Behind each sentence name the source and quote the passage from the note; say nothing that no fact says, and if the facts do not answer it, say so.\n\nQuestion: ${question}`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
}
