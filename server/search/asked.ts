// What a request looks for: a text, a kind, and how much of what is found.
import type { FastifyRequest } from 'fastify';
import type { Kind, Search } from '../../src/index.js';
import { editionOf, wishOf } from '../site/wish.js';

/** What is looked for, within bounds. */
export interface Asked {
  readonly text: string;
  readonly kind: Kind | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Longest text that is looked for, in characters, and most things that one answer holds. */
export const bounds = { text: 200, limit: 100, offset: 10_000 } as const;

/** Reads the parameters `q`, `kind`, `limit` and `from`; a text where one of them is wrong, which says so. */
export function readAsked(request: FastifyRequest, usualLimit: number): Asked | string {
  const text = (wishOf(request).parameter('q') ?? '').trim();
  const name = wishOf(request).parameter('kind') ?? '';
  const kind = editionOf(request).release.model.kind(name);
  const limit = numberIn(wishOf(request).parameter('limit'), usualLimit);
  const offset = numberIn(wishOf(request).parameter('from'), 0);
  if (text.length > bounds.text) return `The text is longer than ${bounds.text} characters.`;
  if (name !== '' && kind === undefined) return 'There is no kind with the name that the parameter "kind" gives.';
  if (limit === undefined || limit < 1 || limit > bounds.limit)
    return `The parameter "limit" is no number from 1 to ${bounds.limit}.`;
  if (offset === undefined || offset > bounds.offset)
    return `The parameter "from" is no number from 0 to ${bounds.offset}.`;
  return { text, kind, limit, offset };
}

/** Gives the index of names of the release that answers; `undefined` where it was built without one. */
export function indexOf(request: FastifyRequest): Search | undefined {
  return editionOf(request).release.search;
}

/** Says that a release has no index of names, and what helps. */
export const noIndex = 'This release was built without an index of names; a newer version of the tool builds one.';

function numberIn(text: string | undefined, usual: number): number | undefined {
  // A browser leaves what it does not know empty.
  if (text === undefined || text === '') return usual;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
