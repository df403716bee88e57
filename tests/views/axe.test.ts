// Every kind of page in both languages, small and large, light and dark: nothing that WCAG forbids, no complaint of the browser.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { complaintsOf, contextFor, describeInBrowser, useBrowser, violationsOf, type Look } from './browser.js';
import { answerPage, pages } from './pages.js';

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
const measured = new Set(['/', '/doc/city/krakow', '/evidence', answerPage]);

/** What was found on a page. */
interface Audit {
  readonly status: number;
  readonly facts: { readonly language: string; readonly headings: number; readonly overflow: number };
  readonly violations: readonly string[];
  readonly complaints: readonly string[];
}

describeInBrowser('pages', () => {
  const served = useServed();
  const browser = useBrowser();
  const audits = new Map<string, Promise<Audit>>();

  // Each look has one page, which goes from address to address, all looks at the same time: starting pages takes longer.
  beforeAll(() => {
    for (const look of [...looks, ...more]) {
      const opened = browser().newContext(contextFor(look)).then(openPage);
      let before: Promise<unknown> = opened;
      for (const path of pathsOf(look)) {
        const audit = before.then(async () => auditPage(await opened, path, look));
        before = audit.catch(() => undefined);
        audits.set(nameOf(look, path), audit);
      }
    }
  });
  // Nobody awaits what was found where one test alone is run.
  afterAll(() => Promise.allSettled(audits.values()));

  async function openPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage();
    return { page, complaints: complaintsOf(page) };
  }

  async function auditPage(opened: Awaited<ReturnType<typeof openPage>>, path: string, look: Look): Promise<Audit> {
    const { page, complaints } = opened;
    complaints.length = 0;
    const answer = await page.goto(`http://127.0.0.1:${served().port}${path}`);
    const facts = await page.evaluate(() => ({
      language: document.documentElement.lang,
      headings: document.querySelectorAll('h1').length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    }));
    const violations = await violationsOf(page, { contrast: look.language === 'pl' || measured.has(path) });
    return { status: answer?.status() ?? 0, facts, violations, complaints: [...complaints] };
  }

  describe.each([...looks, ...more])('$language $size $scheme', (look) => {
    it.each(pathsOf(look))('%s', { timeout: 120_000 }, async (path) => {
      const { status, facts, violations, complaints } = await audits.get(nameOf(look, path))!;
      expect(facts).toEqual({ language: look.language, headings: 1, overflow: 0 });
      expect(violations).toEqual([]);
      // Browsers write the status of an error on the console.
      expect(complaints.filter((text) => status < 400 || !/ status of 4\d\d /.test(text))).toEqual([]);
    });
  });
});

function pathsOf(look: Look): readonly string[] {
  return more.includes(look) ? pages.slice(0, 1) : pages;
}

function nameOf(look: Look, path: string): string {
  return `${JSON.stringify(look)} ${path}`;
}
