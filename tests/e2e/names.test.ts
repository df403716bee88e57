// Names that changed and things that went: 301 to the new name, 410 for what is no longer described.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build, serve, type Served } from './publication.js';

let served: Served;
beforeAll(async () => {
  const folder = join(inject('runFolder'), 'renamed');
  await build(folder, (files) => ({
    ...files,
    records: new Map(
      [...files.records].map(([file, text]) => {
        if (!file.endsWith('/cities.yaml')) return [file, text];
        const renamed = text.replace(/^krakow:\n/m, 'krakow:\n  formerSlugs: [cracow]\n');
        return [file, `${renamed}\nnowhere:\n  withdrawn: 2026-11-20\n`];
      }),
    ),
  }));
  served = await serve({}, folder);
}, 150_000);
afterAll(() => served.close());

const get = (path: string, accept = '*/*'): Promise<Response> =>
  served.fetch(path, { headers: { accept }, redirect: 'manual' });

describe('a name that changed', () => {
  it.each([
    ['/id/city/cracow', '/id/city/krakow'],
    ['/id/city/cracow?a=b', '/id/city/krakow?a=b'],
    ['/doc/city/cracow', '/doc/city/krakow'],
    ['/doc/city/cracow.ttl', '/doc/city/krakow.ttl'],
    ['/doc/city/cracow.pl.html', '/doc/city/krakow.pl.html'],
  ])('%s leads to %s for ever', async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `http://localhost:8080${to}`]);
    expect((await served.fetch(from)).status).toBe(200);
  });
});

describe('a thing that was withdrawn', () => {
  it.each(['/id/city/nowhere', '/doc/city/nowhere', '/doc/city/nowhere.ttl'])('%s is gone', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ status: 410, type: 'http://localhost:8080/problem/gone' });
    const page = await get(path, 'text/html');
    expect(page.status).toBe(410);
  });

  it('is in no list', async () => {
    const list = await (await get('/doc/city.ttl')).text();
    expect(list).toContain('city:krakow');
    expect(list).not.toMatch(/city:(nowhere|cracow)/);
  });
});
