// What is said of mistakes in facts, in English; it says which sentences there are.
import { checks } from './checks.js';
import { entries } from './entries.js';
import { evidence } from './evidence.js';
import { likely } from './likely.js';
import { ontology } from './ontology.js';
import { settings } from './settings.js';
import { shapes } from './shapes.js';
import { tables } from './tables.js';
import { values } from './values.js';
import { yaml } from './yaml.js';

/** Holds the sentences about facts in English. */
export const en = {
  language: 'en',
  checks,
  entries,
  evidence,
  likely,
  ontology,
  settings,
  shapes,
  tables,
  values,
  yaml,
};
