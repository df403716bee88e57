// The description of the interface in OpenAPI 3.1: what of it is JSON, made from the kinds of the release and the table of addresses.
import {
  inLanguage,
  packageFormats,
  recordFormats,
  recordSchema,
  type Kind,
  type Release,
} from '../../../src/index.js';
import { isCounted } from '../list/census.js';
import { chosenBy, mannerOf, parameterOf, type Manner } from '../list/condition.js';
import { sortWords } from '../list/sort.js';
import { query, slug, type Described, type Parameter } from './described.js';
import { collectionOf, featureOf, featuresDescribed } from './features.js';
import { ref, sharedSchemas } from './schemas.js';

const stretch = [
  query('limit', 'How many things, up to 1,000.', { type: 'integer', minimum: 1, maximum: 1000 }),
  query('after', 'Short name behind which the stretch begins.'),
];

/** Writes the description. */
export function describeApi(release: Release): Readonly<Record<string, unknown>> {
  const { publication, names, manifest, model } = release;
  const [language = 'en'] = publication.languages;
  const kinds = model.kinds.filter((kind) => release.instances(kind.class) > 0);
  const described = [...kinds.flatMap((kind) => addressesOf(release, kind)), ...featuresDescribed(release), ...fixed];
  const { contact = {} } = publication;
  return {
    openapi: '3.1.0',
    info: {
      title: inLanguage(publication.title, language),
      description: inLanguage(publication.description, language),
      version: manifest.version,
      license: { name: publication.licence, url: publication.licence },
      contact: {
        name: inLanguage(contact.name ?? publication.publisher.name, language),
        url: contact.page ?? names.base,
        email: contact.email,
      },
    },
    servers: [{ url: names.base.replace(/\/$/, '') }],
    externalDocs: { url: `${names.base}.well-known/api-catalog`, description: 'All interfaces (RFC 9727).' },
    paths: Object.fromEntries(described.map((each) => [each.path, { get: operationOf(each) }])),
    components: {
      schemas: {
        ...Object.fromEntries(kinds.map((kind) => [kind.name, recordSchema(kind)])),
        ...sharedSchemas,
      },
    },
  };
}

