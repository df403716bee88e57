// What is still known of a thing that was withdrawn: its name, the day, and the last release that had it.
import type { FastifyRequest } from 'fastify';
import { prov, rdf, skos, type Release } from '../../src/index.js';
import { nameIn } from '../search/name.js';
import { editionOf } from '../site/wish.js';
import type { Gone } from '../views/problem/fault.js';

/** Most earlier releases that are opened to find one that had the thing. */
const maxOpened = 3;

/** Tells of a thing that the release calls withdrawn, in the reader's language. */
export async function goneOf(request: FastifyRequest, thing: string, language: string): Promise<Gone> {
  const { release } = editionOf(request);
  const [day] = release.quadsOf(thing, prov.invalidatedAtTime);
  const last = await lastHaving(request, thing, language);
  return { day: day?.object.value.slice(0, 10), ...last };
}

/** Finds the last release in which the thing was described: the one before a release that changed it. */
async function lastHaving(request: FastifyRequest, thing: string, language: string): Promise<Partial<Gone>> {
  const { archive } = request.server.site;
  const { release } = editionOf(request);
  const kept = archive.list(release);
  const changes = (release.past?.find(thing) ?? []).toReversed();
  const before = changes.flatMap(({ version }) => kept.find((each) => each.version === version)?.previous ?? []);
  for (const version of before.slice(0, maxOpened)) {
    const visit = await archive.enter(release, version);
    if (visit === undefined) continue;
    const found = describedIn(visit.release, thing, language);
    visit.leave();
    if (found !== undefined) return { ...found, version };
  }
  return {};
}

function describedIn(release: Release, thing: string, language: string): Partial<Gone> | undefined {
  const { names, publication } = release;
  const isWithdrawn = [...release.quadsOf(thing, rdf.type)].some(
    ({ object }) => object.value === `${names.tool}Withdrawn`,
  );
  if (!release.has(thing) || isWithdrawn) return undefined;
  const labels = [...release.quadsOf(thing, skos.prefLabel)].flatMap(({ object }) =>
    object.termType === 'Literal' ? [{ text: object.value, language: object.language, isPreferred: true }] : [],
  );
  const { text, language: tongue } = nameIn(labels, language);
  const { kind = '', slug = '' } = names.readThing(thing) ?? {};
  return {
    ...(text !== '' && { name: { text, language: tongue || undefined } }),
    document: names.document(kind, slug),
    modified: publication.modified,
  };
}
