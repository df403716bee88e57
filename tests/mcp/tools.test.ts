// What assistants get, asked with the official client over HTTP: names, facts with passages, the schema, queries.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, useServed } from '../e2e/publication.js';
import { connect, type Assistant } from './client.js';

const served = useServed();
let assistant: Assistant;
beforeAll(async () => {
  assistant = await connect(served().port, { versionNegotiation: { mode: 'auto' } });
});
afterAll(() => assistant.close());

describe('the tools', () => {
  it('are listed as tools that only read', async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['find', 'thing', 'who_says', 'schema', 'questions', 'query']);
    expect(tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual(tools.map(() => true));
  });

  it('find a name in another language than the one that is answered in', async () => {
    const { text } = await assistant.ask('find', { text: 'Wiedeń', language: 'en' });
    expect(text).toContain('Vienna (city): http://localhost:8080/id/city/vienna');
  });

  it('give each fact with the passage that says it', async () => {
    const { text } = await assistant.ask('thing', { id: 'membership/krakow-eccar', language: 'en' });
    const fact = /^- \*\*joined\*\*: 2024-09-25\[\^(\d+)\]/m.exec(text);
    expect(fact?.[1]).toBeDefined();
    expect(text).toMatch(new RegExp(`^\\[\\^${fact?.[1]}\\]: read in the passage; “Kandydatura Krakowa.*”; S1$`, 'm'));
  });

  it('tell of a thing what belongs to it, so that one call answers since when', async () => {
    const { text } = await assistant.ask('thing', { id: 'city/krakow', language: 'pl' });
    for (const since of ['2022-09', '2022', '2024-09-25', '2011-05-25 lub później'])
      expect(text).toMatch(new RegExp(`: ${since}\\[`));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
  });

  it('say who says one statement, with nothing of the others', async () => {
    const { text } = await assistant.ask('who_says', {
      id: 'http://localhost:8080/id/membership/krakow-femcities',
      property: 'joinedOn',
      language: 'en',
    });
    expect(text).toMatch(/^S1 = International cooperation .*<http/m);
    expect(text).toMatch(
      /\*\*joined\*\*: 2022-09\[\^1\]\n\[\^1\]: read in the passage; “Z początkiem września … praw kobiet”; S1$/,
    );
    expect(text).not.toContain('network/');
  });

  it('take the name of a thing, and say what else bears it', async () => {
    const { text } = await assistant.ask('thing', { id: 'Kraków', language: 'en' });
    expect(text).toMatch(/^# Krakow\n/);
    expect(text).toContain('Also of that name: Krakow (place): place/krakow');
  });

  it('take the name of a property in any language, with a typing error too', async () => {
    for (const property of ['przystąpienie', 'joined', 'joinedOm', 'joinedOn']) {
      const { text } = await assistant.ask('who_says', { id: 'membership/krakow-eccar', property, language: 'en' });
      expect(text).toContain('**joined**: 2024-09-25[^');
    }
  });

  it('say of what belongs to a thing what is not said of the thing itself', async () => {
    const { text } = await assistant.ask('who_says', { id: 'Graz', property: 'network', language: 'en' });
    expect(text).toContain(
      '[Graz – FemCities](membership/graz-femcities): **network**: [FemCities](network/femcities)',
    );
  });

  it('tell the schema in at most four KiB', async () => {
    const { text } = await assistant.ask('schema');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
    expect(text).toContain('PREFIX cn: <http://localhost:8080/ontology#>');
    expect((await assistant.ask('schema', { term: 'membership' })).text).toContain('joinedOn');
  });

  it('run a question of the publication', async () => {
    const { text } = await assistant.ask('questions', { name: 'networks-of-krakow' });
    const rows = await assistant.ask('query', { sparql: text });
    expect(rows.isError).toBe(false);
    expect(rows.text.split('\n')).toHaveLength(5);
  });
});

