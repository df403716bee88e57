// Sets of links as documents of their own (RFC 9264), for clients that read no headers.
import { toUri, type Link } from './header.js';

/** Media type of a set of links in JSON. */
export const linksetType = 'application/linkset+json';

/** The links of one resource. */
export interface Anchored {
  /** IRI that the links lead away from. */
  readonly anchor: string;
  readonly links: readonly Link[];
}

/** Writes sets of links (RFC 9264 §4.2): by relation, in the order in which they are given. */
export function writeLinkset(sets: readonly Anchored[]): string {
  const linkset = sets.flatMap(split).map(({ anchor, links }) => {
    const relations = [...new Set(links.map(({ rel }) => rel))];
    const targets = (wanted: string): object[] => links.filter(({ rel }) => rel === wanted).map(targetOf);
    return { anchor: toUri(anchor), ...Object.fromEntries(relations.map((rel) => [rel, targets(rel)])) };
  });
  return `${JSON.stringify({ linkset }, undefined, 2)}\n`;
}

/** Makes sets of their own of the links that lead away from something else. */
function split({ anchor, links }: Anchored): Anchored[] {
  const anchors = [...new Set([anchor, ...links.map((link) => link.anchor ?? anchor)])];
  return anchors.map((each) => ({ anchor: each, links: links.filter((link) => (link.anchor ?? anchor) === each) }));
}

function targetOf({ to, type, language, formats, token }: Link): object {
  return {
    href: toUri(to),
    ...(type && { type }),
    ...(language && { hreflang: [language] }),
    // Attributes that RFC 8288 does not define are lists (RFC 9264 §4.2.4.3).
    ...(formats && { formats: [toUri(formats)] }),
    ...(token && { token: [token] }),
  };
}

/** Gives the links that lead back from the files and the descriptions of something (FAIR Signposting, level 2). */
export function backLinks({ anchor, links }: Anchored): Anchored[] {
  const back = (wanted: string, rel: string): Anchored[] => {
    const targets = links.filter((link) => link.rel === wanted && link.anchor === undefined).map(({ to }) => to);
    return [...new Set(targets)].map((to) => ({ anchor: to, links: [{ to: anchor, rel, type: 'text/html' }] }));
  };
  return [...back('item', 'collection'), ...back('describedby', 'describes')];
}
