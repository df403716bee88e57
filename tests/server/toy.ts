// A server over a toy publication in memory, with an engine that answers what a test tells it to.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../server/app.js';
import { readConfig, type Config } from '../../server/config.js';
import { Site, type SiteEvent } from '../../server/site/site.js';
import type { Manifest, Quad, QueryEngine, QueryRequest, Release } from '../../src/index.js';
import {
  inGraph,
  memoryRelease,
  model,
  museumOntology,
  museumQuads,
  names,
  publication,
  read,
  shipped,
} from '../formats/museum.js';
import { dct, namedNode, quad, rdf } from '../../src/rdf/rdf.js';
import { imageOf } from '../../src/release/triples/files.js';
import { scratch } from '../scratch.js';

export { names };

const fates = inGraph(
  `<id/museum/closed> a hej:Withdrawn ; skos:prefLabel "Closed"@en .
   <id/museum/castle> <http://purl.org/dc/terms/isReplacedBy> <id/museum/wawel> .
   <id/museum/hostile> a mu:Museum ; skos:prefLabel "<script>alert(1)</script>"@en , "\\"onload=\\"x"@pl ;
     mu:website <javascript:alert(1)> , <https://example.org/a?b=1&c=2> .`,
  'facts',
);
const said = inGraph(
  `<catalog> a <http://www.w3.org/ns/dcat#Catalog> ; <http://www.w3.org/ns/dcat#dataset> <dataset/museums> .
   <dataset/museums> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Muzea"@pl , "Museums"@en ;
     <http://www.w3.org/ns/dcat#distribution> <dataset/museums#facts.nt> .
   <dataset/museums#facts.nt> <http://www.w3.org/ns/dcat#downloadURL> <dump/facts.nt> ;
     <http://www.w3.org/ns/dcat#mediaType> <http://www.iana.org/assignments/media-types/application/n-triples> .`,
  'ontology',
).map((each) =>
  quad(each.subject as never, each.predicate as never, each.object as never, namedNode(names.graph('catalog'))),
);
const terms = [...read(museumOntology), ...shipped].map((each) =>
  quad(each.subject as never, each.predicate as never, each.object as never, namedNode(names.graph('ontology'))),
);

/** Names the file of the toy's only dump, and what is in it. */
export const dump = { file: 'facts.nt', text: 'the facts, line by line\n'.repeat(200) };

