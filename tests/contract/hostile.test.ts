// Paths, hosts, methods, framing and validators that no honest client sends: cases B7 to B18 of the hostile suite.
import { METHODS } from 'node:http';
import { describe, expect, it } from 'vitest';
import { host, post, revealing, statusOf, useAttacked } from './attacked.js';

const attacked = useAttacked();

describe('B7 a path that is none', () => {
  it.each([
    ...[
      '%zz',
      '%E0%A4%A',
      '%00',
      '%2e%2e%2fpasswd',
      '..%5cpasswd',
      'wawel;a=b',
      '%c0%af',
      '%e2%80%aewawel',
      'w%D0%B0wel',
    ],
    ...['Wawel', 'wawel%20', 'a'.repeat(5_000), '__proto__', 'constructor', '%EF%BC%8E%EF%BC%8E', 'wawel%0d%0aX:y'],
  ])('%s is 400, 404 or 414 wherever a name may stand', async (name) => {
    for (const start of ['id/museum/', 'doc/museum/', 'doc/', 'dataset/', 'graph/', 'dump/', 'problem/', 'context/']) {
      const { status, headers, body } = await attacked().ask(`/data/${start}${name}`);
      expect([start, [400, 404, 414].includes(status)]).toEqual([start, true]);
      expect(headers['content-type']).toBe('application/problem+json');
      expect([headers['location'], headers['x'], revealing.test(body)]).toEqual([undefined, undefined, false]);
    }
  });

  it.each(['//evil.example', '//evil.example/data/id/museum/wawel', '/data/../data/id/museum/wawel', '/data/./doc'])(
    '%s leads nowhere',
    async (path) => {
      const { status, headers } = await attacked().ask(path);
      expect([[400, 404].includes(status), headers['location']]).toEqual([true, undefined]);
    },
  );
});

