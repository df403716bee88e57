// The catalogue: DCAT, by what DCAT-AP asks, and what it names.
import { dcat, dct, type Quad } from '../../rdf/rdf.js';
import { graphIn, isGood, typeOf, textOf } from '../reply.js';
import { instancesOf, isCatalog, valuesOf, type Visit } from '../visit.js';
import { asGraph, faultOf } from './names.js';
import { checkFiles } from './files.js';
import { judge, type Judgement } from './shapes.js';

const maxLinks = 12;

/** Looks at the catalogue, its data sets and its files. */
export async function checkCatalog(visit: Visit): Promise<void> {
  const { catalog, catalogQuads, root } = visit.survey;
  if (catalog === undefined) {
    visit.say('catalog-missing', root);
    return;
  }
  if (!isGood(catalog) || !isCatalog(catalogQuads)) {
    const fault = isGood(catalog) ? (faultOf(catalog) ?? textOf(catalog).slice(0, 80)) : String(catalog.status);
    visit.say('catalog-broken', catalog, { fault });
    return;
  }
  const { lostPage } = visit.survey;
  if (lostPage !== undefined) visit.say('catalog-page-lost', lostPage);
  const datasets = instancesOf(catalogQuads, dcat.Dataset);
  if (datasets.length === 0) visit.say('catalog-empty', catalog);
  for (const each of await judge(catalogQuads)) sayJudgement(visit, each);
  checkLicences(visit, catalogQuads);
  await checkDatasets(visit, datasets);
  await checkLinks(visit, catalogQuads);
  await checkFiles(visit, catalogQuads);
}

const checkOf = { shapes: 'catalog-shapes', range: 'catalog-values', recommended: 'catalog-recommended' } as const;

function sayJudgement(visit: Visit, { of, count, ...found }: Judgement): void {
  const address = `${visit.survey.catalog?.url ?? ''}#${found.path} ${found.constraint}`;
  visit.say(checkOf[of], address, { ...found, count: String(count) });
}

function checkLicences(visit: Visit, quads: readonly Quad[]): void {
  const bare = instancesOf(quads, dcat.Distribution).filter((each) => valuesOf(quads, dct.license, each).length === 0);
  const [first] = bare;
  if (first !== undefined) visit.say('licence-missing', first, { count: String(bare.length) });
}

/** The name of a data set leads to what describes it. */
async function checkDatasets(visit: Visit, datasets: readonly string[]): Promise<void> {
  for (const dataset of datasets.slice(0, maxLinks)) {
    const reply = await visit.follow(dataset, { headers: asGraph });
    if (reply === undefined) continue;
    const quads = graphIn(reply);
    const says = quads?.some(({ subject }) => subject.value === dataset) ?? /json|xml|html/.test(typeOf(reply));
    if (!isGood(reply) || !says) visit.say('dataset-missing', reply, { name: dataset, status: String(reply.status) });
  }
}

/** Pages and services that the catalogue names. */
async function checkLinks(visit: Visit, quads: readonly Quad[]): Promise<void> {
  const links = [dcat.landingPage, dcat.accessURL, dcat.endpointURL, dcat.endpointDescription].flatMap((property) =>
    valuesOf(quads, property).slice(0, maxLinks),
  );
  for (const link of new Set(links)) {
    const reply = await visit.follow(link, { method: 'HEAD' });
    // A service may want a question, which is no sign that it is dead.
    if (reply !== undefined && (reply.status === 404 || reply.status === 410 || reply.status >= 500))
      visit.say('link-dead', reply, { status: String(reply.status) });
  }
}
