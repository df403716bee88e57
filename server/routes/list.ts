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
import { Graph, pickText } from '../views/components/graph.js';
import { collator } from '../views/components/formatter.js';
import type { Frame } from '../views/components/frame.js';
import { rowsOf } from '../views/list/gather.js';
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
  const text = wishOf(request).parameter('page');
  const part = text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? text : undefined;
  if (kind === undefined || (after !== undefined && !isSlug(after))) return sendFate(request, reply, { is: 'unknown' });
  const wanted = readStretch(release, kind, after, request.server.config.pageSize);
  const quads = describeStretch(release, wanted);
  return answer(
    request,
    reply,
    {
      // A page is of the list in the reader's alphabet; what the data say of it are the stretches as ever.
      iri: part === undefined || after !== undefined ? wanted.iri : `${wanted.address}?page=${part}`,
      topic: wanted.address,
      modified: release.moment,
      links: wanted.next === undefined ? [] : [{ to: wanted.next, rel: 'next' }],
      quads: () => quads,
      page: (frame, links) => {
        const shown = shownOn(release, wanted, { frame, isFirst: after === undefined, text: part });
        const rows = rowsOf(release, kind, shown.things);
        const graph = new Graph([...quads, ...rows.quads, ...shapeNames(release)], release.model, release.names);
        const view = { ...wanted, ...shown, ...rows, graph, isFirst: after === undefined, formats: documentFormats };
        return listPage(frame, view, links);
      },
    },
    ending,
  );
}

/** Most things of a kind that are put into the reader's alphabet; a longer list stays in the order of its short names. */
const maxSorted = 2_000;

/** What a page shows of a list: the things of a page in the reader's alphabet, or the stretch as it is. */
function shownOn(
  release: Release,
  { kind, things, total }: Wanted,
  { frame, isFirst, text }: { frame: Frame; isFirst: boolean; text: string | undefined },
): { things: readonly string[]; page: number; pages: number; size: number } {
  const size = Math.max(things.length, 1);
  if (!isFirst || total > maxSorted || total <= things.length)
    return {
      things: isFirst && total <= maxSorted ? inAlphabet(release, things, frame) : things,
      page: 1,
      pages: 1,
      size,
    };
  const all = inAlphabet(release, release.things(kind.name, { limit: maxSorted }), frame);
  const pages = Math.ceil(all.length / size);
  const page = Math.min(Number(text ?? 1), pages);
  return { things: all.slice((page - 1) * size, page * size), page, pages, size };
}

function inAlphabet(release: Release, things: readonly string[], { language }: Frame): string[] {
  const order = collator(language, { numeric: true });
  const named = things.map((thing) => {
    const names = namesOf(release, thing).filter(({ predicate }) => predicate.value === skos.prefLabel);
    return {
      thing,
      name:
        pickText(
          names.map(({ object }) => object),
          language,
        )?.text ?? thing,
    };
  });
  return named.sort((a, b) => order.compare(a.name, b.name)).map(({ thing }) => thing);
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
