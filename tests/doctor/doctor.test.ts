// Every check of the doctor: silent on a deployment that is in order, and heard where what it looks for is planted.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createSecure, type ServerOptions } from 'node:https';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as english from '../../cli/words/en/doctor.js';
import * as polish from '../../cli/words/pl/doctor.js';
import { examine, type DoctorOptions } from '../../src/doctor/doctor.js';
import { checks, type Area, type Check } from '../../src/doctor/symptom.js';
import { hejnal } from '../e2e/command.js';
import { base, useServed } from '../e2e/publication.js';
import { whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';
import { plants } from './plants.js';
import { changed, listen, serveChanged, type Plant } from './proxy.js';

const served = useServed();

async function found(plant: Plant, options: DoctorOptions = {}): Promise<string[]> {
  const { address, close } = await serveChanged(served().port, plant);
  onTestFinished(close);
  const { symptoms } = await examine(address, { base, ...options });
  return symptoms.map(({ check }) => check);
}

const areas = Object.keys(checks) as Area[];
const areaOf = (check: string): Area => areas.find((area) => check in checks[area])!;
const onTls: readonly Check[] = ['transport-forgotten', 'certificate-bad', 'certificate-ends', 'protocol-old'];
const elsewhere: readonly Check[] = ['name-redirect-downgrade', 'encryption-missing', 'catalog-broken', ...onTls];

describe('a deployment that is in order', () => {
  it('has no finding, by the command, in all that can be looked at', { timeout: 120_000 }, async () => {
    const { code, out } = await hejnal('doctor', `http://127.0.0.1:${served().port}/`, '--base', base, '--json');
    const { findings, ...seen } = JSON.parse(out) as Record<string, unknown>;
    expect(findings).toEqual([]);
    expect([code, seen['ok'], seen['catalog'], seen['endpoint']]).toEqual([0, true, `${base}catalog`, `${base}sparql`]);
    expect(seen['things']).toHaveLength(5);
    expect(seen['exhausted']).toBeUndefined();
  });
});

describe('a deployment with one fault', () => {
  const planted = Object.entries(plants).filter(([check]) => !elsewhere.includes(check as Check));

  it.each(planted)('has %s', { timeout: 60_000 }, async (check, plant) => {
    expect(await found(plant, { areas: [areaOf(check)] })).toContain(check);
  });

  it('has a catalogue that cannot be read, where one is named', async () => {
    const broken: Plant = (answer, { path }) => {
      if (path.startsWith('/catalog')) answer.body = Buffer.from('<a> <b');
    };
    expect(await found(broken, { areas: ['catalogue'], catalog: `${base}catalog` })).toEqual(['catalog-broken']);
  });

  it('is asked without encryption', async () => {
    const { address, close } = await serveChanged(served().port, (answer) => {
      answer.body = Buffer.from(answer.body.toString().replaceAll(base, 'http://data.example/'));
    });
    onTestFinished(close);
    const { symptoms } = await examine(address, { base: 'http://data.example/', areas: ['security'] });
    expect(symptoms.map(({ check }) => check)).toEqual(['encryption-missing']);
  });

  it('was looked for by each check', () => {
    const all = areas.flatMap((area) => Object.keys(checks[area]));
    expect([...new Set([...planted.map(([check]) => check), ...elsewhere])].sort()).toEqual(all.sort());
    for (const { symptoms } of [english, polish]) expect(Object.keys(symptoms).sort()).toEqual(all.sort());
  });
});

whenInstalled('openssl', 'encrypted deployments')('an encrypted deployment', () => {
  const folder = scratch('tls');
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '3'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' }); // prettier-ignore

  async function foundAt(options: ServerOptions, plant: Plant): Promise<string[]> {
    const own = { key: readFileSync(key), cert: readFileSync(cert), ...options };
    const server = createSecure(own, changed(served().port, plant));
    const port = await listen(server);
    onTestFinished(() => void server.close());
    const { symptoms } = await examine(`https://127.0.0.1:${port}/`, { base: 'https://localhost:8080/', areas: ['names', 'security'] }); // prettier-ignore
    return symptoms.map(({ check }) => check);
  }

  const secure: Plant = (answer, { path }) => {
    answer.body = Buffer.from(answer.body.toString().replaceAll(base, 'https://localhost:8080/'));
    const { location } = answer.headers;
    if (typeof location === 'string' && !path.includes('downgrade')) answer.headers['location'] = location.replace('http:', 'https:'); // prettier-ignore
  };

  it('has a certificate of nobody, that ends, and forgets itself', async () => {
    const all = await foundAt({}, secure);
    expect(all).toEqual(expect.arrayContaining(['certificate-bad', 'certificate-ends', 'transport-forgotten']));
    expect(all).not.toContain('protocol-old');
  });

  it('speaks an old protocol', async () => {
    const old = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    expect(await foundAt(old, secure)).toContain('protocol-old');
  });

  it('leaves encryption in a redirect', async () => {
    const leaving: Plant = (answer, asked) => secure(answer, { ...asked, path: 'downgrade' });
    expect(await foundAt({}, leaving)).toContain('name-redirect-downgrade');
  });
});

describe('the doctor', () => {
  it('asks only where it may, and within bounds, and says so', async () => {
    const asked: string[] = [];
    const { address, close } = await serveChanged(served().port, (_answer, { method, path }) => {
      asked.push(`${method} ${path.replace(/\?.*/, '')}`);
    });
    onTestFinished(close);
    const { requests, exhausted, strangers } = await examine(address, { base, limits: { requests: 30 } });
    expect([requests, asked.length, exhausted]).toEqual([30, 30, 'requests']);
    expect(asked.filter((each) => !/^(?:GET|HEAD|OPTIONS|POST \/sparql)/.test(each))).toEqual([]);
    expect(strangers).toEqual({});
    const other = await examine(address, { base: 'https://other.example/', areas: ['discovery'] });
    expect(Object.keys(other.strangers)).toContain('http://localhost:8080');
    const few = await examine(address, { base, areas: ['names'], limits: { bytes: 1000 } });
    expect([few.exhausted, few.bytes]).toEqual(['bytes', 1000]);
  });

  it('speaks to people: why it matters, how to mend it, how to see it', async () => {
    const { address, close } = await serveChanged(served().port, plants['robots-close']!);
    onTestFinished(close);
    const words = ['doctor', address, '--base', base, '--only', 'discovery'];
    const { code, out } = await hejnal(...words);
    expect(code).toBe(0);
    expect(out).toContain(`Costs its users something (1)\n\n  ${base}robots.txt [robots-close]\n    robots.txt closes`);
    expect(out).toContain(`    See for yourself: curl -s -i '${address}robots.txt'\n`);
    expect((await hejnal(...words, '--lang', 'pl')).out).toContain(
      '    Jak naprawić: Zamykaj tylko to, co kosztowne.\n',
    );
    const broken = await serveChanged(served().port, plants['void-broken']!);
    onTestFinished(broken.close);
    expect((await hejnal('doctor', broken.address, '--base', base, '--only', 'discovery')).code).toBe(1);
  });

  it('says of the catalogue what is wrong in words of its own, in either language', async () => {
    const used = new Set(['mandatory', 'classes', 'recommended'].flatMap((file) => [...readFileSync(`assets/dcat-ap/${file}.ttl`, 'utf8').matchAll(/sh:(minCount|maxCount|class|datatype|nodeKind|pattern|in|node|or) /g)].map(([, term = '']) => term.charAt(0).toUpperCase() + term.slice(1)))); // prettier-ignore
    for (const { doctor } of [english, polish]) expect(Object.keys(doctor.breaches).sort()).toEqual([...used].sort());
    const { address, close } = await serveChanged(served().port, plants['catalog-shapes']!);
    onTestFinished(close);
    const { out } = await hejnal('doctor', address, '--base', base, '--only', 'catalogue', '--lang', 'pl');
    expect(out).toMatch(
      /^ {4}DCAT-AP: http:\/\/purl\.org\/dc\/terms\/title nie ma wartości \(MinCount, \d+ razy\), najpierw w \S+\.$/m,
    );
  });

  it('refuses what is no address, and tells where nobody answers', async () => {
    expect((await hejnal('doctor')).code).toBe(2);
    expect((await hejnal('doctor', 'ftp://a/')).code).toBe(2);
    expect((await hejnal('doctor', 'http://a/', '--only', 'nmaes')).code).toBe(2);
    const { code, err } = await hejnal('doctor', 'http://127.0.0.1:1/');
    expect([code, err]).toEqual([3, expect.stringContaining('cannot be asked: ECONNREFUSED')]);
  });
});
