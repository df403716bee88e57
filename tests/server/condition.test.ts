// Conditional requests (RFC 9110 §13): the right values are those of the standard, read over the wire.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readDate, weigh } from '../../server/http/condition.js';
import { useServed } from '../e2e/publication.js';

const day = Date.UTC(1994, 10, 6, 8, 49, 37);

describe('a date of HTTP (§5.6.7)', () => {
  it.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    '%s is read',
    (text) => expect(readDate(text)).toBe(day),
  );

  it.each(['1994-11-06', '2100-01-01T00:00:00Z', 'Sun, 06 Nov 1994 08:49:37 +0000', 'tomorrow', '0', '99999999999999'])(
    '%s is none, and counts as not sent (§13.1.3)',
    (text) => expect(readDate(text)).toBeNaN(),
  );
});

describe('conditions', () => {
  const changed = '2026-11-22T00:00:00Z';
  const [before, after] = ['Sat, 21 Nov 2026 00:00:00 GMT', 'Mon, 23 Nov 2026 00:00:00 GMT'];
  it.each([
    [{ 'if-match': '"a"' }, 'given', '§13.1.1'],
    [{ 'if-match': '*' }, 'given', '§13.1.1'],
    [{ 'if-match': '"b", "a"' }, 'given', '§13.1.1'],
    [{ 'if-match': '"b"' }, 'failed', '§13.1.1'],
    [{ 'if-match': 'W/"a"' }, 'failed', '§8.8.3.2: strong comparison'],
    [{ 'if-match': '"b"', 'if-none-match': '"a"' }, 'failed', '§13.2.2 step 1 is before step 3'],
    [{ 'if-match': '"a"', 'if-none-match': '"a"' }, 'fresh', '§13.2.2'],
    [{ 'if-match': '"a"', 'if-unmodified-since': before }, 'given', '§13.1.4: not looked at beside If-Match'],
    [{ 'if-unmodified-since': before }, 'failed', '§13.1.4'],
    [{ 'if-unmodified-since': after }, 'given', '§13.1.4'],
    [{ 'if-unmodified-since': '2026-01-01' }, 'given', '§13.1.4: no date'],
    [{ 'if-none-match': 'W/"a"' }, 'fresh', '§13.1.2: weak comparison'],
    [{ 'if-none-match': '"b"', 'if-modified-since': after }, 'given', '§13.1.3'],
    [{ 'if-modified-since': after }, 'fresh', '§13.1.3'],
    [{ 'if-modified-since': before }, 'given', '§13.1.3'],
    [{ 'if-modified-since': '2100-01-01' }, 'given', '§13.1.3: no date'],
  ])('%j come to %s (%s)', (headers, outcome, _section) => {
    expect(weigh(headers, '"a"', changed)).toBe(outcome);
  });
});

describe('a part that is asked for on a condition', () => {
  const served = useServed();
  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number; etag: string | undefined; cache: string | undefined; length: number }>(
      (resolve, reject) => {
        request({ port: served().port, path, headers }, (answer) => {
          let length = 0;
          answer.on('data', (piece: Buffer) => (length += piece.length));
          const { etag, 'cache-control': cache } = answer.headers;
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, etag, cache, length }));
        })
          .on('error', reject)
          .end();
      },
    );

  it('is given of the file that is meant, and of no other', async () => {
    const { etag = '' } = await ask('/dump/facts.nt', {});
    const part = { range: 'bytes=0-4' };
    expect(await ask('/dump/facts.nt', { ...part, 'if-match': etag })).toMatchObject({ status: 206, length: 5 });
    expect(await ask('/dump/facts.nt', { ...part, 'if-match': '"of another release"' })).toMatchObject({
      status: 412,
      etag: undefined,
      cache: 'no-store',
    });
  });

  it.each(['/doc/network/icorn.ttl', '/sparql?query=ASK%7B%7D', '/catalog.ttl', '/'])('%s too', async (path) => {
    const { etag = '' } = await ask(path, { accept: '*/*' });
    expect(etag).not.toBe('');
    expect((await ask(path, { accept: '*/*', 'if-match': etag })).status).toBe(200);
    expect((await ask(path, { accept: '*/*', 'if-match': '"other"' })).status).toBe(412);
  });
});
