// The members of the feed of the catalogue: an activity for each described thing that changed (DCAT-AP Feeds).
import type { Names } from '../rdf/iri.js';
import { streams, dcat, foaf, rdf, tree, vcard, xsd } from '../rdf/rdf.js';
import { fromBytes, toBytes } from '../release/files/bytes.js';
import { cutGraph } from '../release/files/dedupe.js';
import { splitLine } from '../release/files/split.js';
import { unique } from '../release/files/sort.js';

/** What stands alone in a feed; everything else is described where it is referred to. */
const alone = new Set(
  [dcat.Catalog, dcat.Dataset, dcat.Distribution, dcat.DataService, foaf.Agent, vcard.Kind].map((iri) => `<${iri}>`),
);

const catalogType = `<${dcat.Catalog}>`;

/** What members are named by. */
interface Versioned {
  readonly names: Names;
  readonly version: string;
  readonly moment: string;
}

/** Gives each member as its lines, from the quads of two catalogues, in the order of the things' IRIs. */
export function* catalogMembers(
  before: Iterable<string>,
  after: Iterable<string>,
  { names, version, moment }: Versioned,
): Generator<string> {
  const [olds, news] = [described(before), described(after)];
  const base = toBytes(names.base);
  const stream = `${base}feed/catalog`;
  for (const subject of [...new Set([...olds.keys(), ...news.keys()])].sort()) {
    const [old, now] = [olds.get(subject) ?? [], news.get(subject) ?? []];
    if (old.join('\n') === now.join('\n')) continue;
    const iri = subject.slice(1, -1);
    const name = iri.startsWith(base)
      ? iri.slice(base.length).replaceAll('#', '%23')
      : encodeURIComponent(fromBytes(iri));
    const member = `<${stream}#${version}/${name}>`;
    const type = old.length === 0 ? streams.Create : now.length === 0 ? streams.Delete : streams.Update;
    const lines = [
      `<${stream}#stream> <${tree.member}> ${member} .`,
      `${member} <${rdf.type}> <${type}> .`,
      `${member} <${streams.object}> ${subject} .`,
      `${member} <${streams.published}> "${moment}"^^<${xsd.dateTime}> .`,
      ...now.map((triple) => `${triple} ${member} .`),
    ];
    yield `${lines.join('\n')}\n`;
  }
}

/**
 * Gives the triples of each thing that stands alone, sorted, with those of the nodes that only it leads to. What several
 * lead to, such as a licence, goes with the catalogue, so that it is said once.
 */
function described(lines: Iterable<string>): Map<string, string[]> {
  const triples = new Map<string, string[]>();
  // The file says a shared node again for each that refers to it.
  for (const line of unique(lines)) {
    const { subject } = splitLine(line);
    const group = triples.get(subject) ?? [];
    triples.set(subject, group);
    group.push(cutGraph(line).triple);
  }
  const standing = [...triples].filter(([, group]) => group.some(isAlone)).map(([subject]) => subject);
  const catalog = standing.find(
    (subject) => triples.get(subject)?.some((each) => typeOf(each) === catalogType) === true,
  );
  const owners = ownersOf(triples, standing);
  const payloads = new Map(standing.map((subject): [string, string[]] => [subject, []]));
  for (const [subject, group] of triples) {
    const [owner, ...more] = owners.get(subject) ?? [];
    const home = owner === undefined || more.length > 0 ? (catalog ?? owner) : owner;
    if (home !== undefined) payloads.get(home)?.push(...group);
  }
  for (const payload of payloads.values()) payload.sort();
  return payloads;
}

/** Tells, for each node, which of the things that stand alone lead to it, over no other of them. */
function ownersOf(
  triples: ReadonlyMap<string, readonly string[]>,
  standing: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const ends = new Set(standing);
  const owners = new Map<string, string[]>(standing.map((subject) => [subject, [subject]]));
  for (const owner of standing) {
    const seen = new Set([owner]);
    for (const each of seen) {
      for (const triple of triples.get(each) ?? []) {
        const { rest } = splitLine(triple);
        if (!rest.startsWith('<') || !triples.has(rest) || ends.has(rest) || seen.has(rest)) continue;
        seen.add(rest);
        const known = owners.get(rest);
        if (known === undefined) owners.set(rest, [owner]);
        // A second one is enough to know that they are several.
        else if (known.length === 1) known.push(owner);
      }
    }
  }
  return owners;
}

function typeOf(triple: string): string | undefined {
  const { predicate, rest } = splitLine(triple);
  return predicate === `<${rdf.type}>` ? rest : undefined;
}

function isAlone(triple: string): boolean {
  return alone.has(typeOf(triple) ?? '');
}
