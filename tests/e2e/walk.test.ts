// The walk of a request in docs/architecture.md names the files that a request really enters, by V8's own counts of calls.
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

/** Gives the files that the walk of a request names, step by step. */
function walkOf(page: string): string[][] {
  const section = /^### A request\n([^]*?)(?=^##)/m.exec(page)?.[1] ?? '';
  return [...section.matchAll(/^\d+\. (.*)$/gm)].map(([, step = '']) =>
    [...step.matchAll(/`((?:src|server)\/[\w/.]+\.tsx?)`/g)].map(([, path = '']) => path),
  );
}

it('of a document is told in at most eight steps, and names each file that it enters', async () => {
  const steps = walkOf(readFile('docs/architecture.md'));
  expect(steps.length).toBeGreaterThan(4);
  expect(steps.length).toBeLessThanOrEqual(8);
  const fetch = (): Promise<Answer> => ask(served().port, '/doc/city/krakow', { accept: 'text/turtle' });
  // What is made once for all documents of a kind is made now.
  for (let turn = 0; turn < 3; turn++) expect((await fetch()).status).toBe(200);
  expect(steps.flat().sort()).toEqual(await enteredDuring(fetch));
});
