// Passages are proven against the texts once, and by the lock afterwards; the lock changes only where the facts do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLock, writeLock } from '../../src/facts/evidence/lock.js';
import { prove, unusedProofs, type ProofContext } from '../../src/facts/evidence/proof.js';
import { readTexts } from '../../src/facts/evidence/sources.js';
import { normalise } from '../../src/facts/evidence/text.js';
import { evidenceOf, names } from './museum.js';

const page = 'Muzeum\n\nMuzeum otwarto we wrześniu **1997** roku.\nMa 24 sale, nr XVI/171/11.\n';
const texts = new Map([
  ['page', normalise(page, 'page.txt')],
  ['essay', normalise('The museum opened on May 25, 1997.', 'essay.txt')],
]);
const context: ProofContext = {
  lock: new Map(),
  texts,
  base: names.base,
  languages: ['pl', 'en'],
  today: '2026-11-22',
};
const record = (opened: string, rooms = '24', from = 'Muzeum otwarto'): string => `main:
  opened: ${opened}
  rooms: ${rooms}
  evidence:
    - { source: page, from: ${from}, to: 1997, for: [opened] }
    - { source: page, from: Ma 24, to: sale, for: [rooms] }
`;
const proven = (text: string, options: Partial<ProofContext> = {}) =>
  prove(evidenceOf(text).evidence, { ...context, ...options });
const withoutTexts = (lock: ProofContext['lock']): ProofContext => {
  const { texts: _texts, ...rest } = context;
  return { ...rest, lock };
};

describe('with the texts', () => {
  it('a passage that says what the record says is proven', () => {
    const { findings, lock, outdated } = proven(record('1997-09'));
    expect(findings).toEqual([]);
    expect(outdated.map(({ rule }) => rule)).toEqual(['evidence-unproven', 'evidence-unproven']);
    expect(
      [...lock.values()].map((proof) => [proof.record, [...proof.claims.keys()], proof.date, proof.passage]),
    ).toEqual([
      ['museum/main', ['opened'], '2026-11-22', undefined],
      ['museum/main', ['rooms'], '2026-11-22', undefined],
    ]);
  });

  it.each([
    [
      'another month',
      record('1997-10'),
      'value-not-in-passage',
      [2, 11],
      'opened "1997-10" cannot be read in its passage in line 3 of page.txt, "Muzeum otwarto we wrześniu 1997". The dates in it: wrześniu 1997.',
    ],
    ['a day that the text does not say', record('1997-09-01'), 'value-not-in-passage', [2, 11], 'wrześniu 1997'],
    ['another number', record('1997', '25'), 'value-not-in-passage', [3, 10], 'The numbers in it: 24.'],
    [
      'words that are not there',
      record('1997', '24', 'Muzeum zamknięto'),
      'passage-missing',
      [5, 29],
      'Nearest to it is, in line 3: "Muzeum otwarto"',
    ],
    ['words that stand twice', record('1997', '24', 'Muzeum'), 'passage-missing', [5, 29], '2 times'],
  ])('%s is found', (_what, text, rule, [line, column], message) => {
    const { findings, lock, outdated } = proven(text);
    expect(findings).toMatchObject([{ rule, severity: 'error', file: 'data/museums.yaml', line, column }]);
    expect(findings[0]!.message).toContain(message);
    expect(findings[0]!.hint).not.toBe('');
    expect([lock.size, outdated.length]).toEqual([1, 1]);
  });

  it('what is inferred need not be readable', () => {
    const text = record('1998').replace(
      'for: [opened]',
      'for: [opened], reading: inferred, because: { pl: bo, en: so }',
    );
    expect(proven(text).findings).toEqual([]);
  });

  it('months are read in the language of the source', () => {
    const text = `main:\n  opened: 1997-05-25\n  evidence: { source: essay, from: The museum, to: 1997 }\n`;
    expect(proven(text, { languages: ['de'] }).findings).toEqual([]);
    expect([...proven(text).lock.values()][0]!.passage).toBe('The museum opened on May 25, 1997');
  });
});

