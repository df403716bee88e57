// Pages of a publication with three hundred points within one city and as many days, all on the word of its editors.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../e2e/publication.js';
import { buildLibraries } from './publications.js';
import { mainOf, textOf } from './read.js';

describe('three hundred libraries', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({}, await buildLibraries());
  });
  afterAll(() => served.close());

  it('what facts rest on is said as it is: all on the editors, no sources', async () => {
    const text = textOf(await mainOf(served, '/dataset/libraries', 'en'));
    expect(text).not.toMatch(/wrote each fact down with the passage|checked that the passage is there/);
    expect(text).toMatch(/All together 318 1,836 100\.0/);
    expect(text).not.toContain('(0)');
    const evidence = textOf(await mainOf(served, '/evidence', 'en'));
    expect(evidence).toMatch(/All together 318 1,836 100\.0/);
    expect(evidence).toContain('when this release was built, every fact had its evidence');
  });

  it('are on a map of their city with land, and counted by years where they are too many to draw', async () => {
    const html = await mainOf(served, '/', 'pl');
    const map = /<figure class="map[^]*?<\/figure>/.exec(html)?.[0] ?? '';
    const points = Array.from(map.matchAll(/c[xy]="([\d.]+)"/g), ([, at]) => Number(at));
    expect(points.length).toBeGreaterThan(200);
    expect(Math.max(...points) - Math.min(...points)).toBeGreaterThan(150);
    // Outlines are too coarse for a city: the ground is plain, and no sea.
    expect(map).toContain('class="m-ground"');
    expect(map).not.toContain('m-sea');
    expect(/<(?:figure|div|ul|ol)[^>]* class="[^"]*histogram/.test(html) || html.includes('class="histogram')).toBe(
      true,
    );
  });

  it('a library has a map and its place in words, a district its libraries in the order of their numbers', async () => {
    const library = await mainOf(served, '/doc/library/library-6', 'en');
    expect(library).toContain('class="m-point"');
    expect(textOf(library)).toMatch(/50\.045° N, 20\.035° E/);
    expect(textOf(library)).not.toContain('POINT(');
    const district = await mainOf(served, '/doc/district/district-6', 'en');
    const incoming = /<section aria-labelledby="incoming"[^]*?<\/section>/.exec(district)?.[0] ?? '';
    const numbers = Array.from(incoming.matchAll(/>Library no (\d+)</g), ([, at]) => Number(at));
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});
