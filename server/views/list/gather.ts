// What the page of a list shows: the things of a page, the fields that they fill, and by what they can be chosen.
import { skos, type Field, type Format, type Quad, type Release } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import type { Frame } from '../components/frame.js';
import { Graph } from '../components/graph.js';
import { basesOf } from '../components/later.js';
import { namesOf, shapeNames } from '../components/names.js';
import { alphabetOf, among, type Alphabet, type Letter } from './alphabet.js';
import { censusOf, isCounted } from './census.js';
import { chosenBy, mannerOf } from './condition.js';
import { facetsOf, type Chosen, type Facet } from './facets.js';
import { orderOf } from './order.js';
import { listPage, type Beyond } from './page.js';
import { addSort } from './sort.js';
import { describeStretch, type Stretch } from './stretch.js';

/** Most columns beside the name, and values that are shown of a field. */
const [maxColumns, maxValues] = [4, 5] as const;

/** Gives the fields that are columns of a list: what it is sorted by, then those that the shapes choose, if anything on it fills them. */
async function columnsOf(release: Release, { kind, things, marks, sort }: Stretch): Promise<Field[]> {
  const filled = new Set<string>();
  if (isCounted(release, kind)) {
    const census = await censusOf(release, kind);
    const isOn = (at: number): boolean => marks === undefined || marks[at] === 1;
    for (const { field, starts } of census.columns)
      if (census.things.some((_, at) => starts[at] !== starts[at + 1] && isOn(at))) filled.add(field.path);
  } else
    for (const { predicate } of things.flatMap((thing) => [...release.quadsOf(thing)])) filled.add(predicate.value);
  // What makes the name of a thing stands in its name.
  const names: readonly string[] = [skos.prefLabel, ...(kind.labelTemplate === undefined ? [] : kind.describedWith)];
  const rank = ({ timeline, glance }: Field): number => (timeline ? 0 : glance ? 1 : 2);
  const ranked = chosenBy(kind)
    .filter((field) => field === sort?.field || (filled.has(field.path) && !names.includes(field.path)))
    .sort((a, b) => rank(a) - rank(b));
  // What it is sorted by stays where it is, and is a column whatever comes before it.
  const own = ranked.findIndex((field) => field === sort?.field);
  return ranked.filter((_, at) => at === own || at < maxColumns - Number(own >= maxColumns));
}

/** Gives what the things of a page say in the columns, with the names in it. */
function rowsOf(
  release: Release,
  things: readonly string[],
  fields: readonly Field[],
): { quads: Quad[]; beyond: Beyond } {
  const facts = release.names.graph('facts');
  const own = things.flatMap((thing) => [...release.quadsOf(thing)].filter(({ graph }) => graph.value === facts));
  const paths = new Set(fields.map(({ path }) => path));
  const counts = new Map<string, number>();
  const cells = own.filter(({ subject, predicate }) => {
    const key = cellOf(subject.value, predicate.value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return paths.has(predicate.value) && (counts.get(key) ?? 0) <= maxValues;
  });
  const referred = new Set(cells.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : [])));
  // What a date rests on tells whether it is only the earliest one; it is told beside the date, and has no column by itself.
  const bases = basesOf(release.model, paths);
  const grounds = own.filter(({ predicate }) => bases.has(predicate.value) && !paths.has(predicate.value));
  const quads = [...cells, ...grounds, ...[...things, ...referred].flatMap((each) => namesOf(release, each))];
  return { quads, beyond: (thing, path) => Math.max((counts.get(cellOf(thing, path)) ?? 0) - maxValues, 0) };
}

function cellOf(thing: string, path: string): string {
  return `${thing} ${path}`;
}

/** How a stretch is shown: whether it is the first, which page of the list is asked for, and what leads to its data. */
interface Shown {
  readonly isFirst: boolean;
  readonly text: string | undefined;
  readonly data: string;
  readonly most: number;
  readonly formats: readonly Format[];
}

/** Writes the page of a list. */
export async function showList(
  release: Release,
  stretch: Stretch,
  { isFirst, text, ...shownAs }: Shown,
  frame: Frame,
  links: readonly Link[],
): Promise<string> {
  const { kind, conditions } = stretch;
  const shown = await pageOf(release, stretch, frame.language, { isFirst, text });
  const whole = `${release.names.base}doc/${kind.name}`;
  const choice: Chosen = { kind, address: addSort(whole, stretch.sort), conditions };
  const facets = isFirst && isCounted(release, kind) ? facetsOf(await censusOf(release, kind), choice, release.names) : []; // prettier-ignore
  const fields = await columnsOf(release, stretch);
  const { quads: rows, beyond } = rowsOf(release, shown.things, fields);
  const named = namedIn(choice, facets).flatMap((iri) => namesOf(release, iri));
  const quads = [...describeStretch(release, stretch), ...rows, ...named, ...shapeNames(release)];
  const graph = new Graph(quads, release.model, release.names);
  const isSortable = isCounted(release, kind) && stretch.total > 1;
  const sorted = addSort(stretch.address, stretch.sort);
  return listPage(
    frame,
    { ...stretch, ...shownAs, ...shown, fields, beyond, graph, isFirst, choice, facets, isSortable, sorted },
    links,
  );
}

/** Lists the things that conditions and facets name. */
function namedIn({ conditions }: Chosen, facets: readonly Facet[]): string[] {
  const asked = conditions.flatMap(({ value }) => value ?? []);
  const offered = facets.filter(({ column }) => mannerOf(column.field) === 'thing');
  return [...asked, ...offered.flatMap(({ options }) => options.flatMap(({ value }) => value ?? []))];
}

/** Gives the things of a page as they are sorted, in the reader's alphabet where nothing is said, or the stretch as it is. */
async function pageOf(
  release: Release,
  { kind, things, marks, sort }: Stretch,
  language: string,
  { isFirst, text }: Pick<Shown, 'isFirst' | 'text'>,
): Promise<{ things: readonly string[]; letters: readonly Letter[]; page: number; pages: number; size: number }> {
  const size = Math.max(things.length, 1);
  if (!isFirst || !isCounted(release, kind)) return { things, letters: [], page: 1, pages: 1, size };
  const census = await censusOf(release, kind);
  // Letters are of the alphabet only.
  const whole: Alphabet = sort === undefined ? await alphabetOf(release, kind, language) : { places: await orderOf(release, kind, sort, language), letters: [] }; // prettier-ignore
  const { places, letters } = marks === undefined ? whole : among(whole, marks);
  const pages = Math.max(Math.ceil(places.length / size), 1);
  const page = Math.min(Number(text ?? 1), pages);
  const own = places.subarray((page - 1) * size, page * size);
  return { things: Array.from(own, (place) => census.things[place] ?? ''), letters, page, pages, size };
}
