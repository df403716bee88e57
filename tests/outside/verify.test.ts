// What can be proved of a publication from outside: of a server that is not ours and lies in one point after the other.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyOutside } from '../../src/outside/verify.js';
import { hejnal } from '../e2e/command.js';
import { serve } from '../e2e/publication.js';

const base = 'https://other.example/data/';
const [dcat, spdx] = ['http://www.w3.org/ns/dcat#', 'http://spdx.org/rdf/terms#'];
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const graph = `<${base}graph/facts>`;
const about = (name: string): string[] =>
  ['"ż"@pl', `<${base}id/thing/b>`].map((object, at) => `<${base}id/thing/${name}> <${base}p${at}> ${object}`);
const dump = ['a', 'b', 'c']
  .flatMap(about)
  .map((triple) => `${triple} ${graph} .\n`)
  .join('');

function catalog(sum: string, size: number): string {
  const [file, check] = [`<${base}f>`, `<${base}f#sum>`];
  return [
    `<${base}catalog> <${type}> <${dcat}Catalog> .`,
    `${file} <${dcat}downloadURL> <${base}dump/all.nq> .`,
    `${file} <${dcat}mediaType> <https://www.iana.org/assignments/media-types/application/n-quads> .`,
    `${file} <${dcat}byteSize> "${size}"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`,
    `${file} <${spdx}checksum> ${check} .`,
    `${check} <${spdx}algorithm> <${spdx}checksumAlgorithm_sha256> .`,
    `${check} <${spdx}checksumValue> "${sum}" .`,
  ].join('\n');
}

/** What a server says; each test changes one of it. */
interface Manner {
  readonly dump: string;
  readonly catalog: string;
  document(name: string): string;
  tag(text: string): string | undefined;
  isSame(asked: string | undefined, tag: string | undefined): boolean;
}

const honest: Manner = {
  dump,
  catalog: catalog(sha(dump), Buffer.byteLength(dump)),
  document: (name) =>
    about(name)
      .map((triple) => `${triple} .\n`)
      .join(''),
  tag: (text) => `"${sha(text).slice(0, 20)}"`,
  isSame: (asked, tag) => asked === tag,
};

async function serving(manner: Partial<Manner>): Promise<string> {
  const { isSame, tag, ...say } = { ...honest, ...manner };
  const server = createServer(({ url = '', headers }: IncomingMessage, response: ServerResponse) => {
    const [, name = ''] = /^\/data\/(?:id|doc)\/thing\/(\w+)$/.exec(url) ?? [];
    if (url.startsWith('/data/id/')) {
      response.writeHead(303, { location: `${base}doc/thing/${name}` }).end();
      return;
    }
    const text = { '/data/catalog': say.catalog, '/data/dump/all.nq': say.dump }[url] ?? say.document(name);
    const own = tag(text);
    const isKnown = headers['if-none-match'] !== undefined && isSame(headers['if-none-match'], own);
    response.writeHead(isKnown ? 304 : 200, own === undefined ? {} : { etag: own }).end(isKnown ? undefined : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/data`;
}

describe('a publication that is looked at from outside', () => {
  it('of a server that is not ours is proved, with numbers', async () => {
    const seen = await verifyOutside(await serving({}), { things: Infinity });
    expect(seen).toEqual({
      base,
      files: 1,
      checksums: 1,
      bytes: Buffer.byteLength(dump),
      documents: 3,
      wrong: [],
    });
  });

  const lies: readonly [string, Partial<Manner>, RegExp][] = [
    ['a byte of a dump', { dump: dump.replace('ż', 'ź') }, /another SHA-256/],
    ['a dump that is cut', { dump: dump.slice(0, -1) }, /another SHA-256.*\n.*bytes; the catalogue says/],
    [
      'a document that lacks a fact',
      { document: (name) => honest.document(name).split('\n').slice(1).join('\n') },
      /lacks what the dump says.*ż/,
    ],
    [
      'a document that says more',
      { document: (name) => `${honest.document(name)}<${base}id/thing/${name}> <${base}q> "1" .\n` },
      /says what the dump does not: .*"1"/,
    ],
    ['no entity tags', { tag: () => undefined }, /has no entity tag/],
    ['one tag for everything', { isSame: () => true }, /304 for who has something else/],
    ['a tag that is never known again', { isSame: () => false }, /should be 304/],
    ['a dump in another order', lieOf(dump.split('\n').reverse().join('\n')), /not sorted/],
  ];

  function lieOf(text: string): Partial<Manner> {
    return { dump: text, catalog: catalog(sha(text), Buffer.byteLength(text)) };
  }

  it.each(lies)('is found wrong by %s', async (_what, manner, message) => {
    const { wrong } = await verifyOutside(await serving(manner), { things: Infinity });
    expect(wrong.join('\n')).toMatch(message);
  });

  it('takes a sample where not all things are asked for', async () => {
    expect((await verifyOutside(await serving({}), { things: 2 })).documents).toBe(2);
    expect((await verifyOutside(await serving({}), { things: 0 })).documents).toBe(0);
  });

  it('that is none is said to be none', async () => {
    await expect(verifyOutside('http://127.0.0.1:1/', { things: 1 })).rejects.toMatchObject({
      code: 'release-missing',
    });
    await expect(verifyOutside(await serving({ catalog: '' }), { things: 1 })).rejects.toThrow('dcat:Catalog');
    await expect(verifyOutside('ftp://a/', { things: 1 })).rejects.toMatchObject({ code: 'option-invalid' });
  });

  it('of our own server, under another address than its names, is proved by the command', async () => {
    const served = await serve();
    onTestFinished(() => served.close());
    const { code, out } = await hejnal('verify', `http://127.0.0.1:${served.port}`, '--things', '30', '--json');
    const seen = JSON.parse(out) as { files: number; checksums: number };
    expect([code, seen]).toEqual([0, expect.objectContaining({ ok: true, documents: 30, wrong: [] })]);
    expect([seen.files, seen.checksums]).toEqual([expect.toSatisfy((files) => files > 30), seen.files]);
  });
});
