// A head that was checked once goes over the wire as the one that Node writes when it checks each header anew.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkedLines, sendHead, sendUnchanged, sendWhole } from '../../server/http/head.js';

const headers = { vary: 'Accept', 'content-type': 'text/plain', 'content-length': 99, link: '<a>; rel="b", <c>' };
const body = 'Krak\u00c3\u00b3w';
const length = { 'content-length': body.length };

/** Sends bytes to a server and gives all that comes back before it ends the connection; the date is left out. */
const exchange = async (listener: RequestListener, sent: string): Promise<string> => {
  const server = createServer({ keepAliveTimeout: 1 }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(sent);
  let came = '';
  for await (const piece of socket as AsyncIterable<Buffer>) came += piece.toString('latin1');
  server.close();
  return came.replace(/^Date: .*\r\n/gm, '').replaceAll('Content-Length', 'content-length');
};

const asked = (version: string, ...more: string[]): string =>
  [`GET / HTTP/${version}`, 'Host: a.example', ...more, '', ''].join('\r\n');

const requests = [
  ['HTTP/1.1', asked('1.1')],
  ['HTTP/1.1 that ends the connection', asked('1.1', 'Connection: close')],
  ['HTTP/1.1, two in a row', asked('1.1') + asked('1.1')],
  ['HTTP/1.1 that takes trailers', asked('1.1', 'TE: trailers')],
  ['HTTP/1.0', asked('1.0')],
  ['HTTP/1.0 that keeps the connection', asked('1.0', 'Connection: keep-alive')],
] as const;

const sorted = (text: string): string[] => text.split('\r\n').sort();

describe('a checked head', () => {
  it.concurrent.each(requests)('is the same for %s', async (_what, sent) => {
    const lines = checkedLines(headers);
    const usual = await exchange((_request, response) => {
      response.writeHead(200, { ...headers, ...length }).end(body, 'latin1');
    }, sent);
    expect(usual).toContain(body);
    expect(sorted(await exchange((_request, response) => sendWhole(response, lines, body), sent))).toEqual(
      sorted(usual),
    );
  });

  it.concurrent('is the same where Node does not take it so', async () => {
    const lines = checkedLines(headers);
    const forget = (response: ServerResponse): ServerResponse => {
      delete (response as unknown as Record<string, unknown>)['_contentLength'];
      return response;
    };
    const quick = await exchange((_request, response) => sendWhole(response, lines, body), asked('1.1'));
    const usual = await exchange((_request, response) => sendWhole(forget(response), lines, body), asked('1.1'));
    expect(sorted(usual)).toEqual(sorted(quick));
  });

  it.concurrent(
    'tells the length of what HEAD leaves out, and nothing of the content where the client has it',
    async () => {
      const lines = checkedLines({ ...headers, 'content-encoding': 'gzip' });
      const head = await exchange(
        (_request, response) => sendHead(response, lines, body),
        asked('1.1').replace('GET', 'HEAD'),
      );
      expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(head).toContain(`content-length: ${body.length}\r\n`);
      expect(head.endsWith('\r\n\r\n')).toBe(true);
      const unchanged = await exchange((_request, response) => sendUnchanged(response, lines), asked('1.1'));
      expect(unchanged).toMatch(/^HTTP\/1\.1 304 Not Modified\r\nvary: Accept\r\nlink: /);
      expect(unchanged).not.toMatch(/content-/);
    },
  );

  it.each([{ 'x y': 'a' }, { x: 'a\r\nset-cookie: b' }, { x: 'a\nb' }, { x: 'ż' }, { '': 'a' }])(
    'refuses %j',
    (wrong: Record<string, string>) => {
      expect(() => checkedLines(wrong)).toThrow();
    },
  );
});
