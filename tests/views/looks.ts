// Looks at pages in a browser: each at widths, in media and in languages; what is wrong is told with where.
import type { Browser, Page } from 'playwright-core';
import { auditOf, englishOn } from './audit.js';
import { complaintsOf, violationsOf } from './browser.js';

/** A page by its address, and the status that it has. */
export type Visited = readonly [path: string, status?: number];

/** A way of looking: how wide, and in which medium. */
interface Look {
  readonly width: number;
  readonly medium: 'light' | 'dark' | 'print';
}

const widths = [320, 390, 768, 1280, 1920] as const;
/** Paper of 210 mm with margins, at 96 pixels an inch. */
const paper: Look = { width: 718, medium: 'print' };

/** Whether every width is looked at in every medium, with axe at each. */
export const isWhole = process.env['HEJNAL_MATRIX'] === 'all';

/** The looks at a page: every width once, in a second language only the two that most readers have. */
function looksAt(isFew: boolean, isFirst: boolean): Look[] {
  if (isWhole)
    return widths.flatMap((width) => (['light', 'dark', 'print'] as const).map((medium) => ({ width, medium })));
  const shown = isFew || !isFirst ? [390, 1280] : widths;
  return [
    ...shown.map((width): Look => ({ width, medium: width === 768 ? 'dark' : 'light' })),
    ...(isFirst ? [paper] : []),
  ];
}

async function turn(page: Page, { width, medium }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
  await page.emulateMedia(
    medium === 'print' ? { media: 'print', colorScheme: 'light' } : { media: 'screen', colorScheme: medium },
  );
}

/** What is walked through: pages at a port, in a language; of those that are long two widths are enough. */
interface Walk {
  readonly port: number;
  readonly pages: readonly Visited[];
  readonly language: string;
  /** Whether it is the first language, in which all looks are taken. */
  readonly isFirst: boolean;
  readonly long?: ReadonlySet<string>;
}

/** Walks through pages; gives what is wrong with each. */
export async function walk(browser: Browser, { port, pages, language, isFirst, long }: Walk): Promise<string[]> {
  const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const faults: string[] = [];
  for (const [path, status = 200] of pages) {
    const answer = await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'load' });
    if (answer?.status() !== status) faults.push(`${language} ${path}: ${answer?.status() ?? 0} for ${status}`);
    if (language === 'pl') faults.push(...(await englishOn(page)).map((fault) => `${path}: ${fault}`));
    const isFew = long?.has(path) === true;
    for (const look of looksAt(isFew, isFirst)) {
      await turn(page, look);
      const found = await auditOf(page);
      // On paper nothing is pressed, and nothing else that the rules ask for is there to be used.
      const isAsked = look.medium !== 'print' && (isWhole || (isFirst && look.width === 390 && !isFew));
      if (isAsked) found.push(...(await violationsOf(page, { contrast: false })));
      faults.push(...found.map((fault) => `${language} ${path} ${look.width} ${look.medium}: ${fault}`));
    }
  }
  await context.close();
  // What a page answers with a status of an error is told on the console.
  return [
    ...faults,
    ...complaints.filter((each) => !/status of 4\d\d/.test(each)).map((each) => `${language}: ${each}`),
  ];
}
