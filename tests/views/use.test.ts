// How pages are used: without scripts, with the keyboard, enlarged, and on paper.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { contextFor, describeInBrowser, useBrowser } from './browser.js';

const thing = '/doc/city/krakow';
const desktop = contextFor({ language: 'pl', size: 'desktop', scheme: 'light' });
const phone = contextFor({ language: 'pl', size: 'phone', scheme: 'light' });

describeInBrowser('a page', () => {
  const served = useServed();
  const browser = useBrowser();

  const look = async <T>(path: string, options: BrowserContextOptions, see: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser().newContext(options);
    const page = await context.newPage();
    try {
      await page.goto(`http://127.0.0.1:${served().port}${path}`);
      return await see(page);
    } finally {
      await context.close();
    }
  };

  it('shows its facts, their evidence and the drawings without scripts', async () => {
    await look(thing, { ...desktop, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'FemCities', exact: true }).first().waitFor();
      await page.getByText('wrzesień 2022').first().waitFor();
      await page.getByText('Z początkiem września').waitFor();
      expect(await page.locator('.neighbours svg a').count()).toBeGreaterThan(4);
    });
    await look('/', { ...desktop, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.timeline li').count()).toBe(4);
      expect(await page.locator('.maps .m-point').count()).toBeGreaterThan(10);
    });
  });

  it('leads from a fact to its evidence by one click', async () => {
    await look(thing, desktop, async (page) => {
      await page.locator('#facts ~ dl .refs a').first().click();
      expect(page.url()).toMatch(/#note-\d+$/);
      expect(await page.locator(':target').innerText()).toMatch(/\S/);
    });
  });

  it('shows where the focus is, the way to the content first', async () => {
    await look(thing, desktop, async (page) => {
      const seen: string[] = [];
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const { width, height, left } = element.getBoundingClientRect();
          const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px' && width > 0 && height > 0 && left >= 0;
          return { name: element.textContent, isSeen };
        });
        expect(focus.isSeen, `${step}: ${focus.name}`).toBe(true);
        seen.push(focus.name);
      }
      expect(seen[0]).toBe('Przejdź do treści');
      expect(new Set(seen).size).toBeGreaterThan(8);
    });
  });

  it('can be read at 200 % and in 320 pixels', async () => {
    for (const path of ['/', thing, '/ontology']) {
      const overflow = await look(path, { ...phone, viewport: { width: 320, height: 640 } }, async (page) => {
        const own = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await page.setViewportSize({ width: 640, height: 450 });
        return own + (await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
      });
      expect(overflow, path).toBe(0);
    }
  });

  it('leaves out on paper what leads nowhere there', async () => {
    await look(thing, desktop, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.top nav').first().isVisible()).toBe(false);
      expect(await page.locator('#facts').isVisible()).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    });
    for (const path of ['/', '/search?q=krak', thing, '/q?networks-of-krakow']) {
      await look(path, desktop, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('input:visible, textarea:visible, button:visible').count(), path).toBe(0);
        // The heading stands clear of the line under the header.
        const [line, heading] = await page.evaluate(() =>
          ['.top', 'h1'].map((each) => document.querySelector(each)?.getBoundingClientRect()),
        );
        expect((heading?.top ?? 0) - (line?.bottom ?? 0), path).toBeGreaterThan(10);
      });
    }
  });
});
