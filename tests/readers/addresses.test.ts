// A publication under its own addresses, in a process of its own, as strangers walk through it: LinkChecker, signposting, and FOOPS! for ontologies.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../conformance/port.js';
import { presentOr, whenPresent } from '../present.js';
import { scratch } from '../scratch.js';
import { readBy } from './python.js';

const program = 'dist/bin/hejnal.js';
const run = promisify(execFile);
const tools = import.meta.dirname;
const foops = existsSync(join(tools, '.foops')) ? readdirSync(join(tools, '.foops')).find((each) => each.endsWith('.jar')) : undefined; // prettier-ignore

/** Starts a process, and waits until an address answers. */
async function start(command: string, words: readonly string[], address: string, ends: ChildProcess[]): Promise<void> {
  const child = spawn(command, words, { stdio: 'ignore' });
  ends.push(child);
  for (const end = Date.now() + 150_000; Date.now() < end && child.exitCode === null;) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return; // prettier-ignore
    await sleep(200);
  }
  throw new Error(`${command} ${words.join(' ')} did not start.`);
}

describe('Kraków under addresses of its own', () => {
  const processes: ChildProcess[] = [];
  let base = '';
  beforeAll(async () => {
    const port = await freePort();
    base = `http://localhost:${port}/`;
    const folder = scratch('addresses');
    await run(process.execPath, [program, 'build', '--base', base, '--releases', folder]);
    await start(process.execPath, [program, 'serve', '--port', String(port), '--releases', folder], `${base}ready`, processes); // prettier-ignore
  });
  afterAll(async () => {
    for (const child of processes) {
      const gone = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await gone;
    }
  });

  whenPresent(join(tools, '.venv/bin/linkchecker'), 'LinkChecker: tests/readers/install')('LinkChecker', () => {
    it(
      'finds no link that leads nowhere, on pages of each sort and on those of a release',
      { timeout: 300_000 },
      async () => {
        const settings = join(scratch('linkchecker'), 'linkcheckerrc');
        writeFileSync(settings, '[checking]\nmaxrequestspersecond=1000\n');
        const versions = await (await fetch(`${base}version.jsonld`)).text();
        const version = /\/version\/([^/"]+)\//.exec(versions)![1]!;
        const paths = ['', 'doc/city/krakow', 'doc/membership', 'dataset/krakow-networks', 'ontology', 'sparql', 'evidence', 'version', `version/${version}/catalog`, `version/${version}/doc/city/krakow`]; // prettier-ignore
        const pages = paths.map((path) => base + path);
        // The box that searches is a form: its address wants what somebody typed.
        const words = ['-f', settings, '--no-status', '--no-warnings', '--no-robots', '-r1', '-t8', '-v', `--ignore-url=^${base}search$`, '-o', 'csv', ...pages]; // prettier-ignore
        const { stdout } = await run(join(tools, '.venv/bin/linkchecker'), words, { maxBuffer: 2 ** 28 }).catch((error: unknown) => error as { stdout: string }); // prettier-ignore
        const rows = stdout.split('\n').filter((line) => /;(?:True|False);/.test(line));
        expect(rows.length).toBeGreaterThan(150);
        expect(rows.filter((line) => line.includes(';False;'))).toEqual([]);
      },
    );
  });

  whenPresent(join(tools, '.venv/bin/python'), 'signposting: tests/readers/install')('signposting', () => {
    it('is led from a document and from a data set to name, kind, licence, formats and files', async () => {
      const [document, dataset] = [`${base}doc/membership/krakow-eccar`, `${base}dataset/krakow-networks`];
      const found = (await readBy('addresses.py', null, document, dataset)) as Record<string, Record<string, string[][]>>; // prettier-ignore
      const of = (address: string, relation: string): string[] => (found[address]?.[relation] ?? []).map(([target = '']) => target); // prettier-ignore
      expect(of(document, 'cite-as')).toEqual([`${base}id/membership/krakow-eccar`]);
      expect(of(document, 'type')).toContain('https://schema.org/AboutPage');
      expect(of(dataset, 'type')).toEqual(['https://schema.org/AboutPage', 'https://schema.org/Dataset']);
      expect(of(dataset, 'author')).toEqual([`${base}catalog#publisher`]);
      for (const address of [document, dataset]) {
        expect(of(address, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
        const leading = [...(found[address]?.['describedby'] ?? []), ...(found[address]?.['item'] ?? [])];
        expect(leading.length).toBeGreaterThan(1);
        for (const [target = '', type = ''] of leading) {
          const answer = await fetch(target, { method: 'HEAD' });
          expect([target, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([target, 200, type.split(';')[0]]); // prettier-ignore
        }
      }
    });
  });

  presentOr(foops !== undefined, 'FOOPS!: tests/readers/install')('FOOPS!', () => {
    it(
      'finds nothing to better in the ontology that can be seen without the internet',
      { timeout: 300_000 },
      async () => {
        const port = await freePort();
        const at = `http://localhost:${port}/`;
        await start('java', ['-jar', `-Dserver.port=${port}`, join(tools, '.foops', foops ?? '')], `${at}v3/api-docs`, processes); // prettier-ignore
        const answer = await fetch(`${at}assessOntology`, {
          method: 'POST',
          headers: { 'content-type': 'application/json;charset=UTF-8' },
          body: JSON.stringify({ ontologyUri: `${base}ontology` }),
        });
        const { checks } = (await answer.json()) as { checks: { id: string; status: string; explanation: string }[] };
        expect(checks.length).toBeGreaterThan(20);
        // An address of this machine is no persistent one; licence, prefix and DOI are looked for elsewhere.
        const elsewhere = ['PURL1', 'OM4.2', 'FIND2', 'OM3'];
        const wrong = checks.filter(
          ({ id, status }) => status !== 'ok' && !elsewhere.includes(id.replace(/^.*\//, '')),
        );
        expect(wrong.map(({ id, explanation }) => `${id}: ${explanation}`)).toEqual([]);
      },
    );
  });
});
