// The doctor at servers of others: whatever it says of them is asked again here, without the doctor, and must be so.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { modules, peers } from '../../bench/peers.js';
import { freePort } from '../../conformance/port.js';
import { examine, type Diagnosis } from '../../src/doctor/doctor.js';
import { parseTurtle } from '../../src/rdf/rdf.js';
import { useServed } from '../e2e/publication.js';
import { presentOr } from '../present.js';
import { scratch } from '../scratch.js';

const served = useServed();
const base = 'http://localhost:8080/';
const turtle = { accept: 'text/turtle' };
const broken = `?query=${encodeURIComponent('SELECT * WHERE { ?s ?p }')}`;

type Ask = (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Response>;

/** What must be so where a check is said at a path, by asking once. */
const truths: Readonly<
  Record<string, (ask: Ask, path: string, values: Readonly<Record<string, string>>) => Promise<boolean>>
> = {
  // prettier-ignore
  'name-rewritten': async (ask, path, { name = '', instead = '' }) => {
    const text = await (await ask(path, turtle)).text();
    return text.includes(`<${instead}>`) && !text.includes(`<${name}>`);
  },
  'name-unmentioned': async (ask, path, { name = '', triples }) => {
    const quads = parseTurtle(await (await ask(path, turtle)).text(), `${base}a`, 'a.ttl');
    const isNamed = quads.some(({ subject, object }) => subject.value === name || object.value === name);
    return !isNamed && String(quads.length) === triples;
  },
  'name-is-document': async (ask, path) => (await ask(path, turtle)).status === 200,
  'vary-missing': async (ask, path) => {
    const [graph, page] = [await ask(path, turtle), await ask(path, { accept: 'text/html' })];
    const isOther = graph.headers.get('content-type') !== page.headers.get('content-type');
    return isOther && !/accept\b(?!-)/i.test(graph.headers.get('vary') ?? '');
  },
  'cors-credentials': async (ask, path) => {
    const { headers } = await ask(path, { ...turtle, origin: 'https://strange.example' });
    const [origin, allowed] = ['origin', 'credentials'].map((each) => headers.get(`access-control-allow-${each}`));
    return origin === 'https://strange.example' && allowed === 'true';
  },
  'sparql-error-status': async (ask, path) => (await ask(path.replace(/\?.*/, broken))).status === 200,
  'sparql-format-missing': async (ask, path, { types = '' }) => {
    const got = await Promise.all(types.split(', ').map(async (accept) => [accept, typeOf(await ask(path, { accept }))])); // prettier-ignore
    return got.length > 0 && got.every(([accept, type]) => accept !== type);
  },
  'sparql-missing': async (ask) => (await ask('/sparql?query=ASK%7B%7D')).status >= 400,
  'description-missing': async (ask, path) => {
    const reply = await ask(path, turtle);
    return !reply.ok || !(await reply.text()).includes('service-description#');
  },
  'validator-missing': async (ask, path) => {
    const { headers } = await ask(path, turtle);
    return !headers.has('etag') && !headers.has('last-modified');
  },
  'freshness-missing': async (ask, path) => {
    const { headers } = await ask(path, turtle);
    return !headers.has('cache-control') && !headers.has('expires');
  },
  uncompressed: async (ask, path) => !(await ask(path, { ...turtle, 'accept-encoding': 'gzip' })).headers.has('content-encoding'), // prettier-ignore
  'format-ignored': async (ask, path, { type = '', got }) => typeOf(await ask(path, { accept: type })) === got,
  'format-missing': async (ask, path, { types = '' }) => {
    const got = await Promise.all(types.split(', ').map(async (accept) => [accept, typeOf(await ask(path, { accept }))])); // prettier-ignore
    return got.length > 0 && got.every(([accept, type]) => accept !== type);
  },
  'catalog-missing': async (ask) => {
    const all = await Promise.all(['/', '/catalog', '/dataset'].map(async (path) => (await ask(path, turtle)).text()));
    return !all.some((text) => text.includes('http://www.w3.org/ns/dcat#Catalog') || text.includes('dcat:Catalog'));
  },
  'sniffing-allowed': async (ask, path) => !(await ask(path, { accept: 'text/html' })).headers.has('x-content-type-options'), // prettier-ignore
  'policy-missing': async (ask, path) => !(await ask(path, { accept: 'text/html' })).headers.has('content-security-policy'), // prettier-ignore
  'frames-allowed': async (ask, path) =>
    !/x-frame-options|frame-ancestors/.test([...(await ask(path, { accept: 'text/html' })).headers].join()),
  'links-missing': async (ask, path) => !(await ask(path, { accept: 'text/html' })).headers.has('link'),
  'page-without-data': async (ask, path) => {
    const page = await (await ask(path, { accept: 'text/html' })).text();
    return !/application\/ld\+json|rel="?alternate|(?:itemtype|typeof)="/.test(page);
  },
  'robots-missing': async (ask) => (await ask('/robots.txt')).status === 404,
  'sitemap-missing': async (ask) => (await ask('/sitemap.xml')).status === 404,
  'void-missing': async (ask) => (await ask('/.well-known/void')).status === 404,
  'api-catalog-missing': async (ask) => (await ask('/.well-known/api-catalog')).status === 404,
  'versions-missing': async (ask, path) => {
    const { headers } = await ask(path, turtle);
    return !headers.has('memento-datetime') && !/timegate|timemap/.test(headers.get('link') ?? '');
  },
};

function typeOf(reply: Response): string {
  return (reply.headers.get('content-type') ?? '').replace(/;.*/, '').trim();
}

/** Starts a server over the triples of Kraków and gives its address. */
async function start(peer: (typeof peers)[number]): Promise<string> {
  const folder = scratch('peer');
  const facts = join(folder, 'facts.nt');
  const quads = readFileSync(join(served().release.directory, 'dumps/all.nq'), 'utf8');
  writeFileSync(facts, quads.replace(/ <[^<> ]*> \.$/gm, ' .'));
  const port = await freePort();
  const configuration = join(folder, peer.configuration.file);
  writeFileSync(configuration, peer.configuration.text(facts, port));
  const env = { ...process.env, NODE_ENV: 'production' };
  const words = [join(modules, peer.script), ...peer.words(configuration, port)];
  const running = spawn(process.execPath, words, { cwd: folder, env, stdio: 'ignore' });
  onTestFinished(() => void running.kill('SIGKILL'));
  const address = `http://localhost:${port}`;
  for (let turn = 0; turn < 300 && running.exitCode === null; turn++) {
    const reply = await fetch(address + peer.path('/doc/city/krakow'), { headers: turtle }).catch(() => undefined);
    if (reply?.ok === true) return address;
    await sleep(200);
  }
  throw new Error(`${peer.name} does not answer.`);
}

async function untrue({ symptoms }: Diagnosis, address: string): Promise<string[]> {
  const ask: Ask = (path, headers = {}, method = 'GET') => fetch(address + path, { headers, method, redirect: 'manual' }); // prettier-ignore
  const found: string[] = [];
  for (const { check, address: at, values } of symptoms) {
    const { pathname, search } = new URL(at);
    const isTrue = await truths[check]?.(ask, pathname + search, values);
    if (isTrue !== true) found.push(`${check} at ${at}${isTrue === undefined ? ': nothing here asks for it' : ''}`);
  }
  return found;
}

for (const peer of peers)
  presentOr(existsSync(join(modules, peer.script)), `${peer.name}; tests/doctor/install brings it`)(peer.name, () => {
    it('is as the doctor says, from its root and from a thing', { timeout: 150_000 }, async () => {
      const address = await start(peer);
      const isStore = peer.name.startsWith('Trifid');
      const named = isStore ? { base } : {};
      const atRoot = await examine(`${address}/`, named);
      expect(await untrue(atRoot, address)).toEqual([]);
      const atThing = await examine(address + peer.path('/doc/city/krakow'), { ...named, ...(isStore && { endpoint: `${base}query` }) }); // prettier-ignore
      expect(await untrue(atThing, address)).toEqual([]);
      const checks = [...atRoot.symptoms, ...atThing.symptoms].map(({ check }) => check);
      expect(checks).toEqual(expect.arrayContaining(['catalog-missing', 'validator-missing', 'sniffing-allowed']));
      // Patterns of triples can be asked for at the one, queries at the other.
      expect(checks).not.toContain('sparql-missing');
      expect(checks.includes('sparql-error-status')).toBe(isStore);
      expect(checks.includes('vary-missing')).toBe(isStore);
    });
  });

describe('what is asked again', () => {
  it('is not true of a deployment that is in order', async () => {
    const address = `http://127.0.0.1:${served().port}`;
    const symptom = (check: string): unknown => ({ check, address: `${base}doc/city/krakow`, values: { type: 'text/turtle', got: 'text/html', types: 'text/turtle', triples: '0', name: `${base}id/city/krakow`, instead: 'http://other.example/' } }); // prettier-ignore
    const all = Object.keys(truths);
    const found = await untrue({ symptoms: all.map(symptom) } as unknown as Diagnosis, address);
    // A document answers 200 itself; a broken query at a document is no query; a description stands at the query service.
    const apart = ['name-is-document', 'sparql-error-status', 'description-missing'];
    expect(found.map((line) => line.replace(/ .*/, '')).sort()).toEqual(all.filter((each) => !apart.includes(each)).sort()); // prettier-ignore
  });
});
