// Numbers with the form of the noun that the language wants beside them.
import { numberFormat, pluralRules } from './formatter.js';

/** The categories of CLDR in the order in which forms are given. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Gives the form of a noun for a number: `forms` are those of the language's plural categories in order, with | between. */
export function formFor(number: number, forms: string, language: string): string {
  const rules = pluralRules(language);
  const known = rules.resolvedOptions().pluralCategories;
  const own = categories.filter((each) => known.includes(each));
  const given = forms.split('|');
  return given[own.indexOf(rules.select(number))] ?? given.at(-1) ?? '';
}

/** Writes a number with its noun. */
export function counted(number: number, forms: string, language: string): string {
  return `${numberFormat(language).format(number)} ${formFor(number, forms, language)}`;
}
