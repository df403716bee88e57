// What an editor offers and marks in the shipped files, by the language server of others that editors use for YAML.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { whenPresent } from '../present.js';
import { LanguageServer } from './server.js';

const program = join(import.meta.dirname, '.tools/node_modules/yaml-language-server/bin/yaml-language-server');
const shipped = readdirSync('data').filter((each) => each.endsWith('.yaml'));
const slugsIn = (file: string): string[] =>
  [...readFileSync(`data/${file}.yaml`, 'utf8').matchAll(/^([a-z0-9-]+):$/gm)].map(([, slug]) => slug ?? '');

whenPresent(program, 'yaml-language-server; tests/editors/install brings it')('in an editor', () => {
  let server: LanguageServer;
  let asked = 0;
  beforeAll(async () => {
    server = await LanguageServer.start(program, resolve('.'));
  }, 30_000);
  afterAll(() => server.stop());

  /** The words that are offered where the value of the last key of a beginning would stand. */
  async function offeredFor(file: string, entry: string): Promise<string[]> {
    const [first = ''] = readFileSync(`data/${file}.yaml`, 'utf8').split('\n');
    const before = `${first}\n${entry}`;
    const path = resolve('data', `.editors-${String(++asked)}.yaml`);
    await server.open(path, `${before}\n`);
    return server.offered(path, before);
  }

  it.each(shipped)('%s names its schema in the first line, and fits it', { timeout: 30_000 }, async (file) => {
    const text = readFileSync(`data/${file}`, 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/ontology\/records\.schema\.json#\/\$defs\//);
    expect(await server.open(resolve('data', file), text)).toEqual([]);
  });

  it('a slip is marked, with the words that there are', async () => {
    const text = readFileSync('data/memberships.yaml', 'utf8').replace('Basis: admission', 'Basis: admision');
    const found = await server.open(resolve('data/.editors-slip.yaml'), text);
    expect(found.map(({ message }) => message)).toEqual([
      'Value is not accepted. Valid values: "admission", "resolution".',
    ]);
  });

  it('short names that exist are offered: alone, behind their kind where several fit, and for the source of evidence', async () => {
    expect((await offeredFor('memberships', 'a-b:\n  city: ')).sort()).toEqual(slugsIn('cities').sort());
    const initiators = await offeredFor('networks', 'a:\n  initiatedBy: ');
    expect(initiators).toEqual(expect.arrayContaining(slugsIn('cities').map((slug) => `city/${slug}`)));
    expect(initiators).toEqual(expect.arrayContaining(slugsIn('organisations').map((slug) => `organisation/${slug}`)));
    const sources = await offeredFor('memberships', 'a-b:\n  evidence:\n    - source: ');
    expect(sources.sort()).toEqual(slugsIn('sources').sort());
  });

  it('words of a choice, fields of a kind, and codes of the settings are offered', async () => {
    expect(await offeredFor('memberships', 'a-b:\n  joinedOnBasis: ')).toEqual(['admission', 'resolution']);
    expect(await offeredFor('memberships', 'a-b:\n  ')).toEqual(
      expect.arrayContaining(['joinedOn', 'network', 'evidence']),
    );
    expect(await offeredFor('publication', 'frequency: ')).toEqual(expect.arrayContaining(['ANNUAL', 'IRREG']));
  });
});
