// The pages in a real browser: what people see, in both languages. They have no scripts, and their policy would run none.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { whenInstalled } from '../present.js';
import { base, useServed } from './publication.js';
import { scratch } from '../scratch.js';

const run = promisify(execFile);
const profile = scratch('browser');

interface Page {
  /** The document as the browser holds it after loading. */
  readonly dom: string;
  /** What the browser wrote to its console: refusals of the policy, addresses that failed. */
  readonly console: string;
}

/** Opens an address in headless Chromium; names under the base lead to the port. */
async function open(port: number, path: string, language: string): Promise<Page> {
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    `--host-resolver-rules=MAP localhost:8080 127.0.0.1:${port}`,
    `--user-data-dir=${profile}`,
    `--accept-lang=${language}`,
    '--enable-logging=stderr',
    '--dump-dom',
  ];
  const { stdout, stderr } = await run('chromium', [...options, base + path], { timeout: 60_000, maxBuffer: 1e8 });
  return { dom: stdout, console: [...stderr.matchAll(/CONSOLE[^\n]*/g)].join('\n') };
}

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

whenInstalled('chromium', 'the pages in Chromium')('a browser', () => {
  it.each(cases)('shows /%s in Polish and in English', { timeout: 150_000 }, async (path, pl, en) => {
    for (const [language, patterns] of [
      ['pl', pl],
      ['en', en],
    ] as const) {
      const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
      const { dom, console: said } = await open(served().port, address, language);
      expect(dom).toContain(`<html lang="${language}"`);
      for (const pattern of patterns) expect(dom).toMatch(pattern);
      expect(dom.match(/<h1[\s>]/g)?.length).toBe(1);
      expect(dom).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(dom).toMatch(/<main[\s>]/);
      expect(dom).not.toMatch(/<script(?! type="application\/ld\+json")/);
      expect(dom).not.toMatch(/undefined|\[object |NaN/);
      expect(said.replace(/CONSOLE[^\n]*status of 40[04][^\n]*/g, '')).toBe('');
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
