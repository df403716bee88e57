// Lists that are sorted: each column of a page leads to the list sorted by it and the other way round, data are in the same order,
// numbers and dates by their value, texts in the alphabet of a language, and what says nothing is last either way.
import { describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { described, readRows, tableOf, type Row } from './narrowed.js';

const html = { accept: 'text/html', 'accept-language': 'en' };

/** Reads the heads of a table that lead to an order: where, and which way the list is sorted by it. */
function headsOf(page: string): { to: string; name: string; way: string | undefined }[] {
  const [head = ''] = /<thead>[^]*?<\/thead>/.exec(page) ?? [];
  return Array.from(
    head.matchAll(/<th scope="col"(?: aria-sort="(\w+)")?><a href="([^"]+)"[^>]*>([^]*?)<\/a>/g),
    ([, way, to = '', name = '']) => ({ way, to: to.replaceAll('&amp;', '&'), name: name.replace(/<span aria-hidden[^]*?<\/span>|<[^>]+>/g, '').trim() }),
  ); // prettier-ignore
}

const linksOf = (page: string): string[] =>
  Array.from(page.matchAll(/<th scope="row"><a href="\/doc\/\w+\/([\w-]+)/g), ([, slug = '']) => slug);

described('sorted lists of Kraków', () => {
  const served = useServed({ pageSize: 7 });
  const pageOf = async (path: string, language = 'en') =>
    (await served().fetch(path, { headers: { ...html, 'accept-language': language } })).text();
  const rowsOf = async (path: string): Promise<Row[]> => readRows([await tableOf(served(), path)])[0] ?? [];

  it('has heads that sort by each column, turn the order round, and lead back to the alphabet', async () => {
    const heads = headsOf(await pageOf('/doc/membership'));
    expect(heads.length).toBeGreaterThan(3);
    expect(heads.map(({ way }) => way)).toEqual(['ascending', ...heads.slice(1).map(() => undefined)]);
    expect(heads[0]?.to).toBe('/doc/membership?sort=-name');
    for (const [at, { to }] of heads.entries()) {
      if (at === 0) continue;
      const sorted = headsOf(await pageOf(to));
      expect([to, sorted[at]?.way, sorted[at]?.to]).toEqual([to, 'ascending', to.replace('sort=', 'sort=-')]);
      expect(sorted.filter(({ way }) => way !== undefined)).toHaveLength(1);
      expect(sorted[0]?.to).toBe('/doc/membership');
      const turned = headsOf(await pageOf(to.replace('sort=', 'sort=-')));
      expect([turned[at]?.way, turned[at]?.to]).toEqual(['descending', to]);
    }
  });

  it.each(['joinedOn', '-joinedOn', 'memberNumber', '-memberNumber', 'network', '-city'])(
    'sorted by %s has each thing once over its pages and its stretches, in one order',
    async (sort) => {
      const all = await rowsOf(`/doc/membership?sort=${sort}&limit=1000`);
      const ids = all.map((row) => row['id']);
      expect([new Set(ids).size, ids.length]).toEqual([19, 19]);
      const pages = await Promise.all(
        [1, 2, 3].map((page) => pageOf(`/doc/membership?sort=${sort}@pl&page=${page}`, 'en')),
      );
      expect(pages.flatMap(linksOf)).toEqual(ids);
      const stretches: string[] = [];
      let next: string | undefined = `/doc/membership?sort=${sort}&limit=5`;
      for (let at = 0; next !== undefined && at < 10; at++) {
        const answer: Response = await served().fetch(next, { headers: { accept: 'application/jsonl' } });
        for (const line of (await answer.text()).split('\n').filter((each) => each !== ''))
          stretches.push((JSON.parse(line) as { id: string }).id.replace(/^.*\//, ''));
        next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      }
      expect(stretches).toEqual(ids);
    },
  );

  it('puts dates by when they can begin and then by how exact they are, numbers by their size, and what says nothing last', async () => {
    const ends = (text = ''): [string, number] => [text.padEnd(10, '-01').slice(0, 10), -text.length];
    const isFit = (a: string, b: string): boolean => {
      const [[from, exact], [other, less]] = [ends(a), ends(b)];
      return from < other || (from === other && exact <= less);
    };
    for (const sort of ['joinedOn', '-joinedOn']) {
      const dates = (await rowsOf(`/doc/membership?sort=${sort}&limit=1000`)).map((row) => row['joinedOn'] ?? '');
      const said = dates.filter((each) => each !== '');
      expect(dates.slice(0, said.length)).toEqual(said);
      expect(new Set(said.map(({ length }) => length)).size).toBe(3);
      const up = sort === 'joinedOn' ? said : said.toReversed();
      for (const [at, date] of up.entries()) if (at > 0) expect([up[at - 1], date, isFit(up[at - 1] ?? '', date)]).toEqual([up[at - 1], date, true]); // prettier-ignore
    }
    const rows = await rowsOf('/doc/membership?sort=-memberNumber&limit=1000');
    const numbers = rows.map((row) => row['memberNumber']).filter((each) => each !== '').map(Number); // prettier-ignore
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(rows[0]?.['memberNumber']).not.toBe('');
  });

  it('has the alphabet of the reader on a page, of the first language in data, and of any that is named', async () => {
    const order = async (language: string): Promise<string[]> => {
      const pages = [1, 2, 3].map((page) => pageOf(`/doc/city?sort=place&page=${page}`, language));
      return (await Promise.all(pages)).flatMap(linksOf);
    };
    const [polish, english] = [await order('pl'), await order('en')];
    const slugs = async (path: string) => (await rowsOf(path)).map((row) => row['id'] ?? '');
    expect(polish).not.toEqual(english);
    expect(await slugs('/doc/city?sort=place&limit=1000')).toEqual(polish);
    expect(await slugs('/doc/city?sort=place@en&limit=1000')).toEqual(english);
    // The data of a page are in its order.
    const [, link = ''] = /href="(\/doc\/city\.csv\?[^"]+)"/.exec(await pageOf('/doc/city?sort=place', 'en')) ?? []; // prettier-ignore
    expect(link).toContain('sort=place@en');
    const names = await rowsOf('/doc/city?sort=-name@en&limit=1000');
    const told = names.map((row) => row['name@en'] ?? '');
    expect(told).toEqual([...told].sort(new Intl.Collator('en').compare).reverse());
  });

  it('holds with conditions and pages, and keeps both on the way', async () => {
    const page = await pageOf('/doc/membership?network=femcities&sort=-joinedOn');
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(page).toContain('/doc/membership?network=femcities&amp;sort=-joinedOn&amp;page=2');
    expect(page).toContain('href="/doc/membership?sort=-joinedOn"');
    const rows = await rowsOf('/doc/membership?network=femcities&sort=-joinedOn&limit=1000');
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map((row) => row['network']))).toEqual(new Set(['femcities']));
    const answer = await served().fetch('/doc/membership?sort=-joinedOn&network=femcities&utm=1');
    expect(answer.headers.get('content-location')).toBe(
      'http://localhost:8080/doc/membership.jsonld?network=femcities&sort=-joinedOn',
    );
    const places = await served().fetch('/doc/place?sort=-name&limit=1000', { headers: { accept: 'application/geo+json' } }); // prettier-ignore
    const { features } = (await places.json()) as { features: { id: string }[] };
    const own = (await rowsOf('/doc/place?sort=-name&limit=1000')).map((row) => row['id']);
    expect(features.map(({ id }) => id.replace(/^.*\//, ''))).toEqual(own);
  });
});

describe('a list that cannot be sorted so', () => {
  const served = useServed();

  it.each([
    ['sort=joined', 'There is no field "joined" to sort by.'],
    ['sort=', 'There is no field "" to sort by.'],
    ['sort=joinedOn,city', 'There is no field "joinedOn,city" to sort by.'],
    ['sort=--joinedOn', 'There is no field "-joinedOn" to sort by.'],
    ['sort=joinedOn@xx', 'Nothing is sorted in the language "xx".'],
    ['sort=joinedOn&after=nowhere-at-all', '"nowhere-at-all" has no place in this list.'],
  ])('?%s says what to write, in both languages', async (search, said) => {
    const answer = await served().fetch(`/doc/membership?${search}`);
    const problem = (await answer.json()) as { detail: string; hint: string };
    expect([answer.status, problem.detail]).toEqual([400, said]);
    expect(problem.hint.length).toBeGreaterThan(10);
    const polish = await served().fetch(`/doc/membership?${search}`, {
      headers: { ...html, 'accept-language': 'pl' },
    });
    const main = /<main[^]*<\/main>/.exec(await polish.text())?.[0] ?? '';
    expect(main).not.toMatch(/lang="en"/);
    expect(main).not.toContain(problem.hint);
  });
});
