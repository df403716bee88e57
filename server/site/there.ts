// Whether a release has an address, told without answering it: what gates and maps of Mementos need to know (RFC 7089).
import { documentFormats, formatsOf, graphNames, isSlug, textFormats, type Release } from '../../src/index.js';

const endings = [...documentFormats, ...textFormats, ...formatsOf('records')].map(({ extension }) => extension);
const ending = new RegExp(`(?:\\.[a-z]{2,8})?\\.(?:${endings.join('|')})$`);

type Test = (release: Release, name: string, slug: string) => boolean;

/** By the first part of a path; what stands behind it is given without its ending. */
const tests: Readonly<Record<string, Test>> = {
  '': () => true,
  catalog: isAlone,
  context: isAlone,
  fragments: isAlone,
  hejnal: isAlone,
  shapes: isAlone,
  sparql: isAlone,
  ontology: ({ has, names }, version) => version === '' || has(`${names.base}ontology/${version}`),
  dataset: ({ has, names }, slug, more) => more === '' && has(names.dataset(slug)),
  graph: (_release, name, more) => more === '' && graphNames.some((each) => each === name),
  doc: ({ model }, kind, more) => more === '' && model.kind(kind) !== undefined,
};

function isAlone(_release: Release, name: string): boolean {
  return name === '';
}

/** Gives the thing that a path such as `id/museum/prado` or `doc/museum/prado.ttl` is about, whether it is there or not. */
export function thingAt({ names }: Release, path: string): string | undefined {
  const [family, kind = '', slug = '', ...more] = path.replace(path.startsWith('doc/') ? ending : '', '').split('/');
  const isAbout = (family === 'doc' || family === 'id') && isSlug(kind) && isSlug(slug) && more.length === 0;
  return isAbout ? names.thing(kind, slug) : undefined;
}

/** Tells whether a release has a path of the publication that is about no one thing. */
export function isThere(release: Release, path: string): boolean {
  if (path.startsWith('dump/')) return release.manifest.files.some((each) => each.path === `dumps/${path.slice(5)}`);
  const [family = '', name = '', slug = '', ...more] = path.replace(ending, '').split('/');
  const isListed = Object.hasOwn(tests, family) && more.length === 0;
  return isListed && tests[family]?.(release, name, slug) === true;
}