describe('rows of a query', () => {
  it('cite where that is asked for', async () => {
    const sparql = 'PREFIX cn: <ontology#> SELECT ?year { <id/network/eccar> cn:foundedOn ?year }';
    const { text } = await assistant.ask('query', { sparql, evidence: true });
    expect(text).toMatch(/^\?year\t\?evidence\n.*założona w 2004 roku … inicjatywy UNESCO/);
    expect((await assistant.ask('query', { sparql: 'ASK { ?s ?p ?o }', evidence: true })).isError).toBe(true);
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['thing', { id: 'city/krakw' }, 'Look for its name'],
    ['thing', { id: 'Rada' }, 'Did you mean'],
    ['who_says', { id: 'membership/krakow-eccar', property: 'colour' }, 'There are: miasto, sieć'],
    ['schema', { term: 'membershp' }, 'Did you mean "membership"'],
    ['questions', { name: 'networks-of-krakw' }, 'Did you mean "networks-of-krakow"'],
    ['query', { sparql: 'SELECT * { ?s ?p }' }, 'line 1'],
    ['query', { sparql: 'DELETE WHERE { ?s ?p ?o }' }, 'takes no updates'],
    ['query', { sparql: 'SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }' }, 'SERVICE'],
  ])('%s %j is refused with what to do', async (tool, asked, says) => {
    const { text, isError } = await assistant.ask(tool, asked);
    expect(isError).toBe(true);
    expect(text).toContain(says);
  });

  it('is cut so that no fact stays without its notes', async () => {
    const { text } = await assistant.ask('thing', { id: 'city/krakow', bytes: 2048 });
    const [marks, notes] = [/\[\^\d+\](?!:)/g, /^\[\^\d+\]/gm].map((each) => new Set(text.match(each)));
    expect(text).toMatch(/more lines left out/);
    expect(notes).toEqual(marks);
  });

  it('is cut between lines, and says so', async () => {
    const { text } = await assistant.ask('query', { sparql: 'SELECT * { ?s ?p ?o }', bytes: 1024 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024);
    expect(text).toMatch(/\(\d+ more lines left out/);
  });
});

describe('the protocol', () => {
  it('is spoken with clients that still shake hands', async () => {
    const older = await connect(served().port);
    expect((await older.ask('find', { text: 'Graz' })).text).toContain('/id/city/graz');
    await older.close();
  });

  const post = (headers: Record<string, string>, body = '{}'): Promise<Response> =>
    served().fetch('/mcp', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  it.each([
    ['a page of another origin', { origin: 'https://elsewhere.example' }, '{}', 403],
    ['another type', { 'content-type': 'text/plain' }, '{}', 415],
  ])('refuses %s', async (_what, headers, body, status) => {
    expect((await post(headers, body)).status).toBe(status);
  });

  it.each(['{', '', '\ufffe', '{"jsonrpc":"2.0",}'])(
    'answers %j as JSON-RPC does: it could not be read',
    async (body) => {
      const answer = await post({}, body);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/json']);
      // JSON-RPC 2.0 §5.1: -32700 for invalid JSON, and null where no id could be read.
      expect(await answer.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32700 }, id: null });
    },
  );

  it('leads people to what programs are told', async () => {
    const response = await served().fetch('/mcp');
    expect([response.url, response.status]).toEqual(['http://localhost:8080/llms.txt', 200]);
    expect(await response.text()).toContain('http://localhost:8080/mcp');
  });

  it('opens no stream', async () => {
    const response = await served().fetch('/mcp', { headers: { accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});

describe('the resources', () => {
  const text = async (uri: string): Promise<string> => {
    const { contents } = await assistant.client.readResource({ uri });
    return contents.map((each) => ('text' in each ? each.text : '')).join('');
  };

  it('are documents with footnotes, the same as over HTTP', async () => {
    const { resourceTemplates } = await assistant.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([`${base}doc/{kind}/{name}`]);
    for (const language of ['pl', 'en']) {
      const address = `doc/membership/krakow-eccar.${language}.md`;
      expect(await text(base + address)).toBe(await (await served().fetch(`/${address}`)).text());
    }
  });

  it('are the dumps, the same as over HTTP, and the schema', async () => {
    const { resources } = await assistant.client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toEqual(expect.arrayContaining([`${base}dump/facts.nt`, `${base}dump/all.nq`, `${base}schema.txt`]));
    expect(await text(`${base}dump/facts.nt`)).toBe(await (await served().fetch('/dump/facts.nt')).text());
    expect(await text(`${base}schema.txt`)).toBe(await (await served().fetch('/schema.txt')).text());
  });

  it('say what to do where there is none, or too much', async () => {
    await expect(text(`${base}doc/city/nowhere`)).rejects.toThrow('Look for a name');
    await expect(text(`${base}dump/all.nq`)).rejects.toThrow('fetch it from');
  });
});

describe('the prompt', () => {
  it('asks for an answer from the facts alone, with sources', async () => {
    const { prompts } = await assistant.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['answer_with_sources']);
    const { messages } = await assistant.client.getPrompt({
      name: 'answer_with_sources',
      arguments: { question: 'Since when is Kraków in ECCAR?' },
    });
    expect(JSON.stringify(messages)).toContain('Since when is Kraków in ECCAR?');
  });
});
