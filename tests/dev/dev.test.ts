// Whoever writes facts sees them: each save is built and shown, mistakes are told on the page, the last good release stays up.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { describeInBrowser, useBrowser } from '../views/browser.js';

const folder = scratch('dev');
let child: ChildProcess | undefined;
let output = '';
let address = '';

beforeAll(async () => {
  for (const each of ['data', 'ontology']) cpSync(each, join(folder, each), { recursive: true });
  await start();
}, 60_000);
afterAll(() => child?.kill('SIGKILL'));

async function start(): Promise<void> {
  output = '';
  child = spawn(process.execPath, [resolve('dist/bin/hejnal.js'), 'dev', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await until(() => output.includes('shown after'));
  address = /^(http:\S+) shows /m.exec(output)?.[1] ?? '';
}

async function until(isSo: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come: ${output}`);
    await sleep(20);
  }
}

/** Changes a text of a file, and waits until the command has said something of it. */
async function save(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  const said = output.length;
  writeFileSync(path, before.replace(from, to));
  await until(() => /shown after|stays up/.test(output.slice(said)));
}

const get = async (path: string, accept = 'text/html'): Promise<string> =>
  (await fetch(new URL(path, address), { headers: { accept } })).text();
const joined = (): Promise<string> => get('/doc/membership/krakow-eccar.ttl', 'text/turtle');

describe('hejnal dev', () => {
  it('serves pages under its own address, with a script that the policy allows, and documents as they are', async () => {
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).toContain('<script src="/.hejnal/dev.js" defer></script></body>');
    expect(await joined()).toContain(`@prefix membership: <${address}id/membership/> .`);
    const document = await fetch(new URL('/doc/membership/krakow-eccar.ttl', address));
    expect(document.headers.get('etag')).not.toBeNull();
  });

  it(
    'shows what was saved, and keeps the last good release where there is a mistake',
    { timeout: 120_000 },
    async () => {
      expect(await joined()).toContain('cn:joinedOn "2024-09-25"^^xsd:date');
      await save('data/memberships.yaml', 'joinedOn: 2024-09-25', 'joinedOn: 2024-09-26');
      expect(await joined()).toContain('cn:joinedOn "2024-09-26"^^xsd:date');
      expect(output).toContain('[evidence-stale]');
      await save('data/memberships.yaml', 'joinedOn: 2024-09-26', 'joinedOn: 26.09.2024');
      expect(output).toContain(
        'data/memberships.yaml:58:13 error "26.09.2024" is not a date. [bad-date]\n    Write 2024-09-26.',
      );
      expect(output).toContain('The last good release stays up.');
      expect(await joined()).toContain('cn:joinedOn "2024-09-26"^^xsd:date');
      await save('data/memberships.yaml', 'joinedOn: 26.09.2024', 'joinedOn: 2024-09-25');
      expect(await joined()).toContain('cn:joinedOn "2024-09-25"^^xsd:date');
    },
  );

  it('says so where the ontology cannot be read, and goes on', { timeout: 60_000 }, async () => {
    const path = join(folder, 'ontology/shapes.ttl');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `${before}\n:broken`);
    await until(() => output.includes('[ontology-invalid]'));
    const said = output.length;
    writeFileSync(path, before);
    await until(() => output.slice(said).includes('shown after'));
  });
});

describeInBrowser('a page of hejnal dev', () => {
  const browser = useBrowser();

  it('reloads by itself, and shows mistakes until they are mended', { timeout: 120_000 }, async () => {
    const page = await (await browser().newContext({ locale: 'en' })).newPage();
    await page.goto(`${address}doc/city/vienna`);
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await page.locator('h1').innerText()).toContain('Vienna');
    await save('data/cities.yaml', 'en: Vienna', 'en: Wien');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Wien'), undefined, {
      timeout: 20_000,
    });
    await save('data/cities.yaml', 'en: Wien', 'em: Vienna');
    const alert = page.getByRole('alert', { name: 'hejnal dev' });
    await alert.waitFor({ timeout: 20_000 });
    expect(await alert.innerText()).toContain('data/cities.yaml:');
    expect(await page.locator('h1').innerText()).toContain('Wien');
    await save('data/cities.yaml', 'em: Vienna', 'en: Vienna');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Vienna'), undefined, {
      timeout: 20_000,
    });
    await alert.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('the end of hejnal dev', () => {
  it('leaves nothing behind', { timeout: 60_000 }, async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('hejnal-dev-'));
    expect(before.length).toBeGreaterThan(0);
    child?.kill('SIGTERM');
    const [code] = child === undefined ? [null] : ((await once(child, 'close')) as [number | null]);
    expect(code).toBe(0);
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('hejnal-dev-'));
    expect(after.length).toBeLessThan(before.length);
    expect(existsSync(join(folder, 'releases'))).toBe(false);
  });

  it('comes at once where there is no publication', async () => {
    const alone = spawn(process.execPath, [resolve('dist/bin/hejnal.js'), 'dev', scratch('empty')], {
      stdio: 'ignore',
    });
    expect(((await once(alone, 'close')) as [number])[0]).toBe(3);
  });
});
