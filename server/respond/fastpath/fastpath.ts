// Answers that are at hand leave before the framework sees the request: what was sent before, and documents that lie ready.
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { HejnalError, isSlug, recordFormats as recordFormatsOf } from '../../../src/index.js';
import type { Config } from '../../config.js';
import type { Replay } from '../../http/cache.js';
import type { Metrics } from '../../http/metrics.js';
import { checkedLines, sendHead, sendUnchanged, sendWhole } from '../../http/head.js';
import { reprDigest } from '../../http/digest.js';
import { httpDate, namesTag, tagOf } from '../../http/header.js';
import { filledIn, readyIn, type Head } from '../../site/edition.js';
import type { Site } from '../../site/site.js';
import { familyOf, readWish, varied, type Visit } from '../../site/wish.js';
import { isBlocked } from '../damage.js';
import { documentLinks } from '../document.js';
import { logAnswer } from '../log.js';
import { represent, variedOn } from '../represent.js';
import { everyHead } from '../route.js';
import { readEnding } from '../variant.js';
import { codedAtOnce, headersOf } from '../send.js';

/** Answers of at most this size leave at once; the others wait for their readers. */
const maxBytes = 64 * 1024;

/** What answers, and the path under which it stands. */
export interface Place {
  readonly site: Site;
  readonly config: Config;
  readonly prefix: string;
  /** How long a reader may take nothing. */
  readonly idleMs: number;
  /** Where requests are logged. */
  readonly log: FastifyBaseLogger;
  readonly metrics: Metrics;
}

/** Answers with what is at hand; tells whether it did, and touches nothing where it did not. */
export function answerPromptly(place: Place, request: IncomingMessage, response: ServerResponse): boolean {
  const wish = readWish(request, place.prefix);
  if (place.site.isParting || !wish.isPlain) return false;
  const begun = performance.now();
  const visit = { edition: place.site.current(), wish };
  if (isBlocked(visit)) return false;
  const found = find(visit, place);
  if (found === undefined) return false;
  const { lines, body, tag } = found;
  if (body.length > maxBytes) request.socket.setTimeout(place.idleMs);
  const tags = wish.headers['if-none-match'];
  if (tags !== undefined && namesTag(tags, tag)) sendUnchanged(response, lines);
  else if (wish.method === 'HEAD') sendHead(response, lines, body);
  else sendWhole(response, lines, body);
  const ms = performance.now() - begun;
  place.metrics.answered(familyOf(wish, place.prefix), response.statusCode, ms);
  if (place.config.logRequests) logAnswer(place.log, wish, response.statusCode, ms);
  return true;
}

function find(visit: Visit, place: Place): Replay | undefined {
  const { edition, wish } = visit;
  const sent = edition.cache.replay(wish.key);
  if (sent !== undefined || wish.search !== '') return sent;
  const named = readPath(wish.path, place.prefix);
  if (named === undefined) return undefined;
  const { slug } = named;
  const head = headOf(visit, named, place.config);
  // What is asked for often takes the usual way once, and is remembered there.
  if (head === undefined || edition.cache.meets(wish.key)) return undefined;
  const ready = bodyOf(visit, head, slug);
  if (ready === undefined) return undefined;
  const { body, tag, digest, coding } = ready;
  const date = httpDate(ready.modified);
  const modified = date === undefined ? '' : `last-modified: ${date}\r\n`;
  const coded = coding === 'identity' ? '' : `content-encoding: ${coding}\r\n`;
  return { lines: `${head.pieces.join(slug)}etag: ${tag}\r\nrepr-digest: ${digest}\r\n${modified}${coded}`, body, tag };
}

/** The bytes of an answer, with what headers tell of them. */
interface Body extends Told {
  readonly body: string | Buffer;
  readonly coding: 'gzip' | 'identity';
  readonly modified: string;
}

