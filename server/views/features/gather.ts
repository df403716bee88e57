// The interface for features (OGC API – Features, Part 1: Core, OGC 17-069r4) as it describes itself: what there is, and where.
import { inLanguage, recordFormats, type JsonLink, type Kind, type Release } from '../../../src/index.js';
import { openapiPath, openapiType } from '../openapi/described.js';
import { extentsOf, type Extents } from './extents.js';

/** Path of the interface under the base, and the rules that it keeps. */
export const featuresPath = 'features';
export const conformance = ['core', 'geojson'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
);

const json = 'application/json';
const geojson = 'application/geo+json';
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

/** Where the interface stands, for whom it speaks, and in which language. */
export interface Place {
  readonly release: Release;
  /** Address under which the paths of the release stand. */
  readonly address: string;
  readonly language: string;
}

/** Lists the kinds that are collections: those with things that have places. */
export function collectionsOf({ model, instances }: Release): Kind[] {
  const isPlaced = (kind: Kind): boolean => recordFormats(kind, model).some(({ extension }) => extension === 'geojson');
  return model.kinds.filter((kind) => instances(kind.class) > 0 && isPlaced(kind));
}

/** Gives the landing page (§7.2). */
export function landing({ release, address, language }: Place): object {
  const { title, description } = release.publication;
  const root = address + featuresPath;
  return {
    title: inLanguage(title, language),
    description: inLanguage(description, language),
    links: [
      { href: root, rel: 'self', type: json },
      { href: address + openapiPath, rel: 'service-desc', type: openapiType },
      { href: `${root}/conformance`, rel: 'conformance', type: json },
      { href: `${root}/collections`, rel: 'data', type: json },
      { href: `${address}catalog`, rel: 'alternate', type: 'text/html' },
      licenceOf(release),
    ],
  };
}

/** Lists the collections (§7.13). */
export async function collections(place: Place): Promise<object> {
  const self = `${place.address}${featuresPath}/collections`;
  const each = collectionsOf(place.release).map((kind) => collection(place, kind));
  return { links: [{ href: self, rel: 'self', type: json }], collections: await Promise.all(each) };
}

/** Describes a collection (§7.14). */
export async function collection(place: Place, kind: Kind): Promise<object> {
  const { release, address, language } = place;
  const self = `${address}${featuresPath}/collections/${kind.name}`;
  const file = `${kind.file}.geojson`;
  const isDumped = release.manifest.files.some(({ path }) => path === `dumps/${file}`);
  return {
    id: kind.name,
    title: inLanguage(kind.plural, language) ?? inLanguage(kind.label, language) ?? kind.name,
    description: inLanguage(kind.definition, language),
    itemType: 'feature',
    crs: [crs84],
    extent: extentOf(await extentsOf(release, kind)),
    links: [
      { href: self, rel: 'self', type: json },
      { href: `${self}/items`, rel: 'items', type: geojson },
      { href: `${address}doc/${kind.name}`, rel: 'alternate', type: 'text/html' },
      ...(isDumped ? [{ href: `${address}dump/${file}`, rel: 'enclosure', type: geojson }] : []),
      licenceOf(release),
    ],
  };
}

function extentOf({ box, span }: Extents): object | undefined {
  if (box === undefined && span === undefined) return undefined;
  return {
    ...(box && { spatial: { bbox: [box], crs: crs84 } }),
    ...(span && {
      temporal: {
        interval: [[momentOf(span[0]), momentOf(span[1] - 1000)]],
        trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
      },
    }),
  };
}

/** Writes a moment by RFC 3339, which has years of four digits; `null`, which is open, for others. */
function momentOf(at: number): string | null {
  const year = new Date(at).getUTCFullYear();
  return year >= 0 && year <= 9999 ? new Date(at).toISOString().replace('.000', '') : null;
}

/** Links to the licence of the facts. */
function licenceOf({ publication }: Release): JsonLink {
  return { href: publication.licence, rel: 'license' };
}
