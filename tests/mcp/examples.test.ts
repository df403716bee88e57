// The example queries in RDF, asked for as SIB's tools do: each text is a query that the service answers.
import { Parser, Store } from 'n3';
import { QueryEngine } from '@comunica/query-sparql';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { useServed } from '../e2e/publication.js';

const served = useServed();

const select = `PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT DISTINCT ?q ?comment ?text { ?q a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?text .
    FILTER(LANG(?comment) = "en") }`;

it('are in a named graph of the data set, where SIB’s query editor asks the service for them', async () => {
  const asked = select
    .replace('{ ?q a', 'WHERE { GRAPH <http://localhost:8080/graph/catalog> { ?q a')
    .replace(/\}$/, '} }');
  const answer = await served().fetch(`/sparql?${new URLSearchParams({ query: asked, format: 'json' }).toString()}`);
  const { results } = (await answer.json()) as { results: { bindings: Record<string, { value: string }>[] } };
  expect(results.bindings).toHaveLength(served().release.queries.length);
  // The header of grlc: the lines behind "#+" are YAML (grlc, gquery.get_yaml_decorators).
  for (const { text } of results.bindings) {
    const header = text!.value.split('\n').filter((line) => line.startsWith('#+')).map((line) => line.slice(2).trimEnd().replace(/^ /, '')); // prettier-ignore
    const read = parse(header.join('\n')) as Record<string, unknown>;
    expect(read).toMatchObject({ endpoint: 'http://localhost:8080/sparql', method: 'GET' });
    expect(served().release.queries.map(({ title }) => title['pl'])).toContain(read['summary']);
  }
});

it('are told of by the description of the service', async () => {
  const answer = await served().fetch('/sparql', { headers: { accept: 'text/turtle' } });
  const store = new Store(new Parser({ baseIRI: answer.url }).parse(await answer.text()));
  const executable = store.getSubjects(null, 'http://www.w3.org/ns/shacl#SPARQLExecutable', null);
  expect(executable).toHaveLength(served().release.queries.length);
  for (const each of executable)
    expect(store.getObjects(each, 'https://schema.org/target', null)[0]?.value).toBe('http://localhost:8080/sparql');
});

it('are found by the query that editors and assistants send, and every one is answered', async () => {
  const response = await served().fetch('/.well-known/sparql-examples.ttl');
  const store = new Store(new Parser({ baseIRI: response.url }).parse(await response.text()));
  const found = await new QueryEngine().queryBindings(
    `PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
     SELECT ?comment ?text { ?q a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?text .
       FILTER(LANG(?comment) = "en") }`,
    { sources: [store] },
  );
  const rows = await found.toArray();
  expect(rows).toHaveLength(served().release.queries.length);
  for (const row of rows) {
    const query = new URLSearchParams({ query: row.get('text')?.value ?? '' });
    expect((await served().fetch(`/sparql?${query.toString()}`)).status, row.get('comment')?.value).toBe(200);
  }
});
