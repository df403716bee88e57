// What tells namesakes apart: the first field whose values differ among the things that are called the same.
import { skos, type Field, type Hit, type Kind, type Quad, type Release } from '../../src/index.js';
import { nameIn } from './name.js';

/** A value that tells a thing from its namesakes, by the thing's IRI. */
export type Apart = ReadonlyMap<string, Quad['object']>;

/** Finds what tells the hits apart that have one name and are of one kind; nothing for a hit whose name is its own. */
export function tellApart(release: Release, hits: readonly Hit[], language: string): Apart {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.kind} ${nameIn(hit.names, language).text}`;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  const found = [...groups.values()].flatMap((group) => {
    const kind = release.model.kind(group[0]?.kind ?? '');
    return group.length < 2 || kind === undefined ? [] : differing(release, kind, group);
  });
  return new Map(found);
}

function differing(release: Release, kind: Kind, hits: readonly Hit[]): [iri: string, value: Quad['object']][] {
  const facts = release.names.graph('facts');
  const own = hits.map(({ iri }) => [...release.quadsOf(iri)].filter(({ graph }) => graph.value === facts));
  const known = new Set(hits.flatMap(({ names }) => names.map(({ text }) => text)));
  // To what a thing belongs says more than a number, and codes stand among its names.
  const rank = ({ type }: Field): number => Number(type.is !== 'reference');
  const paths = [...kind.fields].sort((a, b) => rank(a) - rank(b)).map(({ path }) => path);
  for (const path of paths) {
    const values = own.map((quads) => quads.find(({ predicate }) => predicate.value === path)?.object);
    const texts = new Set(values.map((value) => value?.value));
    if (path === skos.prefLabel || texts.size < 2 || [...texts].some((text) => known.has(text ?? ''))) continue;
    return hits.flatMap(({ iri }, at) => {
      const value = values[at];
      return value === undefined ? [] : [[iri, value]];
    });
  }
  return [];
}
