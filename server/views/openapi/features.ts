// The interface for features in the description of all (OGC API – Features, Part 1: Core).
import { inLanguage, type JsonSchema, type Release } from '../../../src/index.js';
import { pageLimits } from '../features/asked.js';
import { collectionsOf, featuresPath } from '../features/gather.js';
import { query, slug, type Described, type Parameter } from './described.js';
import { ref } from './schemas.js';

const format = query('f', 'Format of the answer; the header Accept decides where it is absent.', { type: 'string', enum: ['json', 'html'] }); // prettier-ignore
const language = query('lang', 'Language of titles.');
const common = [format, language];

/** The parameters of a page, as the standard words them (requirements 20 to 25). */
const page: readonly Parameter[] = [
  query('limit', 'How many features; more than the maximum count as the maximum.', { type: 'integer', minimum: 1, maximum: pageLimits.most, default: pageLimits.usual }),
  query('bbox', 'West, south, east and north in degrees; a box whose west is greater than its east crosses the 180th meridian.', { type: 'string' }),
  query('datetime', 'A day, a moment, or an interval of them that may be open (RFC 3339 §5.6).'),
  query('after', 'Short name behind which the page begins, as links to the next page have it.'),
]; // prettier-ignore

/** Lists the addresses; none where nothing has a place. */
export function featuresDescribed(release: Release): Described[] {
  const kinds = collectionsOf(release);
  if (kinds.length === 0) return [];
  const root = `/${featuresPath}`;
  const tag = 'features';
  const about = (path: string, summary: string, schema: string): Described => {
    return { path: root + path, summary, tag, parameters: common, content: { 'application/json': ref(schema) } };
  };
  return [
    about('', 'OGC API – Features: landing page', 'Landing'),
    about('/conformance', 'OGC API – Features: the rules that are kept', 'Conformance'),
    about('/collections', 'OGC API – Features: the collections', 'Collections'),
    ...kinds.flatMap((kind) => {
      const name = inLanguage(kind.label, 'en') ?? kind.name;
      const feature = featureOf(ref(kind.name));
      const items = `${root}/collections/${kind.name}/items`;
      return [
        about(`/collections/${kind.name}`, `OGC API – Features: ${name}`, 'Collection'),
        { path: items, summary: `${name}: features`, tag, parameters: [...page, ...common], content: { 'application/geo+json': collectionOf(feature) } },
        { path: `${items}/{slug}`, summary: `${name}: one feature`, tag, parameters: [slug, ...common], content: { 'application/geo+json': feature } },
      ]; // prettier-ignore
    }),
  ];
}

/** Makes the schema of a feature. */
export function featureOf(record: JsonSchema): JsonSchema {
  const properties = {
    type: { const: 'Feature' },
    id: { type: 'string', format: 'uri' },
    geometry: ref('Geometry'),
    properties: record,
    links: ref('Links'),
  };
  return { type: 'object', properties, required: ['type', 'geometry', 'properties'] };
}

/** Makes the schema of a collection of features. */
export function collectionOf(feature: JsonSchema): JsonSchema {
  const count = { type: 'integer' };
  const properties = {
    type: { const: 'FeatureCollection' },
    links: ref('Links'),
    numberMatched: count,
    numberReturned: count,
    features: { type: 'array', items: feature },
  };
  return { type: 'object', properties, required: ['type', 'features', 'links'] };
}
