// How findings are written: equal ones counted, SARIF 2.1.0 for code scanning, annotations for GitHub.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { conclude, showFindings, wantsJson } from '../cli/findings.js';
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
    const { out, err } = written(() => showFindings([...many, finding(1, { rule: 'csv-row', message: 'Other.' })], {}));
    expect(out).toBe('');
    expect(err.match(/\[bad-date\]\n/g)).toHaveLength(5);
    expect(err).toContain('1,995 more of [bad-date], 2,000 in all, first in line 2, last in line 2001');
    expect(err).toContain('Other. [csv-row]');
    expect(err).toContain('2001 errors, 0 warnings.');
    expect(err.split('\n').length).toBeLessThan(20);
  });
  it('are all written where somebody wants them, or one more than the limit', () => {
    expect(written(() => showFindings(many, { max: '0' })).err.match(/is not a date/g)).toHaveLength(2000);
    expect(written(() => showFindings(many.slice(0, 6), {})).err.match(/is not a date/g)).toHaveLength(6);
    expect(written(() => showFindings(many, { max: '1' })).err.match(/is not a date/g)).toHaveLength(1);
  });
  it('refuse a limit or a format that is none', () => {
    expect(() => showFindings([], { max: 'many' })).toThrow(/no number/);
    expect(() => showFindings([], { format: 'sarfi' })).toThrow(/no format/);
  });
});

describe('findings for programs', () => {
  it('are JSON by either option', () => {
    expect([{ json: true }, { format: 'json' }, { format: 'text' }, {}].map(wantsJson)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('are annotations of GitHub, escaped as workflow commands ask', () => {
    const odd = finding(3, { file: 'data/a,b:c.csv', message: '50% of\nit', severity: 'warning' });
    const { out, err } = written(() => {
      showFindings([odd], { format: 'github' });
      conclude('done', { format: 'github' });
    });
    expect(out).toBe(
      '::warning file=data/a%2Cb%3Ac.csv,line=3,col=15,title=bad-date::50%25 of%0Ait%0AWrite 2022-09-30.\n',
    );
    expect(err).toBe('done\n');
  });
  it('are SARIF: a driver with its rules, each result with level, text and place', () => {
    const { out } = written(() => showFindings([finding(3, { file: 'data/2 ą.csv' })], { format: 'sarif' }));
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
