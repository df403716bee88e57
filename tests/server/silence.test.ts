// A silent connection stays longer than clients are told, so that a request in the last moment of that time is not lost.
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { keepLonger, tellKept } from '../../server/http/sockets.js';
import { makeToy } from './toy.js';

async function head(socket: Socket, path: string): Promise<string> {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  const [piece] = (await once(socket, 'data')) as [Buffer];
  return piece.toString().split('\r\n\r\n', 1)[0] ?? '';
}

it('tells less than it keeps to', async () => {
  const server = createServer((_request, response) => {
    tellKept(response);
    response.end('x');
  });
  keepLonger(server);
  expect(server.keepAliveTimeout).toBeGreaterThanOrEqual(12_000);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  expect(await head(socket, '/')).toMatch(/^keep-alive: timeout=10$/im);
});

it('does so by the usual way and by the fast one', async () => {
  const { app } = await makeToy();
  await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => app.close());
  expect(app.server.keepAliveTimeout).toBeGreaterThanOrEqual(12_000);
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  for (const path of ['/data/health', '/data/doc/museum/wawel.nt', '/data/doc/museum/wawel.nt'])
    expect([path, await head(socket, path)]).toEqual([path, expect.stringMatching(/^keep-alive: timeout=10$/im)]);
});
