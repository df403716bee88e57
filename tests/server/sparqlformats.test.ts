// The format of an answer as clients wish it: by parameters of many names, by names and media types of old, by Accept.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HejnalError } from '../../src/index.js';
import { makeToy, type Toy } from './toy.js';

let toy: Toy;
beforeAll(async () => (toy = await makeToy()));
beforeEach(() => void (toy.engine.reply = () => '{"head":{},"boolean":true}'));
afterAll(() => toy.app.close());

const select = 'SELECT * { ?s ?p ?o }';
const construct = 'CONSTRUCT WHERE { ?s ?p ?o }';
const ask = 'ASK { ?s ?p ?o }';
const json = 'application/sparql-results+json';
const xml = 'application/sparql-results+xml; charset=utf-8';
const turtle = 'text/turtle; charset=utf-8';
const rdfXml = 'application/rdf+xml; charset=utf-8';

function send(query: string, search = '', accept?: string) {
  const url = `/data/sparql?query=${encodeURIComponent(query)}${search}`;
  return toy.app.inject({ url, headers: accept === undefined ? {} : { accept } });
}

describe('a parameter', () => {
  it.each([
    [construct, 'json', 'application/ld+json'],
    [construct, 'json-ld', 'application/ld+json'],
    [construct, 'jsonld', 'application/ld+json'],
    [construct, 'turtle', turtle],
    [construct, 'n3', turtle],
    [construct, 'text%2Fn3', turtle],
    [construct, 'text/rdf%2Bn3', turtle],
    [construct, 'ntriples', 'application/n-triples'],
    [construct, 'n-triples', 'application/n-triples'],
    [construct, 'nquads', 'application/n-quads'],
    [construct, 'rdf%2Bxml', rdfXml],
    [construct, 'rdf+xml', rdfXml],
    [construct, 'xml', rdfXml],
    [construct, 'application/rdf%2Bxml', rdfXml],
    [select, 'JSON', json],
    [select, 'application/sparql-results%2Bxml', xml],
    [select, 'csv', 'text/csv; charset=utf-8'],
    [ask, 'xml', xml],
  ])('of %s may be %s', async (query, value, type) => {
    for (const name of ['format', 'output', 'results', 'force-accept', 'Accept']) {
      const { statusCode, headers } = await send(query, `&${name}=${value}`, 'text/html');
      expect([name, statusCode, headers['content-type']]).toEqual([name, 200, type]);
    }
  });

  it.each([
    ['that is there twice', select, '&format=json&format=application/sparql-results%2Bjson', undefined, json],
    [
      'of several names, as SPARQLWrapper sends them',
      select,
      '&format=tsv&output=tsv&results=tsv&format=text/tab-separated-values',
      undefined,
      'text/tab-separated-values; charset=utf-8',
    ],
    ['whose first value nobody knows', select, '&format=hologram&format=xml', '*/*', xml],
    ['that nobody knows', construct, '&format=hologram', 'application/rdf+xml, */*;q=0.1', rdfXml],
    ['that does not fit the query', construct, '&format=csv', 'text/turtle', turtle],
    ['that is empty', construct, '&format=&output=', 'application/n-triples', 'application/n-triples'],
    ['of another store', select, '&timeout=0&debug=on&infer=true&queryLn=SPARQL&save=display', '*/*', json],
    ['of old, and no Accept', select, '&format=hologram', undefined, json],
  ])('%s', async (_what, query, search, accept, type) => {
    const { statusCode, headers } = await send(query, search, accept);
    expect([statusCode, headers['content-type']]).toEqual([200, type]);
  });

  it('may be of a form too', async () => {
    const { headers } = await toy.app.inject({
      method: 'POST',
      url: '/data/sparql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `query=${encodeURIComponent(select)}&format=csv&format=text%2Fcsv&output=csv`,
    });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it.each([
    [ask, 'text/csv', 'An ASK query cannot be answered in the formats asked for.'],
    [select, 'text/turtle', 'A SELECT query cannot be answered in the formats asked for.'],
  ])('and Accept that both fail are 406: %s as %s', async (query, accept, detail) => {
    const { statusCode, body } = await send(query, '&format=hologram', accept);
    expect([statusCode, (JSON.parse(body) as { detail: string }).detail]).toEqual([406, detail]);
  });

  it('of a graph that is empty is not given', async () => {
    toy.engine.asked.length = 0;
    await send(ask, '&default-graph-uri=&named-graph-uri=&default-graph-uri=http://a/', '*/*');
    expect(toy.engine.asked[0]).toMatchObject({ defaultGraphs: ['http://a/'] });
    expect(toy.engine.asked[0]).not.toHaveProperty('namedGraphs');
  });
});

describe('an answer that a format cannot carry', () => {
  const unwritable = (mediaType: string) => {
    toy.engine.reply = (request) => {
      if (request.mediaType === mediaType) throw new HejnalError('query-unwritable', 'It does not fit.', '');
      return '';
    };
  };

  it.each([
    ['comes in the one that is liked next', '', 'application/ld+json, text/turtle;q=0.9', 200],
    ['is 406 where none other is liked', '', 'application/ld+json', 406],
    ['is 406 where a parameter named the format', '&format=jsonld', '*/*', 406],
  ])('%s', async (_what, search, accept, status) => {
    unwritable('application/ld+json');
    const { statusCode, headers } = await send(`${construct} # ${accept}${search}`, search, accept);
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toBe(status === 200 ? turtle : 'application/problem+json');
  });
});

it('shows a triple term on the page as it is written', async () => {
  const value = {
    subject: { type: 'uri', value: 'http://e/s' },
    predicate: { type: 'uri', value: 'http://e/p' },
    object: {
      type: 'triple',
      value: {
        subject: { type: 'bnode', value: 'b' },
        predicate: { type: 'uri', value: 'http://e/q' },
        object: { type: 'literal', value: 'x', 'xml:lang': 'en' },
      },
    },
  };
  toy.engine.reply = () =>
    JSON.stringify({ head: { vars: ['x'] }, results: { bindings: [{ x: { type: 'triple', value } }] } });
  const { body } = await send('SELECT ?x {}', '', 'text/html');
  expect(body).toContain(
    '&lt;&lt;( &lt;http://e/s> &lt;http://e/p> &lt;&lt;( _:b &lt;http://e/q> &quot;x&quot;@en )>> )>>',
  );
});
