// Parts of files, by RFC 9110 §14 and §13.1.5, as a server sends them over HTTP: what comes is compared with the whole.
import { request, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';

const served = useServed();

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks without decoding, so that the bytes are those that were sent. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    request({ port: served().port, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(pieces) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const many = '9'.repeat(400);
const past = 'past the end';
const all = 'all of it';

/** What is asked for, and which bytes of so many must come. */
const cases: [range: string, wanted: (size: number) => [first: number, last: number] | typeof past | typeof all][] = [
  ['bytes=0-0', () => [0, 0]],
  ['bytes=5-20', () => [5, 20]],
  ['BYTES=5-20', () => [5, 20]],
  ['bytes=0005-0020', () => [5, 20]],
  ['bytes=7-', (size) => [7, size - 1]],
  ['bytes=-9', (size) => [size - 9, size - 1]],
  ['bytes=3-999999999', (size) => [3, size - 1]],
  [`bytes=3-${many}`, (size) => [3, size - 1]],
  ['bytes=-999999999', (size) => [0, size - 1]],
  [`bytes=-${many}`, (size) => [0, size - 1]],
  ['bytes=-0', () => past],
  ['bytes=999999999-', () => past],
  ['bytes=9999999999999999-', () => past],
  [`bytes=${many}-`, () => past],
  [`bytes=${many}-${many}`, () => past],
  [`bytes=${many}8-${many}7`, () => all],
  ['bytes=20-5', () => all],
  ['bytes=0-1,3-4', () => all],
  ['bytes=-', () => all],
  ['bytes=+1-2', () => all],
  ['bytes=0x1-0x2', () => all],
  ['bytes=1.0-2', () => all],
  ['lines=1-2', () => all],
];

describe.each(['/dump/facts.nt', '/dump/facts.nt.gz'])('parts of %s', (path) => {
  it.each(cases)('%.60s', async (range, wanted) => {
    const whole = await ask(path);
    const size = whole.bytes.length;
    expect([whole.status, whole.headers['accept-ranges']]).toEqual([200, 'bytes']);
    const { status, headers, bytes } = await ask(path, { range });
    const want = wanted(size);
    const told = [status, headers['content-range']];
    if (want === past) {
      expect(told).toEqual([416, `bytes */${size}`]);
      expect(bytes.toString()).toContain('range-unsatisfiable');
      return;
    }
    const [first, last] = want === all ? [0, size - 1] : want;
    expect(told).toEqual(want === all ? [200, undefined] : [206, `bytes ${first}-${last}/${size}`]);
    expect(headers['content-length']).toBe(String(last - first + 1));
    expect(bytes.equals(whole.bytes.subarray(first, last + 1))).toBe(true);
  });

  it('come only of the state that If-Range names by its strong tag', async () => {
    const { headers, bytes } = await ask(path);
    const { etag = '', 'last-modified': day = '' } = headers;
    expect(etag).toMatch(/^"[^"]+"$/);
    const part = await ask(path, { range: 'bytes=5-20', 'if-range': etag });
    expect([part.status, part.headers.etag, part.bytes.equals(bytes.subarray(5, 21))]).toEqual([206, etag, true]);
    for (const other of [`W/${etag}`, '"other"', day, 'Thu, 01 Jan 1970 00:00:00 GMT', 'nonsense', '*'])
      for (const range of ['bytes=5-20', `bytes=${many}-`]) {
        const whole = await ask(path, { range, 'if-range': other });
        expect([other, whole.status, whole.bytes.equals(bytes)]).toEqual([other, 200, true]);
      }
  });

  it('are left to GET: HEAD tells of the whole', async () => {
    const { headers, bytes } = await ask(path);
    for (const range of ['bytes=5-20', `bytes=${many}-`]) {
      const head = await ask(path, { range }, 'HEAD');
      expect([head.status, head.headers['content-range'], head.bytes.length]).toEqual([200, undefined, 0]);
      expect(head.headers).toMatchObject({
        'accept-ranges': 'bytes',
        'content-length': String(bytes.length),
        etag: headers.etag,
      });
    }
  });

  it('come after what the state decides: an old copy is good, another is wanted', async () => {
    const { etag = '' } = (await ask(path)).headers;
    const range = `bytes=${many}-`;
    expect((await ask(path, { range, 'if-none-match': etag })).status).toBe(304);
    expect((await ask(path, { range, 'if-match': '"other"' })).status).toBe(412);
  });
});

describe('a document', () => {
  it.each(cases)('comes whole: %.60s', async (range) => {
    const path = '/doc/network/icorn.ttl';
    const whole = await ask(path);
    const { status, headers, bytes } = await ask(path, { range });
    expect([status, headers['content-range'], bytes.equals(whole.bytes)]).toEqual([200, undefined, true]);
    expect(headers['accept-ranges']).not.toBe('bytes');
  });
});
