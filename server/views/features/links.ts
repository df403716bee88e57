// The links of pages and of features (OGC 17-069r4 §7.15.6, §7.16.2): to themselves, to what follows, and to what people read.
import type { JsonLink, Kind } from '../../../src/index.js';
import { featuresPath, type Place } from './gather.js';

const json = 'application/json';
const geojson = 'application/geo+json';
const html = 'text/html';

/** Links from a page to itself, which is the first, and to the one that begins behind a short name. */
export function pageLinks(
  { address }: Place,
  kind: Kind,
  parameters: URLSearchParams,
  next: string | undefined,
): JsonLink[] {
  const items = `${address}${featuresPath}/collections/${kind.name}/items`;
  const page = (from: string | undefined): string => {
    const asked = new URLSearchParams(parameters);
    if (from !== undefined) asked.set('after', from);
    const search = asked.toString();
    return search === '' ? items : `${items}?${search}`;
  };
  return [
    { href: page(undefined), rel: 'self', type: geojson },
    { href: `${address}doc/${kind.name}`, rel: 'alternate', type: html },
    ...(next === undefined ? [] : [{ href: page(next), rel: 'next', type: geojson }]),
  ];
}

/** Links from a feature to itself, which is the first, and to its collection. */
export function itemLinks({ address }: Place, kind: Kind, slug: string): JsonLink[] {
  const collection = `${address}${featuresPath}/collections/${kind.name}`;
  return [
    { href: `${collection}/items/${slug}`, rel: 'self', type: geojson },
    { href: `${address}doc/${kind.name}/${slug}`, rel: 'alternate', type: html },
    { href: collection, rel: 'collection', type: json },
  ];
}
