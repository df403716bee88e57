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

/** Gives the file of the records of a kind, and its text: a table, or YAML where a name holds what parts values in a table. */
export function recordsOf(kind: Kind): [file: string, text: string] {
  const names = kind.fields.filter(({ type }) => type.is === 'name').flatMap(({ columns }) => columns);
  const needsYaml = names.some(({ values }) => values.some((value) => value.includes('|')));
  return needsYaml ? [`data/${kind.file}.yaml`, yamlOf(kind)] : [`data/${kind.file}.csv`, tableOf(kind)];
}

function yamlOf({ file, ids, fields }: Kind): string {
  const records = ids.map((id, row) => {
    const lines = fields.flatMap(({ key, isList, columns }): string[] => {
      const filled = columns.filter(({ values }) => (values[row] ?? '') !== '');
      if (filled.length === 0) return [];
      const value = (text: string): string =>
        isList
          ? JSON.stringify(
              text
                .split('|')
                .map((part) => part.trim())
                .filter(Boolean),
            )
          : JSON.stringify(text);
      const inner = filled.map(({ header, values }) => [header.split('@')[1], value(values[row] ?? '')] as const);
      const [first] = inner;
      if (first?.[0] === undefined) return [`  ${key}: ${first?.[1] ?? ''}`];
      return [`  ${key}: { ${inner.map(([tag, text]) => `${tag ?? ''}: ${text}`).join(', ')} }`];
    });
    return [`${JSON.stringify(id)}:`, ...lines].join('\n');
  });
  return `# yaml-language-server: $schema=../ontology/records.schema.json#/$defs/${file}\n${records.join('\n')}\n`;
}

/** Spreadsheets know the table for UTF-8 by the mark before it. */
function tableOf({ ids, fields }: Kind): string {
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
