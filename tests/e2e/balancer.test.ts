// Three servers behind nginx as the page for administrators configures it: two on copies of one release, one a release behind,
// and one that is killed. No reader sees a mixture of releases.
import { hash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startNginx, type Nginx } from '../nginx.js';
import { whenInstalled } from '../present.js';
import { build, describe as describeMuseum, fact, museum, names, quads } from '../release/museum.js';
import { scratch } from '../scratch.js';
import { startServer, type Running } from './command.js';

const page = readFileSync('docs/operate.md', 'utf8');
const [, block = ''] = /```nginx\n(upstream facts [^]*?)```/.exec(page) ?? [];
const count = 3000;

const chain = ['doc/museum/m1.ttl', 'doc/museum/m2.html', 'doc/museum/m3.jsonld', 'dump/facts.nt', 'sparql?query='.concat(encodeURIComponent(`SELECT ?n { ?m <${names.ontology}edition> ?n }`)), 'doc/museum/m4.rdf']; // prettier-ignore

/** Museums, each of which names the edition, so that every answer shows of which release it is. */
function edition(name: string) {
  const slugs = Array.from({ length: count }, (_each, at) => `m${at}`);
  const facts = slugs.flatMap((slug) => [
    ...describeMuseum(slug, '1901'),
    fact(museum(slug), `${names.ontology}edition`, name),
  ]);
  return [...quads, ...facts];
}

