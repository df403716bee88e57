// Publications about something else, made for tests of pages: libraries of one city with a day each, and words without places and days.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish, readFolder, readWorkspace } from '../../src/making.js';
import { base } from '../e2e/publication.js';
import { scratch } from '../scratch.js';

const prefixes = ['my: <ontology#>', 'hej: <hejnal#>', ': <shapes#>', 'sh: <http://www.w3.org/ns/shacl#>'];
const standard = [
  'xsd: <http://www.w3.org/2001/XMLSchema#>',
  'skos: <http://www.w3.org/2004/02/skos/core#>',
  'rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>',
  'owl: <http://www.w3.org/2002/07/owl#>',
  'dct: <http://purl.org/dc/terms/>',
  'geo: <http://www.opengis.net/ont/geosparql#>',
];
const head = [...prefixes, ...standard].map((each) => `@prefix ${each} .`).join('\n');

/** A field: its key, the property, what its shape asks for, and its names. */
type Field = readonly [key: string, path: string, asks: string, pl: string, en: string];

/** A kind of things, as its shape and its file have it. */
export interface Kind {
  readonly name: string;
  readonly file: string;
  readonly names: readonly [pl: string, en: string, manyPl: string, manyEn: string];
  readonly marks?: string;
  readonly fields: readonly Field[];
}

/** The field of names. */
export const name: Field = ['name', 'skos:prefLabel', 'sh:datatype rdf:langString ; sh:minCount 1', 'nazwa', 'name'];

function both(pl: string, en: string): string {
  return `skos:prefLabel "${pl}"@pl , "${en}"@en`;
}

function shapesOf(kinds: readonly Kind[]): string {
  const shapes = kinds.flatMap(({ name: kind, file, names, marks = '', fields }) => [
    `:${kind} a sh:NodeShape ; sh:targetClass my:${classOf(kind)} ; hej:kind "${kind}" ; hej:file "${file}" ; ${marks} ${both(names[2], names[3])} ;
      sh:property ${fields.map(([key]) => `:${kind}-${key}`).join(' , ')} .`,
    ...fields.map(
      ([key, path, asks, pl, en], at) =>
        `:${kind}-${key} a sh:PropertyShape ; sh:path ${path} ; hej:key "${key}" ; sh:order ${at + 1} ; ${asks} ; hej:ground hej:Editing ; ${both(pl, en)} .`,
    ),
  ]);
  return [head, ...shapes].join('\n');
}

function vocabularyOf(kinds: readonly Kind[]): string {
  const own = new Map(kinds.flatMap(({ fields }) => fields.map((field) => [field[1], field] as const)));
  const properties = [...own.values()].filter(([, path]) => path.startsWith('my:'));
  const isLink = (asks: string): boolean => asks.includes('sh:class');
  return [
    head,
    ...kinds.map(
      ({ name: kind, names }) =>
        `my:${classOf(kind)} a owl:Class ; ${both(names[0], names[1])} ; skos:definition "Czym jest ${names[0]}."@pl , "What a ${names[1]} is."@en .`,
    ),
    ...properties.map(
      ([, path, asks, pl, en]) =>
        `${path} a owl:${isLink(asks) ? 'Object' : 'Datatype'}Property ; ${both(pl, en)} ; skos:definition "Czym jest ${pl}."@pl , "What ${en} means."@en .`,
    ),
  ].join('\n');
}

function classOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Rows of a kind, by the key of their field; a key with a language behind it is a text in that language. */
type Rows = readonly Readonly<Record<string, string>>[];

function csvOf(rows: Rows): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text = ''): string => `"${text.replaceAll('"', '""')}"`;
  return [heads.join(','), ...rows.map((row) => heads.map((each) => cell(row[each])).join(','))].join('\n') + '\n';
}

/** Builds a publication of kinds and rows; gives the folder of its releases. */
export async function make(
  slug: string,
  title: readonly [pl: string, en: string],
  kinds: readonly Kind[],
  rows: Readonly<Record<string, Rows>>,
  languages: readonly string[] = ['pl', 'en'],
): Promise<string> {
  const folder = scratch(slug);
  for (const each of ['data', 'ontology']) mkdirSync(join(folder, each));
  const settings = [
    `base: ${base}`,
    `slug: ${slug}`,
    `title: { pl: ${title[0]}, en: ${title[1]} }`,
    `description: { pl: '${title[0]}: dane do prób.', en: '${title[1]}: data for trying out.' }`,
    'publisher: { name: { pl: Urząd z bardzo długą nazwą do spraw wszystkich instytucji kultury, en: The office }, page: "https://office.example/" }',
    'licence: https://licences.example/a-licence-with-a-long-address-that-no-line-of-a-telephone-can-hold/version-one-point-zero',
    `languages: [${languages.join(', ')}]`,
    'modified: 2026-11-22',
  ];
  writeFileSync(join(folder, 'data/publication.yaml'), settings.join('\n'));
  for (const [file, own] of Object.entries(rows)) writeFileSync(join(folder, `data/${file}.csv`), csvOf(own));
  writeFileSync(join(folder, 'ontology/shapes.ttl'), shapesOf(kinds));
  writeFileSync(join(folder, 'ontology/vocabulary.ttl'), vocabularyOf(kinds));
  return buildFolder(folder);
}

