// What the feeds say over a series of releases: a reader that is not ours follows them to exactly what is published.
import { mkdirSync, readFileSync, rmSync, writeFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFeeds } from '../../src/feed/build.js';
import { feedFolder, openFile, readRoot } from '../../src/feed/feed.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { dcat, dct, literal, rdf, skos, tripleLine, versionPaths } from '../../src/rdf/rdf.js';
import type { Built } from '../../src/release/build.js';
import { build, fact, folder, museum, names, publication, forgetHistory } from '../release/museum.js';
import { factsOf, follow, isDeleted, latest, serve, type Member } from './follow.js';
import { buildStates, feeds, sharedFolder, states } from './states.js';

const factsFeed = `${names.base}feed/facts`;
const catalogFeed = `${names.base}feed/catalog`;

async function followAll(releases: string, feed: string): Promise<Member[]> {
  const server = await serve(releases);
  try {
    return await follow(server, feed);
  } finally {
    await server.close();
  }
}

describe('the feed of facts', () => {
  const releases = sharedFolder();
  let built: Built[] = [];
  let members: Member[] = [];
  beforeAll(async () => {
    built = await buildStates(releases);
    members = await followAll(releases, factsFeed);
  });

  it('gives, followed to the moment of any release, exactly the facts of that release', () => {
    const moments = [...new Set(members.map(({ moment }) => moment))].sort();
    const told = moments.map((moment) => {
      const until = members.filter((each) => each.moment <= moment);
      return factsOf(latest(until).values(), Object.values(versionPaths));
    });
    const held = built.map(({ directory }) =>
      readFileSync(join(directory, 'dumps', 'facts.nt'), 'utf8')
        .trimEnd()
        .split('\n'),
    );
    expect(told).toEqual(held);
  });

  it('says when each thing changed, and which is gone', () => {
    const told = members.map(
      (each) => `${each.moment.slice(5, 19)} ${each.of.replace(names.base, '')}${isDeleted(each) ? ' gone' : ''}`,
    );
    expect(told.sort()).toEqual([
      '11-01T00:00:00 id/museum/czapski',
      '11-01T00:00:00 id/museum/vitrum-2',
      '11-01T00:00:01 id/museum/mocak',
      '11-01T00:00:01 id/museum/mocak#during',
      '11-01T00:00:01 id/museum/żuk',
      '11-02T00:00:00 id/museum/vitrum-2',
      '11-02T00:00:00 id/museum/żuk gone',
      '11-03T00:00:00 https://elsewhere.example/ą%20b',
      '11-03T00:00:00 id/museum/czapski gone',
      '11-03T00:00:00 id/museum/mocak gone',
      '11-03T00:00:00 id/museum/mocak#during gone',
      '11-03T00:00:00 id/museum/vitrum-2',
      '11-04T00:00:00 https://elsewhere.example/ą%20b gone',
      '11-04T00:00:00 id/museum/mocak gone',
    ]);
  });

  it('names each version by the address that the thing had in that release', () => {
    const iris = members.map(({ iri }) => iri);
    expect(new Set(iris).size).toBe(14);
    expect(iris).toContain(`${names.base}version/${built[0]?.version}/id/museum/czapski`);
    expect(iris).toContain(`${names.base}version/${built[3]?.version}/id/museum/mocak#during`);
    expect(iris).toContain(`${factsFeed}#${built[3]?.version}/https%3A%2F%2Felsewhere.example%2F%C4%85%2520b`);
  });

  it('begins anew with everything where the history of the release before was not kept', async () => {
    const own = folder();
    await buildStates(own, 2);
    rmSync(join(own, 'history'), { recursive: true });
    forgetHistory(realpathSync(join(own, 'current')));
    await build(own, { publication: { ...publication, modified: '2026-11-07' }, quads: states[2], follow: feeds });
    const found = await followAll(own, factsFeed);
    expect(found.map(({ of, moment }) => `${moment} ${of}`).sort()).toEqual(
      ['czapski', 'mocak', 'mocak#during', 'vitrum-2'].map((slug) => `2026-11-07T00:00:00.000Z ${museum(slug)}`),
    );
  });
});

it('feeds begin anew where the base is another', () => {
  const root = folder();
  const release = (name: string, base: string) => {
    const [directory, history] = [join(root, name), join(root, 'history', name)];
    for (const part of ['dumps', 'catalog']) mkdirSync(join(directory, part), { recursive: true });
    writeFileSync(join(directory, 'dumps', 'facts.nt'), `<${base}id/a> <${skos.prefLabel}> "a" .\n`);
    writeFileSync(join(directory, 'catalog', 'catalog.nq'), '');
    return { directory, history };
  };
  const [old, next] = [release('v1', 'https://a.example/'), release('v2', 'https://b.example/')];
  const change = {
    version: 'v1',
    moment: '2026-11-01T00:00:00Z',
    before: undefined,
    after: old.directory,
    history: old.history,
  };
  writeFeeds(namesUnder('https://a.example/'), change);
  const later = {
    version: 'v2',
    moment: '2026-11-01T00:00:01Z',
    before: old,
    after: next.directory,
    history: next.history,
  };
  writeFeeds(namesUnder('https://b.example/'), later);
  const members = readFileSync(openFile(feedFolder(next.history, 'facts')), 'utf8');
  expect(members).not.toContain('a.example');
  expect(readRoot(feedFolder(next.history, 'facts'))).toMatchObject({ open: 1, began: '2026-11-01T00:00:01Z' });
});

describe('the feed of the catalogue', () => {
  it('tells each change as an activity whose graph is the description, as the catalogue has it at the end', async () => {
    const releases = folder();
    const dataset = (slug: string, title: string) => [
      fact(names.dataset(slug), rdf.type, dcat.Dataset, 'catalog'),
      fact(names.dataset(slug), dct.title, literal(title, 'en'), 'catalog'),
      fact(names.dataset(slug), dct.license, `${names.base}licence`, 'catalog'),
    ];
    const shared = [
      fact(`${names.base}catalog`, rdf.type, dcat.Catalog, 'catalog'),
      fact(`${names.base}licence`, rdf.type, dct.LicenseDocument, 'catalog'),
    ];
    const catalogs = [
      [...dataset('a', 'A'), ...dataset('b', 'B'), ...shared],
      [...dataset('a', 'A'), ...dataset('b', 'Better'), ...dataset('c', 'C'), ...shared],
      [...dataset('b', 'Better'), ...dataset('c', 'C'), ...shared],
    ];
    for (const [at, catalog] of catalogs.entries()) {
      await build(releases, {
        publication: { ...publication, modified: `2026-11-0${at + 1}` },
        catalog: () => catalog,
        follow: feeds,
      });
    }
    const members = await followAll(releases, catalogFeed);
    const told = members.map(({ iri, of, moment, quads: said }) => {
      const type = said.find(({ subject, predicate }) => subject.value === iri && predicate.value === rdf.type);
      return `${moment.slice(8, 10)} ${type?.object.value.replace(/^.*#/, '')} ${of.replace(names.base, '')}`;
    });
    expect(told.sort()).toEqual([
      '01 Create catalog',
      '01 Create dataset/a',
      '01 Create dataset/b',
      '02 Create dataset/c',
      '02 Update dataset/b',
      '03 Delete dataset/a',
    ]);
    const payload = [...latest(members).values()].flatMap(({ iri, quads: said }) =>
      said.filter(({ graph }) => graph.value === iri).map(tripleLine),
    );
    expect([...new Set(payload)].sort()).toEqual((catalogs[2] ?? []).map(tripleLine).sort());
  });
});
