// Evidence as RDF 1.2, asked for over HTTP and read by others: each fact with the evidence that reifies it, and nothing else.
import { Parser, Store, type Quad } from 'n3';
import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { base, useServed } from './publication.js';

const served = useServed();
const reifies = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies';
const thing = '/doc/membership/krakow-eccar';

async function get(address: string, accept = '*/*'): Promise<{ type: string | null; text: string }> {
  const response = await served().fetch(address, { headers: { accept } });
  expect(response.status, `${address} ${accept}`).toBe(200);
  return { type: response.headers.get('content-type'), text: await response.text() };
}

const isReifying = ({ predicate }: Quad): boolean => predicate.value === reifies;
function lineOf({ subject, predicate, object }: Quad): string {
  const told = (object.termType as string) === 'Quad' ? `(${lineOf(object as unknown as Quad)})` : object.value;
  return `${subject.value} ${predicate.value} ${told}${object.termType === 'Literal' ? `@${object.language}` : ''}`;
}
const read = (text: string): Quad[] => new Parser({ baseIRI: base }).parse(text);
const sorted = (quads: readonly Quad[]): string[] => [...new Set(quads.map(lineOf))].sort();

/** Evidence with the facts that it says, as a query that knows nothing of reifiers finds them. */
async function joined(): Promise<string[]> {
  const query = `PREFIX hej: <hejnal#> SELECT ?e ?s ?p ?o { GRAPH <graph/facts> { ?s ?p ?o } ?e hej:about ?s ; hej:field ?p
    FILTER(EXISTS { ?e hej:value ?o } || NOT EXISTS { ?e hej:value ?other }) }`;
  const { text } = await get(`/sparql?${new URLSearchParams({ query, format: 'json' }).toString()}`);
  type Term = Readonly<Record<'type' | 'value', string> & { 'xml:lang'?: string }>;
  const { results } = JSON.parse(text) as { results: { bindings: readonly Readonly<Record<string, Term>>[] } };
  const lines = results.bindings.map(({ e, s, p, o }) => {
    const language = o?.type === 'uri' ? '' : `@${o?.['xml:lang'] ?? ''}`;
    return `${e?.value} ${reifies} (${s?.value} ${p?.value} ${o?.value}${language})`;
  });
  return lines.sort();
}

describe('a document', () => {
  it.each([
    ['text/turtle; version=1.2', 'text/turtle; charset=utf-8; version=1.2'],
    ['text/turtle;q=0.5, text/turtle;version="1.2"', 'text/turtle; charset=utf-8; version=1.2'],
    ['application/n-triples; version=1.2', 'application/n-triples; version=1.2'],
    ['text/turtle;version=1.2;q=0.5, text/turtle', 'text/turtle; charset=utf-8'],
    ['text/turtle; version=1.1', 'text/turtle; charset=utf-8'],
    ['application/ld+json; version=1.2', 'application/ld+json'],
  ])('for %s is %s', async (accept, type) => expect((await get(thing, accept)).type).toBe(type));

  it.each([
    ['text/turtle', 'ttl'],
    ['application/n-triples', 'nt'],
  ])('in %s has the same bytes as ever without the version', async (accept, ending) => {
    const plain = await get(thing, accept);
    expect(plain.text).not.toMatch(/reifies|VERSION|<<|~ /);
    for (const address of [`${thing}.${ending}`, `${thing}.${ending}?version=1.1`])
      expect(await get(address, `${accept}; version=1.2`)).toEqual(plain);
    const reified = await get(thing, `${accept}; version=1.2`);
    expect(await get(`${thing}.${ending}?version=1.2`)).toEqual(reified);
    expect(sorted(read(reified.text).filter((each) => !isReifying(each)))).toEqual(sorted(read(plain.text)));
  });

  it('gives each fact of its thing the evidence that says it', async () => {
    const found = read((await get(thing, 'text/turtle; version=1.2')).text).filter(isReifying);
    const own = (await joined()).filter((line) => line.includes(`(${base}id/membership/krakow-eccar `));
    expect(own.length).toBeGreaterThan(5);
    expect(sorted(found)).toEqual(expect.arrayContaining(own));
  });

  it.each([
    [`${thing}?version=2`, 406],
    [`${thing}.jsonld?version=1.2`, 406],
    ['/doc/city/krakow?version=1.2', 200],
  ])('at %s is answered with %i', async (address, status) => {
    expect((await served().fetch(address)).status).toBe(status);
  });
});

