// The words of the command line in Polish.
import type { en } from '../en/en.js';
import { doctor, symptoms } from './doctor.js';
import { help } from './help.js';
import { link } from './link.js';
import { refused } from './refused.js';
import { said } from './said.js';
import { sources } from './sources.js';

/** Holds the words of the command line in Polish. */
export const pl: typeof en = { language: 'pl', help, refused, ...said, doctor, symptoms, link, sources };