function operationOf({ path, summary, tag, parameters, content }: Described): object {
  const media: Record<string, object> = {};
  for (const [type, schema] of Object.entries(content)) media[type] = { schema };
  return {
    operationId: path.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, ''),
    summary,
    tags: [tag],
    ...(parameters && { parameters }),
    responses: {
      200: { description: summary, content: media },
      default: {
        description: 'What went wrong (RFC 9457).',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
  };
}

/** Describes the addresses of a kind: its list and its things, in every format of JSON. */
function addressesOf(release: Release, kind: Kind): Described[] {
  const { model } = release;
  const record = ref(kind.name);
  const name = inLanguage(kind.label, 'en') ?? kind.name;
  const list = { tag: kind.name, parameters: [...stretch, ...choicesOf(release, kind)] };
  const thing = { tag: kind.name, parameters: [slug] };
  const [lists, things] = [`/doc/${kind.name}`, `/doc/${kind.name}/{slug}`];
  const document = { 'application/ld+json': ref('Document') };
  const isPlaced = recordFormats(kind, model).some(({ extension }) => extension === 'geojson');
  const feature = featureOf(record);
  const places: Described[] = [
    { ...list, path: `${lists}.geojson`, summary: `${name}: a list as GeoJSON`, content: { 'application/geo+json': collectionOf(feature) } },
    { ...thing, path: `${things}.geojson`, summary: `${name} as GeoJSON`, content: { 'application/geo+json': feature } },
  ]; // prettier-ignore
  return [
    // Lines are no JSON together; of a stretch of one thing they are.
    { ...list, path: `${lists}.jsonl`, summary: `${name}: a list, one record a line`, content: { 'application/jsonl': { 'x-line': record } } },
    { ...list, path: `${lists}.jsonld`, summary: `${name}: a list as JSON-LD`, content: document },
    { ...list, path: `${lists}.csv`, summary: `${name}: a list as a table`, content: { 'text/csv': { type: 'string' } } },
    { ...thing, path: `${things}.jsonl`, summary: `${name} as a record`, content: { 'application/jsonl': record } },
    { ...thing, path: `${things}.jsonld`, summary: `${name} as JSON-LD, with its evidence`, content: document },
    ...(isPlaced ? places : []),
  ]; // prettier-ignore
}

/** How values are written by which things are chosen. */
const written: Readonly<Record<Manner, string>> = {
  thing: 'short name of a thing, with its kind and a slash before it where there are several',
  choice: 'one of the words',
  truth: 'true or false',
  date: 'year, month or day, or an interval of them such as 1990/1999 or 2018-02/..',
  number: 'number, or an interval such as 100/999 or ../99',
  text: 'the whole text',
};

/** Describes the parameters that narrow a list down and sort it; one with nothing behind it chooses what says nothing there. */
function choicesOf(release: Release, kind: Kind): Parameter[] {
  if (!isCounted(release, kind)) return [];
  const words = sortWords(kind).flatMap((word) => [word, `-${word}`]);
  const sort = query('sort', `What the list is sorted by: names and texts as the alphabet of the publication's first language has them, or of the one behind an @; a minus turns it round. One of ${words.join(', ')}.`); // prettier-ignore
  const choices = chosenBy(kind).map((field) => {
    const options = field.type.is === 'choice' ? { enum: ['', ...field.type.options.keys()] } : {};
    const manner = mannerOf(field);
    return query(parameterOf(field), `Things whose ${inLanguage(field.label, 'en') ?? field.key} is this: ${written[manner]}.`, { type: 'string', ...options }); // prettier-ignore
  });
  return [...choices, sort];
}

const schemas: Readonly<Record<string, string>> = { 'croissant.json': 'Croissant', 'ro-crate-metadata.json': 'Crate', 'datapackage.json': 'Package' }; // prettier-ignore

/** Addresses that every publication has. */
const fixed: readonly Described[] = [
  { path: '/catalog.jsonld', summary: 'The catalogue', tag: 'catalogue', parameters: [query('page', 'Page of a long catalogue.')], content: { 'application/ld+json': ref('Document') } },
  ...packageFormats.map(({ name, file, mediaType }): Described => {
    return { path: `/dataset/{slug}/${file}`, summary: `A data set: ${name}`, tag: 'catalogue', parameters: [slug], content: { [mediaType]: ref(schemas[file] ?? 'Document') } };
  }),
  { path: '/search', summary: 'Things by their names', tag: 'search', parameters: [query('q', 'What to look for.', { type: 'string' }, true), query('kind', 'Kind of things.'), query('limit', 'How many.')], content: { 'application/json': ref('Found') } },
  { path: '/suggest', summary: 'Completions (OpenSearch Suggestions 1.1)', tag: 'search', parameters: [query('q', 'What was typed.', { type: 'string' }, true)], content: { 'application/x-suggestions+json': ref('Suggestions') } },
  { path: '/sparql', summary: 'A query (SPARQL 1.1 Protocol)', tag: 'queries', parameters: [query('query', 'SELECT or ASK.', { type: 'string' }, true)], content: { 'application/sparql-results+json': ref('Bindings') } },
  { path: '/reconcile', summary: 'Manifest of the Reconciliation Service API', tag: 'search', content: { 'application/json': ref('Manifest') } },
  { path: '/linkset.json', summary: 'Links of the home page (RFC 9264)', tag: 'discovery', content: { 'application/linkset+json': ref('Linkset') } },
  { path: '/.well-known/api-catalog', summary: 'All interfaces (RFC 9727)', tag: 'discovery', content: { 'application/linkset+json': ref('Linkset') } },
  { path: '/health', summary: 'Whether the process lives', tag: 'operation', content: { 'application/json': ref('Health') } },
  { path: '/ready', summary: 'Whether all is served', tag: 'operation', content: { 'application/json': ref('Health') } },
]; // prettier-ignore
