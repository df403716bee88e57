// The feeds of the shipped publication over three releases: followed to the end they are its facts and its catalogue.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeCatalog } from '../../src/catalog/catalog.js';
import { writeFeeds } from '../../src/feed/build.js';
import { readFolder } from '../../src/facts/folder.js';
import { tripleLine, versionPaths, type Quad } from '../../src/rdf/rdf.js';
import { buildRelease } from '../../src/release/build.js';
import { quadsOf, readWorkspace } from '../../src/facts/workspace.js';
import { folder } from '../release/museum.js';
import { factsOf, follow, isDeleted, latest, serve } from './follow.js';

const dropped = 'id/membership/krakow-icorn';

it('the shipped publication can be followed to exactly its facts and its catalogue', { timeout: 60_000 }, async () => {
  const workspace = await readWorkspace(await readFolder('.'), { today: '2026-11-22' });
  if (!('model' in workspace)) throw new Error('The publication cannot be read.');
  const { names, model, publication } = workspace;
  const all = [...quadsOf(workspace)];
  const isLeft = ({ subject, object }: Quad): boolean => ![subject.value, object.value].includes(names.base + dropped);
  const states = [all, all.filter(isLeft), all.filter((each) => !each.object.value.startsWith('Amsterdam'))];
  const releases = folder();
  for (const [at, quads] of states.entries()) {
    const dated = { ...publication, modified: `2026-12-0${at + 1}` };
    await buildRelease({
      publication: dated,
      names,
      model,
      quads,
      catalog: ({ version, dumps }) => describeCatalog({ publication: dated, names, model, version, dumps }),
      releases,
      toolVersion: '0',
      inputDigest: '',
      follow: (change) => writeFeeds(names, change),
    });
  }
  const server = await serve(releases);
  const { directory } = server.site.current().release;
  const linesOf = (...path: string[]): string[] =>
    readFileSync(join(directory, ...path), 'utf8')
      .trimEnd()
      .split('\n');
  const facts = await follow(server, `${names.base}feed/facts`);
  const activities = await follow(server, `${names.base}feed/catalog`);
  await server.close();
  expect(factsOf(latest(facts).values(), Object.values(versionPaths))).toEqual(linesOf('dumps', 'facts.nt'));
  const fates = facts.filter(({ of }) => of === names.base + dropped).map(isDeleted);
  expect(fates).toEqual([false, true, false]);
  const catalog = linesOf('catalog', 'catalog.nq').map((line) => line.replace(/ <[^ ]*> \.$/, ' .'));
  const said = [...latest(activities).values()].flatMap(({ iri, quads }) =>
    quads.filter(({ graph }) => graph.value === iri).map(tripleLine),
  );
  expect(said.sort()).toEqual([...new Set(catalog)].sort());
});
