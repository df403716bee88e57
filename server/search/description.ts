// The OpenSearch description of the search, by which a browser offers it in its address bar.
import { inLanguage, type Publication } from '../../src/index.js';

/** Media type of an OpenSearch description document (OpenSearch 1.1 Draft 6 §3.1). */
export const descriptionType = 'application/opensearchdescription+xml';

/** Media type of suggestions (OpenSearch Suggestions extension). */
export const suggestionsType = 'application/x-suggestions+json';

/** Longest short name and long name that the specification allows, in characters. */
const longest = { short: 16, long: 48 } as const;

/** Writes the description document (OpenSearch 1.1 §3) in a language. */
export function describeSearch({ base, title, description, slug }: Publication, language: string): string {
  const name = inLanguage(title, language) ?? slug;
  const about = inLanguage(description, language) ?? name;
  const short = [...name].length <= longest.short ? name : slug;
  const url = (type: string, template: string, rel = 'results'): string =>
    `  <Url type="${type}" rel="${rel}" indexOffset="0" template="${escape(base + template)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escape(cut(short, longest.short))}</ShortName>`,
    `  <LongName>${escape(cut(name, longest.long))}</LongName>`,
    `  <Description>${escape(cut(about, 1024))}</Description>`,
    url('text/html', 'search?q={searchTerms}&from={startIndex?}&limit={count?}'),
    url('application/json', 'search?q={searchTerms}&from={startIndex?}&limit={count?}'),
    url(suggestionsType, 'suggest?q={searchTerms}', 'suggestions'),
    url(descriptionType, 'opensearch.xml', 'self'),
    `  <Language>${language}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
