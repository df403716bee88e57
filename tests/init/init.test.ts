// Publications begun from tables of three countries, in one, two and three languages: they check, build and answer at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hejnal, startServer, type Running } from '../e2e/command.js';
import { whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';

const tables = join(import.meta.dirname, 'tables');
const from = (file: string): string[] => ['--from', join(tables, file)];

/** What one publication is begun with, and what must come of it. */
interface Country {
  readonly name: string;
  readonly words: readonly string[];
  readonly languages: readonly string[];
  /** A thing, and what its document must say. */
  readonly thing: string;
  readonly says: readonly string[];
  readonly ask: string;
  readonly answer: string;
}

const countries: readonly Country[] = [
  {
    name: 'France, from two CSV in one language',
    words: [...from('regions.csv'), ...from('departements.csv'), '--languages', 'fr', '--publisher', 'Exemple', '--kind', 'region', '--kind', 'departement'],
    languages: ['fr'],
    thing: 'departement/corse-du-sud',
    says: ['my:codeInsee "2A"', 'my:region region:corse', 'my:prefecture "Ajaccio"@fr', 'skos:notation "2A"'],
    ask: 'SELECT (COUNT(?d) AS ?n) WHERE { ?d my:region/my:creeeLe "2016-01-01"^^xsd:date }',
    answer: '5',
  },
  {
    name: 'Finland, from an XLSX of two sheets in two languages',
    words: [...from('suomi.xlsx'), '--publisher', 'Esimerkki', '--kind', 'maakunta', '--kind', 'kohde'],
    languages: ['fi', 'sv'],
    thing: 'kohde/suomenlinna',
    says: ['skos:prefLabel "Suomenlinna"@fi , "Sveaborg"@sv', 'my:vuosi "1991"^^xsd:gYear', 'my:maakunta maakunta:uusimaa', '"POINT(24.98 60.15)"^^geo:wktLiteral', '<https://whc.unesco.org/en/list/583>'],
    ask: 'SELECT (COUNT(?s) AS ?n) WHERE { ?s my:maakunta/my:koodi "04" }',
    answer: '2',
  },
  {
    name: 'Belgium, from an ODS in three languages',
    words: [...from('provincies.ods'), '--publisher', 'nl=Voorbeeld', '--publisher', 'fr=Exemple', '--kind', 'provincie'],
    languages: ['nl', 'fr', 'de'],
    thing: 'provincie/luik',
    says: ['"Luik"@nl', '"Liège"@fr', '"Lüttich"@de', 'my:nuts "BE33"', 'my:gewest my:gewest-waals-gewest', 'my:duitstaligeGemeenten true'],
    ask: 'SELECT (COUNT(?p) AS ?n) WHERE { ?p my:gewest/skos:prefLabel "Vlaams Gewest"@nl }',
    answer: '5',
  },
]; // prettier-ignore

describe.each(countries)('$name', ({ words, languages, thing, says, ask, answer }) => {
  const folder = join(scratch('init'), 'publication');
  let server: Running | undefined;

  beforeAll(async () => {
    const made = await hejnal('init', folder, ...words);
    expect(made.err.split('\n').filter((line) => line.includes(' error '))).toEqual([]);
    expect(made.code).toBe(0);
  }, 60_000);
  afterAll(() => server?.stop('SIGTERM'));

  it('needs no line of Turtle to be published', { timeout: 120_000 }, async () => {
    const checked = await hejnal('check', folder);
    expect([checked.code, checked.err.includes(' error ')]).toEqual([0, false]);
    const built = await hejnal('build', folder);
    expect(built.code).toBe(0);
    server = await startServer(folder, '--port', '0');
    const get = (path: string, accept = '*/*'): Promise<Response> =>
      fetch(`http://127.0.0.1:${String(server?.port)}${path}`, { headers: { accept } });
    const document = await (await get(`/doc/${thing}.ttl`)).text();
    for (const each of says) expect(document).toContain(each);
    for (const language of languages) {
      const page = await (await get(`/doc/${thing}?lang=${language}`, 'text/html')).text();
      expect(page).toContain(`lang="${language}"`);
    }
    const prefixes =
      'PREFIX my: <http://localhost:8080/ontology#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>';
    for (let tries = 0; tries < 200 && (await get('/ready')).status !== 200; tries++)
      await new Promise((done) => setTimeout(done, 50));
    const rows = await (await get(`/sparql?query=${encodeURIComponent(`${prefixes} ${ask}`)}`, 'text/csv')).text();
    expect(rows.trim().split(/\r?\n/)).toEqual(['n', answer]);
    expect((await get('/catalog.ttl')).status).toBe(200);
  });

  it('is found in good order by the doctor', { timeout: 120_000 }, async () => {
    const address = `http://127.0.0.1:${String(server?.port)}/`;
    const { code, out } = await hejnal(
      'doctor',
      address,
      '--base',
      'http://localhost:8080/',
      '--things',
      '2',
      '--json',
    );
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    // Themes and keywords nobody can guess from a table.
    expect([code, findings.filter(({ rule }) => rule !== 'catalog-recommended')]).toEqual([0, []]);
  });
});

describe('init', () => {
  it('says what it was not sure of, with the line to look at', async () => {
    const folder = join(scratch('init'), 'p');
    const { code, out } = await hejnal(
      'init',
      folder,
      ...from('regions.csv'),
      '--languages',
      'fr',
      '--publisher',
      'X',
      '--json',
    );
    const { notes, files } = JSON.parse(out) as {
      notes: { file: string; line: number; text: string }[];
      files: string[];
    };
    expect(code).toBe(0);
    expect(files).toContain('data/regions.csv');
    const note = notes.find(({ text }) => text.startsWith('Short names were made of “Nom”'));
    expect(note?.file).toBe('data/regions.csv');
    expect(readFileSync(join(folder, 'data/regions.csv'), 'utf8').split('\n')[(note?.line ?? 0) - 1]).toContain(
      'ile-de-france',
    );
  });

  it('begins an empty publication, which can be built', { timeout: 60_000 }, async () => {
    const folder = join(scratch('init'), 'p');
    expect(
      (await hejnal('init', folder, '--publisher', 'Někdo', '--languages', 'cs,de', '--kind', 'knihovna')).code,
    ).toBe(0);
    writeFileSync(
      join(folder, 'data/knihovna.csv'),
      'id,name@cs,name@de,since,website\nklementinum,Klementinum,Clementinum,1781,\n',
    );
    const built = await hejnal('build', folder);
    expect(built.err.includes(' error ') ? built.err : built.code).toBe(0);
  });

  it('touches nothing that is there, and names what it needs', async () => {
    const folder = join(scratch('init'), 'p');
    const unnamed = await hejnal('init', folder, '--languages', 'en');
    expect([unnamed.code, unnamed.err]).toEqual([2, expect.stringContaining('Nobody is named who publishes.')]);
    expect(existsSync(folder)).toBe(false);
    await hejnal('init', folder, '--languages', 'en', '--publisher', 'X');
    const again = await hejnal('init', folder, '--languages', 'en', '--publisher', 'X');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('There is a folder data in')]);
    const absent = await hejnal('init', `${folder}2`, '--from', 'nowhere.csv', '--publisher', 'X');
    expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('nowhere.csv cannot be read.')]);
  });
});

whenInstalled('script', 'a terminal that answers questions')('on a terminal', () => {
  it('asks what it was not told', { timeout: 30_000 }, async () => {
    const folder = join(scratch('init'), 'p');
    const command = `${process.execPath} ${resolve('dist/bin/hejnal.js')} init ${folder}`;
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const answers = [join(tables, 'regions.csv'), 'fr', 'Régions', 'Exemple'];
    const questions = ['A table to begin with', 'Languages (none:', 'Title in fr:', 'Who publishes, in fr:'];
    let seen = '';
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      const next = questions[0];
      if (next === undefined || !seen.includes(next)) return;
      questions.shift();
      terminal.stdin.write(`${answers.shift() ?? ''}\r`);
    });
    const [code] = (await once(terminal, 'close')) as [number | null];
    expect([code, questions]).toEqual([0, []]);
    const settings = readFileSync(join(folder, 'data/publication.yaml'), 'utf8');
    expect(settings).toContain('fr: "Régions"');
    expect(settings).toContain('fr: "Exemple"');
  });
});
