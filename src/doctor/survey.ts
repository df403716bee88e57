// Finds out what a deployment has: its home page, catalogue, descriptions, site map, query service, and things as samples.
import { foaf, hydra, type Quad } from '../rdf/rdf.js';
import { nextIn } from '../outside/catalog.js';
import type { Client, Question, Reply } from './client.js';
import { graphIn, header, isGood, targetsOf, textOf } from './reply.js';
import { findEndpoint } from './endpoint.js';
import { instancesOf, isCatalog, redirectOf, valuesOf, type Survey } from './visit.js';
import { dcat } from '../rdf/terms.js';

/** What the operator named. */
export interface Named {
  /** Address of the deployment; ends with a slash. */
  readonly root: string;
  /** A thing or page to begin with. */
  readonly thing: string | undefined;
  readonly catalog: string | undefined;
  readonly endpoint: string | undefined;
  /** How many things are looked at. */
  readonly things: number;
  /** Whether catalogue and site map are read. */
  readonly isWide: boolean;
}

const graphs = 'text/turtle, application/n-triples;q=0.9, application/trig;q=0.8, application/n-quads;q=0.7';
const [maxSiteMaps, maxPages] = [5, 50];
const voidNs = 'http://rdfs.org/ns/void#';

type Ask = (url: string, question?: Question) => Promise<Reply | undefined>;

/** Looks around; throws the error of the network where nobody answers at all. */
export async function survey(client: Client, named: Named): Promise<Survey> {
  const { root } = named;
  const home = await followed((url, question) => client.ask(url, question))(named.thing ?? root, {
    headers: { accept: 'text/html, */*;q=0.1' },
  });
  const ask: Ask = followed((url, question) => client.ask(url, question).catch(() => undefined));
  const robots = await ask(new URL('/robots.txt', root).href);
  const description = await describedBy(ask, root, home);
  const catalog = named.isWide ? await findCatalog(ask, named, [home, description]) : undefined;
  const { quads: catalogQuads, lostPage } = await allPages(ask, catalog);
  const maps = named.isWide ? await readSiteMaps(ask, root, robots) : { siteMaps: [], pages: [] };
  const known = { home, robots, description, catalog, catalogQuads, lostPage, ...maps };
  const endpoint = await findEndpoint(ask, named, { ...known, quads: [...catalogQuads, ...(graphIn(description) ?? [])] }); // prettier-ignore
  const things = await chooseThings(ask, named, { ...known, endpoint });
  return { root, ...known, endpoint, things };
}

function followed(ask: Ask): Ask {
  return async (url, question) => {
    let reply = await ask(url, question);
    for (let hop = 0; hop < 5 && reply !== undefined; hop++) {
      const next = redirectOf(reply);
      if (next === undefined) break;
      reply = await ask(next, question);
    }
    return reply;
  };
}

async function describedBy(ask: Ask, root: string, home: Reply | undefined): Promise<Reply | undefined> {
  const named = home === undefined ? [] : targetsOf(home, 'describedby').filter((each) => /void/i.test(each));
  const usual = [`${root}.well-known/void`, new URL('/.well-known/void', root).href];
  for (const url of new Set([...usual, ...named])) {
    const reply = await ask(url, { headers: { accept: graphs } });
    if (reply !== undefined && isGood(reply)) return reply;
  }
  return undefined;
}

/** Where catalogues usually stand, when nothing names them. */
const usualCatalogs = ['catalog', 'catalogue', 'catalog.ttl', 'dcat', 'dataset', '', 'data.ttl'];

async function findCatalog(
  ask: Ask,
  { root, catalog }: Named,
  [home, description]: readonly (Reply | undefined)[],
): Promise<Reply | undefined> {
  const alternates =
    home === undefined ? [] : targetsOf(home, 'alternate').filter((each) => /catalog|dcat/i.test(each));
  const described = valuesOf(graphIn(description) ?? [], dcat.dataset).length > 0 ? [description?.url ?? root] : [];
  const usual = usualCatalogs.map((each) => root + each);
  for (const url of catalog === undefined ? new Set([...alternates, ...usual, ...described]) : [catalog]) {
    const reply = await ask(url, { headers: { accept: graphs } });
    if (isCatalog(graphIn(reply))) return reply;
    if (catalog !== undefined && reply !== undefined) return reply;
  }
  return undefined;
}

