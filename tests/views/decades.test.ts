// Lists of a publication about something else are narrowed down, too: three hundred libraries by decades and districts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../e2e/publication.js';
import { described, followAll, offeredIn, page, totalOf } from './narrowed.js';
import { buildLibraries } from './publications.js';

described('lists of three hundred libraries', () => {
  let libraries: Served | undefined;
  beforeAll(async () => {
    libraries = await serve({}, await buildLibraries());
  });
  afterAll(() => libraries?.close());

  it('are narrowed down by decades and districts, whose counts are those of their rows', async () => {
    const html = await (await libraries!.fetch('/doc/library', { headers: page })).text();
    const offered = offeredIn(html);
    const decades = offered.filter(({ path }) => path.includes('opened='));
    expect(decades.map(({ path }) => path.replace(/^.*=/, ''))).toContain('1900/1909');
    expect(decades.reduce((sum, { count }) => sum + count, 0)).toBe(300);
    expect(offered.filter(({ path }) => path.includes('district='))).toHaveLength(18);
    expect(await followAll(libraries!, '/doc/library')).toBe(offered.length);
    expect(await followAll(libraries!, '/doc/library?district=district-3')).toBeGreaterThan(5);
    expect(html).not.toContain('?website=');
  }, 120_000);

  it('keep their pages and letters while they are narrowed down', async () => {
    const half = '/doc/library?opened=1890/1959';
    const first = await (await libraries!.fetch(half, { headers: page })).text();
    const total = totalOf(first);
    expect(total).toBeGreaterThan(100);
    const pages = Math.ceil(total / 100);
    const texts = await Promise.all(
      Array.from({ length: pages }, async (_, at) =>
        (await libraries!.fetch(`${half}&page=${at + 1}`, { headers: page })).text(),
      ),
    );
    const names = texts.flatMap((text) =>
      Array.from(text.matchAll(/<th scope="row"><a href="([^"]+)"/g), ([, path]) => path),
    );
    expect(new Set(names).size).toBe(total);
    expect(first).toContain(`${half}&amp;page=2`);
  });
});
