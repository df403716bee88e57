// Challenges and how they are answered, with the examples of the standard.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Authenticator, digestHeader, readChallenges } from '../../src/endpoint/authenticate.js';
import { Endpoint } from '../../src/endpoint/exchange.js';
import { startServer } from './server.js';

const challenge = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
  'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const credentials = { user: 'Mufasa', password: 'Circle of Life' };

test.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('answers the challenge of RFC 7616 §3.9.1 by %s', (algorithm, response) => {
  const [read] = readChallenges(challenge(algorithm));
  const header = digestHeader(read?.parameters ?? new Map(), {
    credentials,
    uses: 1,
    clientNonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    method: 'GET',
    target: '/dir/index.html',
  });
  expect(header).toContain(`response="${response}"`);
  expect(header).toContain(`algorithm=${algorithm}, opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`);
  expect(header).toContain('qop=auth, nc=00000001');
});

test('the strongest challenge that is known is answered', () => {
  const authenticator = new Authenticator(credentials);
  const offers = `Basic realm="a, b", ${challenge('MD5')}, ${challenge('SHA-256')}, Digest algorithm=SHA-512-256, nonce="x"`;
  expect(readChallenges(offers).map(({ scheme }) => scheme)).toEqual(['basic', 'digest', 'digest', 'digest']);
  expect(authenticator.learn(offers)).toBe(true);
  expect(authenticator.header('GET', '/')).toContain('algorithm=SHA-256');
  expect(authenticator.learn('Basic realm="x"')).toBe(true);
  expect(authenticator.header('GET', '/')).toBe(`Basic ${btoa('Mufasa:Circle of Life')}`);
  expect(authenticator.learn('Negotiate, Bearer realm="x"')).toBe(false);
  expect(authenticator.header('GET', '/')).toBeUndefined();
  expect(new Authenticator().learn('Basic realm="x"')).toBe(false);
});

test('a name outside ASCII goes in the extended form, quotation marks are escaped', () => {
  const answer = { uses: 10, clientNonce: 'c', method: 'PUT', target: '/a?b="c"' };
  const parameters = new Map([['nonce', 'n']]);
  expect(digestHeader(parameters, { ...answer, credentials: { user: 'żubr', password: 'x' } })).toMatch(
    /^Digest username\*=UTF-8''%C5%BCubr, realm="", nonce="n", uri="\/a\?b=\\"c\\"", response="[\da-f]{32}"$/,
  );
});

test('only the first request is sent twice, and a new nonce is taken up', async () => {
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  let nonce = 'first';
  const server = await startServer(({ method, target, headers, body }, response) => {
    const sent = headers.authorization ?? '';
    const [, uses, client] = /nc=(\w+), cnonce="(\w+)"/.exec(sent) ?? [];
    const right = md5(`${md5('dba:store:sec:ret')}:${nonce}:${uses}:${client}:auth:${md5(`${method}:${target}`)}`);
    if (sent.includes(`nonce="${nonce}"`) && sent.includes(`response="${right}"`)) response.end(`took ${body}`);
    else response.writeHead(401, { 'www-authenticate': `Digest realm="store", qop="auth", nonce="${nonce}"` }).end();
  });
  const endpoint = new Endpoint({ url: server.url, credentials: { user: 'dba', password: 'sec:ret' } });
  const send = async (body: string): Promise<string> => {
    const options = { method: 'PUT', accept: '*/*', search: { graph: 'http://e/g?a=b&c' }, maxBytes: 1000 } as const;
    const reply = await endpoint.send({ ...options, body, signal: AbortSignal.timeout(5_000) });
    return 'broken' in reply ? reply.detail : reply.bytes.toString();
  };
  expect(await send('one')).toBe('took one');
  expect(await send('two')).toBe('took two');
  expect(server.asked).toHaveLength(3);
  nonce = 'second';
  expect(await send('three')).toBe('took three');
  expect(server.asked).toHaveLength(5);
});

test('an address must be one, and must hide nobody in it', () => {
  for (const url of ['localhost:8890', 'ftp://localhost/', 'http://dba:secret@localhost/', ''])
    expect(() => new Endpoint({ url })).toThrow(expect.objectContaining({ code: 'option-invalid' }) as Error);
  expect(() => new Endpoint({ url: 'http://dba:secret@localhost/' })).not.toThrow(/secret/);
});
