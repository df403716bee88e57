// Pages after something was withdrawn and something renamed: counted nowhere, told in words, and earlier releases say what they are.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, serve, type Served } from '../e2e/publication.js';
import { scratch } from '../scratch.js';
import { mainOf, textOf } from './read.js';

describe('a release after something was withdrawn and renamed', () => {
  let served: Served;
  let first = '';
  beforeAll(async () => {
    const releases = scratch('two-releases');
    await build(releases);
    const before = await serve({}, releases);
    first = before.release.manifest.version;
    await before.close();
    const edit =
      (from: RegExp, to: string) =>
      (text: string): string => {
        if (!from.test(text)) throw new Error(`${from.source} is not there.`);
        return text.replace(from, to);
      };
    await build(releases, (files) => {
      const records = new Map(files.records);
      const change = (path: string, by: (text: string) => string): void => {
        const [name, text] = [...records].find(([file]) => file.endsWith(path)) ?? [];
        if (name === undefined || text === undefined) throw new Error(`${path} is not there.`);
        records.set(name, by(text));
      };
      change('memberships.yaml', edit(/^graz-femcities:\n/m, 'graz-femcities:\n  withdrawn: 2026-11-28\n'));
      change(
        'themes.yaml',
        edit(/(human-rights:\n(?: .*\n)*? {2}name: \{ pl: [^,]*, en: )human rights/, '$1rights of humans'),
      );
      const text = edit(/^modified: .*$/m, 'modified: 2026-11-29')(files.publication.text);
      return { ...files, records, publication: { ...files.publication, text } };
    });
    served = await serve({}, releases);
  }, 240_000);
  afterAll(() => served.close());

  it('counts it nowhere, shows it by its name, and tells what the earlier page was', async () => {
    const home = await mainOf(served, '/', 'en');
    expect(textOf(home)).toContain('Graz – FemCities');
    expect(textOf(home)).not.toMatch(/localhost:8080\/id/);
    expect(textOf(home)).toMatch(/name changed from human rights to rights of humans/);
    for (const path of ['/dataset/krakow-networks', '/evidence']) {
      const text = textOf(await mainOf(served, path, 'en'));
      expect(text, path).toMatch(/Memberships 18 \d+/);
      expect(text, path).not.toMatch(/Memberships (?:\(19\)|19 )/);
    }
    expect(await mainOf(served, '/doc/membership', 'en')).toContain('(18)');
    const share = textOf(await mainOf(served, '/q?coverage-by-ground', 'en'));
    const total = /All together \d+ ([\d,]+)/.exec(textOf(await mainOf(served, '/dataset/krakow-networks', 'en')))?.[1];
    const counted = Array.from(share.matchAll(/ (\d+) \d+\.\d /g), ([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(Number(total?.replace(',', '')));
  });

  it('an earlier release says so on every page, and leads to now or to the day of the end', async () => {
    for (const path of [
      '',
      'doc/membership/graz-femcities',
      'doc/city/krakow',
      'doc/membership',
      'dataset/krakow-networks',
      'ontology',
    ]) {
      const answer = await served.fetch(`/version/${first}/${path}`, {
        headers: { accept: 'text/html', 'accept-language': 'pl' },
      });
      expect([path, answer.status]).toEqual([path, 200]);
      const bar = textOf(/<aside class="banner past"[^]*?<\/aside>/.exec(await answer.text())?.[0] ?? '');
      expect([path, bar]).toEqual([path, expect.stringContaining('29 listopada 2026')]);
      if (path.includes('graz')) expect(bar).toMatch(/wycofan/);
    }
    const gone = textOf(await mainOf(served, `/version/${first}/doc/membership/graz-femcities`, 'en'));
    expect(gone).toMatch(new RegExp(`Cite as.*version/${first}/doc/membership/graz-femcities`));
  });

  it('tells on the page of a thing, of all releases and of the feeds what changed, in words', async () => {
    const changed = /name changed from human rights to rights of humans/;
    for (const path of ['/version', '/doc/theme/human-rights'])
      expect(textOf(await mainOf(served, path, 'en')), path).toMatch(changed);
    const feed = await mainOf(served, '/feed', 'en');
    expect(textOf(feed)).toMatch(changed);
    expect(feed).not.toMatch(/href="[^"]*\.trig"|timestamp path|>view</);
  });
});
