// The description in OpenAPI: valid by a validator of others, complete, and true of whatever is answered (a property).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/formats/records/index.js';
import { useServed } from '../e2e/publication.js';
import { readBy, whenReadable } from './python.js';

const served = useServed();
const type = 'application/vnd.oai.openapi+json;version=3.1';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}
interface Description {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const read = async (): Promise<Description> => (await served().fetch('/openapi.json')).json() as Promise<Description>;

/** Gives an address of a path: names that are there as a rule, and such as nobody has. */
function addressOf(path: string, { parameters = [] }: Operation, random: (most: number) => number): string {
  const { release } = served();
  const kind = /^\/(?:doc|features\/collections)\/([a-z-]+)/.exec(path)?.[1];
  const things =
    kind === undefined
      ? ['krakow-networks', 'krakow-networks-evidence']
      : release.things(kind).map((iri) => iri.replace(/^.*\//, ''));
  const slug = random(10) === 0 ? 'nowhere' : things[random(things.length)]!;
  const words = ['Kraków', 'rada', 'x', '', 'human rights', '%', '"'];
  const values: Record<string, string> = {
    query: ['SELECT * { ?s ?p ?o } LIMIT 3', 'ASK { ?s ?p ?o }', 'SELEKT'][random(3)]!,
    q: words[random(words.length)]!,
    limit: String(random(30)),
    after: things[random(things.length)]!,
    kind: ['city', 'network', 'planet'][random(3)]!,
    page: String(random(3)),
    bbox: ['19,49,21,51', '170,-90,-170,90', '1,2,3'][random(3)]!,
    datetime: ['2018-02-12/..', '2018-02-12T23:20:50Z', 'yesterday'][random(3)]!,
    f: 'json',
    lang: ['pl', 'en', 'xx'][random(3)]!,
  };
  const chosen = parameters.filter((each) => each.in === 'query' && (each.required || random(2) === 0));
  const search = new URLSearchParams(
    chosen.map(({ name }) => [name, values[name] ?? ''] as [string, string]),
  ).toString();
  return path.replace('{slug}', slug) + (search === '' ? '' : `?${search}`);
}

whenReadable('the description', () => {
  it('is valid, and every answer keeps to it, right or wrong', async () => {
    const description = await read();
    const paths = Object.entries(description.paths);
    const picks = fc.sample(fc.array(fc.nat(999_999), { minLength: 24, maxLength: 24 }), { numRuns: 4, seed: 18 });
    const answers: [string, string, string][] = [];
    for (const [path, { get }] of paths)
      for (const numbers of picks) {
        let at = 0;
        const address = addressOf(
          path,
          get,
          (most) => (numbers[at++ % numbers.length]! + path.length) % Math.max(most, 1),
        );
        const accept = Object.keys(get.responses['200']?.content ?? {}).join();
        const answer = await served().fetch(address, { headers: { accept } });
        const media = (answer.headers.get('content-type') ?? '').replace(/;.*/, '');
        expect([address, answer.status < 500]).toEqual([address, true]);
        answers.push([path, media, await answer.text()]);
      }
    const found = (await readBy('openapi.py', { description, answers })) as { wrong: string[]; checked: number };
    expect(found.wrong).toEqual([]);
    expect(found.checked).toBeGreaterThan(paths.length * picks.length);
    expect(answers.filter(([, media]) => media === 'application/problem+json').length).toBeGreaterThan(5);
  }, 180_000);

  it('is not kept by what is wrong', async () => {
    const description = await read();
    const wrong = ['/doc/city/{slug}.jsonl', 'application/jsonl', '{"@id":"x","id":"Not a slug","colour":"red"}'];
    const found = (await readBy('openapi.py', { description, answers: [wrong] })) as { wrong: string[] };
    expect(found.wrong.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the description', () => {
  it('is found, says where it stands, and has every kind with things', async () => {
    const answer = await served().fetch('/openapi.json');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    const { openapi, servers, paths } = (await answer.json()) as Description;
    expect([openapi, servers]).toEqual(['3.1.0', [{ url: 'http://localhost:8080' }]]);
    const { release } = served();
    for (const kind of release.model.kinds)
      expect([kind.name, `/doc/${kind.name}/{slug}.jsonl` in paths]).toEqual([
        kind.name,
        release.instances(kind.class) > 0,
      ]);
    const ids = Object.values(paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const catalogue = await (await served().fetch('/.well-known/api-catalog')).text();
    expect(catalogue).toContain('http://localhost:8080/openapi.json');
  });

  it('says of a record what its shape says', () => {
    const { model } = served().release;
    const schema = recordSchema(model.kind('city')!);
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { place: { type: 'string', format: 'uri' } },
    });
    expect(Object.keys(schema['patternProperties'] as object)).toContain('^name_[a-z][a-z0-9_]*$');
  });
});
