// Every type of page in both languages at five widths, light, dark and on paper: nothing is cut, sideways, unnamed or in
// another language, and nothing comes from elsewhere. HEJNAL_MATRIX=all looks at every width in every medium, and asks axe at each.
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { describeInBrowser, useBrowser } from './browser.js';
import { walk, type Visited } from './looks.js';

const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;
const cn = 'PREFIX cn: <http://localhost:8080/ontology#> ';

/** A page of each type, by its address and the status that it has. */
const pages: readonly Visited[] = [
  ['/'],
  ['/doc/city/krakow'],
  ['/doc/membership/krakow-icorn'],
  ['/doc/network/eccar'],
  ['/doc/place/krakow'],
  ['/doc/theme/equality'],
  ['/doc/resolution/krakow-xvi-171-11'],
  ['/doc/source/krakow-2025-01-22'],
  ['/doc/city'],
  ['/doc/membership?network=icorn'],
  ['/doc/membership?network=icorn&joinedOn=1900'],
  ['/doc/membership?sort=-joinedOn'],
  ['/doc/membership?joinedOn=soon', 400],
  ['/doc/network'],
  ['/doc/theme'],
  ['/search'],
  ['/search?q=miasto'],
  ['/search?q=krak%C3%B3w'],
  ['/search?q=xyzzyq'],
  ['/sparql'],
  ['/q?cities-by-country'],
  ['/q?networks-of-krakow'],
  ['/q?joined-before-founded'],
  ['/q?coverage-by-ground'],
  ['/q?where-each-fact-is-said'],
  ['/q?one-membership'],
  [query('SELECT * { ?s ?p ?o } LIMIT 300')],
  [query(`${cn}DESCRIBE ?n { ?n a cn:Network }`)],
  [query('SELECT * {'), 400],
  ['/ontology'],
  ['/hejnal'],
  ['/shapes'],
  ['/catalog'],
  ['/dataset/krakow-networks'],
  ['/dataset/krakow-networks-evidence'],
  ['/evidence'],
  ['/accessibility'],
  ['/version'],
  ['/feed'],
  ['/graph/facts'],
  ['/.well-known/void'],
  ['/.well-known/sparql-examples'],
  ['/problem/query-timeout'],
  ['/doc/city/krakw', 404],
  ['/no/such/page', 404],
  ['/doc/city/krakow?_mediatype=image/png', 406],
];

/** Long pages made of few parts, which two widths show. */
const long = new Set(['/ontology', '/hejnal', '/shapes', '/.well-known/void', '/dataset/krakow-networks-evidence']);

describeInBrowser('the matrix of pages', () => {
  const served = useServed();
  const browser = useBrowser();

  it('has no fault', { timeout: 600_000 }, async () => {
    const { port } = served();
    const faults = await Promise.all(
      ['pl', 'en'].map((language) => walk(browser(), { port, pages, language, isFirst: language === 'pl', long })),
    );
    expect(faults.flat()).toEqual([]);
  });
});
