// Reads what a request of the SPARQL Protocol asks (SPARQL 1.1 Protocol §2.1): query, data set, format.
import type { FastifyRequest } from 'fastify';
import { HejnalError } from '../src/index.js';
import { searchOf } from './visit.js';

/** What a client asks of the query service. */
export interface Asked {
  /** Absent where the request only visits the address of the service. */
  readonly text: string | undefined;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** Name or media type of a format, which wins over `Accept`. */
  readonly format: string | undefined;
}

const formType = 'application/x-www-form-urlencoded';
const queryType = 'application/sparql-query';
const updateType = 'application/sparql-update';

/** Lists the types that a POST may have; that of updates is read so that the refusal can say why. */
export const postTypes: readonly string[] = [formType, queryType, updateType];

/** Reads a request; throws `query-syntax` for one that the protocol does not allow and `query-refused` for an update. */
export function readAsked(request: FastifyRequest): Asked {
  const fromUrl = readPairs(searchOf(request).slice(1));
  const isPost = request.method === 'POST';
  const type = isPost
    ? (request.headers['content-type'] ?? '')
        .replace(/;[^]*$/, '')
        .trim()
        .toLowerCase()
    : '';
  const content = isPost && typeof request.body === 'string' ? request.body : '';
  if (type === updateType) throw refused();
  const fromForm = type === formType ? readPairs(content) : [];
  const pairs = [...fromUrl, ...fromForm, ...(type === queryType ? [['query', content] as const] : [])];
  if (pairs.some(([name]) => name === 'update')) throw refused();
  const one = (name: string): string | undefined => only(pairs, name);
  return {
    text: one('query'),
    defaultGraphs: allOf(pairs, 'default-graph-uri'),
    namedGraphs: allOf(pairs, 'named-graph-uri'),
    format: one('format'),
  };
}

/** Writes the parameters of a query as an address has them. */
export function writeSearch(asked: Asked, format?: string): string {
  const search = new URLSearchParams({ query: asked.text ?? '' });
  for (const each of asked.defaultGraphs) search.append('default-graph-uri', each);
  for (const each of asked.namedGraphs) search.append('named-graph-uri', each);
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

function allOf(pairs: Pairs, name: string): string[] {
  return pairs.flatMap(([each, value]) => (each === name ? [value] : []));
}

function only(pairs: Pairs, name: string): string | undefined {
  const [first, ...more] = allOf(pairs, name);
  if (more.length === 0) return first;
  throw new HejnalError('query-syntax', `The parameter "${name}" is there more than once.`, 'Send it once.');
}

function refused(): HejnalError {
  const hint = 'The facts change with the next release of the publication only.';
  return new HejnalError('query-refused', 'This service answers queries and takes no updates.', hint);
}
