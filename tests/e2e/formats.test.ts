// Every document says the same in all formats, to readers that are not ours.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { tripleLine } from '../../src/rdf/rdf.js';
import { whenInstalled, whenPresent } from '../present.js';
import { readBack } from '../formats/roundtrip.js';
import { thingsOf, useServed } from './publication.js';
import { findPython } from './python.js';
import { scratch } from '../scratch.js';

const served = useServed();
const run = promisify(execFile);
const folder = scratch('formats');

const endings = ['nt', 'ttl', 'jsonld', 'rdf', 'yamlld'];

async function read(path: string): Promise<string> {
  const answer = await served().fetch(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** Gives canonical lines, in which blank nodes have the same names whoever read them (RDF Dataset Canonicalization). */
async function linesIn(ending: string, text: string): Promise<string[]> {
  const lines = [...new Set((await readBack(ending, text)).map(tripleLine))].sort();
  if (!lines.some((line) => line.includes('_:'))) return lines;
  const options = { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' } as object;
  return (await jsonld.canonize(lines.join('\n') as never, options)).trimEnd().split('\n');
}

async function compare(path: string): Promise<number> {
  const [first, ...others] = await Promise.all(
    endings.map(async (ending) => linesIn(ending, await read(`${path}.${ending}`))),
  );
  for (const [index, lines] of others.entries()) expect(lines, `${path}.${endings[index + 1] ?? ''}`).toEqual(first);
  return first?.length ?? 0;
}

describe('the formats of a document hold the same triples', () => {
  it('for every thing', { timeout: 180_000 }, async () => {
    const { release } = served();
    const things = thingsOf(release);
    expect(things.length).toBeGreaterThan(200);
    for (const thing of things) {
      const { kind = '', slug = '' } = release.names.readThing(thing) ?? {};
      expect(await compare(`/doc/${kind}/${slug}`), thing).toBeGreaterThan(5);
    }
  });

  it('for lists, vocabularies, the catalogue, its dataset, graphs and the service', { timeout: 60_000 }, async () => {
    const { release } = served();
    const lists = release.model.kinds.map(({ name }) => `/doc/${name}`);
    const graphs = ['facts', 'ontology', 'evidence', 'derived', 'catalog'].map((name) => `/graph/${name}`);
    const others = ['/ontology', '/hejnal', '/shapes', '/catalog', `/dataset/${release.publication.slug}`];
    for (const path of [...lists, ...graphs, ...others]) expect(await compare(path), path).toBeGreaterThan(0);
  });
});

const samples = ['/doc/city/krakow', '/doc/membership/krakow-eccar', '/doc/network/icorn', '/shapes', '/catalog'];

whenInstalled('rapper', 'documents read by rapper')('rapper', () => {
  it.each(samples)('reads the RDF/XML and Turtle of %s as we wrote it', async (path) => {
    const expected = await linesIn('nt', await read(`${path}.nt`));
    for (const [ending, format] of [
      ['rdf', 'rdfxml'],
      ['ttl', 'turtle'],
    ] as const) {
      const file = join(folder, `document.${ending}`);
      writeFileSync(file, await read(`${path}.${ending}`));
      const { stdout } = await run('rapper', ['-q', '-i', format, '-o', 'ntriples', file], { maxBuffer: 1e8 });
      expect(await linesIn('nt', stdout), ending).toEqual(expected);
    }
  });
});

const python = `
import sys
import rdflib
rdflib.NORMALIZE_LITERALS = False
graph = rdflib.Graph()
graph.parse(sys.argv[1], format=sys.argv[2])
sys.stdout.write(graph.serialize(format="nt", encoding="utf-8").decode("utf-8"))
`;

const interpreter = findPython();
const suite =
  interpreter === undefined
    ? whenPresent('/usr/lib/python3/dist-packages/rdflib', 'documents read by rdflib of Python')
    : describe;

suite('rdflib of Python', () => {
  const formats = [
    ['rdf', 'xml'],
    ['ttl', 'turtle'],
    ['jsonld', 'json-ld'],
  ] as const;
  it.each(samples)('reads the RDF/XML, Turtle and JSON-LD of %s as we wrote it', { timeout: 60_000 }, async (path) => {
    const expected = await linesIn('nt', await read(`${path}.nt`));
    for (const [ending, format] of formats) {
      const file = join(folder, `python.${ending}`);
      writeFileSync(file, await read(`${path}.${ending}`));
      const { stdout } = await run(interpreter ?? 'python3', ['-c', python, file, format], { maxBuffer: 1e8 });
      expect(await linesIn('nt', stdout), ending).toEqual(expected);
    }
  });
});
