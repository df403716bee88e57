// The life of a server: the swap of its release, and its end.
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp } from '../../server/close.js';
import { Site } from '../../server/site/site.js';
import { makeToy, toyEngine, toyRelease, type Toy } from './toy.js';

let toy: Toy;
beforeEach(async () => (toy = await makeToy({ shutdownMs: 300 })));
afterEach(() => toy.app.close());

describe('a swap', () => {
  /** Opens a site whose folder holds one release after the other. */
  async function openSite(...releases: ReturnType<typeof toyRelease>[]) {
    const events: string[] = [];
    const engines: ReturnType<typeof toyEngine>[] = [];
    const broken = new Set<string>();
    let next = 0;
    const site = await Site.open({
      directory: '/nowhere',
      open: () => Promise.resolve(releases[next++]!),
      verify: () => (broken.has('yes') ? Promise.reject(new Error('broken')) : Promise.resolve()),
      startEngine: () => {
        engines.push(toyEngine());
        return engines.at(-1)!;
      },
      cacheMaxBytes: 1000,
      report: ({ message }) => events.push(message),
      pollMs: 0,
    });
    return { site, events, engines, broken };
  }

  it('closes the old release only when its last answer has ended', async () => {
    const [old, young] = [toyRelease('1'), toyRelease('2')];
    const { site, engines } = await openSite(old, young);
    const visit = site.enter();
    expect(await site.reload()).toBe(true);
    expect([visit.edition.release.manifest.version, site.current().release.manifest.version]).toEqual(['1', '2']);
    expect([old.closed, engines[0]!.closed]).toEqual([false, false]);
    visit.leave();
    visit.leave();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([old.closed, engines[0]!.closed, young.closed]).toEqual([true, true, false]);
    await site.close();
    expect(young.closed).toBe(true);
  });

  it('closes each release once, whoever leaves when everything is closed', async () => {
    const [old, young] = [toyRelease('1'), toyRelease('2')];
    const closings: string[] = [];
    for (const each of [old, young]) {
      const close = each.close.bind(each);
      each.close = () => {
        closings.push(each.manifest.version);
        return close();
      };
    }
    const { site } = await openSite(old, young);
    const before = site.enter();
    await site.reload();
    const after = site.enter();
    before.leave();
    await site.close();
    after.leave();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(closings.sort()).toEqual(['1', '2']);
  });

  it('refuses a release that is damaged, and says so', async () => {
    const { site, events, broken } = await openSite(toyRelease('1'));
    broken.add('yes');
    expect(await site.reload()).toBe(false);
    expect(site.current().release.manifest.version).toBe('1');
    expect(events.join()).toContain('refused');
    await site.close();
  });

  it('does nothing for the same release', async () => {
    const again = toyRelease('1');
    const { site, events } = await openSite(toyRelease('1'), again);
    expect(await site.reload()).toBe(false);
    expect([again.closed, events]).toEqual([true, []]);
    await site.close();
  });
});

describe('the end', () => {
  it('says that it is not ready, finishes what runs, and closes', async () => {
    const address = await toy.app.listen({ port: 0, host: '127.0.0.1' });
    toy.engine.reply = () => new Promise((resolve) => setTimeout(() => resolve('{"head":{},"boolean":true}'), 100));
    const running = fetch(`${address}/data/sparql?query=ASK%7B%7D`);
    while (toy.engine.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = closeApp(toy.app);
    expect((await toy.app.inject({ url: '/data/ready' }).catch(() => ({ statusCode: 503 }))).statusCode).toBe(503);
    expect((await running).status).toBe(200);
    await closed;
    expect([toy.engine.closed, toy.release.closed]).toEqual([true, true]);
  });

  it('waits no longer than it may', async () => {
    const address = await toy.app.listen({ port: 0, host: '127.0.0.1' });
    toy.engine.reply = () => new Promise(() => undefined);
    const running = fetch(`${address}/data/sparql?query=ASK%7B%7D`).catch(() => 'cut');
    while (toy.engine.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    await closeApp(toy.app);
    expect(await running).toBe('cut');
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('is ready only when queries can be answered', async () => {
    expect((await toy.app.inject('/data/ready')).statusCode).toBe(200);
    toy.engine.is = 'loading';
    expect((await toy.app.inject('/data/ready')).statusCode).toBe(503);
    expect([
      (await toy.app.inject('/data/health')).statusCode,
      (await toy.app.inject('/data/doc/museum/wawel')).statusCode,
    ]).toEqual([200, 200]);
  });

  it('does not wait for connections over which nothing was asked', async () => {
    const slow = await makeToy({ shutdownMs: 10_000 });
    await slow.app.listen({ port: 0, host: '127.0.0.1' });
    const silent = connect((slow.app.server.address() as AddressInfo).port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const ended = new Promise((resolve) => silent.once('close', resolve));
    silent.on('error', () => undefined);
    const begun = Date.now();
    await Promise.all([closeApp(slow.app), ended]);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
});
