// Hostile facts, addresses and answers in a real browser: cases C1 to C3 of the hostile suite. Nothing runs, nothing is refused.
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { literal, namedNode, quad, rdf, skos, type Quad } from '../../src/rdf/rdf.js';
import { complaintsOf, contextFor, describeInBrowser, useBrowser } from '../views/browser.js';
import { names, toyEngine, toyRelease } from '../server/toy.js';

const texts = [
  '<script>alert(1)</script>',
  '" onload="alert(1)" autofocus onfocus="alert(1)" x="',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '--><img src=x onerror=alert(1)>',
  ']]><script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/"><form action="https://evil.example/"><button autofocus>',
  '\u2028alert(1)\u2029<!--<script>',
];
const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://evil.example/"onmouseover="alert(1)',
  'https://evil.example/<script>alert(1)</script>',
];

const facts = namedNode(names.graph('facts'));
const say = (slug: string, predicate: string, object: Quad['object']): Quad =>
  quad(namedNode(names.thing('museum', slug)), namedNode(predicate), object as never, facts);
const hostile: Quad[] = texts.flatMap((text, index) => [
  say(`text${index}`, rdf.type, namedNode(`${names.ontology}Museum`)),
  say(`text${index}`, skos.prefLabel, literal(text, 'en')),
  say(`text${index}`, skos.prefLabel, literal(text, 'pl')),
  say(`text${index}`, `${names.ontology}note`, literal(text, 'en')),
  say(`text${index}`, `${names.ontology}note`, literal(text)),
  say(`text${index}`, `${names.ontology}rooms`, literal(text, namedNode(`https://evil.example/${text}`))),
]);
const links = schemes.map((iri) => say('text0', `${names.ontology}website`, namedNode(iri)));

const variables = ['<img src=x onerror=alert(1)>', 'a"onload="alert(1)', 'plain'];
const answer = JSON.stringify({
  head: { vars: variables },
  results: {
    bindings: [
      ...texts.map((value) => ({ [variables[0]!]: { type: 'literal', value, 'xml:lang': 'en' } })),
      ...texts.map((value) => ({ [variables[1]!]: { type: 'literal', value, datatype: `urn:${value}` } })),
      ...schemes.map((value) => ({ plain: { type: 'uri', value } })),
    ],
  },
});

let app: ReturnType<typeof createApp>;
let origin = '';
beforeAll(async () => {
  const release = toyRelease('2026-11-22-bbbbbbbbbbbb', [...hostile, ...links]);
  const site = await Site.open({
    directory: release.directory,
    open: () => Promise.resolve(release),
    verify: () => Promise.resolve(),
    startEngine: () => toyEngine(answer),
    cacheMaxBytes: 1024 * 1024,
    pollMs: 0,
  });
  app = createApp({ site, config: readConfig({ logLevel: 'silent' }, {}) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/data`;
});
afterAll(() => closeApp(app));

const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;
const paths = [
  ...texts.map((_, index) => `/doc/museum/text${index}`),
  '/doc/museum',
  query(`SELECT * { ?s ?p ?o } # ${texts.join(' ').replaceAll('\u2028', ' ').replaceAll('\u2029', ' ')}`),
  ...texts.map((text) => `/sparql?lang=en&query=${encodeURIComponent(text)}`),
  `/sparql#query=${encodeURIComponent(texts[0]!)}`,
  `/sparql#${texts[4]!}`,
  ...texts
    .slice(0, 6)
    .map((text) => `/doc/museum/wawel?lang=${encodeURIComponent(text)}&x=${encodeURIComponent(text)}`),
  ...texts.slice(0, 6).map((text) => `/id/museum/${encodeURIComponent(text)}`),
  ...texts.slice(0, 6).map((text) => `/search?q=${encodeURIComponent(text)}`),
];

describeInBrowser('a browser', () => {
  const browser = useBrowser();

  it('runs nothing of what is hostile, and its policy has nothing to refuse', { timeout: 120_000 }, async () => {
    const context = await browser().newContext(contextFor({ language: 'en', size: 'desktop', scheme: 'light' }));
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ blockedURI }) => console.error(`refused ${blockedURI}`));
    });
    for (const path of paths) {
      const shown = await page.goto(origin + path, { waitUntil: 'load' });
      // There is no answer where only the fragment changes.
      expect([path, (shown?.status() ?? 200) < 500]).toEqual([path, true]);
      expect([path, await dangersOf(page)]).toEqual([path, []]);
      // Statuses are checked above; the picture of a page is given up when the next page is opened.
      const real = complaints.splice(0).filter((each) => !/status of 4\d\d|\.svg failed$/.test(each));
      expect([path, real]).toEqual([path, []]);
    }
    await context.close();
  });

  it('shows what is hostile as text', async () => {
    const page = await browser().newPage();
    await page.goto(`${origin}/doc/museum/text0?lang=en`);
    const text = await page.locator('main').innerText();
    for (const iri of schemes.slice(0, 2)) expect(text).toContain(iri);
    expect(await page.title()).toContain(texts[0]);
    await page.goto(`${origin}/doc/museum/text7?lang=en`);
    expect(await page.locator('h1').innerText()).toContain('{{7*7}}');
    await page.goto(origin + query('SELECT * { ?s ?p ?o }'));
    expect(await page.locator('th').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('<img')]));
    await page.close();
  });
});

/** Finds elements that could run something or lead where nobody expects: handlers, scripts, frames, odd schemes. */
function dangersOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
        const isAddress = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(attribute);
        if (isAddress && !/^(?:https?:)?(?:[/?#.]|$)|^[\w%./-]+$/.test(value)) found.push(`${name} ${value}`);
      }
      const isData = element.getAttribute('type') === 'application/ld+json';
      const isOwn = element.getAttribute('src')?.startsWith('/data/assets/') === true;
      if (name === 'script' && !isData && !isOwn) found.push('script');
      if (['iframe', 'object', 'embed', 'base'].includes(name)) found.push(name);
      if (name === 'meta' && element.hasAttribute('http-equiv')) found.push('meta');
    }
    return found;
  });
}
