// Bytes that rot on the disk: found in the background, told of, and never served as if they were good.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Built } from '../../src/release/build.js';
import { feeds } from '../feed/states.js';
import { filesIn, flip } from '../release/damage.js';
import { folder } from '../release/museum.js';
import { buildYears, serveKept, type Running } from './kept.js';

const whole: { releases: string; built: readonly Built[] } = { releases: '', built: [] };
beforeAll(async () => {
  whole.releases = folder();
  whole.built = await buildYears(whole.releases, ['1990', '1991'], feeds);
});

function copy(): string {
  const releases = folder();
  cpSync(whole.releases, releases, { recursive: true, verbatimSymlinks: true });
  return releases;
}

async function serving(releases: string, pollMs = 0): Promise<Running> {
  const running = await serveKept(releases, pollMs);
  onTestFinished(async () => {
    await running.app.close();
    await running.site.close();
  });
  return running;
}

/** Puts other text of the same length into a file, or a folder in its place. */
function spoilText(path: string): void {
  writeFileSync(path, 'x'.repeat(readFileSync(path).length));
}
function spoilForm(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

interface Report {
  readonly status: string;
  readonly integrity: string;
  readonly reasons: readonly string[];
}

async function ready({ app }: Running): Promise<Report & { readonly code: number }> {
  const { body, statusCode } = await app.inject('/ready');
  return { ...(JSON.parse(body) as Report), code: statusCode };
}

const isDone = async (running: Running): Promise<boolean> => (await ready(running)).integrity !== 'reading';
const dumps = ['facts.nt', 'facts.ttl', 'all.nq', 'museums.csv', 'SHA256SUMS'];
const urls = [
  ...['.jsonld', '.ttl', '.nt', '.en.html'].map((ending) => `/doc/museum/mocak${ending}`),
  ...['/doc/museum/czapski', '/doc/museum.nt', '/catalog.nt', '/ontology.ttl', '/search?q=mocak', '/version.nt'],
  ...dumps.map((file) => `/dump/${file}`),
  ...['/feed/facts', '/feed/catalog'],
];

/** Asks for everything; `undefined` stands for what is refused. */
async function ask({ app }: Running): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  for (const url of urls) {
    const { statusCode, rawPayload, headers } = await app.inject(url);
    expect([url, statusCode]).toEqual([url, expect.toBeOneOf([200, 503])]);
    const text = `${String(headers['last-modified'])} ${String(headers.etag)} ${rawPayload.toString('base64')}`;
    answers.push(statusCode === 200 ? text : undefined);
  }
  return answers;
}

function bodyOf(answer = ''): string {
  return Buffer.from(answer.split(' ').at(-1) ?? '', 'base64').toString();
}

/** Says what is wrong, with the name of the file; nothing of a parser. */
const opening = expect.objectContaining({ code: 'release-damaged' });

