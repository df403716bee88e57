// Reads what a request of the SPARQL Protocol asks (SPARQL 1.1 Protocol §2.1): query, data set, format.
import type { FastifyRequest } from 'fastify';
import {
  evidenceNames,
  hasTripleTerms,
  HejnalError,
  reifyingVersion,
  type Format,
  type Names,
  type QueryEngine,
  type QueryForm,
  type QueryRequest,
} from '../../src/index.js';
import { wantsVersion } from '../http/negotiate.js';
import { wishOf } from '../site/wish.js';

/** What a client asks of the query service. */
export interface Asked {
  /** Absent where the request only visits the address of the service. */
  readonly text: string | undefined;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** What the client calls the formats that it would take before those of `Accept`, the first wish first. */
  readonly formats: readonly string[];
  /** Whether each row is to tell the passages that it rests on. */
  readonly evidence: boolean;
  /** Whether the address is wanted by which the answer can be cited. */
  readonly isCited: boolean;
  /** Digest of the answer that was cited, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** Version of RDF that a graph is wanted in, where one is named. */
  readonly version?: string | undefined;
}

const formType = 'application/x-www-form-urlencoded';
const queryType = 'application/sparql-query';
const updateType = 'application/sparql-update';

/** Lists the types that a POST may have; that of updates is read so that the refusal can say why. */
export const postTypes: readonly string[] = [formType, queryType, updateType];

/** Parameters that only an update has (SPARQL 1.1 Protocol §2.2). */
const updateNames: ReadonlySet<string> = new Set(['update', 'using-graph-uri', 'using-named-graph-uri']);

/**
 * Parameters by which clients name a format. None is of the protocol: stores made them up, so a client sends several, each
 * with several names for one format, and hopes that one is known.
 */
const formatNames: ReadonlySet<string> = new Set(['format', 'output', 'results', 'force-accept', 'Accept']);

/** Reads a request; throws `query-syntax` for one that the protocol does not allow and `query-refused` for an update. */
export function readAsked(request: FastifyRequest): Asked {
  const fromUrl = readPairs(wishOf(request).search.slice(1));
  const type = request.method === 'POST' ? mediaTypeOf(request.headers['content-type'] ?? '') : '';
  if (type === updateType) throw refused();
  const content = type !== '' && Buffer.isBuffer(request.body) ? readUtf8(request.body) : '';
  const fromForm = type === formType ? readPairs(content) : [];
  const pairs = [...fromUrl, ...fromForm, ...(type === queryType ? [['query', content] as const] : [])];
  if (pairs.some(([name]) => updateNames.has(name))) throw refused();
  return {
    // Some editors put a byte order mark before a query; it is no part of it.
    text: only(pairs, 'query')?.replace(/^\ufeff/, ''),
    defaultGraphs: allOf(pairs, 'default-graph-uri'),
    namedGraphs: allOf(pairs, 'named-graph-uri'),
    formats: pairs.flatMap(([name, value]) => (formatNames.has(name) ? [value] : [])),
    evidence: isYes('evidence', only(pairs, 'evidence')),
    isCited: isYes('cite', only(pairs, 'cite')),
    sha256: readDigest(only(pairs, 'sha256')),
    version: only(pairs, 'version'),
  };
}

function isYes(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'no') return false;
  if (value === 'yes') return true;
  throw new HejnalError('query-syntax', `The parameter "${name}" is "${value}".`, `Send ${name}=yes, or leave it out.`);
}

function readDigest(value: string | undefined): string | undefined {
  if (value === undefined || value === '' || /^[\da-f]{64}$/i.test(value)) return value === '' ? undefined : value;
  const hint = 'A digest has 64 hexadecimal digits: copy the whole address.';
  throw new HejnalError('query-syntax', 'The parameter "sha256" is no digest.', hint);
}

