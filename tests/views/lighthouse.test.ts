// Pages by Lighthouse, in the browser: nothing to say of how they are reached and read, of good practice, and to search engines.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { describe } from 'vitest';
import { expect, it } from 'vitest';
import { useServer } from '../clients/serve.js';
import { whenPresent } from '../present.js';
import { scratch } from '../scratch.js';
import { describeInBrowser } from './browser.js';

const program = join(import.meta.dirname, '.tools/node_modules/lighthouse/cli/index.js');
const run = promisify(execFile);
const categories = ['accessibility', 'best-practices', 'seo'];

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly explanation?: string }>
  >;
}

describeInBrowser('with a browser', () => {
  (whenPresent(program, 'Lighthouse; tests/views/install brings it') as typeof describe)('Lighthouse', () => {
    const origin = useServer();
    const folder = scratch('lighthouse');

    // Addresses that are their own canonical ones: that of the page in whatever language leads search engines to these.
    it.each(['/?lang=pl', '/doc/city/krakow.pl.html', '/doc/network.en.html', '/catalog.en.html'])(
      'has nothing to say of %s',
      { timeout: 170_000 },
      async (path) => {
        const file = join(folder, 'report.json');
        const flags = '--headless=new --no-sandbox --disable-dev-shm-usage';
        const words = [
          program,
          origin() + path,
          '--quiet',
          '--output=json',
          `--output-path=${file}`,
          `--only-categories=${categories.join()}`,
          `--chrome-flags=${flags}`,
        ];
        const { stderr } = await run(process.execPath, words, {
          env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' },
        });
        expect(stderr).toBe('');
        const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
        const said = Object.entries(report.audits).filter(([, { score }]) => score !== null && score < 1);
        expect(said.map(([name, { title, explanation = '' }]) => `${name}: ${title} ${explanation}`)).toEqual([]);
        expect(Object.fromEntries(categories.map((each) => [each, report.categories[each]?.score]))).toEqual({
          accessibility: 1,
          'best-practices': 1,
          seo: 1,
        });
      },
    );
  });
});
