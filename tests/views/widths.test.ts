// What was cut, out of sight or in the way at some width or on paper, looked at in a browser: tables, answers, drawings, marks.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { contextFor, describeInBrowser, useBrowser } from './browser.js';

const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;

describeInBrowser('with a browser', () => {
  const served = useServed();
  const browser = useBrowser();

  const look = async <T>(
    path: string,
    { width, print = false }: { readonly width: number; readonly print?: boolean },
    see: (page: Page) => Promise<T>,
  ): Promise<T> => {
    const context = await browser().newContext({
      ...contextFor({ language: 'pl', size: width < 700 ? 'phone' : 'desktop', scheme: 'light' }),
      viewport: { width, height: 844 },
      // What a finger presses has no pointer that hovers.
      hasTouch: width < 700,
      isMobile: width < 700,
    });
    const page = await context.newPage();
    try {
      if (print) await page.emulateMedia({ media: 'print' });
      await page.goto(`http://127.0.0.1:${served().port}${path}`);
      return await see(page);
    } finally {
      await context.close();
    }
  };

  /** How far what can be scrolled sideways is wider than what shows of it, by what it is. */
  const hidden = (page: Page): Promise<string[]> =>
    page
      .locator('main .scroll:visible')
      .evaluateAll((all) =>
        all
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => `${each.textContent.slice(0, 40)} by ${each.scrollWidth - each.clientWidth}`),
      );

  it.each([
    ['/doc/city/krakow', 1280],
    ['/doc/city/krakow', 1920],
    ['/doc/city/krakow', 390],
    ['/doc/membership', 1280],
    ['/doc/membership', 390],
    ['/doc/membership?network=icorn', 390],
    ['/q?cities-by-country', 390],
    ['/q?where-each-fact-is-said', 1280],
    [query('SELECT * { ?s ?p ?o } LIMIT 900'), 1280],
    ['/shapes', 390],
    ['/dataset/krakow-networks', 1280],
  ])('no column of %s is out of sight at %d', async (path, width) => {
    await look(path, { width }, async (page) => {
      expect(await page.locator('main table:visible').count()).toBeGreaterThan(0);
      expect(await hidden(page)).toEqual([]);
    });
  });

  it.each(['/doc/city/krakow', '/dataset/krakow-networks', '/doc/membership', '/evidence'])(
    'tables of %s fit the paper',
    async (path) => {
      await look(path, { width: 718, print: true }, async (page) => {
        const wide = await page
          .locator('main table:visible')
          .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth + 1).length);
        expect(wide).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    },
  );

  it('a question on paper is question, answer and query, without what is pressed there and the other questions', async () => {
    await look('/q?cities-by-country', { width: 718, print: true }, async (page) => {
      expect(await page.locator('h1').innerText()).toMatch(/\?$/);
      expect(await page.locator('.answer table:visible tbody tr').count()).toBe(16);
      const text = await page.locator('main').innerText();
      expect(text).toMatch(/SELECT/);
      expect(await page.locator('main button:visible, main textarea:visible').count()).toBe(0);
      expect(await page.locator('main .questions:visible').count()).toBe(0);
      expect(await page.locator('main pre:visible', { hasText: 'curl' }).count()).toBe(0);
    });
  });

  it('an answer drawn as a graph has all its names inside, on a telephone and whole where there is room', async () => {
    for (const width of [390, 1280])
      await look('/q?who-initiated&view=graph', { width }, async (page) => {
        const drawing = page.locator('main figure svg:visible').first();
        const outside = await drawing.evaluate((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')]
            .map((text) => text.getBoundingClientRect())
            .filter((box) => box.width > 0 && (box.left < frame.left - 2 || box.right > frame.right + 2)).length;
        });
        expect([width, outside]).toEqual([width, 0]);
        expect([width, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
          width,
          0,
        ]);
      });
  });

  it('what an address points at is marked without its text touching the edge of the mark', async () => {
    for (const path of ['/ontology#joinedOn', '/doc/city/krakow#note-1'])
      await look(path, { width: 1280 }, async (page) => {
        const { padding, edge } = await page.locator(':target').evaluate((each) => {
          const style = getComputedStyle(each);
          return {
            padding: parseFloat(style.paddingLeft),
            edge: `${style.boxShadow} ${style.borderLeftWidth} ${style.outlineStyle}`,
          };
        });
        expect([path, padding > 3 || edge !== 'none 0px none']).toEqual([path, true]);
      });
  });

  it('keys of a keyboard are named only where there is one', async () => {
    await look('/sparql', { width: 390 }, async (page) => {
      expect(await page.locator('main').innerText()).not.toContain('Ctrl');
    });
  });

  it('the map of the home page is beside its list where there is room, and no number of a note stands alone on a line', async () => {
    await look('/', { width: 1920 }, async (page) => {
      const map = await page
        .locator('figure.map svg:visible')
        .first()
        .evaluate((svg) => svg.getBoundingClientRect().width);
      expect(map).toBeGreaterThan(500);
    });
    await look('/doc/city/krakow', { width: 390 }, async (page) => {
      const alone = await page.locator('main sup.refs:visible').evaluateAll(
        (all) =>
          all.filter((each) => {
            const before = each.previousSibling;
            if (before === null) return false;
            const range = document.createRange();
            range.selectNode(before);
            const last = [...range.getClientRects()].at(-1);
            const own = each.getBoundingClientRect();
            return last !== undefined && own.top > last.bottom + 2;
          }).length,
      );
      expect(alone).toBe(0);
    });
  });
});
