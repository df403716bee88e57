// The words of the command line in Polish.
import type { Words } from '../words.js';
import { help } from './help.js';
import { refused } from './refused.js';
import { said } from './said.js';

/** Holds the words of the command line in Polish. */
export const pl: Words = { language: 'pl', help, refused, ...said };