/** Gives the bytes of a document that lies ready, in the format that the head is of; `undefined` for one that has more pages. */
function bodyOf({ edition, wish }: Visit, { kind, extension }: Head, slug: string): Body | undefined {
  const found = extension === 'jsonld' ? readyIn(edition, kind, slug) : filled(edition, { kind, extension }, slug);
  if (found === undefined || found.isCut) return undefined;
  const { modified } = found;
  if ('jsonld' in found && wish.coding === 'identity')
    return { body: found.jsonld, coding: 'identity', modified, ...told(found.sha256) };
  const plain = 'jsonld' in found ? Buffer.from(found.jsonld, 'latin1') : Buffer.from(found.text);
  const { bytes, coding } = codedAtOnce(plain, wish.coding === 'gzip' ? 'gzip' : 'identity');
  return { body: bytes, coding, modified, ...told(hash('sha256', bytes, 'base64url')) };
}

/** Writes a document of its blocks; what does not fit the format, the framework tells. */
function filled(edition: Visit['edition'], { kind, extension }: Pick<Head, 'kind' | 'extension'>, slug: string) {
  try {
    return filledIn(edition, kind, slug, extension);
  } catch (cause) {
    if (cause instanceof HejnalError) return undefined;
    throw cause;
  }
}

/** What headers tell of the bytes of an answer. */
interface Told {
  readonly tag: string;
  readonly digest: string;
}

function told(sha256: string): Told {
  return { tag: tagOf(sha256), digest: reprDigest(sha256, 'base64url') };
}

/** What the address of a document says. */
interface Named {
  readonly kind: string;
  readonly slug: string;
  /** What stands behind the slug, from its dot on; nothing where the format is negotiated. */
  readonly suffix: string;
}

/** Reads the address of a document, with an ending or without. */
function readPath(path: string, prefix: string): Named | undefined {
  const start = prefix.length + 'doc/'.length;
  const end = path.indexOf('/', start);
  if (end < 0 || !path.startsWith(`${prefix}doc/`)) return undefined;
  const dot = path.indexOf('.', end);
  const stop = dot < 0 ? path.length : dot;
  const [kind, slug] = [path.slice(start, end), path.slice(end + 1, stop)];
  return isSlug(slug) ? { kind, slug, suffix: path.slice(stop) } : undefined;
}

/** Stands in the place of a slug where a head is made for all things of a kind; no address has it. */
const anySlug = '~any~';

/** Most heads that are kept before making them begins anew, and the longest manner: who words it otherwise each time gains nothing. */
const [maxHeads, maxManner] = [1000, 1000];

/** Gives the head of documents of a kind, made once for a manner of asking; `undefined` where the framework is to answer. */
function headOf(visit: Visit, named: Named, config: Config): Head | undefined {
  const { heads } = visit.edition;
  const { kind, suffix } = named;
  const key = kind + suffix + visit.wish.manner;
  if (heads.has(key)) return heads.get(key);
  if (key.length > maxManner || visit.edition.release.model.kind(kind) === undefined) return undefined;
  const head = makeHead(visit, named, config);
  if (heads.size >= maxHeads) heads.clear();
  heads.set(key, head);
  return head;
}

/** Makes a head by what answers everybody else; pages, and what takes long to compress, are the framework's. */
function makeHead(visit: Visit, { kind, suffix }: Named, config: Config): Head | undefined {
  const { edition, wish } = visit;
  const { names, model, publication } = edition.release;
  const known = model.kind(kind);
  const read = readEnding(anySlug + suffix, publication.languages);
  if (known === undefined || read === undefined) return undefined;
  const [topic, iri] = [names.thing(kind, anySlug), names.document(kind, anySlug)];
  const recordFormats = recordFormatsOf(known, model);
  const resource = {
    iri,
    topic,
    recordFormats,
    links: documentLinks(edition.release, { iri, topic, kind }),
    modified: '',
  };
  const nothing = { quads: () => [], reified: () => [], page: () => '', text: () => '' };
  const made = represent(visit, { ...resource, ...nothing }, read.ending);
  if ('unfit' in made || made.format?.content !== 'triples' || wish.coding === 'br') return undefined;
  if (made.version !== undefined) return undefined;
  const headers = { ...everyHead, vary: varied[variedOn(read.ending)], ...headersOf(made, config) };
  const lines = checkedLines({ ...headers, 'content-type': made.contentType });
  return { kind, extension: made.format.extension, pieces: lines.split(anySlug) };
}
