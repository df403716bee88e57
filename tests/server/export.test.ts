// The static twin: what is written of a release, and what nginx and an object store give of it.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf, upload, type Bucket } from '../../server/export/bucket.js';
import { fileOf, writeTwin, type Written } from '../../server/export/folder.js';
import { scriptNamed } from '../../server/views/components/scripts.js';
import { startNginx, type Nginx } from '../nginx.js';
import { whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';
import { makeToy, names, type Toy } from './toy.js';

const folder = scratch('twin');
let toy: Toy;
let origin = '';
let made: Written;

const write = (): Promise<Written> =>
  writeTwin({
    origin,
    base: names.base,
    version: '1',
    languages: ['pl', 'en'],
    documents: [`${names.base}doc/quote/1a`],
    folder,
  });

beforeAll(async () => {
  toy = await makeToy();
  await toy.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(toy.app.server.address() as AddressInfo).port}`;
  made = await write();
});
afterAll(() => toy.app.close());

const root = new URL(names.base).pathname;
/** Of the connection and of who answers. */
const others = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'server'];

async function look(
  at: string,
  headers: Record<string, string> = {},
): Promise<readonly [number, Record<string, string>, Buffer]> {
  const answer = await fetch(at, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' });
  const told = Object.fromEntries([...answer.headers].filter(([name]) => !others.includes(name)));
  return [answer.status, told, Buffer.from(await answer.arrayBuffer())];
}

describe('the twin', () => {
  it('has every format and language of every document, its bytes as they are served', async () => {
    const paths = made.files.map(({ path }) => path.slice(root.length));
    const endings = ['jsonld', 'ttl', 'nt', 'rdf', 'yamlld', 'html', 'pl.html', 'en.html', 'md', 'jsonl', 'geojson'];
    for (const ending of endings) expect(paths).toContain(`doc/museum/wawel.${ending}`);
    expect(paths).toEqual(expect.arrayContaining(['doc/quote/1a.ttl', 'catalog.rdf', 'dump/facts.nt', 'robots.txt']));
    expect(paths.filter((path) => /^(?:sparql|search|id|version|timemap)/.test(path))).toEqual([]);
    for (const { path } of made.files.slice(0, 40)) {
      const [, , bytes] = await look(origin + path);
      expect(readFileSync(join(folder, 'files', fileOf(path))).equals(bytes), path).toBe(true);
    }
  });

  it('has every script, style and picture that its pages name', () => {
    const paths = new Set(made.files.map(({ path }) => path));
    const named = new Map<string, string>();
    for (const { path } of made.files.filter((each) => each.path.endsWith('.html'))) {
      const html = readFileSync(join(folder, 'files', fileOf(path)), 'utf8');
      const tags = html.matchAll(
        /<(?:script|img|source)[^>]* src="([^"]+)"|<link rel="(?:stylesheet|preload|icon)" href="([^"]+)"/g,
      );
      for (const [, source, link] of tags) named.set(new URL(source ?? link ?? '', names.base + 'x').pathname, path);
    }
    const find = scriptNamed('find');
    expect(find, 'the program is compiled').toBeDefined();
    expect([...named.keys()]).toContain(`${root}assets/${find?.path ?? ''}`);
    expect([...named].filter(([asset]) => !paths.has(asset))).toEqual([]);
    expect(named.size).toBeGreaterThan(3);
  });

  it('is written anew only where it changed, and what is gone goes', async () => {
    writeFileSync(join(folder, 'files', fileOf(`${root}robots.txt`)), 'cut');
    const manifest = join(folder, 'twin.json');
    const twin = JSON.parse(readFileSync(manifest, 'utf8')) as { files: { path: string }[] };
    twin.files.push({ ...twin.files[0]!, path: `${root}doc/museum/gone.ttl` });
    writeFileSync(manifest, JSON.stringify(twin));
    const again = await write();
    expect([again.written, again.removed]).toEqual([[`${root}robots.txt`], [`${root}doc/museum/gone.ttl`]]);
    expect(again.stood).toHaveLength(made.files.length - 1);
  });

  it('tells of a byte that is not as it was served', async () => {
    const file = join(folder, 'files', fileOf(`${root}robots.txt`));
    writeFileSync(file, readFileSync(file, 'utf8').replace('U', 'u'));
    await expect(write()).rejects.toMatchObject({ code: 'export-failed' });
    rmSync(file);
    expect((await write()).written).toEqual([`${root}robots.txt`]);
  });
});

whenInstalled('nginx', 'the twin under nginx')('under nginx', () => {
  let at = '';
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(
      (port) => `include ${folder}/nginx-http.conf;
        server { listen 127.0.0.1:${port}; set $twin ${folder}/files; include ${folder}/nginx-server.conf; }`,
    );
    at = nginx.origin;
  });
  afterAll(() => nginx.stop());

  it('every address is answered byte for byte and header for header', { timeout: 120_000 }, async () => {
    for (const { path } of made.files) expect(await look(at + path), path).toEqual(await look(origin + path));
  });

  it.each([
    ['doc/museum/wawel', {}],
    ['doc/museum/wawel', { accept: 'text/turtle' }],
    ['doc/museum/wawel', { accept: 'text/html', 'accept-language': 'en' }],
    ['doc/museum', { accept: 'application/n-triples' }],
    ['doc/museum', { accept: 'text/csv' }],
    ['catalog', {}],
    ['catalog', { accept: 'application/rdf+xml' }],
  ])('%s is negotiated as here (%o)', async (path, headers) => {
    expect(await look(at + root + path, headers as Record<string, string>)).toEqual(
      await look(origin + root + path, headers as Record<string, string>),
    );
  });

  it('what a query string chooses is not answered with all that there is', async () => {
    for (const asked of [
      '?page=2',
      '?opened=1901',
      '?lang=en&opened=1901',
      '?utm_source=mail&after=a',
      '?_mediatype=csv',
    ])
      expect((await look(`${at}${root}doc/museum${asked}`))[0], asked).toBe(404);
    const polish = { accept: 'text/html', 'accept-language': 'pl' };
    const languageOf = async (asked: string) => (await look(`${at}${root}doc/museum${asked}`, polish))[1]['content-language']; // prettier-ignore
    expect([await languageOf(''), await languageOf('?lang=en')]).toEqual(['pl', 'en']);
    for (const passed of ['?lang=en', '?utm_source=mail', '?lang=pl&utm_medium=mail'])
      expect((await look(`${at}${root}doc/museum${passed}`))[0], passed).toBe(200);
  });

  it('names lead to their documents, what is not there is told, and days are asked after', async () => {
    const [status, { location }] = await look(`${at}${root}id/museum/wawel`);
    expect([status, location]).toEqual([303, `${names.base}doc/museum/wawel`]);
    expect((await look(`${at}${root}doc/museum/nowhere`))[0]).toBe(404);
    const [, headers] = await look(`${at}${root}doc/museum/wawel.ttl`);
    const asked = { 'if-modified-since': headers['last-modified'] ?? '' };
    expect((await look(`${at}${root}doc/museum/wawel.ttl`, asked))[0]).toBe(304);
  });
});

describe('an object store', () => {
  const objects = new Map<string, Buffer>();
  const notes = new Map<string, string>();
  let spoil = (bytes: Buffer): Buffer => bytes;
  const server = createHttpServer((asked, response) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      const { method, url = '', headers } = asked;
      expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=me\/\d{8}\/us-east-1\/s3\/aws4_request/);
      if (method === 'PUT') {
        objects.set(url, spoil(Buffer.concat(parts)));
        notes.set(url, String(headers['x-amz-meta-sha256']));
      } else if (method === 'DELETE') objects.delete(url);
      const there = objects.get(url) ?? Buffer.alloc(0);
      const status = method === 'DELETE' || objects.has(url) ? 200 : 404;
      const isAnswer = method === 'GET' || method === 'HEAD';
      response.writeHead(status, {
        'x-amz-meta-sha256': notes.get(url) ?? '',
        'content-length': isAnswer ? there.length : 0,
      });
      response.end(method === 'GET' ? there : undefined);
    });
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());

  it('does not get again what stands there, and one that gives other bytes is found out', async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bucket: Bucket = {
      endpoint,
      bucket: 'facts',
      prefix: 'twin/',
      signing: { accessKeyId: 'me', secretAccessKey: 'word' },
    };
    const robots = `/facts/twin/${keyOf(`${root}robots.txt`)}`;
    const first = await upload(folder, bucket);
    expect(first.written).toHaveLength(made.files.length);
    expect(objects.has(`/facts/twin/${keyOf(`${root}doc/museum/wawel.ttl`)}`)).toBe(true);
    objects.delete(robots);
    const second = await upload(folder, bucket);
    expect([second.written, second.stood.length]).toEqual([[`${root}robots.txt`], made.files.length - 1]);
    objects.delete(robots);
    spoil = (bytes) => Buffer.from(bytes.toString().replace('User', 'Uzer'));
    await expect(upload(folder, bucket)).rejects.toMatchObject({ code: 'export-failed' });
  });
});
