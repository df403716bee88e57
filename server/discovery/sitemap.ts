// The site map (sitemaps.org 0.9): every page with the day of its last change; past its limit a map of maps.
import { dct, rdf, type Release } from '../../src/index.js';
import { toUri } from '../http/header.js';

/** Most addresses in one map (sitemaps.org, "Sitemap index files"). */
export const maxAddresses = 50_000;

const namespaceIri = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One part of the map: the things of a kind from one on. */
export interface Part {
  readonly kind: string;
  /** Slug behind which the part begins; absent for the first. */
  readonly after?: string | undefined;
}

/** Writes the one map, or the map of maps where there is more than fits into one. */
export async function writeSitemap(release: Release, limit = maxAddresses): Promise<string> {
  const { names, model, publication } = release;
  const fixed = ['', 'catalog', 'ontology', 'hejnal', 'shapes', 'feed', `dataset/${publication.slug}`].map((path) => ({
    address: names.base + path,
    modified: publication.modified,
  }));
  const lists = model.kinds.map(({ name }) => ({
    address: `${names.base}doc/${name}`,
    modified: publication.modified,
  }));
  const things = model.kinds.reduce((sum, kind) => sum + release.instances(kind.class), 0);
  if (fixed.length + lists.length + things <= limit) {
    const pages: Entry[] = [];
    for (const { name } of model.kinds) pages.push(...(await entriesOf(release, { kind: name }, limit)));
    return wrap('urlset', 'url', [...fixed, ...lists, ...pages]);
  }
  return wrap('sitemapindex', 'sitemap', await partsOf(release, limit));
}

/** Writes one part of the map; `undefined` where there is no such kind. */
export async function writePart(release: Release, part: Part, limit = maxAddresses): Promise<string | undefined> {
  if (release.model.kind(part.kind) === undefined) return undefined;
  return wrap('urlset', 'url', await entriesOf(release, part, limit));
}

interface Entry {
  readonly address: string;
  readonly modified: string;
}

async function partsOf(release: Release, limit: number): Promise<Entry[]> {
  const parts: Entry[] = [];
  for (const { name } of release.model.kinds) {
    let after: string | undefined;
    do {
      const address = `${release.names.base}sitemap/${name}.xml${after === undefined ? '' : `?after=${after}`}`;
      const things = read(release, { kind: name, after }, limit);
      if (things.length > 0) parts.push({ address, modified: release.publication.modified });
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
