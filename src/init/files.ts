// Writes the settings, the records and the first questions of a plan.
import type { LangMap } from '../rdf/rdf.js';
import type { Kind, Plan } from './plan.js';

/** What somebody says about the publication. */
export interface About {
  readonly base: string;
  readonly slug: string;
  readonly title: LangMap;
  readonly description: LangMap;
  readonly publisher: LangMap;
  readonly licence: string;
  /** Day of the publication, `xsd:date`. */
  readonly today: string;
}

/** Writes `data/publication.yaml`. */
export function settingsOf({ languages, kinds }: Plan, about: About): string {
  const texts = (map: LangMap): string =>
    languages.map((each) => `\n  ${each}: ${JSON.stringify(map[each] ?? '')}`).join('');
  return `# yaml-language-server: $schema=../ontology/records.schema.json#/$defs/@publication
# What the publication says about itself. docs/publish.md of Hejnał lists what else can stand here.
# All addresses begin with the base: set it to your own, https://data.example.org/, before others link to the data.
base: ${about.base}
slug: ${about.slug}
title:${texts(about.title)}
# What the facts are about, from when, and where they come from.
description:${texts(about.description)}
publisher:
  name:${texts(about.publisher).replaceAll('\n  ', '\n    ')}
# May everybody use the facts? CC BY 4.0 asks to be named; https://creativecommons.org/publicdomain/zero/1.0/ asks for nothing.
licence: ${about.licence}
languages: [${languages.join(', ')}]
issued: ${about.today}
# The day of the last change; set it anew with each change of the facts.
modified: ${about.today}
datasets: [${kinds.map(({ name }) => name).join(', ')}]
`;
}

/** Writes the records of a kind as CSV; spreadsheets know it for UTF-8 by the mark before it. */
export function recordsOf({ ids, fields }: Kind): string {
  const columns = fields.flatMap((field) => field.columns);
  const rows = [
    ['id', ...columns.map(({ header }) => header)],
    ...ids.map((id, row) => [id, ...columns.map(({ values }) => values[row] ?? '')]),
  ];
  return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes the question after all things of a kind, which shows how others are written. */
export function questionOf(kind: Kind, { languages }: Plan): string {
  const [first = 'en'] = languages;
  const texts = languages.map((each) => `#   ${each}: ${JSON.stringify(kind.title)}`).join('\n');
  const [shown] = kind.fields.filter(({ type }) => type.is !== 'name' && type.is !== 'text');
  const more = shown === undefined ? '' : `\n  OPTIONAL { ?thing my:${shown.key} ?${shown.key} }`;
  return `# title:
${texts}
# explanation:
${texts}
# language: ${first}
PREFIX my: <ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?thing ?name${shown === undefined ? '' : ` ?${shown.key}`} WHERE {
  ?thing a my:${kind.class} ; rdfs:label ?name .${more}
  FILTER(LANG(?name) = "${first}")
}
ORDER BY ?name
`;
}
