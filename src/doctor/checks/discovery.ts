// How programs find their way: robots.txt, site map, VoID, links of answers, the catalogue of interfaces.
import { graphIn, header, isGood, linksOf, readable, targetsOf, textOf, typeOf } from '../reply.js';
import { locationsIn } from '../survey.js';
import { valuesOf, type Visit } from '../visit.js';
import type { Reply } from '../client.js';
import { browser } from './formats.js';
import { faultOf } from './names.js';
import { various } from '../survey.js';

const voidNs = 'http://rdfs.org/ns/void#';
const maxTargets = 12;

/** Looks at what is there for discovery. */
export async function checkDiscovery(visit: Visit): Promise<void> {
  checkRobots(visit);
  await checkSiteMaps(visit);
  await checkVoid(visit);
  await checkLinks(visit);
  await checkInterfaces(visit);
}

function checkRobots(visit: Visit): void {
  const { robots, root } = visit.survey;
  const address = new URL('/robots.txt', root).href;
  if (robots === undefined || !isGood(robots) || typeOf(robots).includes('html'))
    return visit.say('robots-missing', address);
  const text = textOf(robots);
  const [, everybody = ''] = /^user-agent:\s*\*\s*$([^]*?)(?=^user-agent:|(?![^]))/im.exec(text) ?? [];
  if (/^disallow:\s*\/\s*(?:#.*)?$/im.test(everybody) && !/^allow:/im.test(everybody))
    visit.say('robots-close', robots);
  if (!/^sitemap:/im.test(text)) visit.say('robots-silent', robots);
}

async function checkSiteMaps(visit: Visit): Promise<void> {
  const { siteMaps, pages, root } = visit.survey;
  if (siteMaps.length === 0) {
    visit.say('sitemap-missing', `${root}sitemap.xml`);
    return;
  }
  for (const map of siteMaps) checkSiteMap(visit, map);
  for (const page of various(pages, 6)) {
    const reply = await visit.ask(page, { method: 'HEAD', headers: { accept: browser } });
    if (reply !== undefined && !isGood(reply)) visit.say('sitemap-dead', reply, { status: String(reply.status) });
  }
}

function checkSiteMap(visit: Visit, map: Reply): void {
  const text = textOf(map);
  const locations = locationsIn(text);
  if (!isGood(map) || !/<(?:urlset|sitemapindex)[\s>]/.test(text) || locations.length === 0)
    return visit.say('sitemap-broken', map, { status: String(map.status) });
  if (locations.length > 50_000) visit.say('sitemap-broken', map, { status: `${locations.length} > 50000` });
  const strange = locations.find((each) => !visit.client.isOwn(each));
  if (strange !== undefined) visit.say('sitemap-elsewhere', map, { to: strange });
  const days = [...text.matchAll(/<lastmod>\s*([^<]*?)\s*<\/lastmod>/g)].map((each) => each[1] ?? '');
  const wrong = days.find((day) => !/^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?)?)?$/.test(day) || Date.parse(day) > Date.now() + 86_400_000); // prettier-ignore
  if (wrong !== undefined) visit.say('sitemap-day', map, { day: wrong });
}

async function checkVoid(visit: Visit): Promise<void> {
  const { description, root } = visit.survey;
  if (description === undefined || typeOf(description).includes('html')) {
    visit.say('void-missing', `${root}.well-known/void`);
    return;
  }
  if (!readable.includes(typeOf(description))) return;
  const quads = graphIn(description);
  if (quads === undefined) {
    visit.say('void-broken', description, { fault: faultOf(description) ?? '' });
    return;
  }
  for (const dump of valuesOf(quads, `${voidNs}dataDump`).slice(0, maxTargets)) {
    const reply = await visit.follow(dump, { method: 'HEAD' });
    if (reply !== undefined && !isGood(reply)) visit.say('void-dead', reply, { status: String(reply.status) });
  }
}

/** Links of the document about a thing (RFC 8288), and of its page. */
async function checkLinks(visit: Visit): Promise<void> {
  const [thing] = visit.survey.things;
  const page = thing === undefined ? visit.survey.home : await visit.follow(thing, { headers: { accept: browser } });
  if (page === undefined || !isGood(page)) return;
  const links = linksOf(page);
  if (links === undefined) {
    visit.say('links-broken', page, { link: header(page, 'link').slice(0, 200) });
    return;
  }
  const inPage = typeOf(page).includes('html') ? textOf(page) : '';
  const hasAlternate = links.some(({ rel, type = '' }) => rel.includes('alternate') && /turtle|json|rdf|n-triples/.test(type)); // prettier-ignore
  const tellsAlternate = /<link\b[^>]*\brel="?alternate"?[^>]*>/i.test(inPage);
  if (links.length === 0) visit.say('links-missing', page);
  // Data in a page: JSON-LD, RDFa or microdata with typed things; a title in a property is none.
  const holdsData = /application\/ld\+json|<[a-z][^>]*\s(?:typeof=|itemscope\b)/i.test(inPage);
  if (inPage !== '' && !hasAlternate && !tellsAlternate && !holdsData) visit.say('page-without-data', page);
  const targets = links.filter(({ anchor, rel }) => anchor === undefined && !rel.includes('type')).map(({ target }) => target); // prettier-ignore
  for (const target of [...new Set(targets)].slice(0, maxTargets)) {
    const reply = await visit.follow(target, { method: 'HEAD' });
    if (reply !== undefined && (reply.status === 404 || reply.status >= 500))
      visit.say('links-dead', reply, { status: String(reply.status) });
  }
}

/** The catalogue of interfaces is a set of links at a well-known place (RFC 9727 §2, §4). */
async function checkInterfaces(visit: Visit): Promise<void> {
  const { root, home } = visit.survey;
  const [told] = home === undefined ? [] : targetsOf(home, 'api-catalog');
  const reply = await visit.follow(told ?? `${root}.well-known/api-catalog`, {
    headers: { accept: 'application/linkset+json' },
  });
  if (reply === undefined || !isGood(reply) || typeOf(reply).includes('html')) {
    visit.say('api-catalog-missing', `${root}.well-known/api-catalog`);
    return;
  }
  if (typeOf(reply) !== 'application/linkset+json' || !isLinkset(textOf(reply)))
    visit.say('api-catalog-broken', reply, { type: typeOf(reply) });
}

function isLinkset(text: string): boolean {
  try {
    const { linkset } = JSON.parse(text) as { linkset?: unknown };
    return Array.isArray(linkset) && linkset.length > 0;
  } catch {
    return false;
  }
}
