// What tells an answer of an earlier release from one of now: its day, the newer one, and what became of the page since.
import { isSlug, prov, rdf, type Release } from '../../src/index.js';
import type { Edition } from './edition.js';

/** An earlier release, seen from the one that is current; days are `xsd:date`. */
interface Past {
  readonly modified: string;
  /** Whether it is the current one under its own address. */
  readonly isCurrent: boolean;
  readonly newest: string;
  /** Whether the same address is there now; a thing that was withdrawn has its day beside it, where that is known. */
  readonly isThere: boolean;
  readonly withdrawn: string | undefined;
}

/** Tells of the release that answers, and of one address of the publication in it; `undefined` for the present. */
export function pastOf({ release, present: current }: Edition, iri: string | undefined): Past | undefined {
  if (current === undefined) return undefined;
  const now = fateOf(current, iri ?? '');
  return {
    modified: release.publication.modified,
    isCurrent: release.manifest.version === current.manifest.version,
    newest: current.publication.modified,
    ...now,
  };
}

function fateOf(current: Release, iri: string): Pick<Past, 'isThere' | 'withdrawn'> {
  const { names } = current;
  const [, kind = '', slug = ''] = /^doc\/([^/?#]+)\/([^/?#.]+)/.exec(iri.slice(names.base.length)) ?? [];
  if (!isSlug(kind) || !isSlug(slug)) return { isThere: true, withdrawn: undefined };
  const thing = names.thing(kind, slug);
  const isWithdrawn = [...current.quadsOf(thing, rdf.type)].some(
    ({ object }) => object.value === `${names.tool}Withdrawn`,
  );
  const [day] = isWithdrawn ? [...current.quadsOf(thing, prov.invalidatedAtTime)] : [];
  return { isThere: current.has(thing) && !isWithdrawn, withdrawn: day?.object.value.slice(0, 10) };
}
