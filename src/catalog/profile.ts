// The profiles of DCAT-AP in which the catalogue can be had: the current one, the one before for portals that keep to it, and
// that of high-value data.
import { authority, statusTwins } from '../model/authorities.js';
import {
  adms,
  blankNode,
  dcat,
  dcatap,
  dct,
  literal,
  namedNode,
  owl,
  quad,
  rdf,
  rdfs,
  spdx,
  vcard,
  xsd,
  type Quad,
} from '../rdf/rdf.js';
import { describeValues } from './stub.js';
import type { Triple } from './triple.js';

/** One version of the profile (Content Negotiation by Profile §6). */
export interface CatalogProfile {
  /** IRI of its specification. */
  readonly iri: string;
  /** Short name for `_profile`. */
  readonly token: string;
  /** Turns quads of the catalogue graph, all of them or those of one document, into what harvesters of that version read. */
  readonly view: (quads: readonly Quad[]) => readonly Quad[];
  /** Whether it shows data sets of high value only. */
  readonly isPartial?: boolean;
}

/** Lists the profiles of catalogue and data sets, the one in which they are stored first. */
export const catalogProfiles: readonly [CatalogProfile, ...CatalogProfile[]] = [
  { iri: 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/', token: 'dcat-ap-3.0.1', view: unnamed },
  {
    iri: 'https://semiceu.github.io/DCAT-AP/releases/2.1.1/',
    token: 'dcat-ap-2.1.1',
    view: (quads) => viewBefore3(unnamed(quads)),
  },
  {
    iri: 'https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd/',
    token: 'dcat-ap-hvd',
    view: (quads) => onlyHighValue(unnamed(quads)),
    isPartial: true,
  },
];

/** Lists the profiles that fit what a catalogue or a data set says: that of high-value data only where there are such. */
export function profilesFor(isHighValue: boolean): readonly [CatalogProfile, ...CatalogProfile[]] {
  const [first, ...others] = catalogProfiles;
  return [first, ...others.filter(({ isPartial = false }) => isHighValue || !isPartial)];
}

/** Properties whose values the shapes of that profile want to be told that they are resources, as everything is. */
const resources: ReadonlySet<string> = new Set([
  ...[dcat.accessURL, dcat.endpointURL, dcat.endpointDescription, vcard.hasEmail, vcard.hasURL],
]);

/** Leaves out the data sets and series that are not of high value, for the profile asks its law of each that it sees. */
function onlyHighValue(quads: readonly Quad[]): readonly Quad[] {
  const high = new Set(quads.filter(({ predicate }) => predicate.value === dcatap.hvdCategory).map(({ subject }) => subject.value)); // prettier-ignore
  const others = quads
    .filter(
      ({ predicate, object }) =>
        predicate.value === rdf.type && [dcat.Dataset, dcat.DatasetSeries].includes(object.value),
    )
    .map(({ subject }) => subject.value)
    .filter((iri) => !high.has(iri));
  const left = new Set(others);
  const isLeft = (iri: string): boolean => left.has(iri) || left.has(iri.replace(/#.*$|\.html$/, ''));
  const kept = quads.filter(({ subject, object }) => !isLeft(subject.value) && !(object.termType === 'NamedNode' && isLeft(object.value))); // prettier-ignore
  const named = kept.filter(({ predicate }) => resources.has(predicate.value)).map(({ object }) => object.value);
  const [graph, type] = [quads[0]?.graph, namedNode(rdfs.Resource)];
  return [...kept, ...[...new Set(named)].map((iri) => quad(namedNode(iri), namedNode(rdf.type), type, graph))];
}

/** Periods have no names in what is harvested: udata would fetch each of them. */
function unnamed(quads: readonly Quad[]): readonly Quad[] {
  const periods = new Set(
    quads.flatMap(({ predicate, object }) => (predicate.value === dct.temporal ? object.value : [])),
  );
  const names = new Map([...periods].sort().map((iri, index) => [iri, blankNode(`period${index + 1}`)]));
  return quads.map((each) => {
    const { subject, predicate, object, graph } = each;
    const [from, to] = [names.get(subject.value), names.get(object.value)];
    return from === undefined && to === undefined ? each : quad(from ?? subject, predicate, to ?? object, graph);
  });
}

/**
 * Gives the catalogue in DCAT-AP 2.1.1: sizes are decimal numbers, a version is `owl:versionInfo`, the status of a file is
 * one of ADMS; its shapes take no checksum but SHA-1, so there is none.
 */
function viewBefore3(quads: readonly Quad[]): Quad[] {
  const left = new Set(
    quads.flatMap(({ predicate, object }) =>
      [spdx.checksum, spdx.algorithm].includes(predicate.value) ? [object.value] : [],
    ),
  );
  const kept = quads.filter(
    ({ subject, predicate }) =>
      predicate.value !== spdx.checksum &&
      !left.has(subject.value) &&
      !subject.value.startsWith(`${authority}distribution-status`),
  );
  const turned = kept.map((each) => turn(each) ?? each);
  const graph = quads[0]?.graph;
  const statuses = turned.flatMap(({ subject, predicate, object }): Triple[] =>
    predicate.value === adms.status && object.termType === 'NamedNode'
      ? [[subject.value, predicate.value, object]]
      : [],
  );
  const stubs = unique(describeValues(statuses));
  return [
    ...turned,
    ...stubs.map(([subject, predicate, object]) => quad(namedNode(subject), namedNode(predicate), object, graph)),
  ];
}

/** Turns one statement where the older version says it in another way. */
function turn({ subject, predicate, object, graph }: Quad): Quad | undefined {
  const say = (property: string, value: Quad['object']): Quad => quad(subject, namedNode(property), value, graph);
  if (predicate.value === dcat.byteSize) return say(dcat.byteSize, literal(object.value, namedNode(xsd.decimal)));
  if (predicate.value === dcat.version) return say(owl.versionInfo, object);
  const twin = predicate.value === adms.status ? statusTwins[object.value] : undefined;
  return twin === undefined ? undefined : say(adms.status, namedNode(twin));
}

function unique(triples: readonly Triple[]): Triple[] {
  return [...new Map(triples.map((each) => [JSON.stringify([each[0], each[1], each[2].value]), each])).values()];
}
