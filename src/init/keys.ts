// Names kinds, classes and fields after what people call them.
import { slugOf } from '../facts/read/slug.js';

const reserved = new Set(['evidence', 'formerSlugs', 'withdrawn', 'id', 'type', 'name', 'graph', 'context']);
/** In a table, columns of such names hold evidence. */
const evidenceColumn = /^evidence\d*$/;

/** Makes the key of a field of its title: “Data otwarcia” is `dataOtwarcia`. */
export function keyOf(title: string, at: number): string {
  const [first = '', ...rest] = slugOf(title).split('-').filter(Boolean).slice(0, 5);
  const key = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  if (key === '') return `field${String(at + 1)}`;
  if (/^\d/.test(key)) return `n${key}`;
  return reserved.has(key) || evidenceColumn.test(key) ? `${key}Value` : key;
}

/** Makes the name of a class of that of a kind: `parent-body` is `ParentBody`. */
export function classOf(kind: string): string {
  const name = kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^\d/.test(name) ? `Kind${name}` : name;
}

/** Guesses the singular of the name of a table, where it is in English; any other keeps its name. */
export function kindOf(table: string, language: string | undefined): { kind: string; isSure: boolean } {
  if (language !== 'en') return { kind: table, isSure: false };
  const singular = table
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^siu])s$/, '$1');
  return { kind: singular, isSure: singular !== table };
}

/** Writes the name of a table as a title: `public-libraries` is “Public libraries”. */
export function titleOf(table: string): string {
  const words = table
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
