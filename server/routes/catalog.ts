// `/catalog`, `/dataset/{slug}` and `/graph/{name}`: what the release says about itself as a whole.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  dct,
  digestPortalFile,
  documentFormats,
  graphNames,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  writePortalFile,
  xsd,
  type GraphName,
  type Quad,
  type Release,
} from '../../src/index.js';
import { answer, varyBy } from '../answer.js';
import { gatherCatalog } from '../discovery/gather.js';
import { mount } from '../mount.js';
import { Graph } from '../pages/graph.js';
import { resourcePage } from '../pages/resource.js';
import { sendProblem } from '../problem.js';
import { send } from '../send.js';
import { readEnding, type Ending } from '../variant.js';
import { editionOf, pathOf, vary } from '../visit.js';
import { downloadsOf } from './dump.js';
import { sendFate } from './id.js';
import { mountWithEndings } from './terms.js';

/** Mounts the catalogue, the data sets and the graphs. */
export function mountCatalog(app: FastifyInstance, prefix: string): void {
  mountWithEndings(app, `${prefix}catalog`, (request, reply, ending) => {
    const { names } = editionOf(request).release;
    return answerPart(request, reply, `${names.base}catalog`, ending);
  });
  mount(app, `${prefix}dane-gov-pl.xml`, (request, reply) => answerPortal(request, reply, (text) => text));
  mount(app, `${prefix}dane-gov-pl.md5`, (request, reply) => answerPortal(request, reply, digestPortalFile));
  mount(app, `${prefix}dataset/:name`, (request, reply) =>
    withEnding(request, reply, (slug, ending) => {
      const { names } = editionOf(request).release;
      return answerPart(request, reply, names.dataset(slug), ending);
    }),
  );
  mount(app, `${prefix}graph/:name`, (request, reply) =>
    withEnding(request, reply, (text, ending) => {
      const name = graphNames.find((each) => each === text);
      return name === undefined
        ? sendFate(request, reply, { is: 'unknown' })
        : answerGraph(request, reply, name, ending);
    }),
  );
}

function withEnding(
  request: FastifyRequest,
  reply: FastifyReply,
  goOn: (name: string, ending: Ending | undefined) => unknown,
): unknown {
  const { name = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const read = readEnding(name, editionOf(request).release.publication.languages);
  varyBy(reply, read?.ending);
  return read === undefined ? sendFate(request, reply, { is: 'unknown' }) : goOn(read.name, read.ending);
}

function answerPart(request: FastifyRequest, reply: FastifyReply, iri: string, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const quads = gatherCatalog(release, iri);
  if (quads.length === 0) return sendFate(request, reply, { is: 'unknown' });
  return answerWith(request, reply, iri, { quads, ending });
}

/** Answers with the file for the Polish portal, or with what is made of it. */
function answerPortal(request: FastifyRequest, reply: FastifyReply, make: (text: string) => string): unknown {
  vary(reply, 'coding');
  const { release } = editionOf(request);
  const text = writePortalFile(gatherCatalog(release, `${release.names.base}catalog`));
  if (text === undefined) {
    const detail =
      'The portal takes https addresses only, and wants themes and keywords; this release lacks one of them.';
    return sendProblem(request, reply, 'not-found', detail);
  }
  return send(request, reply, {
    contentType: make === digestPortalFile ? 'text/plain; charset=utf-8' : 'application/xml; charset=utf-8',
    key: pathOf(request),
    modified: release.publication.modified,
    write: () => make(text),
  });
}

function answerGraph(request: FastifyRequest, reply: FastifyReply, name: GraphName, ending?: Ending): unknown {
  const { release } = editionOf(request);
  return answerWith(request, reply, release.names.graph(name), { quads: describeGraph(release, name), ending });
}

function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  iri: string,
  { quads, ending }: { quads: readonly Quad[]; ending: Ending | undefined },
): unknown {
  const { release } = editionOf(request);
  return answer(
    request,
    reply,
    {
      iri,
      topic: iri,
      modified: release.publication.modified,
      prefers: 'ttl',
      quads: () => quads,
      page: (frame, links) => {
        const graph = new Graph(quads, release.model, release.names);
        const downloads = downloadsOf(release.manifest);
        return resourcePage(frame, { iri, graph, formats: documentFormats, links, downloads });
      },
    },
    ending,
  );
}

/** Describes a graph (VoID §2, SPARQL 1.1 Service Description §3.2): how much is in it, and the files that hold it. */
function describeGraph(release: Release, name: GraphName): Quad[] {
  const { names, manifest, publication } = release;
  const subject = namedNode(names.graph(name));
  const within = namedNode(names.graph('catalog'));
  const say = (predicate: string, object: Quad['object']): Quad =>
    quad(subject, namedNode(predicate), object as never, within);
  const files = downloadsOf(manifest).filter(({ file }) => file.startsWith(`${name}.`) || file.startsWith('all.'));
  return [
    say(rdf.type, namedNode(voidNs.Dataset)),
    say(dct.title, literal(name, 'en')),
    say(voidNs.triples, literal(String(manifest.counts[name]), namedNode(xsd.integer))),
    say(dct.license, namedNode(publication.licence)),
    say(dct.modified, literal(publication.modified, namedNode(xsd.date))),
    say(dct.isPartOf, namedNode(names.dataset(publication.slug))),
    ...files.map(({ file }) => say(voidNs.dataDump, namedNode(`${names.base}dump/${file}`))),
  ];
}
