// The site map (sitemaps.org 0.9): every page in every language, with its translations and the day of its last change; past its limits a map of maps.
import { dcat, isSlug, type Release } from '../../../src/index.js';
import { pageIn, translations, viewIn, type Translate } from '../../http/address.js';
import { toUri } from '../../http/header.js';

/** Most addresses in one map (sitemaps.org, "Sitemap index files"). */
const maxAddresses = 50_000;

/** Most links in one map: its 50 MB hold that many, for an address has some 100 characters. */
const maxLinks = 250_000;

/** The namespaces of the map, and of links in it, by which search engines read translations (XHTML). */
const mapIri = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const linkIri = 'http://www.w3.org/1999/xhtml';

/** One part of the map: the things of a kind from one on, or the other pages. */
export interface Part {
  readonly kind: string;
  /** Slug behind which the part begins; absent for the first. */
  readonly after?: string | undefined;
}

/** Writes the one map, or the map of maps where there is more than fits into one. */
export async function writeSitemap(release: Release, limit = pagesIn(release)): Promise<string> {
  const { model } = release;
  const fixed = fixedEntries(release);
  const things = model.kinds.reduce((sum, kind) => sum + release.instances(kind.class), 0);
  if (fixed.length + things <= limit) {
    const pages: Entry[] = [];
    for (const { name } of model.kinds) pages.push(...(await entriesOf(release, { kind: name }, limit)));
    return writePages(release, [...fixed, ...pages]);
  }
  return wrap(
    'sitemapindex',
    (await partsOf(release, limit)).map((part) => element('sitemap', part)),
  );
}

/** Tells how many pages one map takes: each stands in it once a language, with links to all its translations. */
function pagesIn({ publication: { languages } }: Release): number {
  const links = languages.length + 1;
  return Math.max(1, Math.floor(Math.min(maxAddresses, maxLinks / links) / languages.length));
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
  const { base } = names;
  const { modified } = publication;
  const lists = model.kinds.map(({ name }) => `doc/${name}`);
  const views = ['', 'evidence', 'accessibility'].map((path) => ({ path, translate: viewIn }));
  const pages = ['catalog', 'ontology', 'hejnal', 'shapes', 'feed', ...lists].map((path) => ({ path }));
  const datasets = [...release.quadsOf(`${base}catalog`, dcat.dataset)].map(({ object }) => object.value);
  return [
    ...[...views, ...pages].map(({ path, ...how }) => ({ address: base + path, modified, ...how })),
    ...datasets.map((address) => ({ address, modified })),
  ];
}

/** Writes one part of the map; `undefined` where there is no such kind. */
export async function writePart(release: Release, part: Part, limit = pagesIn(release)): Promise<string | undefined> {
  if (part.kind === others) {
    const from = Number(part.after ?? 0);
    return writePages(release, fixedEntries(release).slice(from, from + limit));
  }
  if (release.model.kind(part.kind) === undefined) return undefined;
  return writePages(release, await entriesOf(release, part, limit));
}

interface Entry {
  /** The negotiated address of a page, or that of a part. */
  readonly address: string;
  readonly modified: string;
  /** Gives its address in a language; by an ending where nothing is said. */
  readonly translate?: Translate;
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
      const things = await read(release, { kind: name, after }, limit);
      if (things.length > 0) parts.push({ address, modified });
      after = things.length < limit ? undefined : release.names.readThing(things.at(-1) ?? '')?.slug;
      await new Promise((resolve) => setImmediate(resolve));
    } while (after !== undefined);
  }
  return parts;
}

async function entriesOf(release: Release, part: Part, limit: number): Promise<Entry[]> {
  const { names } = release;
  const entries: Entry[] = [];
  for (const [index, iri] of (await read(release, part, limit)).entries()) {
    if (index % slice === slice - 1) await new Promise((resolve) => setImmediate(resolve));
    const { kind, slug } = names.readThing(iri) ?? { kind: part.kind, slug: '' };
    entries.push({ address: names.document(kind, slug), modified: release.modified(iri) });
  }
  return entries;
}

/** So many names are read, or written, before others have their turn. */
const slice = 1_000;

async function read({ names, things }: Release, { kind, after }: Part, limit: number): Promise<string[]> {
  const found: string[] = [];
  let last = after === undefined ? undefined : names.thing(kind, after);
  for (;;) {
    const count = Math.min(slice, limit - found.length);
    const more = things(kind, { limit: count, ...(last !== undefined && { after: last }) });
    found.push(...more);
    last = more.at(-1);
    if (more.length < count || found.length >= limit) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Writes pages: each address of them names all of them, itself included, as search engines ask; others have their turn meanwhile. */
async function writePages({ publication: { languages } }: Release, entries: readonly Entry[]): Promise<string> {
  const lines: string[] = [];
  for (const [index, { address, modified, translate = pageIn }] of entries.entries()) {
    if (index % slice === slice - 1) await new Promise((resolve) => setImmediate(resolve));
    const links = translations(address, languages, translate).map(
      ({ to, language = '' }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(to)}"/>`,
    );
    for (const language of languages)
      lines.push(element('url', { address: translate(address, language), modified }, links));
  }
  return wrap('urlset', lines, ` xmlns:xhtml="${linkIri}"`);
}

function element(name: string, { address, modified }: Entry, more: readonly string[] = []): string {
  const own = `<loc>${escape(address)}</loc><lastmod>${modified.slice(0, 'yyyy-mm-dd'.length)}</lastmod>`;
  return `<${name}>${own}${more.join('')}</${name}>\n`;
}

function escape(address: string): string {
  return toUri(address).replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

function wrap(root: string, lines: readonly string[], more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${mapIri}"${more}>\n${lines.join('')}</${root}>\n`;
}
