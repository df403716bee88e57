// The words of the command line in English; they say which words there are.
import { doctor, symptoms } from './doctor.js';
import { help } from './help.js';
import { link } from './link.js';
import { refused } from './refused.js';
import { said } from './said.js';
import { sources } from './sources.js';

/** Holds the words of the command line in English. */
export const en = { language: 'en', help, refused, ...said, doctor, symptoms, link, sources };
