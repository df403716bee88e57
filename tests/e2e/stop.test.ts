// Take-overs and the end of a server, seen by clients that keep their connections: no request is lost.
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { build, fact, museum, names, quads } from '../release/museum.js';
import { scratch } from '../scratch.js';
import { startServer } from './command.js';

const releases = scratch('stop');
beforeAll(() => publish(0), 60_000);

/** Publishes a release that differs from all others by one fact. */
async function publish(number: number): Promise<void> {
  const one = fact(museum('czapski'), `${names.ontology}note`, `${names.base}note/${number}`);
  await build(releases, { quads: [...quads, one] });
}

/** What became of requests: by status, or by the code of the error. */
type Tally = Record<string, number>;

const paths = [
  '/doc/museum/czapski.ttl',
  '/doc/museum/czapski.html',
  '/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D',
  '/health',
];

/** Asks over kept connections, each request as soon as the last is answered, until the server listens no more. */
async function client(port: number, tally: Tally): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let at = 0; ; at++) {
    const outcome = await ask(port, paths[at % paths.length] ?? '/', agent);
    if (outcome === 'ECONNREFUSED') break;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  agent.destroy();
}

function ask(port: number, path: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(String(answer.statusCode)));
      answer.on('error', ({ message }) => resolve(message));
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

it('no request is lost over take-overs and a SIGTERM', { timeout: 120_000 }, async () => {
  const server = await startServer('--releases', releases, '--port', '0');
  while (!(await fetch(`http://127.0.0.1:${server.port}/ready`)).ok) await sleep(20);
  const tally: Tally = {};
  const clients = Array.from({ length: 8 }, () => client(server.port, tally));
  for (let times = 0; times < 6; times++) {
    await publish(times + 1);
    process.kill(server.pid, 'SIGHUP');
    await sleep(250);
  }
  const { code, err } = await server.stop('SIGTERM');
  await Promise.all(clients);
  expect(code, err).toBe(0);
  expect(Object.keys(tally)).toEqual(['200']);
  expect(tally['200']).toBeGreaterThan(300);
});
