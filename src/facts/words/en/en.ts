// What is said of mistakes in facts, in English; it says which sentences there are.
import { entries } from './entries.js';
import { tables } from './tables.js';
import { yaml } from './yaml.js';

/** Holds the sentences about facts in English. */
export const en = { entries, tables, yaml };
