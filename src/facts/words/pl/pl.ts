// What is said of mistakes in facts, in Polish.
import type { en } from '../en/en.js';
import { entries } from './entries.js';
import { tables } from './tables.js';
import { yaml } from './yaml.js';

/** Holds the sentences about facts in Polish. */
export const pl: typeof en = { entries, tables, yaml };
