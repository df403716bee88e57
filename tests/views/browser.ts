// A browser for the tests of pages: Debian's Chromium, one for each test file, a context for each way of looking.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { whenPresent } from '../present.js';

const executablePath = '/usr/bin/chromium';

/** Gives `describe` where there is a browser, else `describe.skip`. */
export const describeInBrowser = whenPresent(executablePath, 'pages in a browser');

/** A way of looking at a page. */
export interface Look {
  readonly language: string;
  readonly size: 'phone' | 'desktop';
  readonly scheme: 'light' | 'dark';
}

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

/** Starts a browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('The browser is there only while tests run.');
    return browser;
  };
}

/** Says how a browser looks, as options of a context. */
export function contextFor({ language, size, scheme }: Look): BrowserContextOptions {
  return { locale: language, colorScheme: scheme, viewport: sizes[size], reducedMotion: 'reduce' };
}

/** Collects what a page complains of: errors on the console, refused by the policy or not, and requests that failed. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') complaints.push(`${request.url()} is another host`);
  });
  return complaints;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core gives back, as far as it is read here. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * Checks a page by the rules of WCAG 2.2, levels A and AA; a violation is its rule, the element, and what to do.
 * The contrast of each text takes most of the time, and can be left to another look at the same page.
 */
export async function violationsOf(page: Page, { contrast = true } = {}): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: ${contrast} } },
  })`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`),
  );
}
