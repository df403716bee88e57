// The main job from end to end, as a stranger would try it: the compiled command, a real port, curl's questions.
import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Running } from './command.js';
import { fetchAt, releases } from './publication.js';

let server: Running;
beforeAll(async () => {
  server = await startServer('--releases', await releases(), '--port', '0');
  for (let tries = 0; tries < 400 && (await get('/ready')).status !== 200; tries++) await sleep(50);
}, 150_000);
afterAll(() => server.stop('SIGKILL'));

const get = (path: string, options: RequestInit = {}): Promise<Response> => fetchAt(server.port, path, options);

interface Named {
  readonly '@id': string;
  readonly name?: { readonly en: string };
}

interface Membership extends Named {
  readonly city: Named;
  readonly network: Named;
  readonly joinedOn: unknown;
  readonly authorisedBy: readonly Named[];
  readonly acceptedBy: Named;
  readonly evidence: readonly {
    readonly startsWith: string;
    readonly endsWith: string;
    readonly field: readonly string[];
    readonly source: string | Named;
  }[];
}

describe('curl -LH "Accept: application/ld+json" …/id/membership/krakow-eccar', () => {
  it('gives city, network, date with precision, resolution, who accepted, and evidence', async () => {
    const answer = await get('/id/membership/krakow-eccar', { headers: { accept: 'application/ld+json' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/ld+json']);
    const membership = (await answer.json()) as Membership;
    const id = 'http://localhost:8080/id/';
    const named = [membership, membership.city, membership.network, membership.authorisedBy[0], membership.acceptedBy];
    expect(named.map((each) => each?.['@id'].slice(id.length))).toEqual([
      'membership/krakow-eccar',
      'city/krakow',
      'network/eccar',
      'resolution/krakow-cxxix-3569-24',
      'body/eccar-steering-committee',
    ]);
    expect(membership.joinedOn).toEqual({ '@type': 'xsd:date', '@value': '2024-09-25' });
    expect(membership.authorisedBy[0]?.name?.en).toContain('No CXXIX/3569/24');
    const dated = membership.evidence.find(({ field }) => field.includes('joinedOn'));
    expect(dated).toMatchObject({
      startsWith: 'Kandydatura Krakowa została',
      endsWith: '25 września 2024 roku',
      field: ['acceptedBy', 'joinedOn', 'joinedOnBasis'],
    });
    expect(JSON.stringify(dated?.source)).toContain(`${id}source/krakow-2025-01-22`);
  });
});

describe('a SPARQL query', () => {
  it('lists the four networks of Kraków with their dates in order', async () => {
    const query = `PREFIX cn: <http://localhost:8080/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?name ?joined (DATATYPE(?joined) AS ?precision) WHERE {
        ?m cn:city <http://localhost:8080/id/city/krakow> ; cn:network/skos:prefLabel ?name ;
          cn:joinedOn ?joined ; cn:joinedNotBefore ?first . FILTER(LANG(?name) = "en") } ORDER BY ?first ?name`;
    const answer = await get(`/sparql?${new URLSearchParams({ query }).toString()}`, {
      headers: { accept: 'text/csv' },
    });
    const xsd = 'http://www.w3.org/2001/XMLSchema#';
    expect((await answer.text()).trim().split('\r\n')).toEqual([
      'name,joined,precision',
      `International Cities of Refuge Network,2011-05-25,${xsd}date`,
      `Intercultural Cities,2022,${xsd}gYear`,
      `FemCities,2022-09,${xsd}gYearMonth`,
      `European Coalition of Cities Against Racism,2024-09-25,${xsd}date`,
    ]);
  });
});

describe('the process', () => {
  it('listens soon after its start', () => {
    console.info(`hejnal serve: ${server.startMs.toFixed(0)} ms from start to listening`);
    expect(server.startMs).toBeLessThan(20_000);
  });

  it('ends with 0 at SIGTERM and at SIGINT, idle connections or not', { timeout: 60_000 }, async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const other = await startServer('--releases', await releases(), '--port', '0');
      const idle = connect(other.port, '127.0.0.1');
      await once(idle, 'connect');
      expect((await fetchAt(other.port, '/health')).status).toBe(200);
      const begun = performance.now();
      const { code, err } = await other.stop(signal);
      idle.destroy();
      expect([signal, code]).toEqual([signal, 0]);
      expect(err).not.toMatch(/\n\s+at /);
      expect(performance.now() - begun).toBeLessThan(12_000);
    }
  });

  it('says which port is taken, and ends with 3', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(startServer('--releases', await releases(), '--port', String(port))).rejects.toThrow(
      new RegExp(
        `ended with 3: hejnal: Nothing can listen at 127\\.0\\.0\\.1:${String(port)} \\(EADDRINUSE\\)\\.[^]*\\[port-taken\\]`,
      ),
    );
    taken.close();
  });
});
