// What people type who look for a name: drawn from the names of a release, the same for the same release.
import type { Release } from '../src/release/open.js';
import { skos } from '../src/rdf/rdf.js';
import { fold } from '../src/search/fold.js';
import { chanceOf, type Chance } from './random.js';

/** One text that is looked for, and the name that somebody means by it. */
export interface Question {
  readonly text: string;
  /** Folded; empty where nothing is meant or too little was typed to know. */
  readonly meant: string;
}

type Draw = (name: string, chance: Chance) => string | undefined;

const letters = Array.from('abcdefghijklmnoprstuwyz');

/** Makes what is typed of a name; `undefined` where the name is not of the sort. */
const draws: Readonly<Record<string, Draw>> = {
  'the name': (name) => name,
  'without diacritics': (name) => (/[^\0-\x7f]/.test(name) ? fold(name) : undefined),
  '1 to 3 letters': (name, chance) => [...name].slice(0, 1 + chance.below(3)).join(''),
  'half of it': (name) => [...name].slice(0, Math.ceil([...name].length / 2)).join(''),
  'one typing error': (name, chance) => mistyped(name, 4, 1, chance),
  'two typing errors': (name, chance) => mistyped(name, 8, 2, chance),
  'words the other way': (name) => (name.includes(' ') ? name.split(' ').reverse().join(' ') : undefined),
  'one of its words': (name, chance) => (name.includes(' ') ? chance.pick(name.split(' ')) : undefined),
  'a word too many': (name, chance) => `${name} ${chance.pick(['council', 'kaart', 'w Polsce', 'zzyzx'])}`,
  'nobody’s name': (_name, chance) => Array.from({ length: 9 }, () => chance.pick(letters)).join(''),
};

/** Sorts of questions after which nobody can say what was meant. */
const vague: readonly string[] = ['1 to 3 letters', 'half of it', 'one of its words', 'nobody’s name'];

/** Draws `count` questions of each sort. */
export function questionsOf(release: Release, kinds: readonly string[], count: number): Map<string, Question[]> {
  const chance = chanceOf(20_261_122);
  const things = kinds.flatMap((kind) => release.things(kind, { limit: 1_000_000 }));
  return new Map(Object.entries(draws).map(([sort, draw]) => [sort, drawn(sort, draw)]));

  function drawn(sort: string, draw: Draw): Question[] {
    const found: Question[] = [];
    for (let tries = 0; found.length < count && tries < count * 50; tries++) {
      const [named] = release.quadsOf(chance.pick(things), skos.prefLabel);
      const name = named?.object.value ?? '';
      const text = draw(name, chance);
      if (text !== undefined && fold(text) !== '') found.push({ text, meant: vague.includes(sort) ? '' : fold(name) });
    }
    return found;
  }
}

/** Puts typing errors into the longest word, which has at least so many letters. */
function mistyped(name: string, least: number, errors: number, chance: Chance): string | undefined {
  const word = name.split(' ').reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  if (word.length < least) return undefined;
  let wrong = word;
  for (let at = 0; at < errors; at++) wrong = mistype(wrong, chance);
  return wrong === word ? undefined : name.replace(word, () => wrong);
}

function mistype(word: string, chance: Chance): string {
  const at = chance.below(word.length - 1);
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const other = chance.pick(letters);
  const ways = [next + letter, next, letter + other + next, other + next];
  return before + chance.pick(ways) + after;
}
