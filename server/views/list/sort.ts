// In which order a list is asked for: `?sort={field}`, the other way round with a minus before it (JSON:API 1.1, sorting).
import { didYouMean, skos, type Field, type Kind } from '../../../src/index.js';
import { addParameter } from '../../http/address.js';
import { refused, type Wrong } from './asked.js';
import { chosenBy, parameterOf } from './condition.js';

/** By what the things of a list are sorted. */
export interface Sort {
  /** `undefined` for the names of the things. */
  readonly field: Field | undefined;
  /** Whether the last comes first; things that say nothing there are last all the same. */
  readonly isDown: boolean;
  /** Whose alphabet, and in which language names are compared; the reader's where nothing is said. */
  readonly language: string | undefined;
}

/** What stands for the names of the things; a field that is called so is asked for with `field.` before its name. */
const byName = 'name';

/** Gives the word by which a list is sorted by a field, or by the names of its things. */
export function wordOf(field: Field | undefined): string {
  if (field === undefined) return byName;
  return field.key === byName ? `field.${byName}` : parameterOf(field);
}

/** Lists the words by which a list can be sorted: its names, and the fields by which its things can be chosen. */
export function sortWords(kind: Kind): readonly string[] {
  return [undefined, ...chosenBy(kind)].map(wordOf);
}

/** Reads by what a list is sorted; gives what is wrong with it. */
export function readSort(kind: Kind, text: string, languages: readonly string[]): Sort | Wrong {
  const [, minus, word = '', language] = /^(-?)([^@]*)(?:@(.*))?$/s.exec(text.trim()) ?? [];
  const fields = new Map([undefined, ...chosenBy(kind)].map((field) => [wordOf(field), field]));
  // The field of the names may be called something else.
  const label = kind.fields.find(({ path }) => path === skos.prefLabel);
  if (label !== undefined && !fields.has(label.key)) fields.set(label.key, undefined);
  if (!fields.has(word)) {
    const hint = didYouMean(word, [...fields.keys()], 'Write a field, or a field with a minus before it.');
    return refused(`There is no field "${word}" to sort by.`, hint);
  }
  if (language !== undefined && !languages.includes(language)) {
    const hint = didYouMean(language, languages, 'Write one of the languages of the publication, or none.');
    return refused(`Nothing is sorted in the language "${language}".`, hint);
  }
  return { field: fields.get(word), isDown: minus === '-', language };
}

/** Adds to the address of a list by what it is sorted. */
export function addSort(address: string, sort: Sort | undefined): string {
  if (sort === undefined) return address;
  const { field, isDown, language } = sort;
  const word = `${isDown ? '-' : ''}${encodeURIComponent(wordOf(field))}`;
  return addParameter(address, `sort=${word}${language === undefined ? '' : `@${language}`}`);
}
