// Mints and reads back the publication's IRIs.
import { HejnalError } from '../errors.js';
import { iriFault, maxIriBytes } from './syntax.js';

export { iriFault, maxIriBytes };

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Tells whether a text is a slug: lower-case ASCII letters and digits in groups joined by single hyphens. */
export function isSlug(text: string): boolean {
  return slugForm.test(text);
}

/** Gives every IRI that the publication mints; all of them begin with the base and none comes from a request. */
export interface Names {
  /** Absolute IRI with a path that ends in a slash. */
  readonly base: string;
  /** Namespace of the publication's ontology, `…ontology#` as a rule. */
  readonly ontology: string;
  /** Namespace of the tool's vocabulary, `…hejnal#` as a rule. */
  readonly tool: string;
  thing(kind: string, slug: string): string;
  document(kind: string, slug: string): string;
  graph(name: GraphName): string;
  dataset(slug: string): string;
  skolem(digest: string): string;
  /** Reads back the kind and the slug of a thing; `undefined` for any other IRI. */
  readThing(iri: string): { kind: string; slug: string } | undefined;
}

/** The graphs of a publication, in the order in which a triple that several hold is given to the first. */
export const graphNames = ['facts', 'ontology', 'evidence', 'derived', 'catalog'] as const;
export type GraphName = (typeof graphNames)[number];

/** Makes the names of a publication from its base and its namespaces; throws `iri-invalid` when one cannot be used. */
export function namesUnder(base: string, namespaces: { ontology?: string; tool?: string } = {}): Names {
  const root = checkedBase(base);
  const ontology = checked(namespaces.ontology ?? `${root}ontology#`);
  const tool = checked(namespaces.tool ?? `${root}hejnal#`);
  return {
    base: root,
    ontology,
    tool,
    thing: (kind, slug) => `${root}id/${kind}/${slug}`,
    document: (kind, slug) => `${root}doc/${kind}/${slug}`,
    graph: (name) => `${root}graph/${name}`,
    dataset: (slug) => `${root}dataset/${slug}`,
    skolem: (digest) => `${root}.well-known/genid/${digest}`,
    readThing: (iri) => {
      if (!iri.startsWith(`${root}id/`)) return undefined;
      const [kind, slug, more] = iri.slice(root.length + 3).split('/');
      return kind && slug && isSlug(slug) && more === undefined ? { kind, slug } : undefined;
    },
  };
}

function checkedBase(base: string): string {
  const text = checked(base.endsWith('/') ? base : `${base}/`);
  if (!isBase(text)) {
    throw new HejnalError(
      'iri-invalid',
      `"${base}" cannot be the base of a publication.`,
      'Write an http or https address without query and fragment, such as https://data.example.org/.',
    );
  }
  const asked = askedBase(text) ?? text;
  if (asked === text) return text;
  const message = `"${base}" cannot be the base of a publication: programs ask for ${asked} instead, and no name would be found.`;
  throw new HejnalError('iri-invalid', message, `Write ${asked}.`);
}

function isBase(text: string): boolean {
  return /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?$/.test(text) && URL.canParse(text);
}

/**
 * Gives the base as programs ask for it: host in small letters, no user, no port that goes without saying, no dot
 * segments (RFC 3986 §6.2.2, §6.2.3), no empty ones. Letters of other scripts stay as they are written. `undefined` for
 * what can be no base.
 */
export function askedBase(written: string): string | undefined {
  const base = written.endsWith('/') ? written : `${written}/`;
  if (!isBase(base)) return undefined;
  const { protocol, host, port, pathname } = new URL(base);
  const [, , authority = ''] = base.split('/', 3);
  const international = authority
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/:\d*$/, port && `:${port}`);
  const path = base.slice(protocol.length + 2 + authority.length);
  const isAsked = path.replace(/[^\0-\x7f]+/gu, encodeURIComponent) === pathname && !path.includes('//');
  return `${protocol}//${/[^\0-\x7f]/.test(authority) ? international : host}${isAsked ? path : pathname.replace(/\/{2,}/g, '/')}`;
}

function checked(iri: string): string {
  const fault = iriFault(iri);
  if (fault === undefined) return iri;
  throw new HejnalError(
    'iri-invalid',
    `"${iri}" cannot be used as an IRI: ${fault}.`,
    'Write an absolute address such as https://data.example.org/.',
  );
}

/**
 * Moves an IRI that was resolved against the base into the namespace that the settings name,
 * so that ontology files can say `<ontology#…>` and `<hejnal#…>` whatever the publication calls them.
 */
export function settle(iri: string, names: Names): string {
  return moved(iri, `${names.base}ontology`, names.ontology) ?? moved(iri, `${names.base}hejnal`, names.tool) ?? iri;
}

function moved(iri: string, from: string, namespaceIri: string): string | undefined {
  if (!iri.startsWith(from)) return undefined;
  const rest = iri.slice(from.length);
  const document = namespaceIri.replace(/[#/]$/, '');
  if (rest.startsWith('#')) return namespaceIri + rest.slice(1);
  return rest === '' || rest.startsWith('/') ? document + rest : undefined;
}