describe('a server over a release', () => {
  it('that is whole reads it through once it is ready, and says so', async () => {
    const running = await serving(copy());
    expect((await ready(running)).code).toBe(200);
    await expect.poll(() => ready(running)).toMatchObject({ status: 'ready', integrity: 'whole', reasons: [] });
    expect(running.events).toEqual([]);
  });

  it('of which one bit has flipped, whichever file it is in, names the file and serves nothing that is wrong', async () => {
    const releases = copy();
    const { directory, version } = whole.built[1]!;
    const places = [basename(directory), join('history', version)].map((place) => join(releases, place));
    const good = await ask(await serving(releases));
    expect(good).not.toContain(undefined);
    let refused = 0;
    for (const path of places.flatMap(filesIn).filter((each) => !each.endsWith('.gz'))) {
      const name = relative(releases, path);
      flip(path);
      const running = await serveKept(releases).catch((error: unknown) => error as Error);
      // What is read when a release is opened may keep it from being opened.
      if (running instanceof Error) expect([name, running]).toEqual([name, opening]);
      else {
        if (!name.endsWith('release.json')) await expect.poll(() => isDone(running)).toBe(true);
        const { reasons } = await ready(running);
        if (!name.endsWith('release.json')) expect([name, reasons]).toEqual([name, [expect.stringContaining(name)]]);
        const answers = await ask(running);
        answers.forEach((answer, at) => {
          // A page that cannot say any more what changed says how much did, as another file tells it.
          const isShorter = name.endsWith('changes.nq') && urls[at]?.endsWith('.html') === true;
          if (isShorter) expect(bodyOf(answer)).toContain('Statements that came: 1, that went: 1.');
          else if (answer !== undefined) expect([name, answer]).toEqual([name, good[at]]);
        });
        const isLoaded = !name.startsWith('history') && /triples|all\.nq|catalog/.test(name);
        const query = await running.app.inject('/sparql?query=ASK%20%7B%7D');
        if (isLoaded) expect([name, query.statusCode]).toEqual([name, 503]);
        refused += answers.filter((answer) => answer === undefined).length;
        await running.app.close();
        await running.site.close();
      }
      flip(path);
    }
    expect(refused).toBeGreaterThan(30);
  }, 60_000);

  it('says 503 for a damaged dump even to who asks before it was read, and serves the others', async () => {
    const releases = copy();
    flip(join(releases, whole.built[1]!.version, 'dumps', 'facts.ttl'));
    const running = await serving(releases);
    const answer = await running.app.inject('/dump/facts.ttl');
    expect([answer.statusCode, answer.headers['retry-after'], answer.headers.etag]).toEqual([503, '60', undefined]);
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'https://museums.example/problem/release-damaged' });
    expect(answer.body).not.toContain(releases);
    expect((await running.app.inject('/dump/facts.nt')).statusCode).toBe(200);
    expect(await ready(running)).toMatchObject({
      code: 200,
      status: 'ready',
      reasons: [expect.stringContaining('facts.ttl')],
    });
  });

  it('writes a document anew that lies damaged, before anything else was read', async () => {
    const releases = copy();
    const path = join(releases, 'history', whole.built[1]!.version, 'documents.lmdb');
    const good = await (await serving(copy())).app.inject('/doc/museum/mocak.jsonld');
    const bytes = readFileSync(path);
    const at = bytes.indexOf('mocak', bytes.indexOf('@context'));
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8(0x4d, at);
    writeFileSync(path, bytes);
    const running = await serving(releases);
    const answer = await running.app.inject('/doc/museum/mocak.jsonld');
    expect([answer.statusCode, answer.headers.etag, answer.body]).toEqual([200, good.headers.etag, good.body]);
  });

  it('takes it up again when it was mended and the server is told', async () => {
    const releases = copy();
    const path = join(releases, whole.built[1]!.version, 'triples/columns');
    const running = await serving(releases);
    const good = await running.app.inject('/doc/museum/mocak.nt');
    flip(path, 0.6);
    await running.site.current().integrity.read();
    expect((await running.app.inject('/doc/museum/mocak.nt')).statusCode).toBe(503);
    expect(await ready(running)).toMatchObject({ code: 503, status: 'damaged', integrity: 'damaged' });
    cpSync(join(whole.releases, whole.built[1]!.version, 'triples/columns'), `${path}.new`);
    renameSync(`${path}.new`, path);
    expect(await running.site.lookAgain()).toBe(true);
    expect((await running.app.inject('/doc/museum/mocak.nt')).body).toBe(good.body);
    expect(await ready(running)).toMatchObject({ status: 'ready', integrity: 'whole', reasons: [] });
  });

  it('that came without its history is served with a warning, and with it as soon as that is there', async () => {
    const releases = copy();
    const { version } = whole.built[1]!;
    const history = join(releases, 'history', version);
    renameSync(history, `${history}-away`);
    const running = await serving(releases, 20);
    expect((await running.app.inject('/doc/museum/mocak.nt')).statusCode).toBe(200);
    expect((await running.app.inject('/feed/facts')).statusCode).toBe(404);
    const lacking = expect.stringMatching(`${version} is not there`);
    await expect.poll(() => ready(running)).toMatchObject({ status: 'ready', integrity: 'whole', reasons: [lacking] });
    expect(running.events.map(({ message }) => message)).toEqual([lacking]);
    renameSync(`${history}-away`, history);
    await expect.poll(() => ready(running), { timeout: 5000 }).toMatchObject({ reasons: [] });
    expect((await running.app.inject('/doc/museum/mocak')).headers['last-modified']).toBe(
      'Mon, 02 Nov 2026 00:00:00 GMT',
    );
  });

  it('says that a history or a list of questions is damaged whose file holds nothing, or is a folder', async () => {
    const { version } = whole.built[1]!;
    for (const name of ['queries.json', `../history/${version}/history.json`]) {
      for (const spoil of [spoilText, spoilForm]) {
        const releases = copy();
        spoil(join(releases, version, name));
        const refused: unknown = await serveKept(releases).catch((error: unknown) => error);
        expect([name, refused]).toEqual([name, opening]);
      }
    }
    for (const feed of ['facts', 'catalog']) {
      const releases = copy();
      spoilText(join(releases, 'history', version, 'feed', feed, 'feed.json'));
      const running = await serving(releases);
      expect((await running.app.inject(`/feed/${feed}`)).statusCode).toBe(503);
      expect((await running.app.inject('/doc/museum/mocak.nt')).statusCode).toBe(200);
    }
  });

  it('whose feed is damaged leaves earlier ones in, and answers queries where only its days of change are', async () => {
    const [first, { version }] = [whole.built[0]!, whole.built[1]!];
    const releases = copy();
    flip(join(releases, 'history', version, 'feed', 'facts', 'feed.json'));
    const running = await serving(releases);
    await expect.poll(() => isDone(running)).toBe(true);
    const url = `/version/${first.version}/doc/museum/mocak.nt`;
    for (let times = 0; times < 20; times++) {
      expect((await running.app.inject(url)).statusCode).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await ready(running)).reasons).toEqual([expect.stringContaining('feed.json')]);
    const other = copy();
    flip(join(other, 'history', version, 'modified.tsv'));
    const telling = await serving(other);
    await expect.poll(() => isDone(telling)).toBe(true);
    expect((await telling.app.inject('/doc/museum/mocak.nt')).statusCode).toBe(503);
    expect((await telling.app.inject('/sparql?query=ASK%20%7B%7D')).statusCode).toBe(200);
  });

  it('leaves an earlier release out whose bytes differ, once it was asked for and read through', async () => {
    const releases = copy();
    const { version } = whole.built[0]!;
    flip(join(releases, version, 'names.lmdb'));
    const running = await serving(releases);
    const url = `/version/${version}/doc/museum/mocak.nt`;
    await running.app.inject(url);
    await expect.poll(async () => (await running.app.inject(url)).statusCode).toBe(404);
    expect((await running.app.inject('/version.nt')).body).not.toContain(version);
    expect((await ready(running)).reasons).toEqual([expect.stringMatching(`${version} is left out.*names.lmdb`)]);
    flip(join(releases, version, 'names.lmdb'));
    await running.site.lookAgain();
    expect((await running.app.inject(url)).statusCode).toBe(200);
  });
});
