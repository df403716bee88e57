// Yes and no in the words of those who keep facts, in the languages of the European Union and its neighbours.
import { slugOf } from '../read/slug.js';

/** Yes and no, as tables write them, without accents. */
const truths: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'], ['yes', 'no'], ['y', 'n'], ['tak', 'nie'], ['t', 'n'], ['oui', 'non'], ['ja', 'nein'], ['si', 'no'], ['ano', 'ne'],
  ['ano', 'nie'], ['sim', 'nao'], ['da', 'ne'], ['da', 'nu'], ['nai', 'ochi'], ['igen', 'nem'], ['kylla', 'ei'], ['ja', 'nej'],
  ['ja', 'nee'], ['jah', 'ei'], ['ja', 'ne'], ['evet', 'hayir'], ['taip', 'ne'], ['vrai', 'faux'], ['prawda', 'falsz'], ['wahr', 'falsch'], ['verdadero', 'falso'],
  ['vero', 'falso'], ['tak', 'ni'],
]; // prettier-ignore

/** Gives `true` and `false` for the words of a column that has nothing but a yes and a no; `undefined` for any other. */
export function truthsIn(values: readonly string[]): ReadonlyMap<string, 'true' | 'false'> | undefined {
  const found = [...new Set(values)];
  const plain = new Set(found.map(slugOf));
  const pair = truths.find(([yes, no]) => plain.size === 2 && plain.has(yes) && plain.has(no));
  if (pair === undefined) return undefined;
  return new Map(found.map((value) => [value, slugOf(value) === pair[0] ? 'true' : 'false']));
}

/** Gives what somebody meant by a word for yes or no; `undefined` for any other. */
export function truthMeant(word: string): 'true' | 'false' | undefined {
  const plain = slugOf(word);
  if (truths.some(([yes]) => yes === plain)) return 'true';
  return truths.some(([, no]) => no === plain) ? 'false' : undefined;
}
