// What robots may fetch (RFC 9309): all that ends, only what leads to the whole, or nothing.
import type { Release } from '../../../src/index.js';
import type { RobotsPolicy } from '../../config.js';
import { isCounted } from '../list/census.js';
import { chosenBy, parameterOf } from '../list/condition.js';

/** What has no end of addresses: who wants everything takes a dump. */
const endless = ['sparql', 'fragments?', 'search?'];

/** What is fetched thing by thing, and of every release again. */
const single = ['id/', 'version/', 'timegate/', 'timemap/', 'reconcile', 'suggest', 'q?', 'mcp'];

/** Writes the file; the prefix is the path of the base, with a slash at both ends. */
export function writeRobots(release: Release, prefix: string, policy: RobotsPolicy): string {
  const { names, model } = release;
  const { base } = names;
  // Lists stay open; not every robot knows wildcards.
  const documents = model.kinds.map(({ name }) => `doc/${name}/`);
  const forbidden = policy === 'limited' ? [...endless, ...single, ...documents] : [...endless, ...choicesOf(release)];
  const rules =
    policy === 'deny'
      ? [`Disallow: ${prefix}`]
      : [...forbidden.map((path) => `Disallow: ${prefix}${path}`), `Allow: ${prefix}`];
  const whole = policy === 'limited' ? [`# All facts: ${base}dump/facts.nt`, `# Changes: ${base}feed`] : [];
  // Where things are not fetched one by one, the map is of the other pages.
  const map = policy === 'limited' ? 'sitemap/dataset.xml' : 'sitemap.xml';
  const maps = policy === 'deny' ? [] : ['', `Sitemap: ${base}${map}`];
  return [...whole, 'User-agent: *', ...rules, ...maps, ''].join('\n');
}

/** Lists the beginnings of addresses by which lists are narrowed down or sorted: what they show stands in the whole lists, too. */
function choicesOf(release: Release): string[] {
  const kinds = release.model.kinds.filter((kind) => release.instances(kind.class) > 0 && isCounted(release, kind));
  return kinds.flatMap((kind) =>
    ['sort', ...chosenBy(kind).map(parameterOf)].map((each) => `doc/${kind.name}?${each}=`),
  );
}
