// Suggestions while somebody types: by the keyboard, for a screen reader, in both languages, under the policy of the pages; and without scripts the search.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { complaintsOf, contextFor, describeInBrowser, useBrowser, violationsOf, type Look } from './browser.js';

describeInBrowser('a box that searches', () => {
  const served = useServed();
  const browser = useBrowser();

  const look = async (path: string, how: Look & { noScripts?: boolean }, see: (page: Page) => Promise<void>) => {
    const { noScripts = false } = how;
    const context = await browser().newContext({ ...contextFor(how), javaScriptEnabled: !noScripts });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`http://127.0.0.1:${served().port}${path}`);
    await see(page);
    await context.close();
    expect(complaints.filter((each) => !/ERR_ABORTED| failed$/.test(each))).toEqual([]);
  };
  const desktop = { language: 'pl', size: 'desktop', scheme: 'light' } as const;
  const path = (page: Page): string => new URL(page.url()).pathname + new URL(page.url()).search;

  it('suggests what begins so, with its kind, and leads there by the keyboard', async () => {
    await look('/', desktop, async (page) => {
      const field = page.getByRole('combobox', { name: 'Szukaj' });
      await field.pressSequentially('krak');
      const options = page.getByRole('option');
      await options.first().waitFor();
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      expect(await options.first().innerText()).toBe('Kraków miasto');
      expect(await options.count()).toBeGreaterThan(3);
      expect(await page.getByRole('status').first().innerText()).toMatch(/Liczba podpowiedzi: \d/);
      expect(await field.getAttribute('aria-activedescendant')).toBe(null);
      await field.press('ArrowDown');
      expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
      expect(await options.first().getAttribute('aria-selected')).toBe('true');
      // Before the first one comes the field itself, then the last.
      await field.press('ArrowUp');
      expect(await field.getAttribute('aria-activedescendant')).toBe(null);
      await field.press('ArrowUp');
      expect(await options.last().getAttribute('aria-selected')).toBe('true');
      expect(await violationsOf(page)).toEqual([]);
      await field.press('ArrowDown');
      await field.press('ArrowDown');
      await field.press('Enter');
      await page.waitForURL(/doc/);
      expect(path(page)).toBe('/doc/city/krakow');
    });
  });

  it('searches what was typed where nothing is chosen; Escape closes the list and leaves the text', async () => {
    await look('/doc/city/krakow', desktop, async (page) => {
      const field = page.getByRole('combobox', { name: 'Szukaj' });
      await field.pressSequentially('uchwa');
      await page.getByRole('option').first().waitFor();
      await field.press('Escape');
      expect(await page.getByRole('listbox').count()).toBe(0);
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      expect(await field.inputValue()).toBe('uchwa');
      await field.press('Enter');
      await page.waitForURL(/search/);
      expect(path(page)).toBe('/search?q=uchwa');
    });
  });

  it('keeps to the language that was chosen, is pressed by a finger, and stays in a window of 320 pixels', async () => {
    await look('/doc/network/icorn?lang=en', { language: 'pl', size: 'phone', scheme: 'dark' }, async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const field = page.getByRole('combobox', { name: 'Search' });
      await field.pressSequentially('international cities');
      const option = page.getByRole('option').first();
      await option.waitFor();
      expect(await option.innerText()).toBe('International Cities of Refuge Network city network');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      const box = await page.getByRole('listbox').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(await violationsOf(page)).toEqual([]);
      await option.click();
      await page.waitForURL(/lang=en/);
      expect(path(page)).toBe('/doc/network/icorn?lang=en');
    });
  });

  it('forgets the answer to what was there before, and closes where the focus goes on', async () => {
    await look('/', desktop, async (page) => {
      const field = page.getByRole('combobox', { name: 'Szukaj' });
      // The first answer comes after the second.
      await page.route(/q=k$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue().catch(() => undefined);
      });
      await field.fill('k');
      await page.waitForTimeout(150);
      await field.fill('femc');
      await page.getByRole('option', { name: 'FemCities' }).first().waitFor();
      await page.waitForTimeout(700);
      expect(await page.getByRole('option').first().innerText()).toContain('FemCities');
      await field.fill('');
      expect(await page.getByRole('option').count()).toBe(0);
      await field.pressSequentially('wied');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Tab');
      expect(await page.getByRole('option').count()).toBe(0);
    });
  });

  it('without scripts is a field that leads to the page of the search', async () => {
    await look('/', { ...desktop, noScripts: true }, async (page) => {
      const field = page.getByRole('searchbox', { name: 'Szukaj' });
      await field.fill('krak');
      await field.press('Enter');
      await page.waitForURL(/search/);
      expect(path(page)).toBe('/search?q=krak');
      await page.getByRole('link', { name: 'Kraków', exact: true }).first().waitFor();
    });
  });
});

describe('suggestions over HTTP', () => {
  const served = useServed();

  it('tell namesakes apart by what differs', async () => {
    const answer = await served().fetch('/suggest?q=krak%C3%B3w&lang=pl');
    const [, names, kinds] = (await answer.json()) as [string, string[], string[]];
    const both = names.map((name, at) => `${name}: ${kinds[at] ?? ''}`);
    expect(new Set(both).size).toBe(both.length);
  });
});
