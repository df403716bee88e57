// Reads the languages of a publication, and tells of a text whose language is none.
import { isLanguageTag } from '../../rdf/language.js';
import { errorAt, type Finding, type Origin, type Scalar } from '../record.js';

/** Settings that have a list, and where its items stand. */
interface Listing<Key> {
  list(key: Key, needed: boolean): string[];
  places(key: Key): Origin[];
  place(key: Key): Origin;
}

/** Most languages of a publication: each text may be told to be lacking in each of them. */
const maxLanguages = 200;

/** Tells what is wrong with a language. A text in one that no reader knows is worse than none: RDF has no such literal (RDF 1.1 §3.3). */
export function languageFinding({ text, origin }: Pick<Scalar, 'text' | 'origin'>): Finding | undefined {
  if (isLanguageTag(text)) return undefined;
  const small = text.toLowerCase().replaceAll('_', '-');
  const meant = isLanguageTag(small) ? small : undefined;
  return errorAt(origin, 'bad-language', ({ settings }) => settings.language(text, meant));
}

/** Reads the languages: at least one, each a tag, each once. */
export function readLanguages<Key extends string>(form: Listing<Key>, key: Key, findings: Finding[]): string[] {
  const all = form.list(key, true);
  const placeOf = (at: number) => form.places(key)[at] ?? form.place(key);
  if (all.length > maxLanguages)
    findings.push(
      errorAt(placeOf(maxLanguages), 'publication-form', ({ settings }) =>
        settings.languages(all.length, maxLanguages),
      ),
    );
  return all.slice(0, maxLanguages).filter((text, at) => {
    const finding = languageFinding({ text, origin: placeOf(at) });
    const isAgain = all.indexOf(text) !== at;
    if (finding !== undefined) findings.push(finding);
    else if (isAgain) findings.push(errorAt(placeOf(at), 'value-form', ({ settings }) => settings.twice(text, key)));
    return finding === undefined && !isAgain;
  });
}
