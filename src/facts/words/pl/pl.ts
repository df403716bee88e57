// What is said of mistakes in facts, in Polish.
import type { en } from '../en/en.js';
import { checks } from './checks.js';
import { entries } from './entries.js';
import { settings } from './settings.js';
import { tables } from './tables.js';
import { values } from './values.js';
import { yaml } from './yaml.js';

/** Holds the sentences about facts in Polish. */
export const pl: typeof en = { checks, entries, settings, tables, values, yaml };
