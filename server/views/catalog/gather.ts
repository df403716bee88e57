// The documents of the catalogue: all of it on pages that harvesters can hold, or one data set with what belongs to it.
import {
  dcat,
  dct,
  dqv,
  hydra,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  xsd,
  type Quad,
  type Release,
} from '../../../src/index.js';
import { gather } from '../components/gather.js';

/** Data sets on a page of the catalogue: harvesters read fewer in one answer, and more on pages that follow each other. */
const pageSize = 1_000;

/** Parts of a data set that its page names. */
const mostParts = 20;

/** One page of the catalogue. */
export interface CatalogPage {
  /** Counts from 1. */
  readonly number: number;
  readonly last: number;
  /** How many data sets the catalogue has. */
  readonly total: number;
  /** IRIs of the data sets on this page. */
  readonly datasets: readonly string[];
}

/** How a page is related to another. */
type Relation = 'first' | 'previous' | 'next' | 'last';

/** Gives the IRI of the catalogue. */
export function catalogIri({ names }: Pick<Release, 'names'>): string {
  return `${names.base}catalog`;
}

/** Reads a page by its number as the query string has it, the first where it has none; `undefined` where there is none. */
export function readCatalogPage(release: Release, text: string | undefined): CatalogPage | undefined {
  const all = datasetsOf(release);
  const last = Math.max(1, Math.ceil(all.length / pageSize));
  const number = text === undefined ? 1 : /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > last) return undefined;
  return { number, last, total: all.length, datasets: all.slice((number - 1) * pageSize, number * pageSize) };
}

/** Gives the quads of some data sets of the catalogue and of the catalogue itself; all of it where none are named. */
export function gatherCatalog(release: Release, datasets: readonly string[] = datasetsOf(release)): Quad[] {
  const { base } = release.names;
  const catalog = catalogIri(release);
  const here = new Set(datasets);
  const isElsewhere = (iri: string): boolean => iri.startsWith(`${base}dataset/`) && !here.has(datasetAt(iri));
  const lists = [dcat.dataset, dcat.servesDataset];
  // What only a reader of one data set wants.
  const details = [voidNs.classPartition, dqv.hasQualityMeasurement];
  return gather(release, {
    from: [catalog],
    graph: 'catalog',
    follow: (iri) => !isElsewhere(iri),
    keep: ({ predicate, object }) =>
      !details.includes(predicate.value) && (!lists.includes(predicate.value) || here.has(object.value)),
  });
}

/** Gives the quads about a data set, the services that serve it and all that it refers to, so that they can be read alone; it does not lead to the others. */
export function gatherDataset(release: Release, iri: string): Quad[] {
  const { base } = release.names;
  const isOther = (each: string): boolean =>
    each === catalogIri(release) || (each.startsWith(`${base}dataset/`) && datasetAt(each) !== iri);
  const services = [...release.quadsTo(iri, dcat.servesDataset)].map(({ subject }) => subject.value);
  return gather(release, {
    from: [iri, ...services],
    graph: 'catalog',
    follow: (each) => !isOther(each),
    keep: ({ predicate, object }) => predicate.value !== dcat.servesDataset || object.value === iri,
  });
}

/** Gives the data set that an IRI below `dataset/` belongs to: its page and its parts do (a slug has neither dot nor hash). */
function datasetAt(iri: string): string {
  return iri.replace(/[#.][^/]*$/, '');
}

/** Gives the quads that name the whole that a data set is part of, or its first parts. */
export function gatherFamily(release: Release, iri: string): Quad[] {
  const wholes = [...release.quadsOf(iri, dct.isPartOf)];
  const parts = firstOf(release.quadsTo(iri, dct.isPartOf), mostParts);
  const named = [...wholes.map(({ object }) => object.value), ...parts.map(({ subject }) => subject.value)];
  return [...wholes, ...parts, ...named.flatMap((each) => [...release.quadsOf(each, dct.title)])];
}

function firstOf(quads: Iterable<Quad>, count: number): Quad[] {
  const found: Quad[] = [];
  for (const each of quads) {
    if (found.length === count) break;
    found.push(each);
  }
  return found;
}

/** Says where the other pages are (Hydra Core: PartialCollectionView, which all harvesters read); nothing where there is one only. */
export function describePaging(release: Release, page: CatalogPage, addressOf: (number: number) => string): Quad[] {
  if (page.last === 1) return [];
  const [catalog, view] = [catalogIri(release), addressOf(page.number)];
  const graph = namedNode(release.names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, graph);
  return [
    say(catalog, rdf.type, namedNode(hydra.Collection)),
    say(catalog, hydra.totalItems, literal(String(page.total), namedNode(xsd.integer))),
    say(catalog, hydra.view, namedNode(view)),
    say(view, rdf.type, namedNode(hydra.PartialCollectionView)),
    ...neighbours(page).map(([name, number]) => say(view, hydra[name], namedNode(addressOf(number)))),
  ];
}

/** Lists the pages that a page leads to, with the word of Hydra for each; the last page has no next one. */
export function neighbours({ number, last }: CatalogPage): (readonly [Relation, number])[] {
  if (last === 1) return [];
  const all = [
    ['first', 1],
    ['previous', number - 1],
    ['next', number + 1],
    ['last', last],
  ] as const;
  return all.filter(([, each]) => each >= 1 && each <= last);
}

/** Lists the data sets, the whole first, the others sorted. */
function datasetsOf(release: Release): string[] {
  const whole = release.names.dataset(release.publication.slug);
  const all = [...release.quadsOf(catalogIri(release), dcat.dataset)].map(({ object }) => object.value);
  return [...all.filter((iri) => iri === whole), ...all.filter((iri) => iri !== whole)];
}
