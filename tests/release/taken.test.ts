// What a release takes over from the one before is, byte for byte, what it would have written.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, oneof, record, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDocument } from '../../src/document/prerender.js';
import { readModel } from '../../src/model/ontology/read.js';
import { dct, literal, namedNode, parseTurtle, quad, rdf, skos, type Quad } from '../../src/rdf/rdf.js';
import type { BuildOptions, Built } from '../../src/release/build.js';
import { readLines } from '../../src/release/files/lines.js';
import { build, fact, folder, names } from './museum.js';

const text = `
  @prefix m: <ontology#> . @prefix hej: <hejnal#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  m:Museum a owl:Class ; skos:prefLabel "museum"@en . m:Loan a owl:Class ; skos:prefLabel "loan"@en .
  <ontology#museum> a sh:NodeShape ; sh:targetClass m:Museum ; hej:kind "museum" ; hej:file "museums" ;
    sh:property <ontology#museum-opened> , <ontology#museum-partner> .
  <ontology#museum-opened> sh:path m:opened ; hej:key "opened" ; sh:order 1 ; sh:datatype xsd:string .
  <ontology#museum-partner> sh:path m:partner ; hej:key "partner" ; sh:order 2 ; sh:class m:Museum .
  <ontology#loan> a sh:NodeShape ; sh:targetClass m:Loan ; hej:kind "loan" ; hej:file "loans" ;
    hej:describedWith m:lender ; sh:property <ontology#loan-lender> , <ontology#loan-taker> .
  <ontology#loan-lender> sh:path m:lender ; hej:key "lender" ; sh:order 1 ; sh:class m:Museum .
  <ontology#loan-taker> sh:path m:taker ; hej:key "taker" ; sh:order 2 ; sh:class m:Museum .`;

const ontology = parseTurtle(text, names.base, 'loans.ttl').map(({ subject, predicate, object }) =>
  quad(subject, predicate, object, namedNode(names.graph('ontology'))),
);
const model = readModel(ontology, names);
const field = (local: string): string => names.ontology + local;

/** Values by a name of what they say, such as `museum/a opened`; no value stands for nothing said. */
type Facts = ReadonlyMap<string, string>;

const museums = ['museum/a', 'museum/b', 'museum/c', 'museum/d', 'museum/e'];
const loans = ['loan/x', 'loan/y', 'loan/z'];
const proofs = ['quote/1', 'quote/2', 'row/3'];
const word = constantFrom('', '1901', '1998', 'Ślimak', 'm');

/** One edit: what it is about, and the new value. */
const edit: Arbitrary<readonly [string, string]> = oneof(
  record({ of: constantFrom(...museums, ...loans), key: constantFrom('label', 'opened', 'part'), to: word }),
  record({ of: constantFrom(...museums), key: constantFrom('partner', 'partner2'), to: constantFrom('', ...museums) }),
  record({ of: constantFrom(...loans), key: constantFrom('lender', 'taker', 'exists'), to: constantFrom('', ...museums) }),
  record({ of: constantFrom(...proofs), key: constantFrom('about'), to: constantFrom('', ...museums, ...loans, 'quote/1') }),
  record({ of: constantFrom('catalog'), key: constantFrom('subject', 'said'), to: constantFrom('', 'museum/a', 'museum/b') }),
  record({ of: constantFrom(...museums), key: constantFrom('exists'), to: constantFrom('', 'yes') }),
).map(({ of, key, to }) => [`${of} ${key}`, to] as const); // prettier-ignore

const iriOf = (path: string): string => `${names.base}id/${path}`;

/** The first things of each kind, which are written to see whether the program still writes alike, never change here: so they hide no fault. */
const first = ['museum', 'loan'].flatMap((kind) =>
  Array.from({ length: 16 }, (_each, at) => {
    const iri = names.thing(kind, `0${at.toString(16)}`);
    return [
      fact(iri, rdf.type, field(kind === 'museum' ? 'Museum' : 'Loan')),
      fact(iri, skos.prefLabel, literal(`${at}`, 'pl')),
    ];
  }).flat(),
);

function quadsOf(facts: Facts): Quad[] {
  const say = (of: string, key: string, make: (value: string) => readonly Quad[]): Quad[] => {
    const value = facts.get(`${of} ${key}`) ?? '';
    return value === '' ? [] : [...make(value)];
  };
  const things = [...museums, ...loans].filter((of) => facts.get(`${of} exists`) !== '');
  const ofThings = things.flatMap((of) => [
    fact(iriOf(of), rdf.type, field(of.startsWith('museum') ? 'Museum' : 'Loan')),
    ...say(of, 'label', (value) => [fact(iriOf(of), skos.prefLabel, literal(value, 'pl'))]),
    ...say(of, 'opened', (value) => [fact(iriOf(of), field('opened'), value)]),
    ...say(of, 'part', (value) => [
      fact(iriOf(of), field('part'), `${iriOf(of)}#part`, 'derived'),
      fact(`${iriOf(of)}#part`, skos.prefLabel, literal(value, 'en'), 'derived'),
    ]),
    ...['partner', 'partner2'].flatMap((key) => say(of, key, (value) => [fact(iriOf(of), field('partner'), iriOf(value))])),
    ...['lender', 'taker'].flatMap((key) => say(of, key, (value) => [fact(iriOf(of), field(key), iriOf(value))])),
  ]); // prettier-ignore
  const ofProofs = proofs.flatMap((of) =>
    say(of, 'about', (value) => [
      fact(iriOf(of), rdf.type, `${names.tool}Quote`, 'evidence'),
      fact(iriOf(of), `${names.tool}about`, iriOf(value), 'evidence'),
      fact(iriOf(of), `${names.tool}field`, field('opened'), 'evidence'),
    ]),
  );
  // What the catalogue may say, too: a triple stands in one graph.
  const said = say('catalog', 'said', (value) => [fact(`${names.base}catalog`, dct.type, iriOf(value))]);
  return [...ontology, ...first, ...ofThings, ...ofProofs, ...said];
}

