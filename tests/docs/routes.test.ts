// docs/http.md names every address that the server has, and every problem that it can answer with.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '../../server/respond/problem.js';
import { useServed } from '../e2e/publication.js';

const served = useServed();
const page = readFileSync('docs/http.md', 'utf8');

/** Reads the tree that Fastify prints: a line a node, four columns a level, `:a|:b` where routes name a part differently. */
function routesIn(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]── (\S+)/.exec(line);
    if (match === null) return [];
    const [, indent = '', part = ''] = match;
    path.splice(indent.length / 4);
    path.push(part);
    return line.includes('(GET') ? [path.join('')] : [];
  });
}

/** Makes routes and documented addresses alike: parts that vary as {}, endings of formats left out. */
const plain = (route: string): string =>
  route
    .replace(/:[a-z]+(\|:[a-z]+)*|\{[a-z]+\}/g, '{}')
    .replace(/^\/assets\/.*/, '/assets/{}')
    // The tree leaves out what stands before a wildcard.
    .replace(/^(?:\/time(?:gate|map)\/\{\}|\/\*)$/, '/{}')
    .replace(
      /(\/(?:ontology|hejnal|shapes|catalog|feed|version|\.well-known\/(?:void|sparql-examples)))(?:\.(?:pl|en))?\.(?:html|jsonld|ttl|nt|rdf|yamlld)$/,
      '$1',
    );

/** Reads the code spans in the first column of the table under a heading. */
function firstColumn(heading: string): string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| *(`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span),
  );
}

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

describe('docs/http.md', () => {
  it('lists exactly the addresses that the server has', () => {
    const routes = routesIn(served().app.printRoutes({ commonPrefix: false }));
    expect(routes).toContain('/id/:kind/:slug');
    expect(sorted(firstColumn('Addresses').map(plain))).toEqual(sorted(routes.map(plain)));
  });

  it('lists exactly the problems of the server, with their status', () => {
    const section = page.split('\n## Errors\n')[1] ?? '';
    const rows = [...section.matchAll(/^\| *`([a-z-]+)` *\| *(\d{3}) *\|/gm)].map(
      ([, code, status]) => `${code} ${status}`,
    );
    const known = Object.entries(problems).map(([code, { status }]) => `${code} ${status}`);
    expect(rows.sort()).toEqual(known.sort());
  });
});

describe('the rule itself', () => {
  it('reads a tree of routes', () => {
    const tree = '└── / (GET, HEAD)\n    ├── doc/:a|:b (GET)\n    │   └── /:c (GET)\n    └── x (POST)\n';
    expect(routesIn(tree)).toEqual(['/', '/doc/:a|:b', '/doc/:a|:b/:c']);
    expect(plain('/doc/:a|:b/:c')).toBe('/doc/{}/{}');
    expect(plain('/ontology.pl.html')).toBe('/ontology');
  });
});
