// `/ontology`, `/ontology/{version}`, `/hejnal`, `/shapes`, each with its endings, and `/context.jsonld`.
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { documentFormats, owl, type Quad, type Release, type Term } from '../../src/index.js';
import { answer } from '../respond/negotiated.js';
import { contextFile } from '../views/context/gather.js';
import { gatherTerms, withBlankCells } from '../views/components/gather.js';
import { exampleOf } from '../views/ontology/gather.js';
import { namesOf } from '../views/components/names.js';
import { mount } from '../respond/route.js';
import { Graph } from '../views/components/graph.js';
import type { Frame } from '../views/components/frame.js';
import { ontologyPage } from '../views/ontology/page.js';
import { requireReifiers } from '../views/shapes/gather.js';
import { shapesPage } from '../views/shapes/page.js';
import type { Resource } from '../respond/represent.js';
import { sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import type { Ending } from '../respond/variant.js';
import { editionOf, vary } from '../site/wish.js';

/** Uses of a concept are counted no further than this. */
const maxCounted = 100_000;

/** Mounts the vocabularies: those whose namespace is under the base, for the others are published elsewhere. */
export function mountTerms(app: FastifyInstance, prefix: string, { names }: Release): void {
  for (const namespaceIri of [names.ontology, names.tool]) {
    const document = namespaceIri.replace(/[#/]$/, '');
    if (!document.startsWith(names.base)) continue;
    const path = prefix + document.slice(names.base.length);
    mountWithEndings(app, path, (request, reply, ending) => answerTerms(request, reply, document, ending));
    mount(app, `${path}/:version`, (request, reply) => answerVersion(request, reply, document));
  }
  const shapes = `${names.base}shapes`;
  mountWithEndings(app, `${prefix}shapes`, (request, reply, ending) => answerShapes(request, reply, shapes, ending));
  mount(app, `${prefix}context.jsonld`, (request, reply) => answerContext(request, reply, false));
  mount(app, `${prefix}context/:name`, (request, reply) => {
    const { name = '' } = request.params as Readonly<Record<string, string | undefined>>;
    const { iri } = contextFile(editionOf(request).release);
    if (iri.endsWith(`/${name}`)) return answerContext(request, reply, true);
    vary(reply, 'coding');
    return sendProblem(request, reply, 'not-found', `This release has another context: <${iri}>.`);
  });
}

/** Answers with the context: under its digest for ever, under its plain name until the next release. */
function answerContext(request: FastifyRequest, reply: FastifyReply, isImmutable: boolean): unknown {
  vary(reply, 'coding');
  const { release } = editionOf(request);
  const { iri, text } = contextFile(release);
  return send(request, reply, {
    contentType: 'application/ld+json',
    key: 'context.jsonld',
    location: iri,
    modified: release.moment,
    isImmutable,
    write: () => text,
  });
}

/** Mounts a path, and the same path with the ending of each format. */
export function mountWithEndings(
  app: FastifyInstance,
  path: string,
  handle: (request: FastifyRequest, reply: FastifyReply, ending?: Ending) => unknown,
  post?: RouteOptions,
): void {
  mount(app, path, (request, reply) => handle(request, reply), post);
  for (const format of documentFormats) {
    mount(app, `${path}.${format.extension}`, (request, reply) =>
      handle(request, reply, { format, language: undefined }),
    );
  }
  const page = documentFormats.find((format) => format.content === 'page');
  for (const language of app.site.current().release.publication.languages) {
    if (page === undefined) continue;
    mount(app, `${path}.${language}.${page.extension}`, (request, reply) =>
      handle(request, reply, { format: page, language }),
    );
  }
}

function answerTerms(request: FastifyRequest, reply: FastifyReply, document: string, ending?: Ending): unknown {
  const { release } = editionOf(request);
  return answerDocument(request, reply, { document, ending }, (frame, shown) => {
    const { model, names, queries } = release;
    const examples = new Map([...model.terms].map(([iri, term]) => [iri, exampleOf(release, term)]));
    const things = [...examples.values()].flatMap((each) => (each === undefined ? [] : [each.subject, each.object]));
    const named = things.flatMap(({ value }) => (names.readThing(value) === undefined ? [] : namesOf(release, value)));
    return ontologyPage(frame, {
      ...shown,
      graph: new Graph([...shown.quads, ...named], model, names),
      queries,
      uses: (term) => countUses(release, term),
      example: (term) => examples.get(term.iri),
    });
  });
}

function answerShapes(request: FastifyRequest, reply: FastifyReply, document: string, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const reified = (quads: readonly Quad[]): Quad[] => requireReifiers(quads, release);
  return answerDocument(request, reply, { document, ending, reified }, shapesPage);
}

type Shown = Parameters<typeof shapesPage>[1] & { readonly quads: readonly Quad[] };

interface Asked extends Pick<Resource, 'reified'> {
  readonly document: string;
  readonly ending: Ending | undefined;
}

/** Answers with one document of the vocabularies, read once for whatever representation is asked for. */
function answerDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  { document, ending, ...more }: Asked,
  show: (frame: Frame, shown: Shown) => string,
): unknown {
  const { release } = editionOf(request);
  const read = remember(() => gatherTerms(release, document));
  return answer(
    request,
    reply,
    {
      ...more,
      iri: document,
      topic: document,
      modified: release.moment,
      prefers: 'ttl',
      quads: remember(() => withBlankCells(read())),
      page: (frame, links) => {
        const graph = new Graph(read(), release.model, release.names);
        return show(frame, { iri: document, graph, quads: read(), formats: documentFormats, links });
      },
    },
    ending,
  );
}

/** Answers for one version of a vocabulary: the current one is here, others are in the releases that had them. */
function answerVersion(request: FastifyRequest, reply: FastifyReply, document: string): unknown {
  vary(reply, 'everything');
  const { version = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const { release } = editionOf(request);
  const current = [...release.quadsOf(document)].find((each) => each.predicate.value === owl.versionIRI)?.object.value;
  if (current === `${document}/${version}`) return answerTerms(request, reply, document);
  const known = current === undefined ? 'It has no versions.' : `The current one is <${current}>.`;
  return sendProblem(request, reply, 'not-found', `This vocabulary has no such version here. ${known}`);
}

function countUses(release: Release, term: Term): number {
  if (term.is === 'property') return release.uses(term.iri);
  if (term.is === 'class') return release.instances(term.iri);
  let count = 0;
  for (const _each of release.quadsTo(term.iri)) if (++count >= maxCounted) break;
  return count;
}

/** Reads once what several representations may want. */
export function remember(read: () => Quad[]): () => Quad[] {
  let known: Quad[] | undefined;
  return () => (known ??= read());
}
