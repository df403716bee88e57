// Addresses of pages in several languages, and the links by which search engines tell translations from copies.
import type { Link } from './header.js';

/** Adds a parameter to the query string of an address. */
export function addParameter(iri: string, parameter: string | undefined): string {
  return parameter === undefined ? iri : `${iri}${iri.includes('?') ? '&' : '?'}${parameter}`;
}

/** Puts an ending, with its dot, behind the path of an address, before its query string. */
export function addEnding(iri: string, ending: string): string {
  const at = iri.indexOf('?');
  return at < 0 ? iri + ending : iri.slice(0, at) + ending + iri.slice(at);
}

/** Gives the address that a page has in one language. */
export type Translate = (iri: string, language: string) => string;

/** Gives the address of a page that has endings in one language. */
export const pageIn: Translate = (iri, language) => addEnding(iri, `.${language}.html`);

/** Gives the address of a page without endings in one language. */
export const viewIn: Translate = (iri, language) => addParameter(iri, `lang=${language}`);

/** Lists the addresses of a page: in each language, itself among them, and the one where the reader's language chooses. */
export function translations(iri: string, languages: readonly string[], translate: Translate): Link[] {
  const type = 'text/html';
  return [
    ...languages.map((language): Link => ({ to: translate(iri, language), rel: 'alternate', type, language })),
    { to: iri, rel: 'alternate', type, language: 'x-default' },
  ];
}
