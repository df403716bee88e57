// The site map (sitemaps.org 0.9): every page with the day of its last change; past its limit a map of maps.
import { dcat, dct, isSlug, rdf, type Release } from '../../../src/index.js';
import { toUri } from '../../http/header.js';

/** Most addresses in one map (sitemaps.org, "Sitemap index files"). */
export const maxAddresses = 50_000;

const namespaceIri = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One part of the map: the things of a kind from one on, or the other pages. */
export interface Part {
  readonly kind: string;
  /** Slug behind which the part begins; absent for the first. */
  readonly after?: string | undefined;
}

/** Writes the one map, or the map of maps where there is more than fits into one. */
export async function writeSitemap(release: Release, limit = maxAddresses): Promise<string> {
  const { model } = release;
  const fixed = fixedEntries(release);
  const things = model.kinds.reduce((sum, kind) => sum + release.instances(kind.class), 0);
  if (fixed.length + things <= limit) {
    const pages: Entry[] = [];
    for (const { name } of model.kinds) pages.push(...(await entriesOf(release, { kind: name }, limit)));
    return wrap('urlset', 'url', [...fixed, ...pages]);
  }
  return wrap('sitemapindex', 'sitemap', await partsOf(release, limit));
}

/** Name of the parts with all that is no thing, which follow each other by number; no kind is called so, for the tool keeps the word. */
const others = 'dataset';

/** Tells whether a map can be cut behind something: a slug, or the number of a page that is about no thing. */
export function isPart(release: Release, { kind, after }: Part): boolean {
  if (kind === others) return after === undefined || /^\d{1,9}$/.test(after);
  return release.model.kind(kind) !== undefined && (after === undefined || isSlug(after));
}

/** Lists the pages that are about no single thing: home, catalogue, its data sets, vocabularies, and the lists. */
function fixedEntries(release: Release): Entry[] {
  const { names, model, publication } = release;
  const paths = [
    '',
    'catalog',
    'ontology',
    'hejnal',
    'shapes',
    'feed',
    ...model.kinds.map(({ name }) => `doc/${name}`),
  ];
  const datasets = [...release.quadsOf(`${names.base}catalog`, dcat.dataset)].map(({ object }) => object.value);
  return [...paths.map((path) => names.base + path), ...datasets].map((address) => {
    return { address, modified: publication.modified };
  });
}

/** Writes one part of the map; `undefined` where there is no such kind. */
export async function writePart(release: Release, part: Part, limit = maxAddresses): Promise<string | undefined> {
  if (part.kind === others) {
    const from = Number(part.after ?? 0);
    return wrap('urlset', 'url', fixedEntries(release).slice(from, from + limit));
  }
  if (release.model.kind(part.kind) === undefined) return undefined;
  return wrap('urlset', 'url', await entriesOf(release, part, limit));
}

interface Entry {
  readonly address: string;
  readonly modified: string;
}

async function partsOf(release: Release, limit: number): Promise<Entry[]> {
  const parts: Entry[] = [];
  const { modified } = release.publication;
  const address = `${release.names.base}sitemap/${others}.xml`;
  const { length } = fixedEntries(release);
  for (let from = 0; from < length; from += limit)
    parts.push({ address: from === 0 ? address : `${address}?after=${from}`, modified });
  for (const { name } of release.model.kinds) {
    let after: string | undefined;
    do {
      const address = `${release.names.base}sitemap/${name}.xml${after === undefined ? '' : `?after=${after}`}`;
      const things = read(release, { kind: name, after }, limit);
      if (things.length > 0) parts.push({ address, modified });
      after = things.length < limit ? undefined : release.names.readThing(things.at(-1) ?? '')?.slug;
      await new Promise((resolve) => setImmediate(resolve));
    } while (after !== undefined);
  }
  return parts;
}

async function entriesOf(release: Release, part: Part, limit: number): Promise<Entry[]> {
  const { names, quadsOf } = release;
  const withdrawn = `${names.tool}Withdrawn`;
  const isGone = (iri: string): boolean => {
    const [moved] = quadsOf(iri, dct.isReplacedBy);
    return moved !== undefined || [...quadsOf(iri, rdf.type)].some(({ object }) => object.value === withdrawn);
  };
  const entries: Entry[] = [];
  for (const [index, iri] of read(release, part, limit).entries()) {
    if (index % 1_000 === 999) await new Promise((resolve) => setImmediate(resolve));
    const { kind, slug } = names.readThing(iri) ?? { kind: part.kind, slug: '' };
    if (!isGone(iri)) entries.push({ address: names.document(kind, slug), modified: release.modified(iri) });
  }
  return entries;
}

function read({ names, things }: Release, { kind, after }: Part, limit: number): string[] {
  return things(kind, { limit, ...(after !== undefined && { after: names.thing(kind, after) }) });
}

function wrap(root: string, element: string, entries: readonly Entry[]): string {
  const lines = entries.map(({ address, modified }) => {
    const location = toUri(address).replaceAll('&', '&amp;').replaceAll("'", '&apos;');
    return `<${element}><loc>${location}</loc><lastmod>${modified.slice(0, 10)}</lastmod></${element}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespaceIri}">\n${lines.join('')}</${root}>\n`;
}
