// Lists: a table of what things of a kind say, in the reader's alphabet, page by page.
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';

describe('a list', () => {
  const served = useServed({ pageSize: 5 });
  const read = async (path: string, language: string): Promise<string> => {
    const answer = await served().fetch(path, { headers: { accept: 'text/html', 'accept-language': language } });
    return answer.text();
  };
  const namesOf = (html: string): string[] =>
    Array.from(html.matchAll(/<th scope="row"><a href="[^"]+">(?:<span[^>]*>)?([^<]+)/g), ([, name = '']) => name);

  it.each(['pl', 'en'])('is in the alphabet of %s over all its pages, each thing once', async (language) => {
    const first = await read('/doc/city', language);
    const pages = Array.from(first.matchAll(/href="(\/doc\/city\?page=\d+)"/g), ([, path = '']) => path);
    expect(pages).toEqual(['/doc/city?page=2', '/doc/city?page=3', '/doc/city?page=4']);
    const all = [first, ...(await Promise.all(pages.map((path) => read(path, language))))].flatMap(namesOf);
    expect(all).toHaveLength(16);
    expect(all).toEqual([...all].sort(new Intl.Collator(language).compare));
    if (language === 'pl') expect(all.indexOf('Leuven')).toBeLessThan(all.indexOf('Lublana'));
  });

  it('has the fields that matter as columns, dates as precise as they are, and cells that say what they are', async () => {
    const html = await read('/doc/network', 'en');
    expect(html).toMatch(/<td data-label="founded"><time dateTime="1997">1997<\/time>|<td data-label="founded">.*1997/);
    expect(html.match(/<th scope="col">/g)!.length).toBeGreaterThan(3);
  });

  it('past its end shows the last page, and its data are the same stretches as ever', async () => {
    expect(namesOf(await read('/doc/city?page=99', 'pl'))).toHaveLength(1);
    expect(namesOf(await read('/doc/city?page=none', 'pl'))).toHaveLength(5);
    const turtle = await served().fetch('/doc/city.ttl');
    expect(await turtle.text()).toContain('totalItems');
  });
});
