// A language is added to the publication before anything is translated: one notice, a list of what is left, and no name made up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { isMap, isScalar, LineCounter, parseDocument, type Pair } from 'yaml';
import { placeText } from '../../src/facts/record.js';
import { quadsOf, type Workspace } from '../../src/facts/workspace.js';
import { change, copyPublication, read } from '../planted.js';

const added = { file: 'data/publication.yaml', from: 'languages: [pl, en]', to: 'languages: [pl, en, de]' };
let folder: string;
let workspace: Workspace;

beforeAll(async () => {
  folder = copyPublication(added);
  workspace = await read(folder, false);
}, 60_000);

/** Where each name of a file begins, as the YAML library tells. */
function namesIn(file: string): string[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(readFileSync(join(folder, file), 'utf8'), { lineCounter: lines });
  if (!isMap(contents)) throw new Error(`${file} is no mapping.`);
  return contents.items.flatMap(({ value: record }) =>
    (isMap(record) ? (record.items as Pair[]) : []).flatMap(({ key, value }) => {
      const range = isScalar(key) && key.value === 'name' && isMap(value) ? value.range : undefined;
      if (range === undefined || range === null) return [];
      const { line, col } = lines.linePos(range[0]);
      return [`${file}:${String(line)}:${String(col)}`];
    }),
  );
}

it('is told once, as a warning, at the languages', () => {
  expect(workspace.findings).toMatchObject([
    { rule: 'language-incomplete', severity: 'warning', file: 'data/publication.yaml', line: 21 },
  ]);
  expect(workspace.findings[0]?.message).toContain(`${String(workspace.untranslated.length)} texts`);
});

it('leaves a list of what is to be translated: every name, and texts of settings, ontology, evidence and questions', () => {
  const places = workspace.untranslated.map(placeText);
  const names = ['data/cities.yaml', 'data/networks.yaml', 'data/themes.yaml'].flatMap(namesIn);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((each) => !places.includes(each))).toEqual([]);
  for (const file of ['data/publication.yaml', 'ontology/vocabulary.ttl', 'ontology/shapes.ttl', '.rq'])
    expect(places.some((each) => each.includes(file))).toBe(true);
  expect(workspace.untranslated.some(({ rule }) => rule === 'evidence-without-reason')).toBe(true);
  expect(new Set(workspace.untranslated.map(({ lacks }) => lacks))).toEqual(new Set(['de']));
});

it('publishes nothing in that language, names that templates make included, until there is something in it', async () => {
  const german = async (): Promise<string[]> =>
    [...quadsOf(await read(folder, false))].flatMap(({ subject, object }) =>
      object.termType === 'Literal' && object.language === 'de' ? [`${subject.value} ${object.value}`] : [],
    );
  expect(await german()).toEqual([]);
  change(folder, {
    file: 'data/networks.yaml',
    from: 'name: { pl: FemCities, en: FemCities }',
    to: 'name: { pl: FemCities, en: FemCities, de: FemCities }',
  });
  const base = 'http://localhost:8080/id';
  const said = await german();
  expect(said).toContain(`${base}/network/femcities FemCities`);
  expect(said).toContain(`${base}/membership/krakow-femcities Krakow – FemCities`);
  expect(said.some((each) => each.includes('krakow-eccar'))).toBe(false);
}, 60_000);