describe('B9 what a header cannot carry', () => {
  it.each(['%0d%0aSet-Cookie:%20a=b', '%E2%82%AC', '%22', '%3Cb%3E', '\u00e9', '"><script>', '%0a%0a<html>'])(
    '%s in a query string comes back encoded or not at all',
    async (text) => {
      for (const path of ['id/museum/wawel', 'id/museum/castle', 'doc/museum/castle.ttl', '', 'version/']) {
        const line = `GET /data/${path}?x=${text} HTTP/1.1\r\n${host}Accept: text/turtle\r\nConnection: close\r\n\r\n`;
        const answer = await attacked().speak(line);
        expect([path, [301, 303, 400].includes(statusOf(answer))]).toEqual([path, true]);
        const head = answer.split('\r\n\r\n', 1)[0] ?? '';
        expect(head).not.toMatch(/^set-cookie|^<html/im);
        expect(/^location: (.*)$/im.exec(head)?.[1] ?? '').toMatch(/^[!#-~ ]*$/);
      }
    },
  );
});

describe('B10 another host', () => {
  it.each([
    ['evil', 'Host: evil.example\r\n'],
    ['by a proxy', `${host}X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: evil\r\nX-Forwarded-Prefix: /evil\r\n`],
    [
      'by Forwarded',
      `${host}Forwarded: host=evil.example;proto=evil\r\nX-Original-URL: /evil\r\nX-Rewrite-URL: /evil\r\n`,
    ],
    ['by where it comes from', `${host}Origin: http://evil.example\r\nReferer: http://evil.example/\r\n`],
  ])('%s is in no header and no body', async (_what, headers) => {
    for (const path of ['/', '/id/museum/wawel', '/doc/museum/wawel', '/catalog', '/nothing', '/sparql', '/version/']) {
      const answer = await attacked().speak(
        `GET /data${path} HTTP/1.1\r\n${headers}Accept: text/html\r\nConnection: close\r\n\r\n`,
      );
      expect([path, statusOf(answer) < 500, answer.includes('evil')]).toEqual([path, true, false]);
    }
  });

  it.each([
    ['two', `${host}Host: evil.example\r\n`, 400],
    ['none', '', 400],
    ['none in HTTP/1.0', '', 200],
  ])('%s', async (what, headers, status) => {
    const version = what.endsWith('1.0') ? '1.0' : '1.1';
    const answer = await attacked().speak(`GET /data/health HTTP/${version}\r\n${headers}Connection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(status);
  });

  it('in the absolute form changes nothing', async () => {
    const answer = await attacked().speak(
      `GET http://evil.example/data/id/museum/wawel HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
    );
    expect([statusOf(answer), answer.includes('evil')]).toEqual([303, false]);
  });
});

describe('B11 a method that an address does not take', () => {
  const known = ['GET', 'HEAD', 'OPTIONS', 'CONNECT'];
  const paths = ['/', '/id/museum/wawel', '/doc/museum/wawel', '/doc/museum', '/doc/museum/wawel.ttl', '/ontology'];
  const more = ['/shapes.ttl', '/context.jsonld', '/catalog', '/dataset/museums', '/graph/facts', '/dump/facts.nt'];
  const rest = ['/sparql', '/sparql.ttl', '/fragments', '/version', '/timegate/', '/timemap/', '/problem/gone'];
  const last = [
    '/health',
    '/ready',
    '/robots.txt',
    '/sitemap.xml',
    '/.well-known/void',
    '/linkset.json',
    '/ontology/1',
  ];
  it.each([...paths, ...more, ...rest, ...last])('%s', async (path) => {
    const allow = path === '/sparql' ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
    for (const method of METHODS.filter((each) => !known.includes(each) && !(each === 'POST' && path === '/sparql'))) {
      const answer = await attacked().ask(`/data${path}`, method);
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, allow]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
    }
    const unknown = await attacked().speak(`FOO /data${path}?a=b HTTP/1.1\r\n${host}\r\n`);
    expect([statusOf(unknown), /^Allow: (.*)\r$/m.exec(unknown)?.[1]]).toEqual([405, allow]);
    const options = await attacked().ask(`/data${path}`, 'OPTIONS');
    expect([options.status, options.headers['allow'], options.body]).toEqual([204, allow, '']);
  });

  it('a tunnel is refused', async () => {
    for (const target of ['evil.example:443', '/data/health', '127.0.0.1:22']) {
      const answer = await attacked().speak(`CONNECT ${target} HTTP/1.1\r\n${host}\r\nGET / HTTP/1.1\r\n${host}\r\n`);
      expect([statusOf(answer), answer.match(/HTTP\/1\.1/g)?.length]).toEqual([405, 1]);
    }
  });
});

describe('B12 a request that two servers would read in two ways', () => {
  const second = `GET /data/smuggled HTTP/1.1\r\n${host}\r\n`;
  it.each([
    ['a length and chunks', `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`],
    ['chunks and a length', `${post}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${second}`],
    ['two lengths', `${post}Content-Length: 4\r\nContent-Length: 5\r\n\r\nASK{${second}`],
    ['a coding of another name', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${second}`],
    ['chunked twice', `${post}Transfer-Encoding: chunked, chunked\r\nX: y\r\n\r\n0\r\n\r\n${second}`],
    ['a space before the colon', `GET /data/health HTTP/1.1\r\n${host}Content-Length : 50\r\n\r\n${second}`],
    ['a folded line', `GET /data/health HTTP/1.1\r\n${host}X: a\r\n Transfer-Encoding: chunked\r\n\r\n${second}`],
    ['bare line ends', `GET /data/health HTTP/1.1\n${host}X: a\n\n${second}`],
    ['a length with a sign', `${post}Content-Length: +4\r\n\r\nASK{${second}`],
    ['a NUL in a header', `GET /data/health HTTP/1.1\r\n${host}X: a\0b\r\n\r\n${second}`],
    ['a chunk of a false length', `${post}Transfer-Encoding: chunked\r\n\r\nG\r\nASK{}\r\n0\r\n\r\n${second}`],
    ['HTTP/0.9', 'GET /data/health\r\n\r\n'],
    ['HTTP/2 without agreement', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s is refused once, and the connection ends', async (_what, text) => {
    const answer = await attacked().speak(text);
    expect([statusOf(answer), answer.match(/HTTP\/1\.1 \d/g)?.length]).toEqual([400, 1]);
    expect(answer).not.toMatch(/smuggled/);
  });

  it('pipelined requests are answered one by one in their order', async () => {
    const get = (path: string, more = ''): string => `GET /data${path} HTTP/1.1\r\n${host}${more}\r\n`;
    const answer = await attacked().speak(
      get('/health') + get('/nothing') + get('/doc/museum/wawel.nt', 'Connection: close\r\n'),
    );
    expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404', '200']);
  });

  const statuses = (answer: string): string[] =>
    [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status!);

  it.each([
    ['GET *', `GET * HTTP/1.1\r\n${host}\r\n`, '400'],
    ['HEAD *', `HEAD * HTTP/1.1\r\n${host}\r\n`, '400'],
    ['more than 200 fields', `GET /data/health HTTP/1.1\r\n${host}${'a:\r\n'.repeat(250)}\r\n`, '431'],
    [
      'a second host behind two thousand fields',
      `GET /data/health HTTP/1.1\r\n${host}${'a:\r\n'.repeat(2500)}Host: evil.example\r\n\r\n`,
      '431',
    ],
    ['another transfer coding', `${post}Transfer-Encoding: xchunked\r\n\r\n5\r\nASK{}\r\n0\r\n\r\n`, '400'],
    ['two transfer codings', `${post}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`, '400'],
  ])('%s is answered once, and ends the connection', async (_what, request, status) => {
    const answer = await attacked().speak(`${request}GET /data/health HTTP/1.1\r\n${host}\r\n`);
    expect([statuses(answer), /connection: close/i.test(answer)]).toEqual([[status], true]);
  });

  it('200 fields are few enough', async () => {
    const fields = Array.from({ length: 190 }, (_each, at) => `x-${at}: 1\r\n`).join('');
    const answer = await attacked().speak(`GET /data/health HTTP/1.1\r\n${host}${fields}Connection: close\r\n\r\n`);
    expect(statuses(answer)).toEqual(['200']);
  });

  it('an Expect of any kind ends in an answer', async () => {
    for (const expectation of ['100-continue', 'something-else']) {
      const answer = await attacked().speak(
        `${post}Expect: ${expectation}\r\nContent-Length: 25\r\nConnection: close\r\n\r\nASK { ?some ?odd ?things}`,
      );
      expect(answer).toMatch(/HTTP\/1\.1 (?:200|417) /);
    }
  });
});

describe('B13 a parameter twice', () => {
  it.each([
    ['query twice', 'query=ASK%7B%7D&query=ASK%7B%7D'],
    ['query and update', 'query=ASK%7B%7D&update=CLEAR%20ALL'],
    ['nothing', 'quer=ASK%7B%7D'],
  ])('%s', async (_what, text) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const answer of [
      await attacked().ask(`/data/sparql?${text}`),
      await attacked().ask('/data/sparql', 'POST', form, text),
    ]) {
      const isPlain = answer.status === 200 && text.startsWith('quer=');
      expect(isPlain || [400, 403].includes(answer.status)).toBe(true);
      if (!isPlain) expect(answer.headers['content-type']).toBe('application/problem+json');
    }
  });

  it('one in the address and one in the body', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await attacked().ask('/data/sparql?query=ASK%7B%7D', 'POST', form, 'query=ASK%7B%7D');
    expect(answer.status).toBe(400);
  });

  it('is taken as absent by documents', async () => {
    const turtle = '_mediatype=text/turtle';
    expect((await attacked().ask(`/data/doc/museum/wawel?${turtle}&${turtle}`)).headers['content-type']).toBe(
      'application/ld+json',
    );
    expect((await attacked().ask('/data/doc/museum/wawel?page=1&page=2&__proto__=1')).status).toBe(200);
  });
});

describe('B18 validators', () => {
  const path = '/data/doc/museum/wawel.ttl';
  it.each([
    ['anything', () => '*', 304],
    ['ten thousand others', () => Array.from({ length: 1_000 }, (_, index) => `"${index}"`).join(','), 200],
    ['itself among thousands', (tag: string) => `${'"a",'.repeat(3_000)}${tag}`, 304],
    ['itself as a weak one', (tag: string) => `W/${tag}`, 304],
    ['a text without marks', (tag: string) => tag.replaceAll('"', ''), 200],
    ['an open mark', () => '"abc', 200],
    ['nothing', () => '', 200],
    ['commas', () => ','.repeat(10_000), 200],
  ])('%s', async (_what, tags, status) => {
    const tag = String((await attacked().ask(path)).headers['etag']);
    const answer = await attacked().ask(path, 'GET', { 'if-none-match': tags(tag) });
    expect([answer.status, answer.headers['vary'], answer.headers['etag']]).toEqual([status, 'Accept-Encoding', tag]);
  });

  it('ten thousand tags are too many for a header, and no mistake of ours', async () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => `"${index}"`).join(', ');
    const answer = await attacked().speak(
      `GET ${path} HTTP/1.1\r\n${host}If-None-Match: ${tags}\r\nConnection: close\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(431);
  });
});
