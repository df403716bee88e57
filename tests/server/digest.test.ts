// `Repr-Digest` is the digest of exactly the bytes that were sent, in whatever form and by whatever road (RFC 9530).
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readWanted } from '../../server/http/digest.js';
import { useServed } from '../e2e/publication.js';

const served = useServed();

/** Asks without decoding, so that the bytes are those of the representation. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; digest: string | undefined; bytes: Buffer }>((resolve, reject) => {
    request({ port: served().port, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const digest = response.headers['repr-digest'] as string | undefined;
        resolve({ status: response.statusCode ?? 0, digest, bytes: Buffer.concat(pieces) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const of = (bytes: Buffer, name: 'sha256' | 'sha512' = 'sha256'): string =>
  `${name.replace('sha', 'sha-')}=:${createHash(name).update(bytes).digest('base64')}:`;
const paths = ['', '.jsonld', '.ttl', '.nt', '.rdf', '.pl.html', '.en.md'].map(
  (ending) => `/doc/network/icorn${ending}`,
);

describe('Repr-Digest', () => {
  it.each([...paths, '/catalog.ttl', '/dump/facts.nt', '/dump/SHA256SUMS', '/feed/facts'])(
    'of %s is that of the bytes',
    async (path) => {
      for (const coding of ['identity', 'gzip', 'br'])
        // The first answer, the one that is remembered, and those of the fast path.
        for (let times = 0; times < 3; times++) {
          const { status, digest, bytes } = await ask(path, { 'accept-encoding': coding });
          expect([path, coding, status, digest]).toEqual([path, coding, 200, of(bytes)]);
        }
    },
  );

  it('is that of the whole where a part is sent, and of what HEAD does not send', async () => {
    const whole = await ask('/dump/facts.nt');
    const part = await ask('/dump/facts.nt', { range: 'bytes=5-20' });
    expect([part.status, part.digest]).toEqual([206, whole.digest]);
    for (const path of ['/dump/facts.nt', '/doc/network/icorn'])
      expect((await ask(path, {}, 'HEAD')).digest).toBe((await ask(path)).digest);
  });

  it('is sent as the client wants it', async () => {
    const path = '/doc/network/icorn';
    const plain = await ask(path);
    expect((await ask(path, { 'want-repr-digest': 'sha-512=10, sha-256=1' })).digest).toBe(of(plain.bytes, 'sha512'));
    expect((await ask(path, { 'want-repr-digest': 'sha-256=10, sha-512=3' })).digest).toBe(plain.digest);
    expect((await ask(path, { 'want-repr-digest': 'sha-256=0' })).digest).toBeUndefined();
    expect((await ask(path, { 'want-repr-digest': 'md5=10, nonsense' })).digest).toBe(plain.digest);
    expect((await ask('/dump/facts.nt', { 'want-repr-digest': 'sha-512=9' })).digest).toMatch(/^sha-256=:/);
    expect((await ask(path)).digest).toBe(plain.digest);
  });

  it('is in no answer without content, and in no problem', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const tag = (await served().fetch('/doc/network/icorn', { headers })).headers.get('etag') ?? '';
    expect((await ask('/doc/network/icorn', { 'if-none-match': tag })).digest).toBeUndefined();
    expect((await ask('/doc/network/nothing')).digest).toBeUndefined();
  });

  it('reads only what is a dictionary of preferences', () => {
    expect(readWanted('sha-512=3, sha-256=10;q=1')).toEqual({ sha256: 10, sha512: 3 });
    expect(readWanted('sha-256=11, sha-512=-1')).toEqual({ sha256: undefined, sha512: undefined });
    expect(readWanted(undefined)).toEqual({ sha256: undefined, sha512: undefined });
  });
});
