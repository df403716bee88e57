// Puts a twin into an object store that speaks S3: only what changed, each object looked at again when it is there.
import { AwsClient } from 'aws4fetch';
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HejnalError } from '../../src/index.js';
import type { Served } from './crawl.js';
import { fileOf, places, readTwin } from './folder.js';

/** Names the bucket: the address of the store, and who writes. */
export interface Bucket {
  readonly endpoint: string;
  readonly bucket: string;
  /** What all keys begin with; empty, or ending with a slash. */
  readonly prefix: string;
  /** Keys, and what they are good for, as requests are signed with them. */
  readonly signing: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What was done: paths by what became of them. */
export interface Uploaded {
  readonly written: readonly string[];
  readonly stood: readonly string[];
  readonly removed: readonly string[];
}

const width = 8;
const tries = 3;
/** Headers that an object can keep; of the others a store knows nothing. */
const kept = ['content-type', 'content-language', 'cache-control'];

/** Uploads what lies in the folder of a twin; throws `export-failed` where the store does not take it, or holds something else. */
export async function upload(folder: string, bucket: Bucket): Promise<Uploaded> {
  const store = new Store(bucket);
  const files = await readTwin(folder);
  const before = await store.manifest();
  const [written, stood]: [string[], string[]] = [[], []];
  await inTurns(files, async (each) => {
    if (await store.holds(each)) return void stood.push(each.path);
    await store.put(each, join(folder, places.files, fileOf(each.path)));
    if (!(await store.gives(each))) throw otherwise(`It gives something else at ${each.path} than was put there`);
    written.push(each.path);
  });
  const now = new Set(files.map(({ path }) => path));
  const removed = before.map(({ path }) => path).filter((path) => !now.has(path));
  await inTurns(removed, (path) => store.remove(path));
  await store.putManifest(join(folder, places.manifest));
  return { written, stood, removed };
}

/** The key of a path: the page at the base, and whatever is asked for with a slash at its end, is an index. */
export function keyOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

class Store {
  readonly #client: AwsClient;
  readonly #address: string;

  constructor({ endpoint, bucket, prefix, signing }: Bucket) {
    this.#client = new AwsClient({ ...signing, service: 's3', retries: tries });
    this.#address = `${endpoint.replace(/\/$/, '')}/${bucket}/${prefix}`;
  }

  async manifest(): Promise<readonly Served[]> {
    const answer = await this.#ask('GET', places.manifest);
    if (answer.status === 404 || answer.status === 403) return [];
    const text = await answer.text();
    if (!answer.ok) throw otherwise(`It answered ${answer.status} to GET of ${places.manifest}: ${text.slice(0, 300)}`);
    return (JSON.parse(text) as { readonly files: readonly Served[] }).files;
  }

  /** Tells whether an object of this digest stands there, by what was noted with it. */
  async holds({ path, digest, bytes }: Served): Promise<boolean> {
    const { ok, headers } = await this.#ask('HEAD', keyOf(path));
    return ok && headers.get('x-amz-meta-sha256') === digest && Number(headers.get('content-length')) === bytes;
  }

  /** Tells whether the bytes that come back are those that were served. */
  async gives({ path, digest }: Served): Promise<boolean> {
    const answer = await this.#ask('GET', keyOf(path));
    if (!answer.ok || answer.body === null) return false;
    const hash = createHash('sha256');
    for await (const chunk of answer.body) hash.update(chunk as Uint8Array);
    return hash.digest('hex') === digest;
  }

  async put({ path, headers, digest }: Served, file: string): Promise<void> {
    const own = kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
    const more = { 'x-amz-meta-sha256': digest, 'x-amz-content-sha256': digest };
    await this.#send(keyOf(path), await openAsBlob(file), { ...Object.fromEntries(own), ...more });
  }

  async putManifest(file: string): Promise<void> {
    await this.#send(places.manifest, await openAsBlob(file), { 'content-type': 'application/json' });
  }

  async remove(path: string): Promise<void> {
    const { ok, status } = await this.#ask('DELETE', keyOf(path));
    if (!ok && status !== 404) throw otherwise(`It answered ${status} to DELETE of ${path}`);
  }

  async #send(key: string, body: Blob, headers: Record<string, string>): Promise<void> {
    const answer = await this.#ask('PUT', key, { body, headers });
    if (!answer.ok)
      throw otherwise(`It answered ${answer.status} to PUT of ${key}: ${(await answer.text()).slice(0, 300)}`);
  }

  async #ask(
    method: string,
    key: string,
    more: { body?: Blob; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    for (let at = 1; ; at++) {
      try {
        return await this.#client.fetch(this.#address + key, { method, redirect: 'manual', ...more });
      } catch (error) {
        if (at === tries) throw otherwise(`It does not answer: ${(error as Error).message}`);
        await sleep(at * 500);
      }
    }
  }
}

async function inTurns<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items].reverse();
  const turn = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await run(item);
  };
  await Promise.all(Array.from({ length: width }, turn));
}

function otherwise(what: string): HejnalError {
  const hint = 'Check the address, the bucket, and that this key may read and write there; then export again.';
  return new HejnalError('export-failed', `The object store did not take the twin. ${what}.`, hint);
}
