// `/catalog` and `/dataset/{slug}`: what portals harvest, in the versions of DCAT-AP and as pages; and the file for dane.gov.pl.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  byExtension,
  citationOf,
  dcatap,
  dct,
  digestPortalFile,
  documentFormats,
  profilesFor,
  schemaOfDataset,
  scoreDataset,
  writePortalFile,
  type CatalogProfile,
  type Quad,
  type Release,
} from '../../src/index.js';
import { answer, varyBy } from '../respond/negotiated.js';
import {
  catalogIri,
  describePaging,
  gatherCatalog,
  gatherDataset,
  gatherFamily,
  neighbours,
  readCatalogPage,
} from '../views/catalog/gather.js';
import { datasetLinks } from '../views/signposting/gather.js';
import type { Link } from '../http/header.js';
import { shapeNames } from '../views/components/names.js';
import { contentOf, previewsOf } from '../views/dataset/gather.js';
import { gatherSearched } from '../views/dataset/packaged.js';
import { mount } from '../respond/route.js';
import { catalogPage } from '../views/catalog/page.js';
import { datasetPage } from '../views/dataset/page.js';
import { Graph } from '../views/components/graph.js';
import type { Frame } from '../views/components/frame.js';
import { sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import { locate, type Ending, type Profile } from '../respond/variant.js';
import { editionOf, vary, wishOf, within } from '../site/wish.js';
import { mountGraphs } from './graph.js';
import { sendFate } from './id.js';
import { packageLinks } from './package.js';
import { mountNamed } from './named.js';
import { mountWithEndings, remember } from './terms.js';

/** Mounts the catalogue, the data sets, the graphs and the file for the Polish portal. */
export function mountCatalog(app: FastifyInstance, prefix: string): void {
  mountWithEndings(app, `${prefix}catalog`, answerCatalog);
  mountNamed(app, `${prefix}dataset/:name`, answerDataset);
  mountGraphs(app, prefix);
  mount(app, `${prefix}dane-gov-pl.xml`, (request, reply) => answerPortal(request, reply, (text) => text));
  mount(app, `${prefix}dane-gov-pl.md5`, (request, reply) => answerPortal(request, reply, digestPortalFile));
}

/** Answers with the catalogue, or with one page of it. */
function answerCatalog(request: FastifyRequest, reply: FastifyReply, ending?: Ending): unknown {
  const { release } = editionOf(request);
  varyBy(reply, ending, true);
  const part = readCatalogPage(release, wishOf(request).parameter('page'));
  if (part === undefined) return sendFate(request, reply, { is: 'unknown' });
  const topic = catalogIri(release);
  const iriOf = (number: number): string => (number === 1 ? topic : `${topic}?page=${number}`);
  const stored = remember(() => gatherCatalog(release, part.datasets));
  const isHigh = release.publication.highValue !== undefined;
  const profiles = profilesOf(isHigh, (view, token) => (extension) => [
    ...view(stored()),
    ...describePaging(release, part, (number) => pageAddress(request, number, { extension, token })),
  ]);
  const others = neighbours(part).map(([name, number]) => ({ name, iri: iriOf(number) }));
  const page: Page = (frame, links) => {
    const graph = new Graph(stored(), release.model, release.names);
    // On several pages the graph is too much to stand inside of each.
    const shown = part.last === 1 ? frame : { ...frame, data: undefined };
    return catalogPage(shown, { iri: topic, graph, part, pages: others, formats: documentFormats, links });
  };
  const links = others.map(({ name, iri }) => ({
    to: within(editionOf(request), iri),
    rel: name === 'previous' ? 'prev' : name,
  }));
  return answerProfiled(request, reply, { iri: iriOf(part.number), topic, profiles, links, page }, ending);
}

/** Gives the address of a page of the catalogue in one format and profile: a harvester stays with those that it began with. */
function pageAddress(
  request: FastifyRequest,
  number: number,
  { extension, token }: { extension: string; token: string | undefined },
): string {
  const iri = within(editionOf(request), `${catalogIri(editionOf(request).release)}?page=${number}`);
  const format = byExtension(extension);
  return format === undefined ? iri : locate(iri, { format, profile: token });
}

/** Answers with one data set of the catalogue. */
function answerDataset(request: FastifyRequest, reply: FastifyReply, slug: string, ending?: Ending): unknown {
  const { release } = editionOf(request);
  varyBy(reply, ending, true);
  const iri = release.names.dataset(slug);
  if (!release.has(iri)) return sendFate(request, reply, { is: 'unknown' });
  const stored = remember(() => gatherDataset(release, iri));
  const isHigh = stored().some(({ subject, predicate }) => subject.value === iri && predicate.value === dcatap.hvdCategory); // prettier-ignore
  const profiles = profilesOf(isHigh, (view) => () => view(stored()));
  const page: Page = (frame, links) => showDataset(release, iri, stored(), { frame, links });
  const links = [...datasetLinks(release, iri, stored()), ...packageLinks(iri)];
  return answerProfiled(request, reply, { iri, topic: iri, profiles, links, page }, ending);
}

/** Writes the page of a data set; inside it stands what search engines read, in the words of schema.org. */
function showDataset(
  release: Release,
  iri: string,
  quads: readonly Quad[],
  { frame, links }: { frame: Frame; links: readonly Link[] },
): string {
  const { model, names, publication, manifest } = release;
  const content = contentOf(release, iri);
  const { previews, quads: rows } = previewsOf(release, content.kinds);
  const graph = new Graph([...quads, ...rows, ...gatherFamily(release, iri), ...shapeNames(release)], model, names);
  const title = Object.fromEntries(
    graph.values(iri, dct.title).map((term) => [term.termType === 'Literal' ? term.language : '', term.value]),
  );
  const { language } = frame;
  const citation = citationOf({ iri, title, version: manifest.version }, publication, language);
  const searched = gatherSearched(release, iri);
  const data = schemaOfDataset({ iri, quads, publication, base: names.base, language, citation, ...searched });
  const view = { iri, graph, content: content.graph, previews, citation, score: scoreDataset(iri, quads), formats: documentFormats, links }; // prettier-ignore
  return datasetPage({ ...frame, data }, view);
}

type Page = (frame: Frame, links: readonly Link[]) => string;
type Quads = (extension: string) => readonly Quad[];
type Profiles = readonly [Required<Profile>, ...Required<Profile>[]];

/** Makes the versions of DCAT-AP the profiles of a resource; the token is that of one that is not the first. */
function profilesOf(
  isHighValue: boolean,
  make: (view: CatalogProfile['view'], token: string | undefined) => Quads,
): Profiles {
  const [first, ...others] = profilesFor(isHighValue);
  const { iri, token, view } = first;
  return [
    { iri, token, quads: make(view, undefined) },
    ...others.map((each) => ({ iri: each.iri, token: each.token, quads: make(each.view, each.token) })),
  ];
}

function answerProfiled(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: { iri: string; topic: string; profiles: Profiles; links: readonly Link[]; page: Page },
  ending: Ending | undefined,
): unknown {
  const { moment: modified } = editionOf(request).release;
  const { quads } = resource.profiles[0];
  return answer(request, reply, { ...resource, quads, modified, prefers: 'ttl' }, ending);
}

/** Files for the Polish portal by the release that they are made from. */
const portalFiles = new WeakMap<Release, { readonly text: string | undefined }>();

/** Answers with the file for the Polish portal, or with what is made of it. */
function answerPortal(request: FastifyRequest, reply: FastifyReply, make: (text: string) => string): unknown {
  vary(reply, 'coding');
  const { release } = editionOf(request);
  const { text } = portalFiles.get(release) ?? {
    text: writePortalFile(gatherCatalog(release), release.publication.researchData),
  };
  portalFiles.set(release, { text });
  if (text === undefined) {
    const detail =
      'The portal takes https addresses only, and wants themes and keywords; this release lacks one of them.';
    return sendProblem(request, reply, 'not-found', detail);
  }
  return send(request, reply, {
    contentType: make === digestPortalFile ? 'text/plain; charset=utf-8' : 'application/xml; charset=utf-8',
    key: wishOf(request).path,
    modified: release.moment,
    write: () => make(text),
  });
}
