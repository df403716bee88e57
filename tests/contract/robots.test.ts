// What robots may fetch by each setting, as a reader of others reads it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readConfig } from '../../server/config.js';
import { whenInstalled } from '../present.js';
import { makeToy, type Toy } from '../server/toy.js';

const base = 'https://museums.example/data/';
const whole = [
  '',
  'catalog.rdf',
  'dataset/museums',
  'dump/facts.nt',
  'feed/facts',
  'doc/museum',
  'sitemap/dataset.xml',
];
const things = ['doc/museum/wawel', 'id/museum/wawel', 'version/2026-11-22-aaaaaaaaaaaa/doc/museum/wawel'];
const endless = ['sparql?query=ASK{}', 'fragments?page=2', 'search?q=a'];

let toy: Toy | undefined;
afterEach(() => toy?.app.close());

whenInstalled('python3', 'robots.txt read by Python')('robots.txt', () => {
  it.each([
    ['allow', [...whole, ...things], `${base}sitemap.xml`],
    ['limited', whole, `${base}sitemap/dataset.xml`],
    ['deny', [], undefined],
  ] as const)('%s', async (robots, may, map) => {
    toy = await makeToy({ robots });
    const { statusCode, body } = await toy.app.inject('/robots.txt');
    const addresses = [...whole, ...things, ...endless].map((path) => base + path);
    const script = join(import.meta.dirname, 'robots.py');
    const read = execFileSync('python3', [script, ...addresses], { input: body, encoding: 'utf8' });
    expect(statusCode).toBe(200);
    expect(JSON.parse(read)).toEqual({
      maps: map === undefined ? [] : [map],
      may: may.map((path) => base + path),
    });
    if (robots === 'limited') expect(body).toContain(`# All facts: ${base}dump/facts.nt\n`);
    if (map !== undefined)
      expect((await toy.app.inject(map.replace('https://museums.example', ''))).statusCode).toBe(200);
  });
});

it('is refused otherwise, at the start', () => {
  expect(() => readConfig({}, { HEJNAL_ROBOTS: 'some' })).toThrow('HEJNAL_ROBOTS');
});
