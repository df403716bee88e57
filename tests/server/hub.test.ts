// A hub that the operator names is told of each release, and subscribers find it (WebSub §4, §6).
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../server/config.js';
import { topicsOf } from '../../server/routes/feed.js';
import { tellHub } from '../../server/site/hub.js';
import { serve } from '../e2e/publication.js';
import { feeds } from '../feed/states.js';
import { build, folder, names } from '../release/museum.js';
import { linksOf } from '../contract/addresses.js';
import { startServer } from '../e2e/command.js';

interface Notice {
  readonly type: string | undefined;
  readonly body: string;
}

/** A hub that answers each notice with the next of its statuses, and the last one from then on. */
async function hubWith(...statuses: number[]): Promise<{ url: string; notices: Notice[] }> {
  const notices: Notice[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      notices.push({ type: request.headers['content-type'], body });
      response.writeHead(statuses[notices.length - 1] ?? statuses.at(-1)!, { location: '/elsewhere' }).end();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, notices };
}

const topics = topicsOf(names);
const asForm = { type: 'application/x-www-form-urlencoded;charset=UTF-8' };

it.each([
  ['takes the notice', [202], 1, ['info']],
  ['is away for a moment', [503, 503, 204], 3, ['info']],
  ['does not take it', [403], 3, ['warn']],
  ['leads elsewhere', [307], 3, ['warn']],
])('a hub that %s', async (_what, statuses, count, levels) => {
  const { url, notices } = await hubWith(...statuses);
  const told: string[] = [];
  const isTold = await tellHub(url, { topics, report: ({ level }) => told.push(level), pauses: [10, 10] });
  expect([notices.length, told, isTold]).toEqual([count, levels, levels[0] === 'info']);
  for (const notice of notices) {
    expect(notice).toMatchObject(asForm);
    const form = new URLSearchParams(notice.body);
    expect([form.get('hub.mode'), form.getAll('hub.url')]).toEqual([
      'publish',
      [`${names.base}feed.atom`, `${names.base}feed/facts`, `${names.base}feed/catalog`],
    ]);
  }
});

it('a hub that is not there is told of in the log, and the server lives', async () => {
  const told: string[] = [];
  const isTold = await tellHub('http://127.0.0.1:9/', {
    topics,
    report: ({ message }) => told.push(message),
    pauses: [],
  });
  expect([isTold, told.length, told[0]]).toEqual([false, 1, expect.stringContaining('http://127.0.0.1:9/')]);
});

it('a server tells its hub of the release that it begins with, and of the next', { timeout: 120_000 }, async () => {
  const { url, notices } = await hubWith(202);
  const releases = folder();
  await build(releases);
  process.env['HEJNAL_HUB'] = url;
  onTestFinished(() => {
    delete process.env['HEJNAL_HUB'];
  });
  const server = await startServer('--releases', releases, '--port', '0');
  onTestFinished(async () => {
    await server.stop('SIGTERM');
  });
  await expect.poll(() => notices.length, { timeout: 30_000 }).toBe(1);
  await build(releases, { inputDigest: '0123456789ab' });
  await expect.poll(() => notices.length, { timeout: 30_000 }).toBe(2);
});

it('feeds lead to the hub and to themselves, in the header and in Atom; where there is none, to none', async () => {
  const releases = folder();
  await build(releases, { follow: feeds });
  const hub = 'https://hub.example/?a=1&b=2';
  for (const config of [{ hub }, {}]) {
    const served = await serve(config, releases);
    onTestFinished(() => served.close());
    for (const topic of topics) {
      const answer = await served.app.inject({ url: new URL(topic).pathname, headers: { accept: '*/*' } });
      const links = linksOf(answer as never).filter(({ rel }) => rel === 'hub' || (rel === 'self' && 'hub' in config));
      const wanted = [
        ['hub', hub],
        ['self', topic],
      ];
      expect(links.map(({ rel, to }) => [rel, to]).sort()).toEqual('hub' in config ? wanted : []);
      if (topic.endsWith('.atom'))
        expect(answer.body.includes('<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>')).toBe('hub' in config);
    }
  }
});

it.each(['hub.example', 'ftp://hub.example/', 'javascript:1'])('%s is no address of a hub', (text) => {
  expect(() => readConfig({}, { HEJNAL_HUB: text })).toThrow('HEJNAL_HUB');
});
