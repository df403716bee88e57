// What a thing that was found is called, in the reader's language.
import { inLanguage, type Kind, type Name } from '../../src/index.js';

/** Chooses the name of a thing: preferred before other names, then the reader's language, none, English, any. */
export function nameIn(names: readonly Name[], language: string): Name {
  const tongues = [language, '', 'en'];
  const rank = (name: Name): number => {
    const at = tongues.indexOf(name.language);
    return (name.isPreferred ? 0 : tongues.length + 1) + (at < 0 ? tongues.length : at);
  };
  const best = [...names].sort((a, b) => rank(a) - rank(b))[0];
  return best ?? { text: '', language: '', isPreferred: false };
}

/** Names a kind in a language. */
export function kindIn(kind: Kind, language: string): string {
  return inLanguage(kind.label, language) ?? kind.name;
}
