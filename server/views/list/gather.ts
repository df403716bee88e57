// What the page of a list shows: the things of a page, the fields that they fill, and by what they can be chosen.
import { skos, type Field, type Format, type Kind, type Quad, type Release } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import type { Frame } from '../components/frame.js';
import { Graph } from '../components/graph.js';
import { namesOf, shapeNames } from '../components/names.js';
import { alphabetOf, among, type Letter } from './alphabet.js';
import { censusOf, isCounted } from './census.js';
import { mannerOf } from './condition.js';
import { facetsOf, type Chosen, type Facet } from './facets.js';
import { listPage } from './page.js';
import { describeStretch, type Stretch } from './stretch.js';

/** Most columns beside the name, and values that are shown of a field. */
const [maxColumns, maxValues] = [4, 5] as const;

/** Gives the fields that some of the things fill, those that the shapes choose first, with their values and the names in them. */
function rowsOf(release: Release, kind: Kind, things: readonly string[]): { fields: Field[]; quads: Quad[] } {
  const facts = release.names.graph('facts');
  const own = things.flatMap((thing) => [...release.quadsOf(thing)].filter(({ graph }) => graph.value === facts));
  const filled = new Set(own.map(({ predicate }) => predicate.value));
  // What makes the name of a thing stands in its name.
  const names: readonly string[] = [skos.prefLabel, ...(kind.labelTemplate === undefined ? [] : kind.describedWith)];
  // Long texts and coordinates would only fill the table.
  const isShort = ({ type, map }: Field): boolean => type.is !== 'text' && !(map && type.is === 'literal');
  const rank = ({ timeline, glance }: Field): number => (timeline ? 0 : glance ? 1 : 2);
  const fields = kind.fields
    .filter((field) => filled.has(field.path) && !names.includes(field.path) && isShort(field))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, maxColumns);
  const paths = new Set(fields.map(({ path }) => path));
  const counts = new Map<string, number>();
  const cells = own.filter(({ subject, predicate }) => {
    const key = `${subject.value} ${predicate.value}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return paths.has(predicate.value) && (counts.get(key) ?? 0) <= maxValues;
  });
  const referred = new Set(cells.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : [])));
  return { fields, quads: [...cells, ...[...things, ...referred].flatMap((each) => namesOf(release, each))] };
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
  const choice: Chosen = { kind, address: `${release.names.base}doc/${kind.name}`, conditions };
  const facets = isFirst && isCounted(release, kind) ? facetsOf(await censusOf(release, kind), choice, release.names) : []; // prettier-ignore
  const rows = rowsOf(release, kind, shown.things);
  const named = namedIn(choice, facets).flatMap((iri) => namesOf(release, iri));
  const quads = [...describeStretch(release, stretch), ...rows.quads, ...named, ...shapeNames(release)];
  const graph = new Graph(quads, release.model, release.names);
  return listPage(frame, { ...stretch, ...shownAs, ...shown, ...rows, graph, isFirst, choice, facets }, links);
}

/** Lists the things that conditions and facets name. */
function namedIn({ conditions }: Chosen, facets: readonly Facet[]): string[] {
  const asked = conditions.flatMap(({ value }) => value ?? []);
  const offered = facets.filter(({ column }) => mannerOf(column.field) === 'thing');
  return [...asked, ...offered.flatMap(({ options }) => options.flatMap(({ value }) => value ?? []))];
}

/** Gives the things of a page in the reader's alphabet, or the stretch as it is. */
async function pageOf(
  release: Release,
  { kind, things, chosen }: Stretch,
  language: string,
  { isFirst, text }: Pick<Shown, 'isFirst' | 'text'>,
): Promise<{ things: readonly string[]; letters: readonly Letter[]; page: number; pages: number; size: number }> {
  const size = Math.max(things.length, 1);
  if (!isFirst || !isCounted(release, kind)) return { things, letters: [], page: 1, pages: 1, size };
  const whole = await alphabetOf(release, kind, language);
  const { things: all, letters } = chosen === undefined ? whole : among(whole, chosen);
  const pages = Math.max(Math.ceil(all.length / size), 1);
  const page = Math.min(Number(text ?? 1), pages);
  return { things: all.slice((page - 1) * size, page * size), letters, page, pages, size };
}
