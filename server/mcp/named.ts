// Which thing a caller means: by IRI, by KIND/SLUG, or by a name in any language.
import { z } from 'zod';
import type { Hit, Release } from '../../src/index.js';
import { kindIn, nameIn } from '../search/name.js';
import { CallError } from './tool.js';

/** What callers say of a thing. */
export const idInput = z
  .string()
  .min(1)
  .max(2000)
  .describe('The IRI of a thing, KIND/SLUG as at the end of its IRI, or its name in any language.');

/** A thing that is meant, and others that have the same name. */
export interface Named {
  readonly iri: string;
  readonly others: readonly string[];
}

const most = 5;

/** Reads what a caller says of a thing; a name that fits several things well is refused with those. */
export function readNamed(release: Release, asked: string, language: string): Named {
  const short = /^([^/:\s]+)\/([^/\s]+)$/.exec(asked);
  const iri = short === null ? asked : release.names.thing(short[1] ?? '', short[2] ?? '');
  if (release.names.readThing(iri) !== undefined || URL.canParse(asked)) return { iri, others: [] };
  const { hits, total } = release.search?.find(asked, { limit: most }) ?? { hits: [], total: 0 };
  const exact = hits.filter(({ fit }) => fit === 'exact');
  const meant = exact.length > 0 ? exact : total === 1 ? hits : [];
  const [first, ...others] = meant;
  if (first !== undefined) return { iri: first.iri, others: others.map((hit) => writeHit(release, hit, language)) };
  const near = hits.map((hit) => writeHit(release, hit, language));
  throw new CallError(
    `There is no thing ${asked}.`,
    near.length === 0 ? 'Look for its name with the tool "find".' : `Did you mean ${near.join(', ')}?`,
  );
}

/** Writes a thing as its name, kind and KIND/SLUG. */
function writeHit({ model, names }: Release, { iri, kind: name, names: all }: Hit, language: string): string {
  const kind = model.kind(name);
  const thing = names.readThing(iri);
  const address = thing === undefined ? iri : `${thing.kind}/${thing.slug}`;
  return `${nameIn(all, language).text} (${kind === undefined ? name : kindIn(kind, language)}): ${address}`;
}