describe('a dump', () => {
  it.each([
    ['facts.nt', 'application/n-triples', 'application/n-triples; version=1.2'],
    ['facts.ttl', 'text/turtle', 'text/turtle; charset=utf-8; version=1.2'],
    ['all.nq', 'application/n-quads', 'application/n-quads; version=1.2'],
    ['all.trig', 'application/trig', 'application/trig; version=1.2'],
  ])('%s holds the facts, and what reifies each', async (file, format, type) => {
    const [plain, reified] = [await get(`/dump/${file}`), await get(`/dump/${file}?version=1.2`)];
    expect(reified.type).toBe(type);
    expect(plain.text).not.toContain('reifies');
    expect(reified.text).toContain(plain.text);
    const expected = await joined();
    expect(expected.length).toBeGreaterThan(500);
    const quads = read(reified.text);
    expect(sorted(quads.filter(isReifying))).toEqual(expected);
    expect(quads.length).toBe(read(plain.text).length + expected.length);
    const store = new oxigraph.Store();
    store.load(reified.text, { format, base_iri: base });
    expect(store.size).toBe(quads.length);
  });

  it('of no facts, or in another version, is refused', async () => {
    for (const address of ['/dump/ontology.nt?version=1.2', '/dump/facts.nt?version=3', '/dump/facts.rdf?version=1.2'])
      expect((await served().fetch(address)).status).toBe(406);
    expect((await served().fetch('/dump/facts.nt?version=1.1')).status).toBe(200);
  });

  it('is not sent to who has it', async () => {
    const first = await served().fetch('/dump/facts.nt?version=1.2');
    const [tag, plain] = [first.headers.get('etag') ?? '', await served().fetch('/dump/facts.nt')];
    expect(tag).not.toBe(plain.headers.get('etag'));
    const again = await served().fetch('/dump/facts.nt?version=1.2', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });
});

describe('a graph that a query makes', () => {
  const query =
    'PREFIX cn: <ontology#> CONSTRUCT { ?s cn:joinedOn ?o . ?o2 cn:new ?s } WHERE { ?s cn:joinedOn ?o . BIND(?s AS ?o2) }';
  const address = (more: Record<string, string> = {}, text = query): string =>
    `/sparql?${new URLSearchParams({ query: text, ...more }).toString()}`;

  it.each(['text/turtle', 'application/n-triples', 'application/trig', 'application/n-quads'])(
    'has in %s the evidence of what the sources say, and none for what is new',
    async (accept) => {
      const plain = await get(address(), accept);
      const reified = await get(address(), `${accept}; version=1.2`);
      expect(reified.type).toMatch(/; version=1\.2$/);
      expect(plain.text).not.toContain('reifies');
      expect(await get(address({ version: '1.1' }), `${accept}; version=1.2`)).toEqual(plain);
      expect(await get(address({ version: '1.2' }), accept)).toEqual(reified);
      const expected = (await joined()).filter((line) => line.includes(' http://localhost:8080/ontology#joinedOn '));
      expect(sorted(read(reified.text).filter(isReifying))).toEqual(expected);
      expect(sorted(read(reified.text).filter((each) => !isReifying(each)))).toEqual(sorted(read(plain.text)));
    },
  );

  it('is what the document says, where a thing is described', async () => {
    const described = await get(address({}, 'DESCRIBE <id/membership/krakow-eccar>'), 'text/turtle; version=1.2');
    const document = await get(thing, 'text/turtle; version=1.2');
    const own = (text: string): string[] => sorted(read(text).filter(isReifying));
    expect(own(described.text)).toEqual(own(document.text));
  });
});

describe('the shapes of version 1.2', () => {
  const violations = `PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    SELECT ?this ?path ?value { ?shape sh:targetClass ?class ; sh:property ?p .
      ?p sh:path ?path ; sh:reificationRequired true ; sh:reifierShape <${base}shapes#evidence> .
      ?this a ?class ; ?path ?value FILTER NOT EXISTS { ?reifier rdf:reifies <<( ?this ?path ?value )>> } }`;

  it('ask that every fact has a source, which every fact has', async () => {
    const plain = (await get('/shapes.ttl')).text;
    expect(plain).not.toContain('reif');
    const shapes = (await get('/shapes.ttl?version=1.2')).text;
    expect(new Store(read(shapes)).size).toBeGreaterThan(new Store(read(plain)).size);
    const facts = (await get('/dump/facts.nt?version=1.2')).text;
    const found = (text: string): number => {
      const store = new oxigraph.Store();
      store.load(text, { format: 'application/n-triples' });
      store.load(shapes, { format: 'text/turtle' });
      return (store.query(violations) as unknown[]).length;
    };
    expect(found(facts)).toBe(0);
    // What stands without its evidence is found.
    const one = (await joined())[0]?.split(' ')[0] ?? '';
    const without = facts
      .split('\n')
      .filter((line) => !line.startsWith(`<${one}> `))
      .join('\n');
    expect(found(without)).toBeGreaterThan(0);
  });
});
