// The page of an answer can be kept: the same answer is the same page, and a copy that is still good is not sent again (RFC 9110 §13).
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';

describe('the page of an answer', () => {
  const served = useServed();
  const ask = (query: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> => {
    const form = new URLSearchParams({ query });
    const isPost = method === 'POST';
    return served().fetch(isPost ? '/sparql' : `/sparql?${form.toString()}`, {
      method,
      headers: { accept: 'text/html', 'accept-language': 'pl', ...headers },
      ...(isPost && { body: form }),
    });
  };
  const query = 'SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3';

  it.each([query, 'ASK {}', 'CONSTRUCT WHERE { ?s ?p ?o } LIMIT 2'])(
    'of %s has a strong tag, which is that of its bytes',
    async (text) => {
      const [one, two] = [await ask(text), await ask(text)];
      expect(one.headers.get('etag')).toMatch(/^"[^"]{20,}"$/);
      expect(two.headers.get('etag')).toBe(one.headers.get('etag'));
      expect(await two.text()).toBe(await one.text());
      const english = await ask(text, { 'accept-language': 'en' });
      expect(english.headers.get('etag')).not.toBe(one.headers.get('etag'));
    },
  );

  it('is not sent again to who has it, and sent to who has another', async () => {
    const tag = (await ask(query)).headers.get('etag') ?? '';
    const fresh = await ask(query, { 'if-none-match': tag });
    expect(fresh.status).toBe(304);
    expect(await fresh.text()).toBe('');
    expect(fresh.headers.get('etag')).toBe(tag);
    expect(fresh.headers.get('vary')).toContain('Accept-Language');
    expect((await ask(query, { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await ask(query, { 'if-match': '"another"' })).status).toBe(412);
  });

  it('of what differs each time, or was asked by POST, has none', async () => {
    const volatile = await ask('SELECT (NOW() AS ?now) {}');
    expect(volatile.headers.get('etag')).toBeNull();
    expect(volatile.headers.get('cache-control')).toBe('no-store');
    const posted = await ask(query, { 'if-none-match': '*' }, 'POST');
    expect(posted.status).toBe(200);
    expect(posted.headers.get('etag')).toBeNull();
  });
});
