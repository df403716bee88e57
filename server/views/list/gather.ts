// The fields that a list shows of its things, and what is said in them.
import { skos, type Field, type Kind, type Quad, type Release } from '../../../src/index.js';
import { namesOf } from '../components/names.js';

/** Most columns beside the name, and values that are shown of a field. */
const [maxColumns, maxValues] = [4, 5] as const;

/** Gives the fields that some of the things fill, those that the shapes choose first, with their values and the names in them. */
export function rowsOf(release: Release, kind: Kind, things: readonly string[]): { fields: Field[]; quads: Quad[] } {
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
