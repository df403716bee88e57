// Some rows of what is in a data set, kind by kind, for a page that shows them before anybody downloads.
import { datasetSlug, skos, type Field, type Kind, type Quad, type Release } from '../../../src/index.js';
import { basesOf } from '../components/later.js';
import { namesOf } from '../components/names.js';

/** Some things of a kind, with the fields that they fill. */
export interface Preview {
  readonly kind: Kind;
  readonly fields: readonly Field[];
  readonly things: readonly string[];
  /** How many there are in all. */
  readonly total: number;
}

/** Rows of a kind on its own page and on that of the whole, columns, and values that are looked at in a cell. */
const [ownRows, wholeRows, maxColumns, maxValues] = [10, 3, 5, 50];

/** Things of a kind among which rows are chosen. */
const maxLooked = 100;

/** What is in a data set: all kinds, one kind, or a graph that is not of things. */
export function contentOf(
  { publication, names, model }: Release,
  iri: string,
): { kinds: readonly Kind[]; graph?: 'ontology' | 'evidence' } {
  const is = (part: string): boolean => iri === names.dataset(datasetSlug(publication, part));
  if (is('')) return { kinds: inOrder(model.kinds, { publication, names }) };
  const graph = (['ontology', 'evidence'] as const).find(is);
  if (graph !== undefined) return { kinds: [], graph };
  return { kinds: model.kinds.filter(({ file }) => is(file)) };
}

/** Puts the kinds first that the publication itself names as data sets, and those of the tool last. */
function inOrder(kinds: readonly Kind[], { publication, names }: Pick<Release, 'publication' | 'names'>): Kind[] {
  const chosen = publication.datasets ?? [];
  const rank = (kind: Kind): number => {
    const at = chosen.indexOf(kind.name);
    if (at >= 0) return at;
    return kind.class.startsWith(names.tool) ? Infinity : chosen.length;
  };
  return [...kinds].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Reads some rows of each kind, and the quads that show them. */
export function previewsOf(release: Release, kinds: readonly Kind[]): { previews: Preview[]; quads: Quad[] } {
  const size = kinds.length === 1 ? ownRows : wholeRows;
  const quads: Quad[] = [];
  const facts = release.names.graph('facts');
  const previews = kinds.flatMap((kind): Preview[] => {
    const things = fullestOf(release, kind, size);
    if (things.length === 0) return [];
    const rows = things.flatMap((thing) => kind.fields.flatMap((field) => firstValues(release, thing, field, facts)));
    const filled = new Set(rows.map(({ predicate }) => predicate.value));
    // The name of a thing heads its row.
    const rank = ({ timeline, glance }: Field): number => (timeline ? 0 : glance ? 1 : 2);
    const fields = kind.fields
      .filter(({ path }) => filled.has(path) && path !== skos.prefLabel)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, maxColumns);
    const shown = new Set(fields.map(({ path }) => path));
    const cells = rows.filter(({ predicate }) => shown.has(predicate.value));
    const referred = cells.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : []));
    const bases = basesOf(release.model, shown);
    const grounds = rows.filter(({ predicate }) => bases.has(predicate.value) && !shown.has(predicate.value));
    quads.push(...cells, ...grounds, ...[...things, ...new Set(referred)].flatMap((each) => namesOf(release, each)));
    return [{ kind, fields, things, total: release.instances(kind.class) }];
  });
  return { previews, quads };
}

/** Chooses the things that say most, among the first: they show what others may say, too. */
function fullestOf(release: Release, kind: Kind, size: number): string[] {
  const paths = new Set(kind.fields.map(({ path }) => path));
  const saidOf = (thing: string): number =>
    new Set([...release.quadsOf(thing)].flatMap(({ predicate: { value } }) => (paths.has(value) ? [value] : []))).size;
  return release
    .things(kind.name, { limit: maxLooked })
    .map((thing) => ({ thing, said: saidOf(thing) }))
    .sort((a, b) => b.said - a.said)
    .slice(0, size)
    .map(({ thing }) => thing);
}

function firstValues(release: Release, thing: string, { path }: Field, graph: string): Quad[] {
  const found: Quad[] = [];
  for (const each of release.quadsOf(thing, path)) {
    if (each.graph.value !== graph) continue;
    found.push(each);
    if (found.length === maxValues) break;
  }
  return found;
}
