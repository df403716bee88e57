// Writes the static twin of a release into a folder: only what changed, each byte read again when it is there.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HejnalError } from '../../src/index.js';
import { crawl, type Served } from './crawl.js';
import { writeMaps, writeServer } from './nginx.js';

/** Says what is written: the server that is asked, the names of the publication, and the folder. */
export interface Writing {
  readonly origin: string;
  readonly base: string;
  readonly version: string;
  readonly languages: readonly string[];
  /** Addresses of documents that are known beforehand. */
  readonly documents: Iterable<string>;
  readonly folder: string;
}

/** What was done: paths by what became of them. */
export interface Written {
  readonly files: readonly Served[];
  readonly written: readonly string[];
  readonly stood: readonly string[];
  readonly removed: readonly string[];
}

/** Names of what lies in the folder of a twin. */
export const places = { files: 'files', manifest: 'twin.json', maps: 'nginx-http.conf', server: 'nginx-server.conf' };

/** Where the bytes of a path lie below the files: a path without an ending may have others below it. */
export function fileOf(path: string): string {
  return /\.[A-Za-z0-9]+$/.test(path) ? path.slice(1) : `${path.slice(1)}@`;
}

/** Reads which files a folder claims to hold; none where it is no twin. */
export async function readTwin(folder: string): Promise<readonly Served[]> {
  try {
    const text = await readFile(join(folder, places.manifest), 'utf8');
    return (JSON.parse(text) as { files: readonly Served[] }).files;
  } catch {
    return [];
  }
}

/** Writes the twin; throws `export-failed` where a byte is not as it was served. */
export async function writeTwin({ origin, base, version, languages, documents, folder }: Writing): Promise<Written> {
  await mkdir(folder, { recursive: true });
  const before = new Map((await readTwin(folder)).map((each) => [each.path, each]));
  const incoming = await mkdtemp(join(folder, '.incoming-'));
  const placed = (path: string): string => join(folder, places.files, fileOf(path));
  const [written, stood, removed]: [string[], string[], string[]] = [[], [], []];
  try {
    const place = (path: string): string => join(incoming, fileOf(path));
    const crawled = await crawl({ origin, base, languages, documents, place });
    for (const each of crawled.files) {
      const isThere = before.get(each.path)?.digest === each.digest && (await sizeOf(placed(each.path))) === each.bytes;
      if (isThere) stood.push(each.path);
      else {
        await mkdir(dirname(placed(each.path)), { recursive: true });
        await rename(join(incoming, fileOf(each.path)), placed(each.path));
        written.push(each.path);
      }
      await settle(each, placed(each.path));
    }
    const now = new Set(crawled.files.map(({ path }) => path));
    for (const path of before.keys()) {
      if (now.has(path)) continue;
      await rm(placed(path), { force: true });
      removed.push(path);
    }
    const twin = { ...crawled, base, languages, file: fileOf };
    await writeFile(join(folder, places.maps), writeMaps(twin));
    await writeFile(join(folder, places.server), writeServer(twin));
    const manifest = { base, version, files: crawled.files };
    await writeFile(join(incoming, places.manifest), `${JSON.stringify(manifest, undefined, 1)}\n`);
    await rename(join(incoming, places.manifest), join(folder, places.manifest));
    return { files: crawled.files, written, stood, removed };
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/** Gives a file its day, by which nginx answers If-Modified-Since, and reads it again. */
async function settle({ path, digest, headers }: Served, file: string): Promise<void> {
  const day = new Date(headers['last-modified'] ?? 0);
  await utimes(file, day, day);
  if ((await digestOf(file)) === digest) return;
  const message = `${file} does not hold what ${path} was served with.`;
  throw new HejnalError('export-failed', message, 'Check the disk, and export again.');
}

async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
