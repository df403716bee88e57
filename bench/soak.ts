// A soak: clients of all kinds ask for minutes while the release is taken over again and again, and queries are broken off.
// No request may be lost, and each answer must be whole: its bytes have the digest that it names. `npm run soak [MINUTES]`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.js';
import { serve } from './serve.js';

const minutes = Number(process.argv[2] ?? 10);
const [takeoverMs, clients, abortShare] = [5_000, 12, 0.1];
const document = '/doc/network/icorn';
const query = `/sparql?query=${encodeURIComponent('SELECT * { ?s ?p ?o . ?o ?q ?r } LIMIT 2000')}`;
const paths = [
  ...['', '.ttl', '.jsonld', '.nt', '.en.html'].map((ending) => document + ending),
  ...['/', '/catalog.ttl', '/dump/facts.nt', '/dump/all.nq', '/feed/facts', '/version', '/health'],
  ...[query, query],
];

/** What was seen. */
const seen = { asked: 0, answered: 0, broken: 0, late: 0, torn: [] as string[], lost: [] as string[], longestMs: 0 };
const statuses: Record<string, number> = {};
const versions = new Set<string>();

/** Builds releases of the publication of this repository that differ in their day. */
function buildReleases(folder: string): string[] {
  for (const part of ['data', 'ontology']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const settings = join(folder, 'data', 'publication.yaml');
  const text = readFileSync(settings, 'utf8');
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    writeFileSync(settings, text.replace(/^modified:.*$/m, `modified: ${day}`));
    const built = spawnSync(process.execPath, [join(root, 'dist/bin/hejnal.js'), 'build', folder], {
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stderr);
  }
  return readdirSync(join(folder, 'releases')).filter((name) => /^\d/.test(name));
}

function lead(releases: string, version: string): void {
  const beside = join(releases, '.next');
  rmSync(beside, { force: true });
  symlinkSync(version, beside);
  renameSync(beside, join(releases, 'current'));
}

/** Asks once; an answer that is broken off on purpose is not looked at. */
function ask(port: number, agent: Agent, path: string): Promise<void> {
  const isBroken = path === query && Math.random() < abortShare * 5;
  const begun = performance.now();
  seen.asked++;
  return new Promise((resolve) => {
    const asking = request({ port, path, agent, headers: { 'accept-encoding': 'identity' } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', () => resolve());
      response.on('close', () => {
        if (!isBroken) look(path, response, Buffer.concat(pieces), performance.now() - begun);
        resolve();
      });
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      if (!isBroken) seen.lost.push(`${path} ${String(error.code)}`);
      resolve();
    });
    asking.end();
    if (isBroken) {
      seen.broken++;
      setTimeout(() => asking.destroy(), Math.random() * 20);
    }
  });
}

function look(path: string, response: IncomingMessage, body: Buffer, ms: number): void {
  const status = String(response.statusCode);
  statuses[status] = (statuses[status] ?? 0) + 1;
  seen.answered++;
  seen.longestMs = Math.max(seen.longestMs, ms);
  const said = response.headers['repr-digest'];
  const own = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  if (status === '200' && said !== undefined && said !== own) seen.torn.push(path);
  if (!response.complete) seen.torn.push(`${path} ends too early`);
  const moment = response.headers['last-modified'];
  if (path.startsWith('/dump/') && moment !== undefined) versions.add(moment);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-soak-'));
  const releases = join(folder, 'releases');
  const built = buildReleases(folder);
  const served = await serve(releases, document);
  const end = performance.now() + minutes * 60_000;
  let takeovers = 0;
  const client = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (performance.now() < end) {
      await ask(served.port, agent, paths[Math.floor(Math.random() * paths.length)] ?? '/');
      // Some connections fall silent for as long as a server may keep them.
      await sleep(Math.random() < 0.02 ? 9_000 + Math.random() * 3_000 : Math.random() * 40);
    }
    agent.destroy();
  };
  const swap = async (): Promise<void> => {
    while (performance.now() < end) {
      await sleep(takeoverMs);
      lead(releases, built[++takeovers % built.length] ?? '');
    }
  };
  await Promise.all([swap(), ...Array.from({ length: clients }, client)]);
  await served.end();
  rmSync(folder, { recursive: true, force: true });
  const { lost, torn, ...counts } = seen;
  console.log(
    JSON.stringify(
      { minutes, takeovers, releases: versions.size, ...counts, statuses, lost: lost.length, torn: torn.length },
      null,
      2,
    ),
  );
  for (const each of [...lost, ...torn].slice(0, 20)) console.log(each);
  if (lost.length + torn.length > 0) process.exitCode = 1;
}

await main();
