// Serves the releases of a folder and follows their feeds with ldes-client, a reader that is not ours.
import type { AddressInfo } from 'node:net';
import { replicateLDES, intoConfig } from 'ldes-client';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { openRelease, verifyRelease } from '../../src/index.js';
import { quadLine, quad, rdf, streams, defaultGraph, type Quad } from '../../src/rdf/rdf.js';
import { toyEngine } from '../server/toy.js';

/** A server over a folder of releases. */
export interface Followed {
  readonly site: Site;
  /** Asks as `fetch` does; names under the base lead to the server. */
  fetch(address: string, options?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Serves the current release of a folder on a free port. */
export async function serve(releases: string): Promise<Followed> {
  const site = await Site.open({
    directory: releases,
    open: openRelease,
    verify: verifyRelease,
    startEngine: () => toyEngine(),
    cacheMaxBytes: 1024 * 1024,
    pollMs: 0,
  });
  const app = createApp({ site, config: readConfig({ port: 0 }, {}), logStream: { write: () => undefined } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const { base } = site.current().release.names;
  return {
    site,
    fetch: async (address, options) => {
      const response = await fetch(address.replace(base, `http://127.0.0.1:${port}/`), options);
      // The client compares the address with the names on the page.
      return Object.defineProperty(response, 'url', { value: address });
    },
    close: async () => {
      await app.close();
      await site.close();
    },
  };
}

/** One member as the client hands it out. */
export interface Member {
  readonly iri: string;
  readonly of: string;
  readonly moment: string;
  readonly quads: readonly Quad[];
}

/** Follows a feed to its end and gives its members in the order of their moments. */
export async function follow({ fetch }: Pick<Followed, 'fetch'>, address: string): Promise<Member[]> {
  const config = intoConfig({ url: address, fetch: fetch as typeof globalThis.fetch });
  const members: Member[] = [];
  const client = replicateLDES(config, 'ascending');
  for await (const { id, quads, timestamp, isVersionOf } of client.stream()) {
    const moment = timestamp instanceof Date ? timestamp.toISOString() : String(timestamp);
    members.push({ iri: id.value, of: isVersionOf ?? '', moment, quads });
  }
  return members;
}

/** Keeps the latest version of each thing. */
export function latest(members: readonly Member[]): Map<string, Member> {
  return new Map(members.map((member) => [member.of, member]));
}

/** Gives the facts that version objects say, as sorted lines: what tells versions is left out, the subjects are themselves again. */
export function factsOf(members: Iterable<Member>, paths: readonly string[]): string[] {
  const lines = [...members].flatMap(({ iri, of, quads }) =>
    quads
      .filter(({ subject, predicate }) => subject.value === iri && !paths.includes(predicate.value))
      .filter(({ predicate, object }) => predicate.value !== rdf.type || object.value !== streams.Delete)
      .map((each) =>
        quadLine(
          quad({ ...each.subject, value: of } as never, each.predicate as never, each.object as never, defaultGraph()),
        ),
      ),
  );
  return lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Tells whether a member says that its thing is gone. */
export function isDeleted({ iri, quads }: Member): boolean {
  return quads.some(
    ({ subject, predicate, object }) =>
      subject.value === iri && predicate.value === rdf.type && object.value === streams.Delete,
  );
}
