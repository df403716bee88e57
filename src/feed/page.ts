// A page of a feed as a graph: what the stream is, where the other pages are (TREE), and the members.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Names } from '../rdf/iri.js';
import {
  streams,
  dct,
  ldes,
  literal,
  namedNode,
  parseQuads,
  quad,
  rdf,
  tree,
  versionPaths,
  xsd,
  type LangMap,
  type Quad,
} from '../rdf/rdf.js';
import { historyFolder, historyOf } from '../release/history/history.js';
import { later } from '../release/history/moment.js';
import type { Release } from '../release/open.js';
import {
  feedFolder,
  membersFile,
  openFile,
  pagesFile,
  readPages,
  readRoot,
  rootFile,
  type ClosedPage,
  type FeedName,
} from './feed.js';
import { titleOf } from './texts.js';

type Object = Quad['object'];
type Say = (subject: string, predicate: string, object: Object) => Quad;

/** One page of a feed; the quads of a member of the catalogue's feed stand in a graph of its own. */
export interface FeedPage {
  readonly iri: string;
  /** Moment of its last member or, of a root, of the last change of what it says besides. */
  readonly modified: string;
  readonly isClosed: boolean;
  /** What it is read from, as the claims of a release name it. */
  readonly files: readonly string[];
  quads(): Quad[];
}

/** Names the root page of a feed; its stream has the fragment `stream`. */
export function feedIri(names: Names, name: FeedName): string {
  return `${names.base}feed/${name}`;
}

/** Opens the root of a feed as of a release; `undefined` where the history of the release is not kept. */
export function openFeed(
  { directory, manifest, names, publication, since }: Release,
  name: FeedName,
): FeedPage | undefined {
  const folder = feedFolder(historyOf(dirname(directory), manifest.version), name);
  const feed = readRoot(folder);
  if (feed === undefined) return undefined;
  const iri = feedIri(names, name);
  return {
    iri,
    modified: later(feed.moment, since),
    isClosed: false,
    files: named(manifest.version, name, [basename(openFile(folder)), rootFile]),
    quads: () => [
      ...describeStream(names, name, titleOf(publication, name)),
      say(`${iri}#stream`, dct.license, namedNode(publication.licence)),
      say(iri, rdf.type, namedNode(tree.Node)),
      say(iri, ldes.retentionPolicy, namedNode(`${iri}#retention`)),
      say(`${iri}#retention`, rdf.type, namedNode(ldes.RetentionPolicy)),
      say(`${iri}#retention`, ldes.startingFrom, instant(feed.began)),
      ...feed.pages.flatMap((page, at) => relate(iri, iri, page, { name, number: at + 1 })),
      ...readMembers(openFile(folder)),
    ],
  };
}

/** Opens a closed page, of whatever release closed it; `undefined` where there is none. */
export function openFeedPage(
  { directory, names }: Release,
  name: FeedName,
  { version, number }: { readonly version: string; readonly number: number },
): FeedPage | undefined {
  const folder = feedFolder(join(dirname(directory), historyFolder, version), name);
  const [members, pages] = [membersFile(folder, number), pagesFile(folder, number)];
  const root = feedIri(names, name);
  const iri = `${root}/${version}/${number}`;
  const modified = readRoot(folder)?.moment;
  const isLeaf = existsSync(members);
  if (modified === undefined || (!isLeaf && !existsSync(pages))) return undefined;
  const relations = (): Quad[] =>
    readPages(pages).flatMap((page, at) => relate(root, iri, page, { name, number: at + 1 }));
  return {
    iri,
    modified,
    isClosed: true,
    files: named(version, name, [basename(isLeaf ? members : pages), rootFile]),
    quads: () => [
      say(iri, rdf.type, namedNode(tree.Node)),
      say(iri, dct.isPartOf, namedNode(root)),
      say(iri, ldes.immutable, literal('true', namedNode(xsd.boolean))),
      ...(isLeaf ? readMembers(members) : relations()),
    ],
  };
}

/** Says what a stream is: its title, its root page, and how its members tell what changed and when (LDES 1.0). */
export function describeStream(names: Names, name: FeedName, title: LangMap): Quad[] {
  const root = feedIri(names, name);
  const stream = `${root}#stream`;
  const link = (predicate: string, iri: string): Quad => say(stream, predicate, namedNode(iri));
  return [
    link(rdf.type, ldes.EventStream),
    ...Object.entries(title).map(([language, text]) => say(stream, dct.title, literal(text, language))),
    link(tree.view, root),
    link(dct.conformsTo, name === 'facts' ? ldesSpecification : feedSpecification),
    link(ldes.timestampPath, name === 'facts' ? versionPaths.timestamp : streams.published),
    link(ldes.versionOfPath, name === 'facts' ? versionPaths.versionOf : streams.object),
    link(ldes.versionDeletePath, rdf.type),
    link(ldes.versionDeleteObject, streams.Delete),
    ...(name === 'facts'
      ? []
      : [
          link(ldes.versionCreatePath, rdf.type),
          link(ldes.versionCreateObject, streams.Create),
          link(ldes.versionUpdatePath, rdf.type),
          link(ldes.versionUpdateObject, streams.Update),
        ]),
  ];
}

const ldesSpecification = 'https://w3id.org/ldes/specification';
const feedSpecification = 'https://semiceu.github.io/LDES-DCAT-AP-feeds/';

const say: Say = (subject, predicate, object) => quad(namedNode(subject), namedNode(predicate), object as never);

/** Leads from a page to another by the time of its members (TREE, "two relations with the same tree:node"). */
function relate(
  root: string,
  from: string,
  page: ClosedPage,
  { name, number }: { readonly name: FeedName; readonly number: number },
): Quad[] {
  const path = name === 'facts' ? versionPaths.timestamp : streams.published;
  const sides = [
    ['from', tree.GreaterThanOrEqualToRelation, page.from],
    ['until', tree.LessThanOrEqualToRelation, page.until],
  ] as const;
  return sides.flatMap(([side, type, value]) => {
    const relation = `${from}#${side}-${number}`;
    return [
      say(from, tree.relation, namedNode(relation)),
      say(relation, rdf.type, namedNode(type)),
      say(relation, tree.path, namedNode(path)),
      say(relation, tree.value, instant(value)),
      say(relation, tree.node, namedNode(`${root}/${page.page}`)),
    ];
  });
}

function named(version: string, name: FeedName, files: readonly string[]): string[] {
  return files.map((file) => [historyFolder, version, 'feed', name, file].join('/'));
}

function instant(moment: string): Object {
  return literal(moment, namedNode(xsd.dateTime));
}

function readMembers(path: string): Quad[] {
  return parseQuads(readFileSync(path, 'utf8'));
}
