// Makes the files of a new publication from tables, and says what is to be looked at.
import { slugOf } from '../facts/read/slug.js';
import { maxIdentifierLength } from '../model/publication.js';
import type { LangMap } from '../rdf/rdf.js';
import { questionOf, recordsOf, settingsOf, type About } from './files.js';
import { classOf, titleOf } from './keys.js';
import type { Note } from './note.js';
import type { GuessWords } from './words/en.js';
import { planOf, type Kind, type Plan } from './plan.js';
import type { Table } from './table.js';
import { shapesOf, vocabularyOf } from './turtle.js';

/** What is asked for. Texts that are not given are made of the titles of the tables. */
export interface Wish extends Pick<About, 'base' | 'licence' | 'today'> {
  readonly tables: readonly Table[];
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
  readonly title: LangMap;
  readonly description: LangMap;
  readonly publisher: LangMap;
}

/** The files by their paths, and the notes with the lines that they are about. */
export interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly (Note & { readonly line: number })[];
  readonly kinds: readonly Kind[];
}

/** Makes a publication. Without a table it has one kind of things, called as was wished, and no record. */
export function makePublication(wish: Wish): Made {
  const plan = wish.tables.length === 0 ? emptyPlan(wish) : planOf(wish.tables, wish.languages, wish.kinds);
  const title = inAll(wish.title, plan.languages, titleOf(wish.tables[0]?.source ?? plan.kinds[0]?.title ?? ''));
  const [first = ''] = plan.languages.map((each) => title[each]);
  const about: About = {
    ...wish,
    title,
    slug: shortened(slugOf(first) || (plan.kinds[0]?.file ?? 'publication'), plan),
    description: inAll(wish.description, plan.languages, describe(plan)),
    publisher: inAll(wish.publisher, plan.languages, ''),
  };
  const files = new Map([
    ['data/publication.yaml', settingsOf(plan, about)],
    ...plan.kinds.map(recordsOf),
    ...plan.kinds.map((kind): [string, string] => [`data/queries/${kind.file}.rq`, questionOf(kind, plan)]),
    ['ontology/vocabulary.ttl', vocabularyOf(plan, first)],
    ['ontology/shapes.ttl', shapesOf(plan, first)],
  ]);
  return {
    files,
    kinds: plan.kinds,
    notes: [...plan.notes, ...settingNotes(wish, plan)].map((note) => placed(note, files)),
  };
}

/** A data set is called by this and the file of its kind, and portals take no long names. */
function shortened(slug: string, { kinds }: Plan): string {
  const longest = Math.max('ontology'.length, ...kinds.map(({ file }) => file.length));
  const most = Math.max(8, maxIdentifierLength - 1 - longest);
  return slug.length <= most
    ? slug
    : slug
        .slice(0, most + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, most);
}

function inAll(given: LangMap, languages: readonly string[], otherwise: string): LangMap {
  const [first] = Object.values(given);
  return Object.fromEntries(languages.map((each) => [each, given[each] ?? first ?? otherwise]));
}

/** Numbers and titles stand for a description until somebody writes one. */
function describe({ kinds }: Plan): string {
  return kinds
    .map(
      ({ title, ids, fields }) => `${title} (${String(ids.length)}): ${fields.map((field) => field.title).join(', ')}.`,
    )
    .join(' ');
}

function settingNotes({ description, title, base, licence }: Wish, { languages }: Plan): Note[] {
  const file = 'data/publication.yaml';
  const untold = (['title', 'description'] as const).flatMap((key) => {
    const given = key === 'title' ? title : description;
    const missing = languages.filter((each) => given[each] === undefined);
    return missing.length === 0 ? [] : [{ file, at: `${key}:`, say: (said: GuessWords) => said.untold(key, missing) }];
  });
  return [
    ...untold,
    ...(languages.length > 1
      ? [
          {
            file: 'ontology/vocabulary.ttl',
            at: 'owl:Class',
            say: (said: GuessWords) => said.translate,
          },
        ]
      : []),
    ...(base.startsWith('http://localhost') ? [{ file, at: 'base:', say: (said: GuessWords) => said.base }] : []),
    { file, at: 'licence:', say: (said: GuessWords) => said.licence(licence) },
  ];
}

function placed(note: Note, files: ReadonlyMap<string, string>): Note & { line: number } {
  const file = files.has(note.file) ? note.file : note.file.replace(/csv$/, 'yaml');
  const lines = files.get(file)?.split('\n') ?? [];
  return {
    ...note,
    file,
    line:
      Math.max(
        0,
        lines.findIndex((line) => line.includes(note.at)),
      ) + 1,
  };
}

function emptyPlan({ languages, kinds: [kind = 'thing'] }: Wish): Plan {
  const [first = 'en'] = languages;
  const columns = (languages.length > 0 ? languages : [first]).map((each) => ({ header: `name@${each}`, values: [] }));
  const base = { titles: new Map<string, string>(), isList: false, isFull: false, isUnique: false };
  const fields: Kind['fields'] = [
    { ...base, isFull: true, key: 'name', title: 'name', type: { is: 'name' }, columns },
    { ...base, key: 'since', title: 'since', type: { is: 'date' }, columns: [{ header: 'since', values: [] }] },
    { ...base, key: 'website', title: 'website', type: { is: 'link' }, columns: [{ header: 'website', values: [] }] },
  ];
  const one: Kind = {
    name: kind,
    file: kind,
    class: classOf(kind),
    title: titleOf(kind),
    ids: [],
    fields,
    labelKeys: [],
  };
  const note: Note = {
    file: `data/${kind}.csv`,
    at: 'id',
    say: (said) => said.rows,
  };
  return { languages, kinds: [one], notes: [note] };
}
