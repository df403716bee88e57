// Every kind of page in both languages, small and large, light and dark: nothing that WCAG forbids, no complaint of the browser.
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { complaintsOf, contextFor, describeInBrowser, useBrowser, violationsOf, type Look } from './browser.js';

const query = encodeURIComponent('SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 3');
const pages = [
  '/',
  '/doc/city/krakow',
  '/doc/membership/krakow-icorn',
  '/doc/source/krakow-2025-01-22',
  '/doc/place',
  '/ontology',
  '/hejnal',
  '/shapes',
  '/catalog',
  '/dataset/krakow-networks',
  '/graph/facts',
  '/version',
  '/evidence',
  '/accessibility',
  '/search?q=krakow',
  '/sparql',
  `/sparql?query=${query}`,
  '/sparql?query=SELEKT',
  '/problem/not-found',
  '/doc/city/nowhere',
] as const;

const looks: readonly Look[] = [
  { language: 'pl', size: 'phone', scheme: 'light' },
  { language: 'en', size: 'desktop', scheme: 'dark' },
];
/** The home page, which has most drawings, is looked at in these ways, too. */
const more: readonly Look[] = [
  { language: 'pl', size: 'desktop', scheme: 'dark' },
  { language: 'en', size: 'phone', scheme: 'light' },
];
/** Pages on which each text has its contrast measured in every look; a test of the colours proves the rest. */
const measured = new Set<string>(['/', '/doc/city/krakow', '/evidence', `/sparql?query=${query}`]);

describeInBrowser('pages', () => {
  const served = useServed();
  const browser = useBrowser();

  describe.each([...looks, ...more])('$language $size $scheme', (look) => {
    let context: BrowserContext;
    beforeAll(async () => (context = await browser().newContext(contextFor(look))));
    afterAll(() => context.close());

    it.each(more.includes(look) ? pages.slice(0, 1) : pages)('%s', { timeout: 30_000 }, async (path) => {
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const answer = await page.goto(`http://127.0.0.1:${served().port}${path}`);
      const facts = await page.evaluate(() => ({
        language: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
        overflow: document.documentElement.scrollWidth - innerWidth,
      }));
      expect(facts).toEqual({ language: look.language, headings: 1, overflow: 0 });
      expect(await violationsOf(page, { contrast: look.language === 'pl' || measured.has(path) })).toEqual([]);
      // Browsers write the status of an error on the console.
      const isError = (answer?.status() ?? 0) >= 400;
      expect(complaints.filter((text) => !isError || !/ status of 4\d\d /.test(text))).toEqual([]);
      await page.close();
    });
  });
});
