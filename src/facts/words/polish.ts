// What Polish sentences are made of: quotation marks, lists, forms behind numbers.
import { nearest } from '../../nearest.js';

const rules = new Intl.PluralRules('pl');

/** Puts a text in Polish quotation marks. */
export function quoted(text: string): string {
  return `„${text}”`;
}

/** Gives of a Polish word the form that stands behind a number: behind 1, behind 2, 3, 4, and behind 5 and all others. */
export function formOf(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return forms[rules.select(count)] ?? many;
}

/** Writes a number with a Polish noun. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${formOf(count, one, few, many)}`;
}

/** Names the word that somebody probably meant, else lists what there is (at most twelve). */
export function meant(word: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Czy chodziło o ${quoted(near)}?`;
  if (candidates.length === 0 || candidates.length > 12) return otherwise;
  return `${otherwise} Są to: ${candidates.join(', ')}.`;
}