describe('the lock', () => {
  const { lock } = proven(record('1997-09'));
  const text = writeLock(lock);

  it('is read back as it was written, sorted, a line a proof', () => {
    expect(readLock(text, 'data/evidence.lock')).toEqual({ lock: new Map([...readLock(text, '').lock]), findings: [] });
    expect(writeLock(readLock(text, '').lock)).toBe(text);
    expect(writeLock(new Map([...lock].reverse()))).toBe(text);
    expect(text.split('\n').filter((line) => line.startsWith('museum/main '))).toHaveLength(2);
  });

  it('keeps a passage with any character', () => {
    const proof = { ...[...lock.values()][0]!, passage: 'a "b" \\ \u2028 c' };
    expect(readLock(writeLock(new Map([[proof.id, proof]])), '').lock.get(proof.id)).toEqual(proof);
  });

  it('says which line is broken', () => {
    const broken = `${text}<<<<<<< HEAD\n`;
    const { findings } = readLock(broken, 'data/evidence.lock');
    expect(findings).toMatchObject([{ rule: 'lock-malformed', file: 'data/evidence.lock', line: 5, column: 1 }]);
  });

  it('proves the same facts without the texts, whatever the base', () => {
    const { findings, outdated, lock: kept } = prove(evidenceOf(record('1997-09')).evidence, withoutTexts(lock));
    expect([findings, outdated]).toEqual([[], []]);
    expect(writeLock(kept)).toBe(text);
  });

  it('does not change when nothing else does, on a later day', () => {
    expect(writeLock(proven(record('1997-09'), { lock, today: '2027-01-01' }).lock)).toBe(text);
  });

  it('takes a new day for what changed only', () => {
    const { lock: next } = proven(record('1997'), { lock, today: '2027-01-01' });
    expect([...next.values()].map(({ date }) => date)).toEqual(['2027-01-01', '2026-11-22']);
  });

  it.each([
    ['a value that changed', record('1997-10'), ['evidence-stale', 2, 11]],
    ['a passage that was not proven', record('1997-09', '24', 'otwarto'), ['evidence-unproven', 5, 29]],
    ['a field that was added', record('1997-09').replace('[opened]', '[opened, rooms]'), ['evidence-stale', 3, 10]],
  ])('does not prove %s', (_what, changed, expected) => {
    const { outdated } = prove(evidenceOf(changed).evidence, withoutTexts(lock));
    expect(outdated.map(({ rule, line, column }) => [rule, line, column])).toEqual([expected]);
    expect(outdated[0]!.hint).toContain('--write');
  });

  it('does not prove a passage whose text changed since', () => {
    const changed = new Map([['page', normalise(page.replace('otwarto we', 'otwarto już we'), 'page.txt')]]);
    const { outdated, findings } = proven(record('1997-09'), { lock, texts: changed });
    expect(findings).toEqual([]);
    expect(outdated).toMatchObject([{ rule: 'evidence-stale', line: 5 }]);
  });

  it('warns of proofs that nothing uses', () => {
    const [first, second] = [...lock.keys()];
    expect(unusedProofs(lock, new Set([first!]), 'data/evidence.lock')).toMatchObject([
      { rule: 'lock-unused', severity: 'warning', message: expect.stringContaining(second!) },
    ]);
  });
});

describe('the folder of sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  writeFileSync(join(folder, 'page.txt'), page);
  writeFileSync(join(folder, 'essay.txt'), Buffer.from([0x4b, 0xf3, 0x77]));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { sources } = evidenceOf(record('1997'));

  it('gives the texts, and a finding for each that cannot be read', async () => {
    const read = await readTexts(folder, sources.values());
    expect([...read.texts.keys()]).toEqual(['page']);
    expect(read.findings).toMatchObject([
      { rule: 'source-text-missing', file: 'data/sources.yaml', line: 10, message: expect.stringContaining('UTF-8') },
    ]);
  });

  it.each(['../page.txt', '/etc/hosts', '.hidden', 'none.txt'])('does not open %j', async (file) => {
    const source = { ...sources.get('page')!, text: { text: file, origin: sources.get('page')!.origin } };
    const { texts: found, findings } = await readTexts(folder, [source]);
    expect([found.size, findings.map(({ rule }) => rule)]).toEqual([0, ['source-text-missing']]);
  });

  it('must be there', async () => {
    await expect(readTexts(join(folder, 'none'), [])).rejects.toMatchObject({ code: 'sources-missing' });
  });

  it('tells the languages and the licence of a source', () => {
    expect([...sources.values()].map(({ slug, languages, isQuotable }) => [slug, languages, isQuotable])).toEqual([
      ['page', ['pl'], false],
      ['essay', ['en'], true],
      ['table', [], false],
    ]);
  });
});
