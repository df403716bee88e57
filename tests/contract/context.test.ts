// The JSON-LD context by its address: never changing, and of the same meaning as the one inside.
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { header, negotiated, pathOf, useToy } from './addresses.js';

const { ask } = useToy();

describe('the context', () => {
  it('has an address with a digest of its bytes, is immutable there and open to any origin', async () => {
    const current = await ask('/context.jsonld');
    const path = pathOf(header(current, 'content-location'));
    const kept = await ask(path);
    const digest = createHash('sha256').update(kept.rawPayload).digest('hex').slice(0, 16);
    expect(path).toBe(`/context/${digest}.jsonld`);
    expect(kept.body).toBe(current.body);
    expect(header(kept, 'content-type')).toBe('application/ld+json');
    expect(header(kept, 'cache-control')).toBe('public, max-age=31536000, immutable');
    expect(header(current, 'cache-control')).toBe('public, max-age=60');
    expect(header(kept, 'access-control-allow-origin')).toBe('*');
    expect((await ask('/context/0000000000000000.jsonld')).statusCode).toBe(404);
  });

  it.each(negotiated)('by its address gives %s the same meaning as inside', async (path) => {
    const accept = { accept: 'application/ld+json' };
    const inside = await ask(path, accept);
    const linked = await ask(`${path}${path.includes('?') ? '&' : '?'}context=url`, accept);
    const document = JSON.parse(linked.body) as { '@context': string };
    expect(document['@context']).toMatch(/^https:\/\/museums\.example\/data\/context\/[0-9a-f]{16}\.jsonld$/);
    expect(header(linked, 'etag')).not.toBe(header(inside, 'etag'));
    const loader = async (url: string) => ({
      documentUrl: url,
      document: JSON.parse((await ask(pathOf(url))).body) as object,
      contextUrl: undefined,
    });
    const lines = async (text: string): Promise<string[]> => {
      const options = { format: 'application/n-quads', documentLoader: loader as never } as const;
      const written = (await jsonld.toRDF(JSON.parse(text) as never, options)) as unknown as string;
      return written.split('\n').sort();
    };
    expect(await lines(linked.body)).toEqual(await lines(inside.body));
    expect((await lines(inside.body)).length).toBeGreaterThan(2);
    const own = await ask(pathOf(header(linked, 'content-location')));
    expect(own.body).toBe(linked.body);
  });

  it('is named by no other format', async () => {
    const turtle = await ask('/doc/museum/wawel?context=url', { accept: 'text/turtle' });
    expect(turtle.body).toBe((await ask('/doc/museum/wawel.ttl')).body);
  });
});
