// The example queries in RDF, asked for as SIB's tools do: each text is a query that the service answers.
import { Parser, Store } from 'n3';
import { QueryEngine } from '@comunica/query-sparql';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';

const served = useServed();

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
