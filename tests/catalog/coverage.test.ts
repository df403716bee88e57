// How much rests on what: counts that add up, shares that are honest at both ends, and what the catalogue says of them.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageOf, describeCoverage, factGrounds, metricOf } from '../../src/catalog/coverage.js';
import { readFolder } from '../../src/facts/folder.js';
import { dqv, voidNs } from '../../src/rdf/rdf.js';
import { readWorkspace, type Workspace } from '../../src/facts/workspace.js';
import { scratch } from '../scratch.js';

let workspace: Workspace;

beforeAll(async () => {
  const folder = scratch('coverage');
  for (const from of ['tests/cases/base', 'tests/cases/evidence-inferred']) cpSync(from, folder, { recursive: true });
  cpSync('ontology/hejnal.ttl', join(folder, 'ontology/hejnal.ttl'));
  const read = await readWorkspace(await readFolder(folder), { today: '2026-01-01' });
  if (!('model' in read)) throw new Error(JSON.stringify(read.findings));
  workspace = read;
});

const of = (kind: string, evidence = workspace.evidence) =>
  coverageOf(workspace.records, evidence).find((each) => each.kind.name === kind)!;

describe('coverage', () => {
  it('counts every value of every record once', () => {
    for (const { kind, things, facts, grounds } of coverageOf(workspace.records, workspace.evidence)) {
      const records = workspace.records.filter((each) => each.kind === kind);
      expect([things, facts]).toEqual([records.length, records.flatMap(({ values }) => [...values.values()].flat()).length]); // prettier-ignore
      expect(factGrounds.reduce((sum, ground) => sum + grounds[ground], 0)).toBe(facts);
    }
    // Both names rest on the editors, the day and the visitors on passages that were interpreted.
    expect(of('exhibition').grounds).toEqual({ quote: 0, inferred: 2, row: 0, editing: 2, none: 0 });
  });

  it('takes the strongest ground of several, and none where there is none', () => {
    const quotes = workspace.evidence.flatMap((each) => (each.is === 'quote' ? [each] : []));
    const read = quotes.map((each) => ({ ...each, isInferred: false }));
    expect(of('exhibition', [...workspace.evidence, ...read]).grounds).toMatchObject({ quote: 2, inferred: 0 });
    expect(of('exhibition', []).grounds).toMatchObject({ none: 4 });
  });

  it('is described as a share of the whole and of each kind, never all where something is left', () => {
    const [kind] = coverageOf(workspace.records, workspace.evidence);
    const grounds = { quote: 9_999, inferred: 1, row: 0, editing: 0, none: 0 };
    const whole = 'https://museums.example/dataset/museums';
    const said = describeCoverage(whole, [{ ...kind!, facts: 10_000, grounds }], workspace);
    const values = (about: string) =>
      said
        .filter(([subject, predicate]) => subject === about && predicate === dqv.hasQualityMeasurement)
        .flatMap(([, , node]) =>
          said.filter(
            ([subject, predicate]) => subject === node.value && [dqv.value, dqv.isMeasurementOf].includes(predicate),
          ),
        ) // prettier-ignore
        .map(([, , { value }]) => value)
        .sort();
    const [part] = said.filter(([, predicate]) => predicate === voidNs.classPartition).map(([, , { value }]) => value);
    const expected = ['0.1', '99.9', metricOf('inferred', workspace), metricOf('quote', workspace)].sort();
    expect(values(whole)).toEqual(expected);
    expect(values(part!)).toEqual(expected);
  });

  it('counts no withdrawn thing, and not the day of its withdrawal', () => {
    const [first] = workspace.records;
    const { kind } = first!;
    const origin = { file: 'x.yaml', line: 1, column: 1 };
    const fields = new Map([
      ['withdrawn', { key: { text: 'withdrawn', origin }, value: first!.record.fields.values().next().value!.value }],
    ]);
    const gone = { ...first!, record: { ...first!.record, fields }, values: new Map() };
    const [all] = coverageOf([first!, gone as typeof first & object], []);
    expect(all).toMatchObject({ kind, things: 1 });
  });
});