/** Tells whether a graph is wanted with the reifiers of its facts: in version 1.2 of RDF, which a parameter or `Accept` names. */
export function wantsReifiers(
  { version, formats }: Asked,
  { form, format, engine }: { readonly form: QueryForm; readonly format: Format; readonly engine: QueryEngine },
  accept: string | undefined,
): boolean {
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  if (!isGraph || !hasTripleTerms(format) || engine.cites !== true) return false;
  if (version !== undefined) return version === reifyingVersion;
  return wantsVersion(formats.length > 0 ? formats.join() : accept, format, reifyingVersion);
}

/** Tells whether a content type names another charset than UTF-8, which the protocol does not allow (§2.1.3). */
export function hasOtherCharset(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType)?.[1]?.toLowerCase();
  return charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset);
}

function mediaTypeOf(contentType: string): string {
  return contentType
    .replace(/;[^]*$/, '')
    .trim()
    .toLowerCase();
}

function readUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HejnalError('query-syntax', 'The request is not in UTF-8.', 'Send it in UTF-8.', { cause });
  }
}

/** Puts what was asked as an engine takes it; the base among the names resolves relative IRIs. */
export function requestOf(asked: Asked, form: QueryForm, mediaType: string, names: Names): QueryRequest {
  const { text = '', defaultGraphs, namedGraphs, evidence } = asked;
  const graphs = {
    ...(defaultGraphs.length > 0 && { defaultGraphs }),
    ...(namedGraphs.length > 0 && { namedGraphs }),
  };
  return { text, form, mediaType, base: names.base, ...graphs, ...(evidence && { evidence: evidenceNames(names) }) };
}

/** Refuses what cannot cite: only rows rest on passages, and only an engine over the release itself knows on which. */
export function permitEvidence(form: QueryForm, { engine }: { readonly engine: QueryEngine }): void {
  if (form === 'SELECT' && engine.cites === true) return;
  const isRows = form === 'SELECT';
  throw new HejnalError(
    'query-refused',
    isRows
      ? 'The engine that answers this query cannot tell what its rows rest on.'
      : `${form} has no rows that could cite.`,
    isRows ? 'Ask without SERVICE, or without evidence=yes.' : 'Ask a SELECT, or leave evidence=yes out.',
  );
}

/** Writes the parameters of a query as an address has them. */
export function writeSearch(asked: Asked, format?: string): string {
  const search = new URLSearchParams({ query: asked.text ?? '' });
  for (const each of asked.defaultGraphs) search.append('default-graph-uri', each);
  for (const each of asked.namedGraphs) search.append('named-graph-uri', each);
  if (asked.evidence) search.append('evidence', 'yes');
  if (format !== undefined) search.append('format', format);
  return search.toString();
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** Reads pairs as forms write them; unlike browsers' own reader it refuses what is not well-formed. */
function readPairs(text: string): Pairs {
  return text.split('&').flatMap((part) => {
    if (part === '') return [];
    const at = part.indexOf('=');
    const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    return [[decode(name), decode(value)] as const];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    const hint = 'Write each byte as % and two hexadecimal digits, in UTF-8; a + is a space, %2B a plus.';
    throw new HejnalError('query-syntax', 'A parameter is not percent-encoded as it must be.', hint, { cause });
  }
}

/** Gives the values of a parameter; one that a form sent empty counts as not given. */
function allOf(pairs: Pairs, name: string): string[] {
  return pairs.flatMap(([each, value]) => (each === name && value.trim() !== '' ? [value] : []));
}

function only(pairs: Pairs, name: string): string | undefined {
  const [first, ...more] = pairs.flatMap(([each, value]) => (each === name ? [value] : []));
  if (more.length === 0) return first;
  throw new HejnalError('query-syntax', `The parameter "${name}" is there more than once.`, 'Send it once.');
}

function refused(): HejnalError {
  const hint = 'The facts change with the next release of the publication only.';
  return new HejnalError('query-refused', 'This service answers queries and takes no updates.', hint);
}
