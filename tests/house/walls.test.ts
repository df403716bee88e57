// A package is named in one place, so that another can take its place there; and a layer is entered by its door.
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { type Import, importsOf, packageOf, readPackage, readTree, type Tree, visit } from './tree.js';

interface Wall {
  /** The file, or the folder with its `/`, in which the package may be named; none: only in the tests. */
  readonly within: readonly string[];
  /** Whether only one file there may name it. */
  readonly once?: true;
}

/** Every package that the code may name, and where. A new package needs a line here and a decision record. */
const walls: Record<string, Wall> = {
  n3: { within: ['src/rdf/rdf.ts'] },
  '@rdfjs/types': { within: ['src/rdf/rdf.ts', 'src/rdf/canonical.ts'] },
  jsonld: { within: [] },
  'shacl-engine': { within: ['src/facts/check/'], once: true },
  '@comunica/query-sparql': { within: ['src/sparql/comunica/worker.ts'] },
  oxigraph: { within: [] },
  '@traqula/algebra-sparql-1-2': { within: [] },
  '@traqula/parser-sparql-1-2': { within: [] },
  re2js: { within: ['src/sparql/exact/expression/regex/matcher.ts'] },
  jsts: { within: ['src/sparql/exact/geometry/'] },
  'geographiclib-geodesic': { within: ['src/sparql/exact/geometry/measure.ts'] },
  'hyparquet-writer': { within: ['src/formats/write/parquet.ts'] },
  lmdb: { within: ['src/release/store/'], once: true },
  leven: { within: ['src/nearest.ts'] },
  yaml: { within: ['src/facts/read/'] },
  yauzl: { within: ['src/facts/read/workbook/archive.ts'] },
  sax: { within: ['src/facts/read/workbook/xml.ts'] },
  fastify: { within: ['server/'] },
  aws4fetch: { within: ['server/export/bucket.ts'] },
  negotiator: { within: ['server/http/negotiate.ts'] },
  '@modelcontextprotocol/server': { within: ['server/mcp/'], once: true },
  zod: { within: ['server/mcp/'] },
  preact: { within: ['server/views/'] },
  'preact-render-to-string': { within: ['server/views/'] },
  'rdfxml-streaming-parser': { within: [] },
  rdflib: { within: [] },
  hyparquet: { within: [] },
  'hyparquet-compressors': { within: [] },
  'jsonld-streaming-parser': { within: [] },
};

const doors: readonly { readonly of: string; readonly to: string; readonly through: readonly string[] }[] = [
  { of: 'src/', to: 'server/', through: [] },
  { of: 'src/', to: 'cli/', through: [] },
  { of: 'server/', to: 'src/', through: ['src/index.ts'] },
  { of: 'server/', to: 'cli/', through: [] },
  // Errors and findings are a door of their own, so that help needs nothing else.
  {
    of: 'cli/',
    to: 'src/',
    through: [
      'src/index.ts',
      'src/making.ts',
      'src/errors.ts',
      'src/nearest.ts',
      'src/version.ts',
      'src/facts/record.ts',
    ],
  },
];

const environment: readonly string[] = ['server/config.ts', 'cli/'];

function isWithin(file: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
}

/** Finds the wall of a package: its own line, or that of its scope (`@fastify/static` has fastify's). */
function wallOf(name: string): Wall | undefined {
  return walls[name] ?? (name.startsWith('@fastify/') ? walls['fastify'] : undefined);
}

function packageBreaches(imports: readonly Import[]): string[] {
  const outside = imports.filter(({ to, specifier }) => to === undefined && !specifier.startsWith('node:'));
  const found = outside.flatMap(({ from, specifier }) => {
    const wall = wallOf(packageOf(specifier));
    if (wall === undefined) return [`${from} names ${specifier}, which has no line in the table`];
    return isWithin(from, wall.within)
      ? []
      : [`${from} names ${specifier}, allowed in ${wall.within.join(', ') || 'the tests'}`];
  });
  for (const [name, wall] of Object.entries(walls)) {
    const files = new Set(outside.filter(({ specifier }) => packageOf(specifier) === name).map(({ from }) => from));
    if (wall.once === true && files.size > 1) found.push(`${[...files].join(' and ')} both name ${name}`);
  }
  return found;
}

function doorBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const door =
      to === undefined ? undefined : doors.find((each) => from.startsWith(each.of) && to.startsWith(each.to));
    return to === undefined || door === undefined || door.through.includes(to) ? [] : [`${from} enters ${to}`];
  });
}

/** Finds `process.env`, `process['env']`, and `process` or its parts taken from node:process outside the places for settings. */
function environmentBreaches(tree: Tree): string[] {
  const found: string[] = [];
  for (const [file, text] of tree) {
    if (isWithin(file, environment)) continue;
    visit(file, text, (node, line) => {
      const isProperty = ts.isPropertyAccessExpression(node) && node.name.text === 'env';
      const isElement = ts.isElementAccessExpression(node) && /^['"`]env['"`]$/.test(node.argumentExpression.getText());
      if ((isProperty || isElement) && /\bprocess$/.test(node.expression.getText()))
        found.push(`${file}:${line} reads the environment`);
      if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'env')
        found.push(`${file}:${line} imports the environment`);
    });
  }
  return found;
}

describe('walls', () => {
  const tree = readTree('src', 'server', 'cli');
  const imports = importsOf(tree);

  it('keep each package in its place', () => {
    expect(packageBreaches(imports)).toEqual([]);
  });

  it('are entered by their doors', () => {
    expect(doorBreaches(imports)).toEqual([]);
  });

  it('keep the environment in the configuration', () => {
    expect(environmentBreaches(tree)).toEqual([]);
  });

  it('keep JSX in the pages', () => {
    expect([...tree.keys()].filter((file) => file.endsWith('x') && !file.startsWith('server/views/'))).toEqual([]);
  });

  it('stand for every runtime dependency, and for no package that is not installed', () => {
    const { dependencies, devDependencies } = readPackage();
    expect(Object.keys(dependencies).filter((name) => wallOf(name) === undefined)).toEqual([]);
    expect(Object.keys(walls).filter((name) => !(name in dependencies) && !(name in devDependencies))).toEqual([]);
  });
});

describe('the rule itself', () => {
  const tree: Tree = new Map([
    ['src/rdf/rdf.ts', "import { Parser } from 'n3';"],
    ['src/convert.ts', "import type { Quad } from 'n3'; import fs from 'fs'; import { env } from 'node:process';"],
    ['src/index.ts', "export * from './rdf.js';"],
    ['src/release/store/a.ts', "import { open } from 'lmdb';"],
    ['src/release/store/b.ts', "const lmdb = await import('lmdb');"],
    [
      'server/app.ts',
      "import '../src/index.js'; import '../src/rdf/rdf.js'; import '@fastify/static'; process['env']; // process.env",
    ],
    ['cli/serve.ts', "import '../server/app.js'; import '../src/convert.js'; process.env['PORT'];"],
  ]);
  const imports = importsOf(tree);

  it('finds a package outside its place, one without a line, and one named twice', () => {
    expect(packageBreaches(imports)).toEqual([
      'src/convert.ts names n3, allowed in src/rdf/rdf.ts',
      'src/convert.ts names fs, which has no line in the table',
      'src/release/store/a.ts and src/release/store/b.ts both name lmdb',
    ]);
  });

  it('finds who comes in by the window', () => {
    expect(doorBreaches(imports)).toEqual([
      'server/app.ts enters src/rdf/rdf.ts',
      'cli/serve.ts enters src/convert.ts',
    ]);
  });

  it('finds who reads the environment', () => {
    expect(environmentBreaches(tree)).toEqual([
      'src/convert.ts:1 imports the environment',
      'server/app.ts:1 reads the environment',
    ]);
  });
});
