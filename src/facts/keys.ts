// Which field somebody meant by a word that is no key: by what people call it, or with the language of its text.
import { nearest } from '../nearest.js';
import { fieldOf, type Kind } from '../model/model.js';
import type { KeyMeant } from './words/meant.js';
import { isLanguageTag } from '../rdf/language.js';

/** Finds the field that a word names: `nazwa`, `name (pl)`, `name_PL`, `nam@pl`; `undefined` where it names none. */
export function keyMeant(word: string, kind: Kind): KeyMeant | undefined {
  const text = word.replace(/\s+/g, ' ').trim();
  const own = named(text, kind);
  if (own !== undefined) return { ...own, language: undefined };
  const [, stem = '', tag = ''] =
    /^(.*?)\s*[@_.:/\-([ ]\s*([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)[)\]]?$/.exec(text) ?? [];
  const language = tag.toLowerCase().replace('_', '-');
  const texts = kind.fields.flatMap(({ key, type }) => (type.is === 'text' ? [key] : []));
  const found = isLanguageTag(language) ? (named(stem, kind) ?? named(nearest(stem, texts) ?? '', kind)) : undefined;
  return found?.isText === true ? { ...found, language } : undefined;
}

function named(word: string, kind: Kind): Omit<KeyMeant, 'language'> | undefined {
  const small = word.toLowerCase();
  const field =
    fieldOf(kind, word) ??
    kind.fields.find(({ key }) => key.toLowerCase() === small) ??
    kind.fields.find(({ label }) => Object.values(label).some((each) => each.toLowerCase() === small));
  return field === undefined || word === '' ? undefined : { key: field.key, isText: field.type.is === 'text' };
}
