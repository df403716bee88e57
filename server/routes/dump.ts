// `/dump/{file}`: the files of the release, streamed, whole or in ranges.
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  byExtension,
  contentType,
  metadataEnding,
  metadataType,
  statementFile,
  streamOf,
  type FileEntry,
  type Manifest,
} from '../../src/index.js';
import { reprDigest } from '../http/digest.js';
import type { Link } from '../http/header.js';
import { mount } from '../respond/route.js';
import { chooseCoding } from '../http/negotiate.js';
import type { Download } from '../views/components/downloads.js';
import { refuseDamaged, sendProblem } from '../respond/problem.js';
import { weigh } from '../http/condition.js';
import { describe, settle, setDigest } from '../respond/send.js';
import { editionOf, vary, wishOf } from '../site/wish.js';
import { answerVersion } from './reifiers.js';

const folder = 'dumps/';

/** One range of bytes, both ends included. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Mounts the dumps, and the statement that names them with their digests. */
export function mountDumps(app: FastifyInstance, prefix: string): void {
  mountStatement(app, prefix);
  mount(app, `${prefix}dump/:file`, async (request, reply) => {
    vary(reply, 'coding');
    const { file = '' } = request.params as Readonly<Record<string, string | undefined>>;
    const { release, integrity } = editionOf(request);
    const { files } = release.manifest;
    const plain = find(files, file);
    if (plain === undefined) return sendProblem(request, reply, 'not-found', 'The release has no such file.');
    const version = wishOf(request).parameter('version');
    if (version !== undefined && version !== '1.1')
      return answerVersion(request, reply, { file, entry: plain, version });
    const found = wantsTwin(request) ? find(files, `${file}.gz`) : undefined;
    const twin = found !== undefined && (await integrity.wrongWith(found.path)) === undefined ? found : undefined;
    if (twin === undefined && (await integrity.wrongWith(plain.path)) !== undefined)
      return refuseDamaged(request, reply);
    return sendFile(request, reply, { file, entry: twin ?? plain, isTwin: twin !== undefined });
  });
}

/** Mounts what the release states of itself, signed or not. */
function mountStatement(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}${statementFile}`, async (request, reply) => {
    vary(reply, 'coding');
    const { release, integrity } = editionOf(request);
    const entry = release.manifest.files.find(({ path }) => path === statementFile);
    if (entry === undefined) return sendProblem(request, reply, 'not-found', 'The release has no such file.');
    if ((await integrity.wrongWith(entry.path)) !== undefined) return refuseDamaged(request, reply);
    return sendFile(request, reply, { file: statementFile, entry, isTwin: false });
  });
}

/** Lists the dumps that people download, without their gzip twins. */
export function downloadsOf(manifest: Manifest): Download[] {
  return manifest.files
    .filter(({ path }) => path.startsWith(folder) && !path.endsWith('.gz') && !path.endsWith(metadataEnding))
    .map(({ path, bytes }) => ({ file: path.slice(folder.length), bytes }));
}

interface Sent {
  /** Name that was asked for. */
  readonly file: string;
  readonly entry: FileEntry;
  /** Whether the gzip twin is sent as a coding of the plain file. */
  readonly isTwin: boolean;
}

function sendFile(request: FastifyRequest, reply: FastifyReply, { file, entry, isTwin }: Sent): unknown {
  const { release } = editionOf(request);
  const addressOf = (name: string): string => `${release.names.base}dump/${name}`;
  const { moment: modified } = release;
  const tag = `"${entry.sha256.slice(0, 32)}"`;
  const about = release.manifest.files.find(({ path }) => path === folder + file + metadataEnding);
  const links: Link[] =
    about === undefined ? [] : [{ to: addressOf(file + metadataEnding), rel: 'describedby', type: metadataType }];
  describe(request, reply, { modified, links });
  reply.header('etag', tag).header('accept-ranges', 'bytes');
  const outcome = weigh(request.headers, tag, modified);
  if (outcome !== 'given') return settle(request, reply, outcome);
  const range = readRange(request, tag, entry.bytes);
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${entry.bytes}`);
    return sendProblem(request, reply, 'range-unsatisfiable', `The file has ${entry.bytes} bytes.`);
  }
  const { start, end } = range ?? { start: 0, end: entry.bytes - 1 };
  if (range !== undefined) reply.code(206).header('content-range', `bytes ${start}-${end}/${entry.bytes}`);
  if (isTwin) reply.header('content-encoding', 'gzip');
  setDigest(request, reply, reprDigest(entry.sha256, 'hex'));
  reply.header('content-type', typeOf(file)).header('content-length', end - start + 1);
  if (wishOf(request).method === 'HEAD' || entry.bytes === 0) return reply.send();
  return reply.send(streamOf(join(release.directory, entry.path), { start, end }));
}

function find(files: readonly FileEntry[], file: string): FileEntry | undefined {
  return files.find((each) => each.path === folder + file);
}

/** A range is one of the plain file: a client that continues a download must not meet another coding. */
function wantsTwin(request: FastifyRequest): boolean {
  const accepted = request.headers['accept-encoding'];
  return rangeOf(request) === undefined && chooseCoding(accepted?.replace(/\bbr\b/gi, 'x-br')) === 'gzip';
}

/** Gives the field `Range`, which means something to GET alone (RFC 9110 §14.2). */
function rangeOf(request: FastifyRequest): string | undefined {
  return wishOf(request).method === 'GET' ? request.headers.range : undefined;
}

/**
 * Reads `Range` (RFC 9110 §14.1.2, §14.2): one range of bytes, of numbers of any length; several, or another unit, count
 * as none. `If-Range` takes the strong tag only (§13.1.5): where the history was lost, days are guessed and prove nothing.
 */
function readRange(request: FastifyRequest, tag: string, size: number): Range | 'unsatisfiable' | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== tag) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(rangeOf(request) ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && isLess(last, first)) return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start >= size || (first === '' && Number(last) === 0) ? 'unsatisfiable' : { start, end };
}

/** Compares whole numbers as they are written: as numbers of the machine, long ones would be equal. */
function isLess(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return a.length === b.length ? a < b : a.length < b.length;
}

function typeOf(file: string): string {
  if (file.endsWith('.gz')) return 'application/gzip';
  if (file.endsWith(metadataEnding)) return metadataType;
  const format = byExtension(/\.([^.]+)$/.exec(file)?.[1] ?? '');
  return format === undefined ? 'text/plain; charset=utf-8' : contentType(format);
}
