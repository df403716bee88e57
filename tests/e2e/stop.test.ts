// Take-overs and the end of a server, seen by clients that keep their connections: no request is lost.
// HEJNAL_STOP=full asks for 100,000 requests over fifty take-overs; it takes minutes.
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { build, fact, museum, names, quads } from '../release/museum.js';
import { scratch } from '../scratch.js';
import { startServer } from './command.js';

const isFull = process.env['HEJNAL_STOP'] === 'full';
const [takeovers, requests] = isFull ? [50, 100_000] : [6, 300];
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

/** Asks once; gives the status of the answer, or the code of the error. */
type Ask = (port: number, path: string) => Promise<string>;

/** Asks as soon as the last answer is there, until the server listens no more. */
async function client(port: number, tally: Tally, ask: Ask): Promise<void> {
  for (let at = 0; ; at++) {
    const outcome = await ask(port, paths[at % paths.length] ?? '/');
    if (outcome === 'ECONNREFUSED') break;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
}

/** A client of Node's own, with one kept connection. */
function byAgent(): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (port, path) =>
    new Promise((resolve) => {
      get({ host: '127.0.0.1', port, path, agent }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(String(answer.statusCode)));
        answer.on('error', ({ message }) => resolve(message));
      }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
}

/** Undici, with its pool of kept connections. */
function byFetch(): Ask {
  return async (port, path) => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      await answer.arrayBuffer();
      return String(answer.status);
    } catch (error) {
      const { cause, message } = error as Error & { readonly cause?: { readonly code?: string } };
      return cause?.code ?? message;
    }
  };
}

it('no request is lost over take-overs and a SIGTERM', { timeout: isFull ? 1_800_000 : 120_000 }, async () => {
  const server = await startServer('--releases', releases, '--port', '0');
  while (!(await fetch(`http://127.0.0.1:${server.port}/ready`)).ok) await sleep(20);
  const tally: Tally = {};
  const clients = Array.from({ length: 8 }, (_, at) =>
    client(server.port, tally, at % 2 === 0 ? byAgent() : byFetch()),
  );
  for (let times = 1; times <= takeovers; times++) {
    await publish(times);
    process.kill(server.pid, 'SIGHUP');
    await sleep(250);
    while ((tally['200'] ?? 0) < (requests * times) / takeovers) await sleep(50);
  }
  const { code, err } = await server.stop('SIGTERM');
  await Promise.all(clients);
  expect(code, err).toBe(0);
  expect(Object.keys(tally)).toEqual(['200']);
  expect(tally['200']).toBeGreaterThan(requests);
  if (isFull) console.log(`${tally['200']} requests over ${takeovers} take-overs and a SIGTERM: none lost`);
});
