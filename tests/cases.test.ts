// Cases are folders: tests/cases/<name> holds files that are put over tests/cases/base, and what must come out of them:
// `expected.nq`, the quads that the case adds to the base, `expected-findings.txt`, and the same in Polish beside it,
// `expected-findings.pl.txt`. UPDATE_CASES=1 writes them anew.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRules, evidenceRules, readRules, settingsRules } from '../src/facts/rules.js';
import { caseNames, expectation, rewrite, runCase, type Outcome } from './case.js';

const isRewriting = process.env['UPDATE_CASES'] === '1';
const names = caseNames();
const produced = new Set<string>();
let base: Outcome;

beforeAll(async () => {
  base = await runCase();
});

describe('the toy publication', () => {
  it('has no finding', () => {
    expect(base.findings).toEqual([]);
    expect(base.quads.length).toBeGreaterThan(40);
  });
});

describe('the case', () => {
  it.each(names)('%s', async (name) => {
    const { quads, findings, polish, rules } = await runCase(name);
    for (const rule of rules) produced.add(rule);
    const added = quads.filter((line) => !base.quads.includes(line));
    // A case about findings need not say what becomes of the rest.
    const isAboutQuads = expectation(name, 'expected.nq').length > 0 || findings.length === 0;
    if (isRewriting) {
      rewrite(name, 'expected-findings.txt', findings);
      rewrite(name, 'expected-findings.pl.txt', polish);
      if (isAboutQuads) rewrite(name, 'expected.nq', added);
    }
    expect(findings).toEqual(expectation(name, 'expected-findings.txt'));
    expect(polish).toEqual(expectation(name, 'expected-findings.pl.txt'));
    if (isAboutQuads) expect(added).toEqual(expectation(name, 'expected.nq'));
    expect(findings.length + added.length).toBeGreaterThan(0);
  });
});

describe('the table of planted mistakes', () => {
  const lines = (file: string): string[] => names.flatMap((name) => expectation(name, file));

  it('has more than 130 that differ by their words, each in both languages', () => {
    const [english, polish] = [lines('expected-findings.txt'), lines('expected-findings.pl.txt')];
    expect(polish.length).toBe(english.length);
    const sort = (line: string): string =>
      line
        .replace(/^.*?(?=\[)/, '')
        .replace(/ \| .*$/, '')
        .replace(/"[^"]*"|\d+/g, '…');
    expect(new Set(english.map(sort)).size).toBeGreaterThan(130);
    // What a shape says of itself stands in the languages of its author.
    const same = english.filter((line) => polish.includes(line));
    expect(same).toEqual([]);
  });
});

describe('every rule', () => {
  it('finds something in some case', () => {
    const rules = Object.keys({ ...readRules, ...evidenceRules, ...settingsRules, ...checkRules });
    expect(rules.filter((rule) => !produced.has(rule))).toEqual([]);
    expect([...produced].filter((rule) => !rules.includes(rule) && !rule.startsWith('shacl-'))).toEqual([]);
  });
});
