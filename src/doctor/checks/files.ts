// The files that a catalogue names: there, of the type, size and checksum that it says, and to be had in parts.
import { createHash } from 'node:crypto';
import { dcat, spdx, type Quad } from '../../rdf/rdf.js';
import { header, isGood, typeOf } from '../reply.js';
import { valuesOf, type Visit } from '../visit.js';

/** How many files are looked at, and up to which size their bytes are read. */
const [maxFiles, maxBytes] = [12, 8 * 1024 * 1024];

/** Digests by the last part of the IRI of their algorithm. */
const algorithms: Readonly<Record<string, string>> = {
  checksumAlgorithm_sha1: 'sha1',
  checksumAlgorithm_sha256: 'sha256',
  checksumAlgorithm_sha384: 'sha384',
  checksumAlgorithm_sha512: 'sha512',
  checksumAlgorithm_md5: 'md5',
};

interface File {
  readonly url: string;
  readonly type: string | undefined;
  readonly size: number | undefined;
  readonly checksum: { readonly algorithm: string; readonly value: string } | undefined;
}

/** Looks at a choice of the files, of different types. */
export async function checkFiles(visit: Visit, quads: readonly Quad[]): Promise<void> {
  for (const file of choose(filesIn(quads))) await checkFile(visit, file);
}

function filesIn(quads: readonly Quad[]): File[] {
  const files = quads.filter(({ predicate }) => predicate.value === dcat.downloadURL);
  return files.map(({ subject, object }) => {
    const [type] = valuesOf(quads, dcat.mediaType, subject.value);
    const [size] = valuesOf(quads, dcat.byteSize, subject.value);
    return {
      url: object.value,
      type: type?.replace(/^.*\/media-types\//, ''),
      size: size === undefined ? undefined : Number(size),
      checksum: checksumOf(quads, subject.value),
    };
  });
}

function checksumOf(quads: readonly Quad[], subject: string): File['checksum'] {
  const [node] = valuesOf(quads, spdx.checksum, subject);
  if (node === undefined) return undefined;
  const [named = ''] = valuesOf(quads, spdx.algorithm, node);
  const [value] = valuesOf(quads, spdx.checksumValue, node);
  const algorithm = algorithms[named.replace(/^.*[#/]/, '')];
  return algorithm === undefined || value === undefined ? undefined : { algorithm, value: value.toLowerCase() };
}

/** One file of each type first. */
function choose(files: readonly File[]): File[] {
  const first = files.filter(({ type }, at) => files.findIndex((each) => each.type === type) === at);
  return [...first, ...files.filter((each) => !first.includes(each))].slice(0, maxFiles);
}

async function checkFile(visit: Visit, file: File): Promise<void> {
  const head = await visit.follow(file.url, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  if (head === undefined) return;
  if (!isGood(head)) {
    visit.say('file-dead', head, { status: String(head.status) });
    return;
  }
  const type = typeOf(head);
  if (file.type !== undefined && file.type !== type) visit.say('file-type', head, { said: file.type, got: type });
  const length = header(head, 'content-length');
  if (file.size !== undefined && length !== '' && Number(length) !== file.size)
    visit.say('file-size', head, { said: String(file.size), got: length });
  if (file.checksum === undefined) visit.say('file-without-checksum', file.url);
  await checkRange(visit, file.url, header(head, 'accept-ranges') === 'bytes');
  await checkBytes(visit, file, Number(length === '' ? 0 : length));
}

async function checkRange(visit: Visit, url: string, isTold: boolean): Promise<void> {
  const headers = { range: 'bytes=0-1', 'accept-encoding': 'identity' };
  const part = await visit.follow(url, { headers, most: 64 * 1024 });
  if (part === undefined) return;
  const isPart =
    part.status === 206 && part.bytes.length === 2 && header(part, 'content-range').startsWith('bytes 0-1/');
  if (part.status === 206 ? !isPart : isTold) visit.say('file-ranges-broken', part, { status: String(part.status) });
  else if (!isPart) visit.say('file-ranges', part);
}

/** Reads a file that is small enough, and compares what was said of it. */
async function checkBytes(visit: Visit, { url, size, checksum }: File, length: number): Promise<void> {
  if (Math.max(size ?? 0, length) > maxBytes || (checksum === undefined && size === undefined)) return;
  const reply = await visit.follow(url, { headers: { 'accept-encoding': 'identity' }, most: maxBytes });
  if (reply === undefined || !isGood(reply) || !reply.isWhole) return;
  if (size !== undefined && reply.bytes.length !== size)
    visit.say('file-size', reply, { said: String(size), got: String(reply.bytes.length) });
  if (checksum === undefined) return;
  const got = createHash(checksum.algorithm).update(reply.bytes).digest('hex');
  if (got !== checksum.value) visit.say('file-checksum', reply, { said: checksum.value, got });
}