/** Reads the pages that follow, by the link `next` or by Hydra. */
async function allPages(ask: Ask, first: Reply | undefined): Promise<{ quads: Quad[]; lostPage: string | undefined }> {
  if (first === undefined) return { quads: [], lostPage: undefined };
  const quads = [...(graphIn(first) ?? [])];
  let page = first;
  const seen = new Set([first.url]);
  for (let pages = 1; pages < maxPages; pages++) {
    const next = nextIn(header(page, 'link'), page.url) ?? valuesOf(graphIn(page) ?? [], hydra.next)[0];
    if (next === undefined || seen.has(next)) break;
    seen.add(next);
    const reply = await ask(next, { headers: { accept: graphs } });
    const found = graphIn(reply);
    if (reply === undefined || found === undefined) return { quads, lostPage: next };
    quads.push(...found);
    page = reply;
  }
  return { quads, lostPage: undefined };
}

async function readSiteMaps(
  ask: Ask,
  root: string,
  robots: Reply | undefined,
): Promise<{ siteMaps: readonly Reply[]; pages: readonly string[] }> {
  const told = robots !== undefined && isGood(robots) ? [...textOf(robots).matchAll(/^\s*sitemap:\s*(\S+)/gim)].map((each) => each[1] ?? '') : []; // prettier-ignore
  const wanted = told.length > 0 ? told : [...new Set([`${root}sitemap.xml`, new URL('/sitemap.xml', root).href])];
  const siteMaps: Reply[] = [];
  const pages: string[] = [];
  for (let at = 0; at < wanted.length && at < maxSiteMaps; at++) {
    const reply = await ask(wanted[at] ?? '');
    if (reply === undefined || (!isGood(reply) && told.length === 0)) continue;
    siteMaps.push(reply);
    const found = locationsIn(textOf(reply));
    if (/<sitemapindex[\s>]/.test(textOf(reply))) wanted.push(...found);
    else pages.push(...found);
  }
  return { siteMaps, pages };
}

/** Lists what a site map names. */
export function locationsIn(text: string): string[] {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return [...text.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map((each) =>
    (each[1] ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => entities[name] ?? ''),
  );
}

type Known = Omit<Survey, 'root' | 'things'>;

/** Chooses things of different sorts: named by the operator, by descriptions, by the query service, by pages. */
async function chooseThings(ask: Ask, named: Named, known: Known): Promise<string[]> {
  const described = graphIn(known.description) ?? [];
  const found = [
    ...(named.thing === undefined ? [] : [named.thing]),
    ...valuesOf(described, `${voidNs}exampleResource`),
  ];
  if (known.endpoint !== undefined) found.push(...(await thingsByQuery(ask, known.endpoint, named.root)));
  if (various(found, named.things).length < named.things) found.push(...(await thingsOfPages(ask, known.pages)));
  found.push(...instancesOf(known.catalogQuads, dcat.Dataset));
  // An index of triple patterns names its data sets, and nothing else.
  if (found.length === 0) found.push(...instancesOf(graphIn(await ask(named.root, { headers: { accept: graphs } })) ?? [], `${voidNs}Dataset`)); // prettier-ignore
  return various([...new Set(found)], named.things);
}

async function thingsByQuery(ask: Ask, endpoint: string, root: string): Promise<string[]> {
  const text = `SELECT DISTINCT ?thing WHERE { ?thing a ?class FILTER(STRSTARTS(STR(?thing), "${root}")) } LIMIT 200`;
  const headers = { accept: 'application/sparql-results+json' };
  const reply = await ask(`${endpoint}?query=${encodeURIComponent(text)}`, { headers });
  try {
    const { results } = JSON.parse(reply === undefined ? '' : textOf(reply)) as { results: { bindings: { thing: { value: string } }[] } }; // prettier-ignore
    return results.bindings.map(({ thing }) => thing.value);
  } catch {
    return [];
  }
}

async function thingsOfPages(ask: Ask, pages: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const page of various(pages, 12)) {
    const reply = await ask(page, { method: 'HEAD' });
    if (reply === undefined || !isGood(reply)) continue;
    const told = targetsOf(reply, 'describes');
    if (told.length > 0) found.push(...told);
    else found.push(...valuesOf(graphIn(await ask(page, { headers: { accept: graphs } })) ?? [], foaf.primaryTopic));
  }
  return found;
}

/** Takes names of as many sorts as there are, a sort being what stands before the last part of a path. */
export function various(names: readonly string[], most: number): string[] {
  const sorts = new Map<string, string[]>();
  for (const name of names) {
    const sort = name.replace(/[^/#]*[/#]?$/, '');
    sorts.set(sort, [...(sorts.get(sort) ?? []), name]);
  }
  const chosen: string[] = [];
  for (let round = 0; chosen.length < most && round < names.length; round++)
    for (const group of sorts.values()) {
      const next = group[round];
      if (next !== undefined && chosen.length < most) chosen.push(next);
    }
  return chosen;
}