async function release(releases: string, facts: Facts, more: Partial<BuildOptions>): Promise<Built> {
  const subject = facts.get('catalog subject') ?? '';
  const catalog: BuildOptions['catalog'] = ({ version }) => [
    fact(`${names.base}catalog`, dct.title, literal(version, 'en'), 'catalog'),
    ...(subject === '' ? [] : [fact(`${names.base}catalog`, dct.type, iriOf(subject), 'catalog')]),
  ];
  return build(releases, { model, quads: quadsOf(facts), catalog, subjects: 2, packFrom: 3000, ...more });
}

/** Always the same edits; `HEJNAL_SEED` tries others. */
const seed = Number(process.env['HEJNAL_SEED'] ?? 20_261_130);

/** Gives the digests of all files of a folder of releases; locks belong to a machine. */
function digests(releases: string): Map<string, string> {
  const paths = readdirSync(releases, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => !path.endsWith('-lock') && statSync(join(releases, path)).isFile());
  const digest = (path: string): string => createHash('sha256').update(readFileSync(join(releases, path))).digest('hex');
  return new Map(files.map((path) => [path, digest(path)]));
} // prettier-ignore

const linesOf = ({ directory }: Built): ReadonlySet<string> => new Set(readLines(join(directory, 'dumps/all.nq')));
const changesOf = ({ directory, version }: Built): string[] => [
  ...readLines(join(directory, '..', 'history', version, 'changes.nq')),
];

/** Gives what came and went between two states, found line by line. */
function between(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  const moved = [...new Set([...before, ...after])].filter((line) => !before.has(line) || !after.has(line));
  return moved.sort().map((line) => `${line} # ${after.has(line) ? 'added' : 'removed'}`);
}

const start: Facts = new Map(
  [...museums, ...loans].flatMap((of, at) => [
    [`${of} label`, `Name ${at}`] as const,
    [`${of} partner`, museums[(at + 1) % 5] ?? ''] as const,
    [`${of} lender`, of.startsWith('loan') ? (museums[at % 3] ?? '') : ''] as const,
  ]),
);

describe('a release that takes over what did not change', () => {
  it('equals the one that writes everything, over any edits', async () => {
    const steps = array(array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    // All begin with the same release, which is built once; two are built at once, for both wait for the disk.
    const both = async (taking: string, whole: string, facts: Facts) =>
      Promise.all([release(taking, facts, {}), release(whole, facts, { isWhole: true })]);
    const [taken, written] = [folder(), folder()];
    const [, begun] = await both(taken, written, start);
    expect(changesOf(begun)).toEqual([]);
    const beginning = linesOf(begun);
    await assert(
      asyncProperty(steps, async (edits) => {
        const [taking, whole] = [folder(), folder()];
        for (const [from, to] of [[taken, taking], [written, whole]] as const) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
        let facts = new Map(start);
        let lines = beginning;
        for (const some of edits) {
          facts = new Map([...facts, ...some]);
          const [, built] = await both(taking, whole, facts);
          if (built.changed) expect(changesOf(built)).toEqual(between(lines, (lines = linesOf(built))));
        }
        expect(digests(taking)).toEqual(digests(whole));
      }),
      { numRuns: 6, seed },
    );
  }, 180_000); // prettier-ignore

  it('takes documents and names over from a release that is whole, and from no other', async () => {
    const releases = folder();
    const first = await release(releases, start, {});
    const documents = join(releases, 'history', first.version, 'documents.lmdb');
    const bytes = readFileSync(documents);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(documents, bytes);
    const facts = new Map([...start, ['museum/a opened', '2001'] as const]);
    const { version } = await release(releases, facts, {});
    const again = folder();
    await release(again, start, {});
    await release(again, facts, { isWhole: true });
    const path = join('history', version, 'documents.lmdb');
    expect(digests(releases).get(path)).toBe(digests(again).get(path));
  });

  it('writes everything where the program writes otherwise than before', async () => {
    const releases = folder();
    await release(releases, start, {});
    const facts = new Map([...start, ['museum/a opened', '2001'] as const]);
    let drafted = 0;
    const draft: BuildOptions['draft'] = (of, iri) => {
      drafted++;
      const made = draftDocument(of, iri);
      return made && { ...made, jsonld: [made.jsonld[0], `${made.jsonld[1]} `] };
    };
    await release(releases, facts, { draft });
    expect(drafted).toBeGreaterThanOrEqual(museums.length + loans.length);
  });
});
