// The pages in a real browser: what people see, in both languages, without a word of complaint from it.
import { expect, it } from 'vitest';
import { complaintsOf, contextFor, describeInBrowser, useBrowser } from '../views/browser.js';
import { base, useServed } from './publication.js';

const query = (text: string): string => new URLSearchParams({ query: text }).toString();
const networks = query(
  'PREFIX cn: <http://localhost:8080/ontology#> SELECT ?network ?joined { ?m cn:city <http://localhost:8080/id/city/krakow> ; cn:network ?network ; cn:joinedOn ?joined }',
);

const served = useServed();

const cases: [path: string, pl: RegExp[], en: RegExp[]][] = [
  ['', [/Sieci miast praw człowieka/, /href="\/doc\/city/], [/Networks of human-rights cities/, /href="\/sparql/]],
  [
    'doc/membership/krakow-eccar',
    [/Europejska Koalicja Miast/, /25 września 2024/],
    [/European Coalition of Cities/, /Kandydatura Krakowa/],
  ],
  [
    'doc/network',
    [/Miasta Międzykulturowe/, /href="\/doc\/network\/icorn/],
    [/Intercultural Cities/, /href="\/doc\/network\/femcities/],
  ],
  ['ontology', [/id="Membership"/, /członkostwo/i], [/id="joinedOn"/, /membership/i]],
  ['doc/source/krakow-2025-01-22', [/Współpraca międzynarodowa/], [/International cooperation/]],
  [`sparql?${networks}`, [/Miasta Międzykulturowe/, /<td/], [/Intercultural Cities/, /2022-09/]],
  ['sparql?query=SELEKT', [/<textarea/, /SELEKT/], [/<textarea/, /SELEKT/]],
  ['id/city/nowhere', [/<h1/], [/<h1/]],
];

describeInBrowser('a browser', () => {
  const browser = useBrowser();

  it.each(cases)('shows /%s in Polish and in English', { timeout: 60_000 }, async (path, pl, en) => {
    for (const [language, patterns] of [
      ['pl', pl],
      ['en', en],
    ] as const) {
      const context = await browser().newContext(contextFor({ language, size: 'desktop', scheme: 'light' }));
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
      await page.goto(`http://127.0.0.1:${served().port}/${address}`);
      const dom = await page.content();
      expect(dom).toContain(`<html lang="${language}"`);
      for (const pattern of patterns) expect(dom).toMatch(pattern);
      expect(dom.match(/<h1[\s>]/g)?.length).toBe(1);
      expect(dom).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(dom).toMatch(/<main[\s>]/);
      expect(dom).not.toMatch(/undefined|\[object |NaN/);
      expect(complaints.filter((each) => !/status of 40[04]/.test(each))).toEqual([]);
      await context.close();
    }
  });
});

// Without a browser too: every link of a page leads somewhere.
it('no page has a dead link', { timeout: 120_000 }, async () => {
  const dead = new Map<string, string>();
  const seen = new Set<string>();
  for (const path of ['/', ...cases.slice(0, 6).map(([each]) => `/${each}`)]) {
    const text = await (await served().fetch(path, { headers: { accept: 'text/html' } })).text();
    for (const [, href = ''] of text.matchAll(/(?:href|src|action)="([^"#]+)[^"]*"/g)) {
      const to = new URL(href.replaceAll('&amp;', '&'), new URL(path, base));
      if (to.href.startsWith(base) && !seen.has(to.href)) {
        seen.add(to.href);
        const { status } = await served().fetch(to.href, { headers: { accept: 'text/html, */*;q=0.1' } });
        if (status !== 200) dead.set(to.href, `${status} from ${path}`);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(50);
  expect(Object.fromEntries(dead)).toEqual({});
});
