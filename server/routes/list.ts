// `/doc/{kind}`: the things of a kind, in stretches that follow each other.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  documentFormats,
  isSlug,
  literal,
  namedNode,
  quad,
  rdf,
  skos,
  xsd,
  type Kind,
  type Quad,
  type Release,
} from '../../src/index.js';
import { answer } from '../respond/negotiated.js';
import { namesOf, shapeNames } from '../views/components/names.js';
import { Graph } from '../views/components/graph.js';
import { listPage } from '../views/list/page.js';
import type { Ending } from '../respond/variant.js';
import { editionOf, wishOf } from '../site/wish.js';
import { sendFate } from './id.js';

/** The vocabulary of collections and their parts that harvesters read (Hydra Core). */
const hydra = 'http://www.w3.org/ns/hydra/core#';

interface Wanted {
  readonly kind: Kind;
  readonly address: string;
  /** IRI of this stretch. */
  readonly iri: string;
  readonly things: readonly string[];
  readonly next: string | undefined;
  readonly total: number;
}

/** Answers with the list of a kind. */
export function answerList(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  ending: Ending | undefined,
): unknown {
  const { release } = editionOf(request);
  const kind = release.model.kind(name);
  const after = wishOf(request).parameter('after');
  if (kind === undefined || (after !== undefined && !isSlug(after))) return sendFate(request, reply, { is: 'unknown' });
  const wanted = readStretch(release, kind, after, request.server.config.pageSize);
  const quads = describeStretch(release, wanted);
  return answer(
    request,
    reply,
    {
      iri: wanted.iri,
      topic: wanted.address,
      modified: release.moment,
      links: wanted.next === undefined ? [] : [{ to: wanted.next, rel: 'next' }],
      quads: () => quads,
      page: (frame, links) => {
        const graph = new Graph([...quads, ...shapeNames(release)], release.model, release.names);
        return listPage(frame, { ...wanted, graph, isFirst: after === undefined, formats: documentFormats }, links);
      },
    },
    ending,
  );
}

function readStretch(release: Release, kind: Kind, after: string | undefined, size: number): Wanted {
  const { names } = release;
  const address = `${names.base}doc/${kind.name}`;
  const from = after === undefined ? {} : { after: names.thing(kind.name, after) };
  const found = release.things(kind.name, { ...from, limit: size + 1 });
  const things = found.slice(0, size);
  const last = names.readThing(things.at(-1) ?? '')?.slug;
  const next = found.length > size && last !== undefined ? `${address}?after=${last}` : undefined;
  const iri = after === undefined ? address : `${address}?after=${after}`;
  return { kind, address, iri, things, next, total: release.instances(kind.class) };
}

/** Says the same as the page: a collection, its members with their names, and the stretch that follows. */
function describeStretch(release: Release, { kind, address, iri, things, next, total }: Wanted): Quad[] {
  const graph = namedNode(release.names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, graph);
  const labels = Object.entries(kind.label).map(([language, text]) =>
    say(address, skos.prefLabel, literal(text, language)),
  );
  return [
    say(address, rdf.type, namedNode(`${hydra}Collection`)),
    ...labels,
    say(address, `${hydra}totalItems`, literal(String(total), namedNode(xsd.integer))),
    // A first stretch is the collection's own address; a later one is a view of it.
    ...(iri === address ? [] : [say(address, `${hydra}view`, namedNode(iri))]),
    ...things.map((thing) => say(address, `${hydra}member`, namedNode(thing))),
    ...(next === undefined ? [] : [say(iri, `${hydra}next`, namedNode(next))]),
    ...things.flatMap((thing) => namesOf(release, thing)),
    // Concepts make up a scheme, which is a part of this document.
    ...release.quadsOf(`${address}#scheme`),
  ];
}
