// How long a request may take to arrive, as the server is shipped: ten seconds, by the clock.
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { closeApp } from '../../server/close.js';
import { makeToy } from '../server/toy.js';
import { statusOf } from './attacked.js';

const shippedMs = 10_000;

/** Sends the beginning of a request and waits for what is said; gives it with the time to the end of the connection. */
function begin(port: number, text: string): Promise<{ readonly answer: string; readonly ms: number }> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
    socket.on('error', reject);
    socket.on('close', () => resolve({ answer, ms: performance.now() - begun }));
  });
}

it('a request that has not come whole after ten seconds is told so and cut', { timeout: 30_000 }, async () => {
  const toy = await makeToy();
  await toy.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = toy.app.server.address() as AddressInfo;
  const host = 'Host: localhost\r\n';
  const post = `POST /data/sparql HTTP/1.1\r\n${host}Content-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\n`;
  const answers = await Promise.all([begin(port, `GET /data/health HTTP/1.1\r\n${host}`), begin(port, `${post}ASK {`)]);
  await closeApp(toy.app);
  for (const { answer, ms } of answers) {
    expect(statusOf(answer)).toBe(408);
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status: 408, type: 'about:blank' });
    expect(ms).toBeGreaterThanOrEqual(shippedMs);
    expect(ms).toBeLessThan(shippedMs * 1.5); // it looks once a second
  }
});