/** An answer as a reader has it; a body that was cut short is none. */
interface Seen {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks from an address of its own of this machine, as different readers do. */
function ask(reader: string, url: string, headers: Record<string, string> = {}): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const options = {
      localAddress: reader,
      agent: false as const,
      headers: { 'accept-encoding': 'identity', ...headers },
    };
    get(url, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

const readers = Array.from({ length: 40 }, (_each, at) => `127.0.0.${at + 2}`);

whenInstalled('nginx', 'several servers behind nginx')('several servers', () => {
  const [made, behind] = [scratch('balancer'), scratch('behind')];
  const servers: Running[] = [];
  const balancers: Nginx[] = [];
  let versions: readonly string[] = [];
  /** What each release says at each path, from a server of its own. */
  const expected = new Map<string, string>();

  const through = async (change: (text: string) => string = (text) => text): Promise<Nginx> => {
    const nginx = await startNginx((port) =>
      change(block.replace('listen 80', `listen 127.0.0.1:${port}`)).replaceAll(
        /127\.0\.0\.1:808([123])/g,
        (_all, at: string) => `127.0.0.1:${servers[Number(at) - 1]?.port}`,
      ),
    );
    balancers.push(nginx);
    return nginx;
  };

  /** Tells of which release an answer is as a whole: the bytes and the entity tag are those that one of them gives. */
  const releaseOf = (path: string, { status, headers, body }: Seen): string => {
    const found = expected.get(`${path} ${status} ${headers.etag} ${hash('sha256', body)}`);
    if (found === undefined) throw new Error(`${path}: ${status}, ${body.length} bytes, are of no release as a whole.`);
    return found;
  };

  beforeAll(async () => {
    vi.stubEnv('HEJNAL_TRUST_PROXY', '127.0.0.1');
    vi.stubEnv('HEJNAL_QUERY_WORKERS', '1');
    const first = await build(made, { quads: edition('first') });
    cpSync(made, behind, { recursive: true, verbatimSymlinks: true });
    const second = await build(made, { quads: edition('second') });
    const copy = scratch('copy');
    cpSync(made, copy, { recursive: true, verbatimSymlinks: true });
    versions = [first.version, second.version];
    for (const folder of [made, copy, behind]) servers.push(await startServer('--releases', folder, '--port', '0'));
    for (const { port } of servers) while (!(await fetch(`http://127.0.0.1:${port}/ready`)).ok) await sleep(20);
    for (const [at, version] of [
      [2, first.version],
      [0, second.version],
    ] as const)
      for (const path of chain) {
        const { status, headers, body } = await ask('127.0.0.1', `http://127.0.0.1:${servers[at]?.port}/${path}`);
        expect([path, status, body.includes(version === first.version ? 'first' : 'second')]).toEqual([
          path,
          200,
          true,
        ]);
        expected.set(`${path} ${status} ${headers.etag} ${hash('sha256', body)}`, version);
      }
  }, 180_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    for (const nginx of balancers) await nginx.stop();
    for (const server of servers) await server.stop('SIGKILL');
  });

  it('two on copies of one release say the same, header for header', async () => {
    for (const path of chain) {
      const [one, other] = await Promise.all(
        [0, 1].map((at) => ask('127.0.0.1', `http://127.0.0.1:${servers[at]?.port}/${path}`)),
      );
      const { date: _own, ...headers } = one!.headers;
      expect(other, path).toEqual({ ...one, headers: { ...headers, date: other!.headers.date } });
    }
  });

  it('wherever a request is led, its answer is of one release, and pieces of two are not put together', async () => {
    const { origin } = await through((text) => text.replace(/ *hash .*\n/, ''));
    const met = new Set<string>();
    for (const path of [...chain, ...chain]) met.add(releaseOf(path, await ask('127.0.0.1', `${origin}/${path}`)));
    expect(met).toEqual(new Set(versions));
    const statuses = new Set<number>();
    for (let round = 0; round < 6; round++) {
      const url = `${origin}/dump/facts.nt`;
      const begin = await ask('127.0.0.1', url, { range: 'bytes=0-9999' });
      const rest = await ask('127.0.0.1', url, { range: 'bytes=10000-', 'if-range': begin.headers.etag ?? '' });
      statuses.add(rest.status);
      const body = rest.status === 206 ? Buffer.concat([begin.body, rest.body]) : rest.body;
      releaseOf('dump/facts.nt', { status: 200, headers: rest.headers, body });
    }
    expect(statuses).toEqual(new Set([200, 206]));
  });

  it('each reader stays in one release, and finds the one that he names everywhere', async () => {
    const { origin } = await through();
    const met = new Map<string, string>();
    for (const reader of readers) {
      const seen = new Set<string>();
      for (const path of chain) seen.add(releaseOf(path, await ask(reader, `${origin}/${path}`)));
      expect(seen.size, reader).toBe(1);
      met.set(reader, [...seen].join());
      const { status, body } = await ask(reader, `${origin}/version/${versions[1]}/doc/museum/m1.ttl`);
      expect([status, body.includes('second')]).toEqual([200, true]);
    }
    expect(new Set(met.values())).toEqual(new Set(versions));
  });

  it('an answer that its server does not end is cut short, and those who come next are led to others', async () => {
    const { origin } = await through(
      (text) => `${text.replace(/(listen [^;]*);/, '$1 sndbuf=16k;')} proxy_buffering off;`,
    );
    const target = servers[0]!;
    const url = `${origin}/dump/all.nq`;
    // All wait in the middle of their answer; those of the server that is killed are left there, the others read to the end.
    const begun = await Promise.all(readers.map((reader) => begin(reader, url)));
    await target.stop('SIGKILL');
    const outcomes = await Promise.all(begun.map(({ finish }) => finish()));
    expect(new Set(outcomes.map(({ isWhole }) => isWhole))).toEqual(new Set([true, false]));
    for (const { isWhole, length, told } of outcomes) expect(length === told).toBe(isWhole);
    for (const reader of readers) for (const path of chain) releaseOf(path, await ask(reader, `${origin}/${path}`));
  });
});

/** What a reader has of an answer in the end, and the length that the answer told at its beginning. */
interface End {
  readonly isWhole: boolean;
  readonly length: number;
  readonly told: number;
}

/** Asks, and reads nothing of the body until it is told to go on. */
function begin(reader: string, url: string): Promise<{ finish(): Promise<End> }> {
  return new Promise((resolve, reject) => {
    get(url, { localAddress: reader, agent: false, headers: { 'accept-encoding': 'identity' } }, (answer) => {
      answer.pause();
      let length = 0;
      const told = Number(answer.headers['content-length']);
      const end = new Promise<End>((done) => {
        answer.on('data', (part: Buffer) => (length += part.length));
        answer.on('error', () => done({ isWhole: false, length, told }));
        answer.on('end', () => done({ isWhole: answer.complete, length, told }));
      });
      resolve({
        finish: () => {
          answer.resume();
          return end;
        },
      });
    }).on('error', reject);
  });
}