/** Makes a release in memory; only its dump lies on the disk. */
export function toyRelease(
  version = '2026-11-22-aaaaaaaaaaaa',
  more: readonly Quad[] = [],
): Release & { closed: boolean } {
  const quads = [...museumQuads, ...fates, ...said, ...terms, ...more];
  const directory = scratch('toy');
  mkdirSync(join(directory, 'dumps'));
  const twins = [`dumps/${dump.file}`, `dumps/${dump.file}.gz`] as const;
  const contents = [Buffer.from(dump.text), gzipSync(dump.text)] as const;
  twins.forEach((path, index) => writeFileSync(join(directory, path), contents[index]!));
  const files = twins.map((path, index) => ({
    path,
    bytes: contents[index]!.length,
    sha256: createHash('sha256').update(contents[index]!).digest('hex'),
  }));
  const counts = { facts: 1, ontology: 2, evidence: 3, derived: 4, catalog: 5 };
  const manifest = { version, toolVersion: '0', counts, total: 15, files, publication } as unknown as Manifest;
  const plain = memoryRelease(quads);
  // As a release does, the toy lists no names whose things were renamed or withdrawn.
  const isGone = (iri: string): boolean =>
    [...plain.quadsOf(iri)].some(
      ({ predicate, object }) => predicate.value === dct.isReplacedBy || object.value === `${names.tool}Withdrawn`,
    );
  const objects = (iri: string): Quad[] => [...plain.quadsTo(iri)];
  return {
    ...plain,
    closed: false,
    directory,
    manifest,
    publication,
    model,
    quadsWith: (predicate) => quads.filter((each) => each.predicate.value === predicate),
    uses: (predicate) => quads.filter((each) => each.predicate.value === predicate).length,
    instances: (iri) => objects(iri).filter((each) => each.predicate.value === rdf.type).length,
    predicates: () => [...new Set(quads.map((each) => each.predicate.value))].sort(),
    classes: () =>
      [...new Set(quads.filter((each) => each.predicate.value === rdf.type).map((each) => each.object.value))].sort(),
    fitting: ({ subject, predicate, object }, { from = '0', limit }) => {
      const found = quads.filter(
        (each) =>
          (subject === undefined || each.subject.value === subject) &&
          (predicate === undefined || each.predicate.value === predicate) &&
          (object === undefined || object.equals(each.object)),
      );
      const [start, end] = [Number(from), Number(from) + limit];
      return { quads: found.slice(start, end), total: found.length, ...(end < found.length && { next: String(end) }) };
    },
    things: (kind, { after, limit = Infinity } = {}) =>
      [...new Set(quads.map((each) => each.subject.value))]
        .filter(
          (iri) =>
            names.readThing(iri)?.kind === kind &&
            !iri.includes('#') &&
            (after === undefined || iri > after) &&
            !isGone(iri),
        )
        .sort()
        .slice(0, limit),
    image: imageOf([]),
    ready: () => undefined,
    filled: () => undefined,
    readyTriples: () => undefined,
    past: undefined,
    moment: `${publication.modified}T00:00:00Z`,
    search: undefined,
    queries: [],
    quads: () => quads,
    close() {
      this.closed = true;
      return Promise.resolve();
    },
  };
}

/** An engine under the control of a test. */
export interface ToyEngine extends QueryEngine {
  readonly asked: QueryRequest[];
  is: ReturnType<QueryEngine['state']>;
  closed: boolean;
  /** Answers a query; throws or waits as a test likes. */
  reply: (request: QueryRequest, signal?: AbortSignal) => Promise<string> | string;
}

/** Makes an engine that answers with the same text until it is told otherwise. */
export function toyEngine(text = '{"head":{},"boolean":true}'): ToyEngine {
  return {
    name: 'toy',
    asked: [],
    is: 'ready',
    closed: false,
    reply: () => text,
    state() {
      return this.is;
    },
    load: () => ({ workers: 1, loaded: 1, busy: 0, waiting: 0, bufferedBytes: 0 }),
    async query(request, { signal } = {}) {
      this.asked.push(request);
      const bytes = new TextEncoder().encode(await this.reply(request, signal));
      return { mediaType: request.mediaType, bytes, workerMs: 1, release: () => undefined };
    },
    close() {
      this.closed = true;
      return Promise.resolve();
    },
  };
}

/** A running toy with everything a test may want to look at. */
export interface Toy {
  readonly app: FastifyInstance;
  readonly site: Site;
  readonly engine: ToyEngine;
  readonly release: ReturnType<typeof toyRelease>;
  readonly events: SiteEvent[];
  readonly log: string[];
}

/** Makes a server over a toy release; it does not listen, `inject` asks it. */
export async function makeToy(
  options: Partial<Config> = {},
  patience?: Parameters<typeof createApp>[0]['patience'],
  more: readonly Quad[] = [],
): Promise<Toy> {
  const [release, engine] = [toyRelease(undefined, more), toyEngine()];
  const events: SiteEvent[] = [];
  const log: string[] = [];
  const site = await Site.open({
    directory: release.directory,
    open: () => Promise.resolve(release),
    verify: () => Promise.resolve(),
    startEngine: () => engine,
    cacheMaxBytes: 1024 * 1024,
    report: (event) => events.push(event),
    pollMs: 0,
  });
  const config = readConfig(options, {});
  const logStream = { write: (line: string) => void log.push(line) };
  const app = createApp({ site, config, logStream, ...(patience && { patience }) });
  return { app, site, engine, release, events, log };
}
