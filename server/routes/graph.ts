// `/graph/{name}`: what is in each graph, how much of it, and where to get it whole.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  dct,
  graphNames,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  xsd,
  type GraphName,
  type Quad,
  type Release,
} from '../../src/index.js';
import type { Link } from '../http/header.js';
import { answerPlainly } from '../respond/graph.js';
import type { Ending } from '../respond/variant.js';
import { editionOf } from '../site/wish.js';
import type { Download } from '../views/components/downloads.js';
import type { Frame } from '../views/components/frame.js';
import { graphPage } from '../views/graph/page.js';
import { downloadsOf } from './dump.js';
import { sendFate } from './id.js';
import { mountNamed } from './named.js';

/** Mounts the graphs. */
export function mountGraphs(app: FastifyInstance, prefix: string): void {
  mountNamed(app, `${prefix}graph/:name`, (request, reply, text, ending) => {
    const name = graphNames.find((each) => each === text);
    return name === undefined ? sendFate(request, reply, { is: 'unknown' }) : answerGraph(request, reply, name, ending);
  });
}

function answerGraph(request: FastifyRequest, reply: FastifyReply, name: GraphName, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const iri = release.names.graph(name);
  const quads = describeGraph(release, name);
  const page = (frame: Frame, links: readonly Link[]): string => {
    const statements = release.manifest.counts[name];
    return graphPage(frame, { name, iri, statements, downloads: filesOf(release, name), links });
  };
  return answerPlainly(request, reply, { iri, quads, page }, ending);
}

/** Describes a graph (VoID §2, SPARQL 1.1 Service Description §3.2): how much is in it, and the files that hold it. */
function describeGraph(release: Release, name: GraphName): Quad[] {
  const { names, manifest, publication } = release;
  const subject = namedNode(names.graph(name));
  const within = namedNode(names.graph('catalog'));
  const say = (predicate: string, object: Quad['object']): Quad =>
    quad(subject, namedNode(predicate), object as never, within);
  return [
    say(rdf.type, namedNode(voidNs.Dataset)),
    say(dct.title, literal(name, 'en')),
    say(voidNs.triples, literal(String(manifest.counts[name]), namedNode(xsd.integer))),
    say(dct.license, namedNode(publication.licence)),
    say(dct.modified, literal(publication.modified, namedNode(xsd.date))),
    say(dct.isPartOf, namedNode(names.dataset(publication.slug))),
    ...filesOf(release, name).map(({ file }) => say(voidNs.dataDump, namedNode(`${names.base}dump/${file}`))),
  ];
}

/** Lists the files that hold a graph, alone or with all others. */
function filesOf({ manifest }: Release, name: GraphName): Download[] {
  return downloadsOf(manifest).filter(({ file }) => file.startsWith(`${name}.`) || file.startsWith('all.'));
}