/** Builds the release of the publication in a folder; gives the folder of its releases, which is apart. */
export async function buildFolder(folder: string): Promise<string> {
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, { today: '2026-11-30', base });
  if (!('model' in workspace)) throw new Error(JSON.stringify(workspace.findings));
  const errors = workspace.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 5)));
  const releases = scratch('releases');
  await publish(workspace, files, releases, () => undefined);
  return releases;
}

const libraries: Kind = {
  name: 'library',
  file: 'libraries',
  names: ['biblioteka', 'library', 'biblioteki', 'libraries'],
  marks: 'hej:atAGlance true ;',
  fields: [
    name,
    ['opened', 'my:opened', 'sh:datatype xsd:date ; hej:onTimeline true ; hej:atAGlance true', 'otwarcie', 'opened'],
    ['point', 'my:point', 'sh:datatype geo:wktLiteral ; hej:onMap true', 'położenie', 'position'],
    ['district', 'my:district', 'sh:class my:District ; hej:atAGlance true', 'dzielnica', 'district'],
    ['website', 'my:website', 'sh:datatype xsd:anyURI', 'strona', 'page'],
  ],
};
const districts: Kind = {
  name: 'district',
  file: 'districts',
  names: ['dzielnica', 'district', 'dzielnice', 'districts'],
  fields: [name],
};

/** Names such as lists have to hold: long without a space, in other scripts, from right to left. */
const odd = [
  ['Konstantynopolitańczykowianeczkówna'.repeat(3), 'Floccinaucinihilipilification'.repeat(3)],
  ['克拉科夫市立圖書館', '克拉科夫市立圖書館'],
  ['مكتبة كراكوف', 'مكتبة كراكوف'],
  ['Łódzka & „Ósma” <biblioteka>', 'Library of "signs" & <marks>'],
] as const;

/** Makes three hundred libraries within some kilometres, each with a day: more than a timeline draws. */
export function buildLibraries(): Promise<string> {
  const rows = Array.from({ length: 300 }, (_, at) => {
    const [pl = `Biblioteka nr ${at + 1}`, en = `Library no ${at + 1}`] = odd[at] ?? [];
    const [east, north] = [19.85 + ((at * 37) % 200) / 1000, 50.0 + ((at * 53) % 110) / 1000];
    return {
      id: `library-${at + 1}`,
      'name@pl': pl,
      'name@en': en,
      opened: `${1890 + ((at * 7) % 130)}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
      point: `POINT(${east.toFixed(4)} ${north.toFixed(4)})`,
      district: `district-${(at % 18) + 1}`,
      website: `https://libraries.example/${'a-long-way-to-a-page/'.repeat(at % 6)}${at}`,
    };
  });
  const parts = Array.from({ length: 18 }, (_, at) => ({
    id: `district-${at + 1}`,
    'name@pl': `Dzielnica ${at + 1}`,
    'name@en': `District ${at + 1}`,
  }));
  return make('libraries', ['Biblioteki Krakowa', 'Libraries of Kraków'], [libraries, districts], {
    libraries: rows,
    districts: parts,
  });
}

const words: Kind = {
  name: 'word',
  file: 'words',
  names: ['słowo', 'word', 'słowa', 'words'],
  fields: [
    name,
    ['meaning', 'skos:definition', 'sh:datatype rdf:langString', 'znaczenie', 'meaning'],
    ['near', 'my:near', 'sh:class my:Word', 'bliskie', 'near'],
    ['code', 'my:code', 'sh:datatype xsd:string', 'kod', 'code'],
  ],
};

/** Makes words with meanings, without a place or a day. */
export function buildWords(): Promise<string> {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const [pl = `słowo ${at + 1}`, en = `word ${at + 1}`] = odd[at] ?? [];
    return {
      id: `word-${at + 1}`,
      'name@pl': pl,
      'name@en': en,
      ...(at % 3 !== 1 && {
        'meaning@pl': `Znaczenie słowa: ${'bardzo długie, '.repeat(at)}i tyle.`,
        'meaning@en': `Its meaning: ${'very long, '.repeat(at)}so far.`,
      }),
      ...(at > 0 && { near: `word-${at}` }),
      code: `W-${'0'.repeat(at * 2)}${at}`,
    };
  });
  return make('words', ['Słowa', 'Words'], [words], { words: rows });
}
