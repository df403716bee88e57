// Lists that are narrowed down: each value that a page offers leads to as many things as it says, in every format, and these are
// those that the table among the dumps has; what cannot be asked is refused, and nothing of it is an endless way for robots.
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { readConditions } from '../../server/views/list/asked.js';
import { readStretch } from '../../server/views/list/stretch.js';
import type { Release } from '../../src/index.js';
import { useServed } from '../e2e/publication.js';
import { described, followAll, page, readRows, tableOf, type Row } from './narrowed.js';

described('lists of Kraków', () => {
  const served = useServed();

  it('each value that a list offers leads to as many things as it says, as a page, as a table and as records', async () => {
    const kinds = served().release.model.kinds.map(({ name }) => name);
    let followed = 0;
    for (const kind of kinds) followed += await followAll(served(), `/doc/${kind}`);
    expect(followed).toBeGreaterThan(20);
    // Conditions that hold already count.
    expect(await followAll(served(), '/doc/membership?network=femcities')).toBeGreaterThan(3);
  }, 120_000);

  it('a condition leaves the rows of the table among the dumps that say so, and no other', async () => {
    const conditions: readonly (readonly [string, (row: Row) => boolean])[] = [
      ['network=icorn', (row) => row['network'] === 'icorn'],
      ['network=http://localhost:8080/id/network/icorn', (row) => row['network'] === 'icorn'],
      ['joinedOn=', (row) => row['joinedOn'] === ''],
      ['joinedOn=2011', (row) => row['joinedOn']?.startsWith('2011') === true],
      ['joinedOn=2012/..', (row) => Number(row['joinedOn']?.slice(0, 4)) >= 2012],
      ['joinedOn=../2011', (row) => /^(?:1\d|200|2010|2011)/.test(row['joinedOn'] ?? '')],
      ['joinedOn=2022-09-15', (row) => ['2022', '2022-09', '2022-09-15'].includes(row['joinedOn'] ?? '')],
      ['memberNumber=144', (row) => row['memberNumber'] === '144'],
      ['memberNumber=145/..', (row) => Number(row['memberNumber']) > 144],
      [
        'network=icorn&joinedOn=2011',
        (row) => row['network'] === 'icorn' && row['joinedOn']?.startsWith('2011') === true,
      ],
      ['network=nowhere', () => false],
    ];
    const dump = await (await served().fetch('/dump/memberships.csv')).text();
    const texts = await Promise.all(conditions.map(([each]) => tableOf(served(), `/doc/membership?${each}`)));
    const [all = [], ...chosen] = readRows([dump, ...texts]);
    for (const [at, [condition, isFit]] of conditions.entries())
      expect([condition, chosen[at]]).toEqual([condition, all.filter(isFit)]);
    expect(chosen.filter((rows) => rows.length > 0).length).toBeGreaterThan(6);
  });

  it('reads the things of a kind once, whatever is asked for later', async () => {
    const kind = served().release.model.kind('membership')!;
    let reads = 0;
    const quadsOf: Release['quadsOf'] = (...given) => {
      reads++;
      return served().release.quadsOf(...given);
    };
    const release = { ...served().release, quadsOf };
    const asked = (search: string) => {
      const conditions = readConditions(kind, search, release.names);
      return { conditions: 'wrong' in conditions ? expect.fail(conditions.wrong) : conditions, after: undefined };
    };
    const first = await readStretch(release, kind, asked('network=icorn'), 100);
    expect(reads).toBe(release.instances(kind.class));
    const second = await readStretch(release, kind, asked('network=femcities&joinedOn=2022'), 100);
    expect(reads).toBe(release.instances(kind.class));
    if ('wrong' in first || 'wrong' in second) return expect.fail('A list that begins at its beginning has no fault.');
    expect([first.total, second.total]).toEqual([6, 1]);
  });

  it('is one address however it was asked, says in RDF what it is a part of, and how to choose', async () => {
    const asked = [
      'joinedOn=2011&network=icorn',
      'network=icorn&joinedOn=2011',
      'utm_source=a&network=icorn&joinedOn=2011',
    ];
    const places = await Promise.all(
      asked.map(async (each) => (await served().fetch(`/doc/membership?${each}`)).headers.get('content-location')),
    );
    expect(new Set(places).size).toBe(1);
    const turtle = await (await served().fetch('/doc/membership.ttl?network=icorn')).text();
    const quads = new Parser().parse(turtle);
    const own = 'http://localhost:8080/doc/membership?network=icorn';
    const hydra = 'http://www.w3.org/ns/hydra/core#';
    const said = (subject: string, predicate: string) =>
      quads.filter((each) => each.subject.value === subject && each.predicate.value === predicate).map(({ object }) => object.value); // prettier-ignore
    expect(said(own, `${hydra}member`)).toHaveLength(6);
    expect(said(own, `${hydra}totalItems`)).toEqual(['6']);
    expect(said('http://localhost:8080/doc/membership', 'http://rdfs.org/ns/void#subset')).toEqual([own]);
    const [search = ''] = said(own, `${hydra}search`);
    expect(said(search, `${hydra}template`)[0]).toMatch(/^http:\/\/localhost:8080\/doc\/membership\{\?.*network.*\}$/);
    const mapped = said(search, `${hydra}mapping`).flatMap((each) => said(each, `${hydra}property`));
    expect(mapped).toContain('http://localhost:8080/ontology#network');
  });

  it('goes on from stretch to stretch within what was chosen', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/doc/membership?network=femcities&limit=4';
    for (let at = 0; next !== undefined && at < 10; at++) {
      const answer: Response = await served().fetch(next, { headers: { accept: 'application/jsonl' } });
      for (const line of (await answer.text()).split('\n').filter((each) => each !== ''))
        seen.push((JSON.parse(line) as { id: string }).id);
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      expect(next === undefined || next.includes('network=femcities')).toBe(true);
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  });

  it.each([
    ['joinedOn=soon', '"soon" is no date of "joinedOn", and no interval.'],
    ['joinedOn=2011/2010', 'no date'],
    ['joinedOn=2022-02-30', 'no date'],
    ['joinedOn=../..', 'no date'],
    ['memberNumber=many', 'no number'],
    ['joinedOnBasis=rumour', 'no choice'],
    ['network=IC%20ORN', 'names no thing'],
    ['network=city/krakow', 'names no thing'],
    ['netwrok=icorn', 'no field "netwrok"'],
  ])('?%s is refused with what to write, in both languages', async (condition, said) => {
    const answer = await served().fetch(`/doc/membership?${condition}`);
    const problem = (await answer.json()) as { status: number; detail: string; hint: string };
    expect([answer.status, problem.status]).toEqual([400, 400]);
    expect(problem.detail).toContain(said);
    expect(problem.hint).toMatch(/Write|Did you mean "/);
    const polish = await served().fetch(`/doc/membership?${condition}`, {
      headers: { ...page, 'accept-language': 'pl' },
    });
    const main = /<main[^]*<\/main>/.exec(await polish.text())?.[0] ?? '';
    expect(polish.status).toBe(400);
    expect(main).not.toMatch(/lang="en"/);
    expect(main).not.toContain(problem.hint);
  });

  it('with nothing in it leads on, without what is not there and to the whole list', async () => {
    const answer = await served().fetch('/doc/membership?network=nowhere&joinedOn=2011', { headers: page });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Nothing in this list is like that.');
    expect(html).toContain('href="/doc/membership?joinedOn=2011"');
    expect(html).toContain('href="/doc/membership"');
  });

  it('is no endless way for robots: left out of indexes and of the site map, its links not to be followed, its beginnings named', async () => {
    const html = await (await served().fetch('/doc/membership?network=icorn', { headers: page })).text();
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain('rel="canonical" href="http://localhost:8080/doc/membership.en.html?network=icorn"');
    const whole = await (await served().fetch('/doc/membership', { headers: page })).text();
    expect(whole).not.toContain('noindex');
    const ways = Array.from(whole.matchAll(/<a href="(\/doc\/membership\?(?!lang=)[^"]+)"([^>]*)>/g));
    expect(ways.length).toBeGreaterThan(5);
    const robots = await (await served().fetch('/robots.txt')).text();
    const forbidden = Array.from(robots.matchAll(/^Disallow: (.+)$/gm), ([, path = '']) => path);
    for (const [, path = '', marks = ''] of ways) {
      expect([path, marks]).toEqual([path, expect.stringContaining('rel="nofollow"')]);
      expect(forbidden.some((each) => path.startsWith(each))).toBe(true);
    }
    expect(forbidden.some((each) => '/doc/membership?page=2'.startsWith(each))).toBe(false);
  });

  it('is described as the interface is: parameters of each list, with the words that there are', async () => {
    const { paths } = (await (await served().fetch('/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: { name: string; schema: { enum?: string[] } }[] } }>;
    };
    const { parameters = [] } = paths['/doc/membership.csv']?.get ?? {};
    expect(parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['network', 'joinedOn', 'limit', 'after']),
    );
    const words = parameters.find(({ name }) => name === 'joinedOnBasis')?.schema.enum ?? [];
    expect(words).toContain('resolution');
    for (const word of words)
      expect((await served().fetch(`/doc/membership.csv?joinedOnBasis=${word}`)).status).toBe(200);
    expect(await (await served().fetch('/llms.txt')).text()).toContain('?FIELD=VALUE');
  });
});
