// Finds every address of a release that is a file at rest: asked of the server itself, over HTTP, as anybody would.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One address as it was served. */
export interface Served {
  /** Path without a query string, encoded as in the address. */
  readonly path: string;
  /** Headers that belong to the representation, by names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly bytes: number;
}

/** A negotiated address: the ending that is served where nothing is liked more, and by what it varies. */
export interface Negotiated {
  readonly ending: string;
  readonly vary: string;
}

/** What was found: files, and addresses that are negotiated, by their path. */
export interface Crawled {
  readonly files: readonly Served[];
  readonly negotiated: ReadonlyMap<string, Negotiated>;
}

/** Says where to ask, what the names begin with, and where the bytes of a path go. */
export interface Crawl {
  readonly origin: string;
  readonly base: string;
  readonly languages: readonly string[];
  /** Addresses of documents that are known beforehand, for not every one is linked from a page. */
  readonly documents: Iterable<string>;
  readonly place: (path: string) => string;
}

/** Families that are no files: questions, services, and what tells of other releases or of the server. */
const alive = /^(?:sparql|query|fragments|search|suggest|reconcile|match|mcp|metrics|health|ready|live|version|diff|timegate|timemap|id|results|features)(?:[/?]|$)/; // prettier-ignore
/** Of the connection, not of the representation. */
const passing = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
/** Endings of negotiated addresses that no link names: the page in the language that is liked most, and Markdown. */
const unlinked = ['html', 'md'];
const beginnings = ['', 'catalog', 'sitemap.xml', 'robots.txt', 'ontology', 'shapes', 'hejnal', '.well-known/void'];
const width = 4;

/** Follows links from the first addresses of a publication until nothing new is found. */
export async function crawl({ origin, base, languages, documents, place }: Crawl): Promise<Crawled> {
  const { pathname: root } = new URL(base);
  const order = beginnings.map((each) => root + each);
  const known = new Set(order);
  const files: Served[] = [];
  const negotiated = new Map<string, Negotiated>();
  const note = (link: string, from: string): void => {
    if (!URL.canParse(link, new URL(from, base))) return;
    const { href, pathname } = new URL(link, new URL(from, base));
    if (!href.startsWith(base) || alive.test(pathname.slice(root.length)) || known.has(pathname)) return;
    known.add(pathname);
    order.push(pathname);
  };
  for (const each of documents) note(each, base);
  for (let at = 0; at < order.length;) {
    const batch = order.slice(at, at + width);
    at += batch.length;
    for (const each of await Promise.all(batch.map((path) => take(origin, path, place(path))))) {
      if (each === undefined) continue;
      const { served, links } = each;
      for (const link of links) note(link, served.path);
      const own = endingOf(served, base);
      if (own === undefined) files.push(served);
      else {
        negotiated.set(served.path, { ending: own, vary: served.headers['vary'] ?? '' });
        for (const ending of unlinked)
          for (const each of [ending, ...languages.map((language) => `${language}.${ending}`)])
            note(`${served.path}.${each}`, base);
        await rm(place(served.path), { force: true });
      }
    }
  }
  return { files, negotiated };
}

/** Where an address is negotiated, the ending of what it gave; the page at the base has no other form. */
function endingOf({ path, headers }: Served, base: string): string | undefined {
  const location = headers['content-location'];
  if (location === undefined || !/\baccept\b(?!-)/i.test(headers['vary'] ?? '')) return undefined;
  const { pathname } = new URL(location, base);
  return pathname !== path && pathname.startsWith(path) ? pathname.slice(path.length) : undefined;
}

interface Taken {
  readonly served: Served;
  readonly links: readonly string[];
}

async function take(origin: string, path: string, file: string): Promise<Taken | undefined> {
  const answer = await fetch(new URL(path, origin), { headers: { 'accept-encoding': 'identity' }, redirect: 'manual' });
  if (answer.status !== 200 || answer.body === null) {
    await answer.body?.cancel();
    return undefined;
  }
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !passing.has(name)));
  const isPage = /^(?:text\/html|application\/xml)/.test(headers['content-type'] ?? '');
  const hash = createHash('sha256');
  let [bytes, text] = [0, ''];
  await mkdir(dirname(file), { recursive: true });
  const read = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      if (isPage) text += chunk.toString('latin1');
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(answer.body as never), read, createWriteStream(file));
  const served = { path, headers, digest: hash.digest('hex'), bytes };
  return { served, links: [...linksOf(headers['link'] ?? ''), ...(isPage ? hrefsOf(text) : [])] };
}

function linksOf(header: string): string[] {
  return [...header.matchAll(/<([^>]*)>/g)].map(([, link = '']) => link);
}

function hrefsOf(text: string): string[] {
  const found = text.matchAll(/(?:\b(?:href|src)="([^"]*)"|<loc>([^<]*)<)/g);
  return [...found].map(([, one, other]) => (one ?? other ?? '').replaceAll('&amp;', '&'));
}
