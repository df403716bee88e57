// What is said of mistakes in facts, in English; it says which sentences there are.
import { checks } from './checks.js';
import { entries } from './entries.js';
import { settings } from './settings.js';
import { tables } from './tables.js';
import { values } from './values.js';
import { yaml } from './yaml.js';

/** Holds the sentences about facts in English. */
export const en = { checks, entries, settings, tables, values, yaml };
