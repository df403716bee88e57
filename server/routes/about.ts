// Pages about the publication as a whole: on what its facts rest (`/evidence`), and how accessible it is (`/accessibility`).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Release } from '../../src/index.js';
import { gatherDataset } from '../views/catalog/gather.js';
import { looseOf } from '../views/evidence/gather.js';
import { translations, viewIn } from '../http/address.js';
import { namesOf, shapeNames } from '../views/components/names.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { mount } from '../respond/route.js';
import { accessibilityPage } from '../views/accessibility/page.js';
import { Graph } from '../views/components/graph.js';
import type { Frame } from '../views/components/frame.js';
import { proofPage } from '../views/evidence/page.js';
import { send } from '../respond/send.js';
import { editionOf, vary } from '../site/wish.js';

const html = 'text/html; charset=utf-8';

/** Mounts the pages. */
export function mountAbout(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}evidence`, (request, reply) => answerPage(request, reply, 'evidence', writeEvidence));
  mount(app, `${prefix}accessibility`, (request, reply) =>
    answerPage(request, reply, 'accessibility', accessibilityPage),
  );
}

function answerPage(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  write: (frame: Frame, release: Release) => string,
): unknown {
  vary(reply, 'language');
  const { release } = editionOf(request);
  const language = languageOf(request);
  const iri = release.names.base + path;
  const links = [
    { to: viewIn(iri, language.language), rel: 'canonical' },
    ...translations(iri, release.publication.languages, viewIn),
  ];
  return send(request, reply, {
    contentType: html,
    key: `${path} ${language.language} ${language.chosen}`,
    language: language.language,
    modified: release.moment,
    links,
    write: () => write({ ...frameOf(request, iri, language), links }, release),
  });
}

function writeEvidence(frame: Frame, release: Release): string {
  const { model, names, publication } = release;
  const loose = looseOf(release);
  const dataset = names.dataset(publication.slug);
  const named = loose.facts.flatMap(({ subject, object }) => [subject.value, object.value]);
  const quads = [...new Set(named)].flatMap((iri) => namesOf(release, iri));
  const sources = model.kinds.find((kind) => kind.class === `${names.tool}Source`);
  const counted = gatherDataset(release, dataset);
  return proofPage(frame, {
    graph: new Graph([...shapeNames(release), ...counted, ...quads, ...loose.facts], model, names),
    dataset,
    loose,
    // A list of sources that is empty leads nowhere.
    sources:
      sources === undefined || release.instances(sources.class) === 0
        ? undefined
        : { kind: sources, iri: `${names.base}doc/${sources.name}` },
  });
}
