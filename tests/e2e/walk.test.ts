// The walks of a request and a query in docs/architecture.md name the files that they really enter, by V8's own counts of calls.
import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readFile, root } from '../house/tree.js';
import { ask, type Answer } from './ask.js';
import { useServed } from './publication.js';

const served = useServed();

/** Runs something and gives the files of the house of which a function was called meanwhile; loading a file is no call. */
async function enteredDuring(work: () => Promise<unknown>): Promise<string[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const entered = result.filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0));
  const paths = entered.map(({ url }) => relative(root, url.startsWith('file:') ? fileURLToPath(url) : url));
  return [...new Set(paths)].filter((path) => /^(?:src|server)\//.test(path)).sort();
}

/** Gives the files that a walk names, step by step. */
function walkOf(what: string): string[][] {
  const section = new RegExp(`^### ${what}\\n([^]*?)(?=^##)`, 'm').exec(readFile('docs/architecture.md'))?.[1] ?? '';
  return [...section.matchAll(/^\d+\. (.*)$/gm)].map(([, step = '']) =>
    [...step.matchAll(/`((?:src|server)\/[\w/.]+\.tsx?)`/g)].map(([, path = '']) => path),
  );
}

it.each([
  ['A request', () => '/doc/city/krakow', 'text/turtle'],
  ['A query', (turn: number) => `/sparql?query=${encodeURIComponent(`SELECT * { ?s ?p ${turn} }`)}`, 'text/csv'],
] as const)(
  'of %s is told in at most eight steps, and names each file that it enters',
  async (what, pathOf, accept) => {
    const steps = walkOf(what);
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.length).toBeLessThanOrEqual(8);
    let turn = 0;
    const fetch = (): Promise<Answer> => ask(served().port, pathOf(turn++), { accept });
    // What is made once for all documents of a kind, or for all queries, is made now.
    while (turn < 3) expect((await fetch()).status).toBe(200);
    expect(steps.flat().sort()).toEqual(await enteredDuring(fetch));
  },
);
