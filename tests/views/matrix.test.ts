// Every type of page in both languages at five widths, light, dark and on paper: nothing is cut, sideways, unnamed or in
// another language, and nothing comes from elsewhere. HEJNAL_MATRIX=all looks at every width in every medium, and asks axe at each.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { auditOf, englishOn } from './audit.js';
import { complaintsOf, describeInBrowser, useBrowser, violationsOf } from './browser.js';

const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;
const cn = 'PREFIX cn: <http://localhost:8080/ontology#> ';

/** A page of each type, by its address and the status that it has. */
const pages: readonly (readonly [path: string, status?: number])[] = [
  ['/'],
  ['/doc/city/krakow'],
  ['/doc/membership/krakow-icorn'],
  ['/doc/network/eccar'],
  ['/doc/place/krakow'],
  ['/doc/theme/equality'],
  ['/doc/resolution/krakow-xvi-171-11'],
  ['/doc/source/krakow-2025-01-22'],
  ['/doc/city'],
  ['/doc/network'],
  ['/doc/theme'],
  ['/search'],
  ['/search?q=miasto'],
  ['/search?q=krak%C3%B3w'],
  ['/search?q=xyzzyq'],
  ['/sparql'],
  ['/q?cities-by-country'],
  ['/q?networks-of-krakow'],
  ['/q?joined-before-founded'],
  ['/q?coverage-by-ground'],
  ['/q?where-each-fact-is-said'],
  ['/q?one-membership'],
  [query('SELECT * { ?s ?p ?o } LIMIT 300')],
  [query(`${cn}DESCRIBE ?n { ?n a cn:Network }`)],
  [query('SELECT * {'), 400],
  ['/ontology'],
  ['/hejnal'],
  ['/shapes'],
  ['/catalog'],
  ['/dataset/krakow-networks'],
  ['/dataset/krakow-networks-evidence'],
  ['/evidence'],
  ['/accessibility'],
  ['/version'],
  ['/feed'],
  ['/graph/facts'],
  ['/.well-known/void'],
  ['/.well-known/sparql-examples'],
  ['/problem/query-timeout'],
  ['/doc/city/krakw', 404],
  ['/no/such/page', 404],
  ['/doc/city/krakow?_mediatype=image/png', 406],
];

/** Long pages made of few parts, which two widths show. */
const long = new Set(['/ontology', '/hejnal', '/shapes', '/.well-known/void', '/dataset/krakow-networks-evidence']);

/** A way of looking: how wide, and in which medium. */
interface Look {
  readonly width: number;
  readonly medium: 'light' | 'dark' | 'print';
}

const widths = [320, 390, 768, 1280, 1920] as const;
/** Paper of 210 mm with margins, at 96 pixels an inch. */
const paper: Look = { width: 718, medium: 'print' };
const isWhole = process.env['HEJNAL_MATRIX'] === 'all';

/** The looks at a page: every width once, in English only the two that most readers have. */
function looksAt(path: string, language: string): Look[] {
  if (isWhole)
    return widths.flatMap((width) => (['light', 'dark', 'print'] as const).map((medium) => ({ width, medium })));
  const few = language === 'en' || long.has(path);
  const shown = few ? [390, 1280] : widths;
  return [
    ...shown.map((width): Look => ({ width, medium: width === 768 ? 'dark' : 'light' })),
    ...(language === 'en' ? [] : [paper]),
  ];
}

describeInBrowser('the matrix of pages', () => {
  const served = useServed();
  const browser = useBrowser();

  const turn = async (page: Page, { width, medium }: Look): Promise<void> => {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
    await page.emulateMedia(
      medium === 'print' ? { media: 'print', colorScheme: 'light' } : { media: 'screen', colorScheme: medium },
    );
  };

  const walk = async (language: string): Promise<string[]> => {
    const context = await browser().newContext({ locale: language, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const faults: string[] = [];
    for (const [path, status = 200] of pages) {
      const answer = await page.goto(`http://127.0.0.1:${served().port}${path}`, { waitUntil: 'load' });
      if (answer?.status() !== status) faults.push(`${language} ${path}: ${answer?.status() ?? 0} for ${status}`);
      if (language === 'pl') faults.push(...(await englishOn(page)).map((fault) => `${path}: ${fault}`));
      for (const look of looksAt(path, language)) {
        await turn(page, look);
        const found = await auditOf(page);
        const isAsked = isWhole || (language === 'pl' && look.width === 390 && !long.has(path));
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
  };

  it('has no fault', { timeout: 600_000 }, async () => {
    const faults = await Promise.all(['pl', 'en'].map(walk));
    expect(faults.flat()).toEqual([]);
  });
});
