// The published shapes over the published facts, by three SHACL engines that the program does not use: nothing where the check
// finds nothing, and something where a fact that the shapes ask for is taken out.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SecondValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { parseTurtle, Store, tripleLine } from '../../src/rdf/rdf.js';
import { whenPresent } from '../present.js';
import { scratch } from '../scratch.js';

const owl = 'http://www.w3.org/2002/07/owl#';
const sh = 'http://www.w3.org/ns/shacl#';
const served = useServed();
const folder = scratch('shacl');
let shapes: string;
let lines: string[];

beforeAll(async () => {
  const headers = { accept: 'text/turtle' };
  shapes = await (await served().fetch('/shapes', { headers })).text();
  const quads = readFileSync(join(served().release.directory, 'dumps/all.nq'), 'utf8').split('\n');
  // A validator sees one graph: lines without the name of theirs.
  lines = [...new Set(quads.map((line) => line.replace(/ <[^<>"]*> \.$/, ' .')))].filter((line) => line !== '');
  writeFileSync(join(folder, 'shapes.ttl'), shapes);
});

const needed = /^<[^>]*\/membership\/krakow-eccar> <[^>]*#network> /;

/** The facts, and the facts without the network of a membership, which its shape asks for. */
const inputs: readonly (readonly [name: string, isWhole: boolean])[] = [
  ['the facts', true],
  ['the facts without the network of a membership', false],
];

function triples(isWhole: boolean): string[] {
  const found = isWhole ? lines : lines.filter((line) => !needed.test(line));
  expect(lines.length - found.length).toBe(isWhole ? 0 : 1);
  return found;
}

/** The shapes without the import of the ontology, which the data holds and an engine would fetch. */
function withoutImports() {
  const own = parseTurtle(shapes, 'https://shapes.example/', 'shapes.ttl');
  return own.filter(({ predicate }) => predicate.value !== `${owl}imports`);
}

describe('rdf-validate-shacl', () => {
  it.each(inputs)('judges %s as the check does', { timeout: 60_000 }, async (_name, isWhole) => {
    const data = new Store(parseTurtle(triples(isWhole).join('\n'), 'https://facts.example/', 'all.nt'));
    const own = withoutImports();
    const validator = new SecondValidator(new Store(own));
    const { conforms, results } = await validator.validate(data);
    expect(conforms).toBe(isWhole);
    expect(results.map(({ focusNode }) => focusNode.value)).toEqual(
      isWhole ? [] : ['http://localhost:8080/id/membership/krakow-eccar'],
    );
  });
});

const pyshacl = join(import.meta.dirname, '.venv/bin/pyshacl');
whenPresent(pyshacl, 'pySHACL; tests/shacl/install brings it')('pySHACL', () => {
  it.each(inputs)('judges %s as the check does', { timeout: 60_000 }, (_name, isWhole) => {
    const file = join(folder, `${String(isWhole)}.nt`);
    writeFileSync(file, `${triples(isWhole).join('\n')}\n`);
    expect(existsSync(pyshacl)).toBe(true);
    const words = ['-s', join(folder, 'shapes.ttl'), '-sf', 'turtle', '-df', 'nt', file];
    const { status, stdout } = spawnSync(pyshacl, words, { encoding: 'utf8' });
    expect(stdout).toContain(`Conforms: ${isWhole ? 'True' : 'False'}`);
    expect(status).toBe(isWhole ? 0 : 1);
    if (!isWhole) {
      expect(stdout).toContain('Results (1)');
      expect(stdout).toContain('MinCountConstraintComponent');
    }
  });
});

const jena = join(import.meta.dirname, '../clients/.bin/shacl');
whenPresent(jena, 'Apache Jena’s SHACL; tests/clients/install brings it')('Apache Jena', () => {
  it.each(inputs)('judges %s as the check does', { timeout: 60_000 }, (_name, isWhole) => {
    const file = join(folder, `jena-${String(isWhole)}.nt`);
    writeFileSync(file, `${triples(isWhole).join('\n')}\n`);
    const own = join(folder, 'without-imports.nt');
    writeFileSync(
      own,
      withoutImports()
        .map(
          (each) => `${tripleLine(each)}
`,
        )
        .join(''),
    );
    const { stdout } = spawnSync(jena, ['validate', '--shapes', own, '--data', file], { encoding: 'utf8' });
    const results = parseTurtle(stdout, 'https://report.example/', 'report.ttl');
    const said = (property: string): string[] =>
      results.filter(({ predicate }) => predicate.value === sh + property).map(({ object }) => object.value);
    expect(said('conforms')).toEqual([String(isWhole)]);
    expect(said('focusNode')).toEqual(isWhole ? [] : ['http://localhost:8080/id/membership/krakow-eccar']);
  });
});
