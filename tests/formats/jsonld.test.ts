// JSON-LD: one tree around the topic, with short keys, for people who never heard of RDF.
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { describeThing } from '../../src/document/describe.js';
import { blankNode, literal, namedNode, quad, rdf, rdfs } from '../../src/rdf/rdf.js';
import { streamJsonld, writeJsonld } from '../../src/formats/write/jsonld.js';
import { base, lines, memoryRelease, museumQuads, names, writing } from './museum.js';
import { delicate, readBack, triple } from './roundtrip.js';

type Tree = Readonly<Record<string, never>>;

function write(quads: Parameters<typeof writeJsonld>[0], topic?: string): Tree {
  return JSON.parse(writeJsonld(quads, { ...writing, topic })) as Tree;
}

const wawel = `${base}id/museum/wawel`;
const documentOf = (iri: string) => describeThing(memoryRelease(museumQuads), iri)!.quads;

describe('a JSON-LD document', () => {
  it('reads like a record', () => {
    const { '@context': _context, ...tree } = write(documentOf(`${base}id/loan/ermine`), `${base}id/loan/ermine`);
    expect(tree).toEqual({
      '@id': `${base}id/loan/ermine`,
      '@type': 'Loan',
      name: { en: 'Wawel → Louvre' },
      lender: {
        '@id': wawel,
        '@type': ['Museum', 'org:Organization'],
        name: { pl: 'Wawel', en: 'Wawel Castle' },
      },
      borrower: {
        '@id': `${base}id/museum/louvre`,
        '@type': ['Museum', 'org:Organization'],
        name: { pl: 'Luwr', en: 'Louvre' },
      },
      since: { '@type': 'xsd:gYearMonth', '@value': '2022-09' },
      fee: '1.70',
      basis: 'swap',
      'org:member': { '@id': wawel },
      'org:memberDuring': {
        '@id': `${base}id/loan/ermine#during`,
        '@type': 'time:Interval',
        'time:hasBeginning': {
          '@id': `${base}id/loan/ermine#beginning`,
          '@type': 'time:Instant',
          'time:inXSDgYearMonth': { '@type': 'xsd:gYearMonth', '@value': '2022-09' },
        },
      },
      evidence: [
        {
          '@id': `${base}id/quote/2b`,
          '@type': 'Quote',
          source: { '@id': `${base}id/source/report`, '@type': 'Source', name: { pl: 'Raport', en: 'Report' } },
          startsWith: 'Od',
          endsWith: 'złotego',
          field: ['fee', 'since'],
          reading: 'inferred',
          because: { en: 'It follows.' },
        },
      ],
      isPrimaryTopicOf: {
        '@id': `${base}doc/loan/ermine`,
        '@type': 'foaf:Document',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
        inDataset: `${base}dataset/museums`,
        modified: '2026-11-22',
      },
    });
  });

  it('holds what is described with the thing, with its evidence, where it belongs', () => {
    const tree = write(documentOf(wawel), wawel);
    const { lender, borrower } = tree['@reverse'] as unknown as Record<string, Tree>;
    expect(lender).toMatchObject({
      '@id': `${base}id/loan/ermine`,
      fee: '1.70',
      evidence: [{ '@id': `${base}id/quote/2b` }],
    });
    expect(lender).not.toHaveProperty('lender');
    expect(Object.keys(borrower!)).toEqual(['@type', '@id', 'name']);
  });

  it('begins with what the thing is, then its fields in the order of the shapes, its parts last', () => {
    expect(Object.keys(write(documentOf(wawel), wawel))).toEqual([
      '@context', '@type', '@id', 'name', 'otherNames', 'rooms', 'open', 'where', 'partner', 'label', 'evidence', '@reverse', 'isPrimaryTopicOf',
    ]); // prettier-ignore
  });

  it('has a context that says no more than the document needs', () => {
    const { '@context': context } = write(
      [triple(wawel, `${names.ontology}basis`, namedNode(`${names.ontology}swap`))],
      wawel,
    );
    expect(context).toEqual({
      '@version': 1.1,
      basis: { '@id': `${names.ontology}basis`, '@type': '@vocab', '@context': { swap: `${names.ontology}swap` } },
    });
  });

  it('includes what no link reaches', async () => {
    const quads = [
      triple(wawel, rdfs.label, literal('a')),
      triple('urn:x:lost', rdfs.seeAlso, namedNode('urn:x:lost2')),
      triple('urn:x:lost2', rdfs.label, literal('b')),
    ];
    const tree = write(quads, wawel);
    expect(tree['@included']).toMatchObject({ '@id': 'urn:x:lost', seeAlso: { '@id': 'urn:x:lost2' } });
    expect(lines(await readBack('jsonld', JSON.stringify(tree)))).toEqual(lines(quads));
  });

  it('closes no circle', async () => {
    const quads = [['a', 'b'], ['b', 'c'], ['c', 'a'], ['a', 'a'], ['c', 'b']].map(([from, to]) => triple(`urn:x:${from}`, `${names.ontology}partner`, namedNode(`urn:x:${to}`))); // prettier-ignore
    expect(lines(await readBack('jsonld', JSON.stringify(write(quads, 'urn:x:a'))))).toEqual(lines(quads));
  });
});

