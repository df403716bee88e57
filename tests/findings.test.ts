// How findings are written: equal ones counted, SARIF 2.1.0 for code scanning, annotations for GitHub.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { conclude, showFindings, wantsJson } from '../cli/findings.js';
import { en } from '../cli/words/en/en.js';
import { pl } from '../cli/words/pl/pl.js';
import type { Finding } from '../src/facts/record.js';

const finding = (line: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'bad-date',
  severity: 'error',
  file: 'data/libraries.csv',
  line,
  column: 15,
  message: `"2024-02-${30 + line}" is not a date.`,
  hint: 'Write 2022-09-30.',
  ...more,
});

/** A call with options, in English. */
const call = (options: Readonly<Record<string, string | boolean>> = {}): Parameters<typeof wantsJson>[0] => ({
  options,
  words: en,
});

/** Runs something that writes, and gives what it wrote on either stream. */
function written(run: () => void): { out: string; err: string } {
  const streams = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (streams.out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (streams.err += String(text)) !== '');
  run();
  vi.restoreAllMocks();
  return streams;
}

afterEach(() => vi.restoreAllMocks());

describe('findings as text', () => {
  const many = Array.from({ length: 2000 }, (_, at) => finding(at + 2));
  it('are counted where many are of a sort', () => {
    const { out, err } = written(() =>
      showFindings([...many, finding(1, { rule: 'csv-row', message: 'Other.' })], call()),
    );
    expect(out).toBe('');
    expect(err.match(/\[bad-date\]\n/g)).toHaveLength(5);
    expect(err).toContain('1,995 more of [bad-date], 2,000 in all, first in line 2, last in line 2001');
    expect(err).toContain('Other. [csv-row]');
    expect(err).toContain('2001 errors, 0 warnings.');
    expect(err.split('\n').length).toBeLessThan(20);
  });
  it('are all written where somebody wants them, or one more than the limit', () => {
    expect(written(() => showFindings(many, call({ max: '0' }))).err.match(/is not a date/g)).toHaveLength(2000);
    expect(written(() => showFindings(many.slice(0, 6), call())).err.match(/is not a date/g)).toHaveLength(6);
    expect(written(() => showFindings(many, call({ max: '1' }))).err.match(/is not a date/g)).toHaveLength(1);
  });
  it('are told in Polish, with the forms that stand behind numbers', () => {
    const telling = { options: {}, words: pl };
    const totals = [1, 2, 5, 12, 22, 25, 101].map((count) =>
      written(() => showFindings(many.slice(0, count), telling))
        .err.split('\n')
        .at(-2),
    );
    expect(totals).toEqual([
      '1 błąd, 0 ostrzeżeń.',
      '2 błędy, 0 ostrzeżeń.',
      '5 błędów, 0 ostrzeżeń.',
      '12 błędów, 0 ostrzeżeń.',
      '22 błędy, 0 ostrzeżeń.',
      '25 błędów, 0 ostrzeżeń.',
      '101 błędów, 0 ostrzeżeń.',
    ]);
    expect(written(() => showFindings(many, telling)).err).toContain(
      'data/libraries.csv … jeszcze 1995 uwag [bad-date], razem 2000, pierwsza w wierszu 2, ostatnia w wierszu 2001;',
    );
  });
  it('refuse a limit or a format that is none', () => {
    expect(() => showFindings([], call({ max: 'many' }))).toThrow(/no number/);
    expect(() => showFindings([], call({ format: 'sarfi' }))).toThrow(/no format/);
  });
});

describe('findings for programs', () => {
  it('are JSON by either option', () => {
    expect(
      [{ json: true }, { format: 'json' }, { format: 'text' }, {}].map((options) => wantsJson(call(options))),
    ).toEqual([true, true, false, false]);
  });
  it('are annotations of GitHub, escaped as workflow commands ask', () => {
    const odd = finding(3, { file: 'data/a,b:c.csv', message: '50% of\nit', severity: 'warning' });
    const { out, err } = written(() => {
      showFindings([odd], call({ format: 'github' }));
      conclude('done', call({ format: 'github' }));
    });
    expect(out).toBe(
      '::warning file=data/a%2Cb%3Ac.csv,line=3,col=15,title=bad-date::50%25 of%0Ait%0AWrite 2022-09-30.\n',
    );
    expect(err).toBe('done\n');
  });
  it('are SARIF: a driver with its rules, each result with level, text and place', () => {
    const { out } = written(() => showFindings([finding(3, { file: 'data/2 ą.csv' })], call({ format: 'sarif' })));
    const { version, runs } = JSON.parse(out) as { version: string; runs: Record<string, never>[] };
    expect(version).toBe('2.1.0');
    expect(runs).toMatchObject([
      {
        tool: { driver: { name: 'Hejnał', rules: [{ id: 'bad-date' }] } },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'bad-date',
            level: 'error',
            message: { text: '"2024-02-33" is not a date. Write 2022-09-30.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'data/2%20%C4%85.csv' },
                  region: { startLine: 3, startColumn: 15 },
                },
              },
            ],
          },
        ],
      },
    ]);
  });
});
