// A release whose one thing holds all probes, served over HTTP as any other.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { describeCatalog } from '../../src/catalog/catalog.js';
import { draftDocument } from '../../src/document/prerender.js';
import { readOntology } from '../../src/facts/read/ontology.js';
import { openRelease, startEngine, verifyRelease } from '../../src/index.js';
import { readModel } from '../../src/model/ontology/read.js';
import type { Publication } from '../../src/model/publication.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { parseQuads, quad, rdf, namedNode, skos, taggedTerm, type Quad } from '../../src/rdf/rdf.js';
import { buildRelease } from '../../src/release/build.js';
import { toolVersion } from '../../src/version.js';
import { probes } from './terms.js';

const names = namesUnder('http://localhost:8080/');
const queryMs = 20_000;
const answerBytes = 10_000_000;

const publication: Publication = {
  base: names.base,
  ontology: names.ontology,
  toolVocabulary: names.tool,
  slug: 'probes',
  title: { en: 'Terms for readers' },
  description: { en: 'One term of each sort.' },
  publisher: { name: { en: 'Nobody' }, page: undefined },
  licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
  languages: ['en'],
  modified: '2026-11-30',
  keywords: {},
  themes: [],
};

/** Where the names of the release begin. */
export const { base } = names;

/** The thing that holds the probes. */
export const thing = `${names.base}id/city/probe`;

/** Gives the IRI of the property of a probe. */
export function propertyOf(name: string): string {
  return names.ontology + name;
}

function* quads(ontology: readonly Quad[]): Generator<Quad> {
  yield* ontology;
  const facts = names.graph('facts');
  const graph = namedNode(facts);
  yield quad(namedNode(thing), namedNode(rdf.type), namedNode(`${names.ontology}City`), graph);
  yield quad(namedNode(thing), namedNode(skos.prefLabel), taggedTerm('Probe', 'en'), graph);
  const lines = probes.map(({ name, term }) => `<${thing}> <${propertyOf(name)}> ${term} <${facts}> .`);
  yield* parseQuads(lines.join('\n'));
  const word = namedNode(`${names.base}id/editing/${'0'.repeat(24)}`);
  const say = (predicate: string, object: string): Quad =>
    quad(word, namedNode(predicate), namedNode(object), namedNode(names.graph('evidence')));
  yield say(rdf.type, `${names.tool}Editing`);
  yield say(`${names.tool}about`, thing);
  yield say(`${names.tool}field`, skos.prefLabel);
}

/** A server of the probes; `url` is its address. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the release in a new folder of releases, and gives the folder. */
export async function buildProbes(): Promise<string> {
  const files = ['bench/ontology/vocabulary.ttl', 'bench/ontology/shapes.ttl', 'ontology/hejnal.ttl'];
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file, await readFile(file, 'utf8'));
  const ontology = readOntology(texts, names);
  const described = { publication, names, model: readModel(ontology, names) };
  const releases = await mkdtemp(join(tmpdir(), 'hejnal-probes-'));
  await buildRelease({
    ...described,
    quads: quads(ontology),
    catalog: ({ version, dumps }) => describeCatalog({ ...described, version, dumps }),
    draft: draftDocument,
    releases,
    toolVersion,
    inputDigest: 'probes',
  });
  return releases;
}

/** Builds the release and serves it until it is closed. */
export async function serveProbes(): Promise<Served> {
  const releases = await buildProbes();
  const site = await Site.open({
    directory: releases,
    open: openRelease,
    verify: verifyRelease,
    startEngine: (release) =>
      startEngine(release, { engine: 'exact', services: [], queryMs, answerBytes, rows: 0, workers: 1 }),
    cacheMaxBytes: 1_000_000,
    pollMs: 0,
  });
  const app = createApp({ site, config: readConfig({}, {}), logStream: { write: () => undefined } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await closeApp(app);
      await rm(releases, { recursive: true, force: true });
    },
  };
}