describe('values in JSON-LD', () => {
  it('are numbers and truth values of JSON where that keeps them', () => {
    const rooms = (object: ReturnType<typeof literal>) => [triple(wawel, `${names.ontology}rooms`, object)];
    expect(write(rooms(delicate['ordinary integer']), wawel)).toMatchObject({ rooms: -144 });
    expect(write(rooms(delicate.boolean), wawel)).toMatchObject({ rooms: false });
    expect(write(rooms(delicate['integer with noughts before it']), wawel)).toMatchObject({
      rooms: { '@type': 'xsd:integer', '@value': '007' },
    });
  });

  it.each(['double', 'false double'] as const)('leave a %s as it is written', (what) => {
    const tree = write([triple(wawel, `${names.ontology}rooms`, delicate[what])], wawel);
    expect(tree['rooms']).toEqual({ '@type': 'xsd:double', '@value': delicate[what].value });
  });

  it('may be IRIs of schemes that are prefixes elsewhere', async () => {
    const quads = [triple(wawel, rdfs.seeAlso, namedNode('geo:50.054,19.935'))];
    expect(lines(await readBack('jsonld', JSON.stringify(write(quads, wawel))))).toEqual(lines(quads));
  });
});

describe('a graph without a topic', () => {
  it('is a flat list, blank nodes and lists too', () => {
    const [a, b] = [blankNode('a'), blankNode('b')];
    const p = namedNode(rdfs.seeAlso);
    const list = [quad(a, namedNode(rdf.first), literal('x')), quad(a, namedNode(rdf.rest), namedNode(rdf.nil))];
    const tree = write([quad(namedNode('urn:x:s'), p, a), quad(b, p, b), ...list]);
    expect(tree['@graph']).toEqual([
      { '@id': 'urn:x:s', seeAlso: '_:a' },
      { '@id': '_:b', seeAlso: '_:b' },
      { '@id': '_:a', 'rdf:first': 'x', 'rdf:rest': { '@id': 'rdf:nil' } },
    ]);
  });

  it('keeps the IRIs of the cells of a list', async () => {
    const [cell, head] = ['urn:x:cell', 'urn:x:head'];
    const rest = [triple('urn:x:s', rdfs.seeAlso, namedNode(head)), triple(head, rdf.rest, namedNode(cell))];
    const quads = [...rest, triple(cell, rdf.first, literal('x')), triple(cell, rdf.rest, namedNode(rdf.nil))];
    expect(lines(await readBack('jsonld', JSON.stringify(write(quads))))).toEqual(lines(quads));
  });

  it('is streamed with a node a line, no subject cut in two', async () => {
    const quads = Array.from({ length: 900 }, (_each, index) =>
      triple(`urn:x:${index >> 1}`, `urn:x:p${index % 2}`, literal(`${index}`)),
    );
    const pieces: string[] = [];
    for (const piece of streamJsonld(quads, writing)) pieces.push(piece);
    expect(pieces).toHaveLength(452);
    expect((JSON.parse(pieces.join('')) as { '@graph': unknown[] })['@graph']).toHaveLength(450);
    expect(lines(await readBack('jsonld', pieces.join('')))).toEqual(lines(quads));
  });
});

describe('the writer of JSON-LD', () => {
  it('refuses what JSON-LD cannot say', () => {
    const quads = [triple(wawel, 'urn:x:p', namedNode('org:chart'))];
    const refusal = expect.objectContaining({ code: 'format-unfit' }) as Error;
    expect(() => writeJsonld(quads, { ...writing, topic: wawel })).toThrow(refusal);
  });

  it('fetches nothing', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const quads = [triple(wawel, rdfs.seeAlso, namedNode(`http://127.0.0.1:${port}/context.jsonld`))];
    const text = writeJsonld(quads, { ...writing, topic: wawel });
    await new Promise((resolve) => server.close(resolve));
    expect(text).toContain(`${port}/context.jsonld`);
    expect(requests).toBe(0);
  });
});
