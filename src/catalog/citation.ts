// How to cite a data set: as a sentence, for BibTeX, and in CSL-JSON for reference managers.
import { inLanguage } from '../model/model.js';
import type { Publication } from '../model/publication.js';
import { setApart } from '../rdf/direction.js';
import type { LangMap } from '../rdf/rdf.js';

/** What a citation names. */
export interface Cited {
  /** Name and address at once. */
  readonly iri: string;
  readonly title: LangMap;
  readonly version: string;
}

/** A citation in each form. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  /** CSL-JSON 1.0.2. */
  readonly csl: string;
}

/** Cites a data set in a language; the year is that of its last change. */
export function citationOf(cited: Cited, publication: Publication, language: string): Citation {
  const { iri, version } = cited;
  const title = inLanguage(cited.title, language) ?? '';
  const author = inLanguage(publication.publisher.name, language) ?? '';
  const [year = '', month = '1', day = '1'] = publication.modified.split('-');
  const fields = {
    author: `{${author}}`,
    title: `{${title}}`,
    year,
    version,
    url: iri,
    note: 'Data set',
    license: publication.licence,
  };
  const csl = {
    id: iri,
    type: 'dataset',
    title,
    author: [{ literal: author }],
    issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] },
    version,
    URL: iri,
    publisher: author,
    language,
  };
  const key = `${iri.replace(/^.*\//, '')}-${year}`;
  const lines = Object.entries(fields).map(([name, text]) => `  ${name} = {${forBibtex(text)}}`);
  return {
    text: `${setApart(author)} (${year}). ${setApart(title)} (${version}) [${wordIn(language)}]. ${iri}`,
    bibtex: `@misc{${key},\n${lines.join(',\n')}\n}`,
    csl: JSON.stringify([csl], undefined, 2),
  };
}

/** What kind of thing is cited, in the languages that the tool speaks. */
const words: Readonly<Record<string, string>> = { en: 'data set', pl: 'zbiór danych' };

function wordIn(language: string): string {
  return words[language.split('-', 1)[0] ?? ''] ?? 'data set';
}

/** BibTeX takes these characters for commands; an unbalanced brace would end the field. */
function forBibtex(text: string): string {
  const inner = /^\{(.*)\}$/s.exec(text);
  if (inner !== null) return `{${forBibtex(inner[1] ?? '')}}`;
  return text.replace(/[\\{}]/g, '').replace(/[#$%&_]/g, '\\$&');
}
