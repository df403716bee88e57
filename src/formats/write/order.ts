// The order of keys in JSON-LD that people read: what a thing is, its fields as the shapes have them, its parts last.
import type { Model } from '../../model/model.js';

const first = ['@context', '@type', '@id', '@language', '@value'];
const ground = [
  'source',
  'row',
  'startsWith',
  'endsWith',
  'exact',
  'textDigest',
  'field',
  'readInPassage',
  'value',
  'reading',
  'because',
];
const last = ['evidence', '@reverse', 'isPrimaryTopicOf', '@included'];

/** Makes the function that gives the place of a key; those without one of their own share a place behind the fields. */
export function keyPlaces(model: Model): (key: string) => number {
  const keys = new Set([...first, ...model.kinds.flatMap((kind) => kind.fields.map(({ key }) => key)), ...ground]);
  const rank = new Map([...keys].map((key, index) => [key, index]));
  last.forEach((key, index) => rank.set(key, 1e6 + index));
  return (key) => rank.get(key) ?? 1e5;
}

/** Something that has a place among others; where places are the same, the name decides. */
export interface Placed {
  readonly place: number;
  readonly name: string;
}

/** Compares two things by their places. */
export function byPlace(a: Placed, b: Placed): number {
  if (a.place !== b.place) return a.place - b.place;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
