// What the page of a thing needs besides its document: where its sources can be read, and for a source all passages with what they say.
import { dct, foaf, oa, type Document, type Quad, type Release } from '../../../src/index.js';
import { namesOf } from '../components/names.js';

/** Most passages of one source that are gathered. */
const maxPassages = 1000;

/** Gives names, addresses and languages of the sources that a document's evidence rests on. */
export function sourcesOf(release: Release, { quads }: Pick<Document, 'quads'>): Quad[] {
  const sources = new Set(quads.flatMap((each) => (each.predicate.value === oa.hasSource ? [each.object.value] : [])));
  const shown: readonly string[] = [foaf.page, dct.language, `${release.names.tool}quotable`];
  return [...sources].flatMap((source) =>
    [...release.quadsOf(source)].filter(({ predicate }) => shown.includes(predicate.value)),
  );
}

/** Gives all passages and rows of a source, the facts that rest on them, and the names in those; nothing for other things. */
export function passagesOf(release: Release, source: string): Quad[] {
  const { tool } = release.names;
  const evidence = take(release.quadsTo(source, oa.hasSource), maxPassages).map(({ subject }) => subject.value);
  const own = evidence.flatMap((each) => [...release.quadsOf(each)]);
  const things = new Set(valuesOf(own, `${tool}about`));
  const fields = new Set(valuesOf(own, `${tool}field`));
  const facts = [...things].flatMap((thing) =>
    [...release.quadsOf(thing)].filter(({ predicate }) => fields.has(predicate.value)),
  );
  const named = new Set([
    ...things,
    ...facts.flatMap(({ object }) => (object.termType === 'NamedNode' ? object.value : [])),
  ]);
  return [...own, ...facts, ...[...named].flatMap((iri) => namesOf(release, iri))];
}

function take(quads: Iterable<Quad>, count: number): Quad[] {
  const taken: Quad[] = [];
  for (const each of quads) {
    if (taken.length === count) break;
    taken.push(each);
  }
  return taken;
}

function valuesOf(quads: readonly Quad[], predicate: string): string[] {
  return quads.filter((each) => each.predicate.value === predicate).map(({ object }) => object.value);
}
