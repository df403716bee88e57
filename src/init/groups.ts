// Puts the columns of a table together that say one thing: a text in several languages, the two numbers of a point.
import { readAngle } from '../facts/convert/coordinates.js';
import { writePoint } from '../facts/convert/point.js';
import { guess, type Guess } from './guess.js';
import type { Column, Table } from './table.js';
import { languageIn, means } from './words.js';

/** What becomes one field: one column, or several with a language each. */
export interface Group {
  readonly title: string;
  /** What it is titled in each language, where the titles differ. */
  readonly titles: ReadonlyMap<string, string>;
  /** By language where it has one; the key of a column without is the empty text. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly guess: Guess;
}

/** Groups the columns of a table; languages of the publication count as such wherever a title ends in one. */
export function groupsOf(table: Table, languages: readonly string[]): Group[] {
  const { rest, point } = pointOf(table.columns);
  const byStem = new Map<string, Map<string, Column>>();
  const nameStem = rest
    .map(({ title }) => languageIn(title))
    .find((found) => found !== undefined && means(found.stem, 'name'))?.stem;
  for (const column of rest) {
    const found = languageIn(column.title);
    // The name of a thing may be titled in the language that it is in: “Nazwa (pl)”, “Name (en)”.
    const stem = found !== undefined && means(found.stem, 'name') ? (nameStem ?? found.stem) : found?.stem;
    const isLanguage = found !== undefined && stem !== undefined && isTagged(found, rest, languages);
    const key = isLanguage ? stem : column.title;
    const columns = byStem.get(key) ?? new Map<string, Column>();
    const tag = isLanguage ? found.tag : '';
    byStem.set(key, columns);
    if (columns.has(tag)) byStem.set(column.title, new Map([['', column]]));
    else columns.set(tag, column);
  }
  const groups = [...byStem].map(([title, columns]): Group => {
    const isText = [...columns.keys()].some(Boolean);
    const [first] = columns.values();
    const found = isText || first === undefined ? { sort: 'text' as const, values: [] } : guess(first, languages);
    const titles = new Map(
      [...columns].flatMap(([tag, column]) => (tag === '' ? [] : [[tag, languageIn(column.title)?.stem ?? title]])),
    );
    return { title, titles, columns, guess: found };
  });
  return point === undefined ? groups : [...groups, point];
}

function isTagged(
  found: { stem: string; tag: string; isMarked: boolean },
  all: readonly Column[],
  languages: readonly string[],
): boolean {
  const siblings = all.filter(({ title }) => {
    const other = languageIn(title);
    return (
      other !== undefined && (other.stem === found.stem || (means(other.stem, 'name') && means(found.stem, 'name')))
    );
  });
  return siblings.length > 1 || found.isMarked || (languages.includes(found.tag) && means(found.stem, 'name'));
}

/** Two columns of numbers in the range of the Earth, titled as its degrees, are a point. */
function pointOf(columns: readonly Column[]): { rest: readonly Column[]; point?: Group } {
  const latitude = columns.find((column) => means(column.title, 'latitude') && isWithin(column, 90));
  const longitude = columns.find(
    (column) => column !== latitude && means(column.title, 'longitude') && isWithin(column, 180),
  );
  if (latitude === undefined || longitude === undefined) return { rest: columns };
  const values = latitude.cells.map((cell, row) => {
    const other = longitude.cells[row] ?? '';
    return cell === '' || other === '' ? '' : writePoint({ latitude: degrees(cell), longitude: degrees(other) });
  });
  const title = `${latitude.title} / ${longitude.title}`;
  const column: Column = { title, cells: values, areDates: false };
  const point: Group = { title, titles: new Map(), columns: new Map([['', column]]), guess: { sort: 'point', values } };
  return { rest: columns.filter((each) => each !== latitude && each !== longitude), point };
}

function degrees(cell: string): number {
  return readAngle(cell) ?? NaN;
}

function isWithin({ cells }: Column, most: number): boolean {
  const filled = cells.filter(Boolean);
  return filled.every((cell) => Math.abs(degrees(cell)) <= most) && filled.some((cell) => /[.,°]/.test(cell));
}
