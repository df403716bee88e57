// The query page in a browser: with its editor and without scripts, in both languages, by keyboard alone.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { complaintsOf, contextFor, describeInBrowser, useBrowser, violationsOf } from './browser.js';

const count = 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }';

describeInBrowser('the query page', () => {
  const served = useServed();
  const browser = useBrowser();
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser().newContext(contextFor({ language: 'en', size: 'desktop', scheme: 'light' }));
  });
  afterAll(() => context.close());

  async function open(path: string, within = context): Promise<{ page: Page; complaints: string[] }> {
    const page = await within.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`http://127.0.0.1:${served().port}${path}`, { waitUntil: 'networkidle' });
    return { page, complaints };
  }

  it('runs what is typed by Ctrl + Enter, and its address is the query', async () => {
    const { page, complaints } = await open('/sparql');
    const editor = page.getByRole('textbox', { name: 'SPARQL query' });
    await editor.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(count);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/query=/);
    expect(new URL(page.url()).searchParams.get('query')).toBe(count);
    expect(await page.locator('tbody td').count()).toBe(1);
    await page.waitForFunction(() => /\d ms$/.test(document.querySelector('[data-timing]')?.textContent ?? ''));
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('completes a property of this data, and declares its prefix', async () => {
    const { page, complaints } = await open('/sparql');
    await page.getByRole('textbox', { name: 'SPARQL query' }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SELECT * WHERE { ?m joinedO');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'cn:joinedOn' }).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    // The list opens a moment before it takes the keyboard (`interactionDelay`).
    await page.waitForTimeout(120);
    await page.keyboard.press('Enter');
    const text = await page.locator('textarea#query').inputValue();
    expect(text).toMatch(/^PREFIX cn: <http:\/\/localhost:8080\/ontology#>\nSELECT \* WHERE \{ \?m cn:joinedOn/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('completes first what the shapes say of the subject, and only what may stand there', async () => {
    const { page, complaints } = await open('/sparql');
    await page.getByRole('textbox', { name: 'SPARQL query' }).focus();
    const first = async (text: string): Promise<string[]> => {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Space');
      const options = page.locator('.cm-tooltip-autocomplete li .cm-completionLabel');
      await options.first().waitFor();
      const labels = await options.allTextContents();
      await page.keyboard.press('Escape');
      return labels;
    };
    const members = await first('SELECT * WHERE { ?m a cn:Membership ; cn:');
    const own = ['cn:city', 'cn:network', 'cn:joinedOn', 'cn:dateBasis'];
    expect(members.slice(0, 12)).toEqual(
      expect.arrayContaining(own.filter((each) => members.includes(each)).slice(0, 3)),
    );
    expect(members.indexOf('cn:joinedOn')).toBeLessThan(members.indexOf('cn:foundedOn'));
    expect(members).not.toContain('cn:City');
    const networks = await first('SELECT * WHERE { ?m cn:network ?n . ?n cn:');
    expect(networks.indexOf('cn:foundedOn')).toBeLessThan(networks.indexOf('cn:joinedOn'));
    const classes = await first('SELECT * WHERE { ?m cn:city ?c . ?c a cn:');
    expect(classes[0]).toBe('cn:City');
    expect(classes).not.toContain('cn:joinedOn');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows a mistake at its place', async () => {
    const { page, complaints } = await open(`/sparql?query=${encodeURIComponent('SELECT *\nWHERE { ?a ?b ')}`);
    expect(await page.locator('.cm-lintRange-error').textContent()).toContain('{');
    expect(await page.locator('.cm-lint-marker-error').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    // The browser says that the status is 400, which it is.
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
    await page.close();
  });

  it('answers a question in the first window of a phone, and the query waits below', async () => {
    const own = await browser().newContext(contextFor({ language: 'pl', size: 'phone', scheme: 'light' }));
    const { page, complaints } = await open('/q?cities-by-country', own);
    for (const path of ['/q?cities-by-country', '/q?joined-before-founded', '/q?one-membership']) {
      await page.goto(`http://127.0.0.1:${served().port}${path}`);
      const place = await page.locator('.answer').evaluate((each) => each.getBoundingClientRect().top);
      expect(place).toBeLessThan(page.viewportSize()!.height);
      expect(await page.locator('h1').textContent()).toMatch(/\?$/);
      expect(await page.locator('textarea#query').isVisible()).toBe(false);
    }
    expect(complaints).toEqual([]);
    await own.close();
  });

  it('can be left by the keyboard', async () => {
    const { page } = await open('/sparql');
    await page.getByRole('textbox', { name: 'SPARQL query' }).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.close();
  });

  it.each(['/q?networks-of-krakow&view=timeline', '/q?cities-by-country&view=map', '/q?coverage-by-ground&view=chart'])(
    'draws %s in Polish, in the dark, on a phone',
    async (path) => {
      const polish = await browser().newContext(contextFor({ language: 'pl', size: 'phone', scheme: 'dark' }));
      const { page, complaints } = await open(path, polish);
      expect(await page.locator('html').getAttribute('lang')).toBe('pl');
      expect(await page.locator('[aria-current=true]', { hasText: /Oś czasu|Mapa|Wykres/ }).count()).toBe(1);
      expect(await page.locator('main svg').count()).toBeGreaterThan(0);
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await polish.close();
    },
  );

  it('draws a timeline with rows as high as their text, and a graph with its table below', async () => {
    const { page } = await open('/q?networks-of-krakow&view=timeline');
    const rows = await page
      .locator('.timeline li')
      .evaluateAll((each) =>
        each.map((row) => row.getBoundingClientRect().height - (row.querySelector('p')?.offsetHeight ?? 0)),
      );
    expect(rows).toHaveLength(4);
    expect(rows.filter((beyond) => beyond > 4)).toEqual([]);
    expect(await page.locator('.timeline svg').evaluateAll((each) => each.every((svg) => svg.clientHeight > 20))).toBe(
      true,
    );
    await page.goto(`http://127.0.0.1:${served().port}/q?who-initiated&view=graph`);
    const names = await page.locator('figure svg text').allTextContents();
    expect(names).toContain('FemCities');
    expect(names).toContain('Council of Europe');
    expect(await page.locator('tbody tr').count()).toBe(await page.locator('figure .g-link').count());
    await page.close();
  });

  it('answers without scripts', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false, locale: 'en' });
    const { page } = await open('/sparql', plain);
    await page.locator('textarea#query').fill(count);
    await page.getByRole('button', { name: 'Run the query' }).click();
    expect(await page.locator('tbody td').count()).toBe(1);
    expect(await page.locator('details summary').count()).toBe(2);
    expect(await page.locator('.answer').evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(700);
    await plain.close();
  });
});

describe('what stands beside the query page', () => {
  const served = useServed();

  it('leads from the name of an example, and from any packed query, to the query', async () => {
    const location = async (path: string): Promise<string> =>
      (await served().fetch(path, { redirect: 'manual' })).headers.get('location') ?? '';
    const named = new URL(await location('/q?who-coordinates&lang=pl'), 'http://localhost:8080/').searchParams;
    expect(named.get('query')).toMatch(/^BASE /);
    expect(named.get('lang')).toBe('pl');
    const answer = await served().fetch(`/sparql?query=${encodeURIComponent(count)}`, {
      headers: { accept: 'text/html' },
    });
    const packed = /href="(\/q\?~1[\w-]+)"/.exec(await answer.text())![1]!;
    expect(packed.length).toBeLessThan(60);
    expect(new URL(await location(packed), 'http://localhost:8080/').searchParams.get('query')).toBe(count);
  });

  it.each(['/q', '/q?', '/q?nothing', '/q?~1', '/q?~1!!!', '/q?~9abc'])('knows no query at %s', async (path) => {
    expect((await served().fetch(path, { redirect: 'manual' })).status).toBe(404);
  });

  it('tells an editor what this data uses', async () => {
    const answer = await served().fetch('/sparql/terms.json', { headers: { 'accept-language': 'en' } });
    const { prefixes, terms } = (await answer.json()) as {
      prefixes: Record<string, string>;
      terms: readonly { readonly name: string }[];
    };
    expect(prefixes['cn']).toBe('http://localhost:8080/ontology#');
    expect(terms.find(({ name }) => name === 'cn:joinedOn')).toMatchObject({ is: 'property', uses: 4 });
    expect(terms.find(({ name }) => name === 'cn:City')).toMatchObject({ is: 'class' });
  });

  it('writes the query for other programs so that it stays what it is', async () => {
    const text = 'ASK { FILTER("\'\\"</script>\\n" = "ł") }';
    const answer = await served().fetch(`/sparql?query=${encodeURIComponent(text)}`, {
      headers: { accept: 'text/html' },
    });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).not.toContain('</script>\\');
    expect(page).toContain('--data-urlencode query@-');
  });
});
