// The language in which a tool names things.
import { z } from 'zod';
import type { Release } from '../../src/index.js';

/** What callers say of the language. */
export const languageInput = z
  .string()
  .max(35)
  .optional()
  .describe('Language tag for names, such as "en"; the first language of the publication by default.');

/** Gives the language asked for where the publication has it, else its first. */
export function languageIn({ publication }: Pick<Release, 'publication'>, asked: string | undefined): string {
  const { languages } = publication;
  const tag = asked?.toLowerCase();
  return (
    languages.find((each) => each === tag) ??
    languages.find((each) => tag?.startsWith(`${each}-`)) ??
    languages[0] ??
    'en'
  );
}
