// The data sets of a catalogue: the whole, its ontology, its evidence, and the kinds that are worth one of their own.
import type { GraphName } from '../rdf/iri.js';
import type { Kind, Model } from '../model/model.js';
import { datasetSlug, type Named } from '../model/publication.js';
import { dcat, dct, prov, rdf, type LangMap } from '../rdf/rdf.js';
import { sayShared, sharedNodes } from './about.js';
import { describeCoverage, type Coverage } from './coverage.js';
import { describeAccess, describeFile, isMap, type Dump } from './distribution.js';
import { sayLaw, sayValue, valueOf } from './highvalue.js';
import { inPhrases, pluralOf } from './texts.js';
import { link, say, value, type Triple } from './triple.js';

/** What the catalogue is made from. */
export interface Catalogued extends Named {
  readonly model: Model;
  readonly version: string;
  readonly dumps: readonly Held[];
  /** What the facts of each kind rest on; none where it was not counted. */
  readonly coverage?: readonly Coverage[];
}

/** A file with what it holds. */
export interface Held extends Dump {
  readonly graphs: readonly GraphName[];
  /** Name of the kind whose table it is. */
  readonly kind?: string;
  /** Whether that table has a row for each value instead of for each thing. */
  readonly isByValue?: boolean;
  /** Name of the file that it describes; such a file is no distribution. */
  readonly describes?: string;
}

/** One data set before it is described. */
interface Part {
  readonly iri: string;
  readonly title: LangMap;
  readonly description: LangMap;
  readonly dumps: readonly Held[];
  /** The kinds whose facts are in it. */
  readonly kinds: readonly Kind[];
}

/** Gives the data sets, the whole first; a kind without a table, which has no things, is none. */
export function partsOf({ publication, names, model, dumps }: Catalogued): [Part, ...Part[]] {
  const tables = new Set(dumps.map(({ kind }) => kind));
  const kinds = (publication.datasets ?? [])
    .flatMap((name) => model.kind(name) ?? [])
    .filter(({ name }) => tables.has(name));
  const homes = homesOf(dumps, new Set(kinds.map(({ name }) => name)));
  const part = (name: string, home: string, title: LangMap, description: LangMap, held: readonly Kind[] = []): Part => {
    const iri = names.dataset(datasetSlug(publication, name));
    return { iri, title, description, dumps: homes.get(home) ?? [], kinds: held };
  };
  return [
    part('', '', publication.title, publication.description, model.kinds),
    ...(['ontology', 'evidence'] as const).map((name) => {
      const title = inPhrases(publication, (words, _language, whole) => `${whole}: ${words[name]}`);
      return part(
        name,
        name,
        title,
        inPhrases(publication, (words) => words[`${name}Text`]),
      );
    }),
    ...kinds.map((kind) => {
      const title = inPhrases(publication, (_words, language, whole) => `${whole}: ${pluralOf(kind, language)}`);
      const text = inPhrases(publication, (words, language) => words.kindText(pluralOf(kind, language)));
      return part(kind.file, kind.name, title, text, [kind]);
    }),
  ];
}

/** Sorts files by the data set that they belong to: a kind, a graph, or the whole, which has the empty name. */
function homesOf(dumps: readonly Held[], kinds: ReadonlySet<string>): ReadonlyMap<string, readonly Held[]> {
  const homes = new Map<string, Held[]>();
  for (const dump of dumps) {
    if (dump.describes !== undefined) continue;
    const home = homeOf(dump, kinds);
    const held = homes.get(home);
    if (held === undefined) homes.set(home, [dump]);
    else held.push(dump);
  }
  return homes;
}

function homeOf({ kind, graphs }: Held, kinds: ReadonlySet<string>): string {
  if (kind !== undefined) return kinds.has(kind) ? kind : '';
  const [graph, ...more] = graphs;
  return more.length === 0 && graph !== 'facts' ? (graph ?? '') : '';
}

/** Describes a data set with its distributions (DCAT-AP 3.0.1 §5.3); only the whole has the query service as one. */
export function describeDataset(part: Part, whole: Part, catalogued: Catalogued): Triple[] {
  const { iri } = part;
  const { publication, version, model, coverage = [] } = catalogued;
  const { catalog, publisher, contact, period, ontology, provenance } = sharedNodes(catalogued);
  const [only] = part.kinds;
  const high = valueOf(publication, part === whole, part === whole ? undefined : only?.name);
  const counted = part === whole ? coverage : coverage.filter(({ kind }) => part.kinds.includes(kind));
  return [
    ...link(catalog, dcat.dataset, iri),
    ...link(iri, rdf.type, dcat.Dataset),
    value(iri, dct.identifier, iri),
    value(iri, dcat.version, version),
    ...say(iri, dct.title, part.title),
    ...say(iri, dct.description, part.description),
    ...sayShared(iri, catalogued),
    ...link(iri, dct.creator, publisher),
    ...link(iri, dcat.contactPoint, contact),
    ...link(iri, dcat.theme, ...publication.themes),
    ...Object.entries(publication.keywords).flatMap(([language, words]) =>
      words.flatMap((word) => say(iri, dcat.keyword, { [language]: word })),
    ),
    ...link(iri, dct.temporal, period),
    ...link(iri, dct.accrualPeriodicity, publication.frequency),
    ...link(iri, dct.accessRights, publication.accessRights),
    ...link(iri, dct.conformsTo, ontology),
    ...link(iri, dct.provenance, provenance),
    ...link(iri, prov.wasAttributedTo, publisher),
    ...sayValue(iri, high),
    ...(part === whole ? sayLaw(catalog, high) : []),
    ...describeCoverage(iri, counted, catalogued),
    ...link(iri, dcat.landingPage, `${iri}.html`),
    ...(part === whole ? describeAccess(iri, high, catalogued) : link(iri, dct.isPartOf, whole.iri)),
    ...part.dumps.flatMap((dump) =>
      describeFile(dump, { dataset: iri, what: contentOf(dump, catalogued, model), high }, catalogued),
    ),
  ];
}

/** Says in words what a file holds. */
function contentOf({ file, graphs, kind, isByValue }: Held, { publication }: Catalogued, model: Model): LangMap {
  const found = kind === undefined ? undefined : model.kind(kind);
  const [graph, ...more] = graphs;
  return inPhrases(publication, (words, language) => {
    const held = isMap({ file }) ? words.map : isByValue === true ? words.values : words.rows;
    if (file.endsWith('.zip')) return words.archive;
    if (found !== undefined) return `${held} – ${pluralOf(found, language)}`;
    if (more.length > 0 || graph === 'derived' || graph === 'catalog' || graph === undefined) return words.everything;
    return words[graph];
  });
}
