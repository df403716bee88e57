// Rows that cite, as a client gets them: the same rows with one column more, and in it what another engine finds by a join.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOxigraph } from '../../conformance/oxigraph/engine.js';
import { quadLine } from '../../src/rdf/rdf.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { base, releases, useServed } from '../e2e/publication.js';
import { hejnal } from '../e2e/command.js';
import { scratch } from '../scratch.js';

const served = useServed();

interface Results {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[] };
}

async function rows(query: string, more: Record<string, string> = {}): Promise<Results> {
  const search = new URLSearchParams({ query, ...more }).toString();
  const response = await served().fetch(`/sparql?${search}`, {
    headers: { accept: 'application/sparql-results+json' },
  });
  expect(response.status, query).toBe(200);
  return (await response.json()) as Results;
}

const selects = (): string[] =>
  served()
    .release.queries.map(({ text }) => text)
    .filter((text) => /^\s*SELECT/m.test(text) && !/^\s*(?:ASK|CONSTRUCT)/m.test(text));

describe('evidence=yes', () => {
  it('adds a column to every question of the publication, and changes nothing else', async () => {
    expect(selects().length).toBeGreaterThan(15);
    for (const text of selects()) {
      const [plain, cited] = [await rows(text), await rows(text, { evidence: 'yes' })];
      expect(cited.head.vars).toEqual([...plain.head.vars, 'evidence']);
      const without = cited.results.bindings.map(({ evidence, ...row }) => (expect(evidence).toBeDefined(), row));
      expect(without).toEqual(plain.results.bindings);
    }
  });

  it('names a passage or says that it cannot in every row about things', async () => {
    for (const text of selects()) {
      const { results } = await rows(text, { evidence: 'yes' });
      for (const row of results.bindings)
        expect(row['evidence']?.value, text).toMatch(
          /^(?:(?:<http:\S+> (?:“|stated by|row of)|not said: ).*(?:\n|$))+$/u,
        );
    }
  });

  it.each([
    ['text/csv', /^network,evidence\r\n/],
    ['text/tab-separated-values', /^\?network\t\?evidence\n/],
    ['application/sparql-results+xml', /<variable name="evidence"\/>/],
  ])('is there in %s', async (accept, head) => {
    const query = 'PREFIX cn: <ontology#> SELECT ?network { ?network cn:foundedOn ?year }';
    const search = new URLSearchParams({ query, evidence: 'yes' }).toString();
    const text = await (await served().fetch(`/sparql?${search}`, { headers: { accept } })).text();
    expect(text).toMatch(head);
    const read = text.replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
    expect(read).toContain('założona w 2004 roku … inicjatywy UNESCO');
  });

  it.each([
    ['ASK { ?s ?p ?o }', 'yes', 403, 'has no rows'],
    ['DESCRIBE <id/city/krakow>', 'yes', 403, 'has no rows'],
    ['SELECT * { ?s ?p ?o } LIMIT 1', 'maybe', 400, 'evidence=yes'],
  ])('%s with evidence=%s is refused', async (query, evidence, status, says) => {
    const response = await served().fetch(`/sparql?${new URLSearchParams({ query, evidence }).toString()}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
  });

  it('is not kept for those who ask without', async () => {
    const query = 'PREFIX cn: <ontology#> SELECT ?year { ?network cn:foundedOn ?year }';
    for (const more of [{ evidence: 'yes' }, {}, { evidence: 'yes' }, { evidence: 'no' }]) {
      const { head } = await rows(query, more);
      expect(head.vars).toEqual(more.evidence === 'yes' ? ['year', 'evidence'] : ['year']);
    }
  });
});

describe('passages for people', () => {
  const query = 'PREFIX cn: <ontology#> SELECT ?network ?year { ?network cn:foundedOn ?year } ORDER BY ?year';
  const search = new URLSearchParams({ query, evidence: 'yes' }).toString();

  it('are footnotes in Markdown', async () => {
    const headers = { accept: 'text/markdown', 'accept-language': 'en' };
    const response = await served().fetch(`/sparql?${search}`, { headers });
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const lines = (await response.text()).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '| network | year |  |',
      '| --- | --- | --- |',
      `| <${base}id/network/femcities> | 1997 | [^1] |`,
      `| <${base}id/network/eccar> | 2004 | [^2] |`,
      '',
    ]);
    expect(lines[5]).toMatch(/^\[\^1\]: read in the passage; “Sieć powstała w 1997 … miasta Wiednia”; \[International/);
    expect(lines[6]).toMatch(
      /^\[\^2\]: read in the passage; “założona w 2004 roku … inicjatywy UNESCO”; \[International/,
    );
  });

  it('stand below the table of the page, which leads to them', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'pl' };
    const page = await (await served().fetch(`/sparql?${search}`, { headers })).text();
    expect(page).toMatch(/<td data-label="fragmenty"><sup class="refs"><a href="#note-1"/);
    expect(page).toContain('Sieć powstała w 1997 … miasta Wiednia');
    const plain = await (
      await served().fetch(`/sparql?${new URLSearchParams({ query }).toString()}`, { headers })
    ).text();
    expect(plain).toContain('Pokaż fragmenty, na których opiera się każdy wiersz');
    expect(plain).not.toContain('fragmenty"><sup');
  });
});

describe('what rows rest on is what a join with the evidence finds', () => {
  let other: QueryEngine;
  beforeAll(async () => {
    const lines = [...served().release.quads()].map((each) => `${quadLine(each)}\n`).join('');
    other = await startOxigraph([Buffer.from(lines)], 20_000);
  }, 70_000);
  afterAll(() => other.close());

  it.each(['cn:joinedOn', 'cn:network', 'cn:promotes', 'cn:opposes', 'cn:heldOn', 'cn:aim', 'cn:runsIn'])(
    'of the values of %s',
    async (property) => {
      const text = `PREFIX cn: <ontology#> SELECT ?s ?v { ?s ${property} ?v }`;
      const own = (await rows(text, { evidence: 'yes' })).results.bindings.flatMap(({ s, v, evidence }) =>
        [...(evidence?.value ?? '').matchAll(/^<(.*?)>/gm)].map(([, quote]) => `${s?.value} ${v?.value} ${quote}`),
      );
      const joined = `PREFIX cn: <ontology#> PREFIX hej: <hejnal#> SELECT ?s ?v ?e { ?s ${property} ?v .
        ?e hej:about ?s ; hej:field ${property}
        FILTER(EXISTS { ?e hej:value ?v } || NOT EXISTS { ?e hej:value ?other . ?s ${property} ?other }) }`;
      const mediaType = 'application/sparql-results+json';
      const answer = await other.query({ text: joined, form: 'SELECT', mediaType, base });
      const found = JSON.parse(Buffer.from(answer.bytes).toString()) as Results;
      answer.release();
      const expected = found.results.bindings.map(({ s, v, e }) => `${s?.value} ${v?.value} ${e?.value}`);
      expect(own.length).toBeGreaterThan(0);
      expect(own.sort()).toEqual(expected.sort());
    },
  );
});

describe('hejnal cite', () => {
  it('answers from a release without a server', async () => {
    const file = join(scratch('cite'), 'question.rq');
    writeFileSync(file, 'PREFIX cn: <ontology#> SELECT ?year { <id/network/eccar> cn:foundedOn ?year }');
    const { out } = await hejnal('cite', file, '--releases', await releases());
    expect(out).toMatch(/^year,evidence\r\n2004,<http:\S+> “założona w 2004 roku … inicjatywy UNESCO”\r\n$/);
    writeFileSync(file, 'ASK { ?s ?p ?o }');
    expect((await hejnal('cite', file, '--releases', await releases())).err).toContain('has no rows');
  });
});
