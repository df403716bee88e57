// Any release can be asked: by its own address, or by the moment that is asked for, from the same code and under the same guard.
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../src/index.js';
import type { Built } from '../../src/release/build.js';
import { flip } from '../release/damage.js';
import { folder, names } from '../release/museum.js';
import { join } from 'node:path';
import { buildYears, serveKept, type Running } from './kept.js';

const limits = { services: [], queryMs: 10_000, answerBytes: 1e6, rows: 0, workers: 1 };
const years = ['1990', '1991', '1992', '1993'];
let releases = '';
let built: readonly Built[] = [];
let running: Running;
beforeAll(async () => {
  releases = folder();
  built = await buildYears(releases, years);
  running = await serveKept(releases, 0, (release) => startEngine(release, { ...limits, engine: 'exact' }));
  while (running.site.current().engine.state() === 'loading') await new Promise((resolve) => setTimeout(resolve, 10));
  return async () => {
    await running.app.close();
    await running.site.close();
  };
});

const query = `SELECT ?year { <${names.thing('museum', 'mocak')}> <${names.ontology}opened> ?year }`;
const csv = { accept: 'text/csv' };
const at = (version: string, text = query): string => `/version/${version}/sparql?query=${encodeURIComponent(text)}`;
const ask = (url: string, headers: Record<string, string> = csv) => running.app.inject({ url, headers });
const now = `/sparql?query=${encodeURIComponent(query)}`;

describe('/version/{id}/sparql', () => {
  it('answers as each release answered, whichever is current', async () => {
    for (const [index, { version }] of built.entries()) {
      const { statusCode, body, headers } = await ask(at(version));
      expect([statusCode, body]).toEqual([200, `year\r\n${years[index]}\r\n`]);
      expect(headers['memento-datetime']).toBe(
        `Sun, 01 Nov 2026 00:00:00 GMT`.replace('Sun, 01', ['Sun, 01', 'Mon, 02', 'Tue, 03', 'Wed, 04'][index]!),
      );
    }
    expect((await ask(now)).body).toBe('year\r\n1993\r\n');
  });

  it('takes POST in all forms, and is under the same guard', async () => {
    const [{ version }] = built as [Built];
    const url = `/version/${version}/sparql`;
    const type = 'application/sparql-query';
    const posted = await running.app.inject({
      method: 'POST',
      url,
      headers: { ...csv, 'content-type': type },
      payload: query,
    });
    expect([posted.statusCode, posted.body]).toEqual([200, 'year\r\n1990\r\n']);
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...csv };
    const sent = await running.app.inject({
      method: 'POST',
      url,
      headers: form,
      payload: `query=${encodeURIComponent(query)}`,
    });
    expect(sent.body).toBe('year\r\n1990\r\n');
    expect((await ask(at(version, 'CLEAR ALL'))).statusCode).toBe(403);
    expect((await ask(at(version, 'SELECT * { SERVICE <http://a/> {} }'))).statusCode).toBe(403);
    expect((await ask(at(version, 'SELECT'))).statusCode).toBe(400);
    expect((await ask(at('2020-01-01-000000000000'))).statusCode).toBe(404);
  });

  it('has a tag of its own for each release, and says where the question is asked of now', async () => {
    const [one, two] = await Promise.all(built.slice(0, 2).map(({ version }) => ask(at(version))));
    expect(one!.headers.etag).not.toBe(two!.headers.etag);
    const again = await ask(at(built[0]!.version), { ...csv, 'if-none-match': String(one!.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(one!.headers.link).toContain(`<${names.base}sparql?query=`);
    expect(one!.headers.link).toContain('rel="original"');
  });

  it('answers several releases at once, and more than are kept ready', async () => {
    const all = [...built, ...built, ...built];
    const answers = await Promise.all(all.map(({ version }) => ask(at(version))));
    expect(answers.map(({ body }) => body)).toEqual(
      all.map((_each, index) => `year\r\n${years[index % years.length]}\r\n`),
    );
  });
});

describe('Accept-Datetime on /sparql', () => {
  const moment = async (date: string) => {
    const { statusCode, body, headers } = await ask(now, { ...csv, 'accept-datetime': date });
    return [statusCode, body.trim().split('\r\n')[1], headers['content-location'], headers.vary];
  };
  const vary = 'Accept, Accept-Language, Accept-Encoding, Accept-Datetime';
  const place = (index: number): string => `${names.base}version/${built[index]!.version}${now}`;

  it('answers as the release of that moment did, and says which one that is', async () => {
    expect(await moment('Mon, 02 Nov 2026 12:00:00 GMT')).toEqual([200, '1991', place(1), vary]);
    expect(await moment('Sat, 01 Jan 2000 00:00:00 GMT')).toEqual([200, '1990', place(0), vary]);
    expect(await moment('Fri, 01 Jan 2100 00:00:00 GMT')).toEqual([200, '1993', place(3), vary]);
    expect((await ask(now)).headers.vary).toBe(vary);
    expect((await ask(now)).headers['content-location']).toBeUndefined();
  });

  it('is not mixed up with answers that are kept', async () => {
    for (let times = 0; times < 4; times++) {
      expect((await ask(now)).body).toBe('year\r\n1993\r\n');
      expect((await moment('Sun, 01 Nov 2026 12:00:00 GMT'))[1]).toBe('1990');
    }
  });

  it('refuses what is no moment', async () => {
    expect((await moment('yesterday'))[0]).toBe(400);
  });

  it('has a gate that keeps the question', async () => {
    const { statusCode, headers } = await ask(`/timegate${now}`, {
      'accept-datetime': 'Mon, 02 Nov 2026 12:00:00 GMT',
    });
    expect([statusCode, headers.location]).toEqual([302, place(1)]);
  });
});

it('a damaged release is asked nothing', async () => {
  const releases = folder();
  const [old] = await buildYears(releases, ['1990', '1991']);
  flip(join(old!.directory, 'triples', 'columns'));
  const { app, site } = await serveKept(releases, 0, (release) => startEngine(release, { ...limits, engine: 'exact' }));
  onTestFinished(async () => {
    await app.close();
    await site.close();
  });
  await app.inject(`/version/${old!.version}/doc/museum/mocak.nt`);
  await expect.poll(async () => (await app.inject({ url: at(old!.version), headers: csv })).statusCode).toBe(404);
});
