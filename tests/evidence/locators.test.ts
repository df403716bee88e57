// Entries of evidence become typed values; what is wrong with one is said where it stands.
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/facts/evidence/evidence.js';
import { evidenceQuads } from '../../src/facts/evidence/quads.js';
import { tripleLine } from '../../src/rdf/rdf.js';
import { convert, evidenceOf, names } from './museum.js';

const record = (fields: string, ...entries: string[]): string =>
  `main:\n${fields.replace(/^/gm, '  ')}\n${entries.length === 0 ? '' : `  evidence:\n${entries.map((each) => `    - { ${each} }\n`).join('')}`}`;
const passage = 'source: page, from: a, to: b';

function summary(evidence: readonly Evidence[]): string[] {
  return evidence.map((each) => {
    const claims = each.claims.map(
      ({ field, values, isWhole }) => field.key + (isWhole ? '' : `(${values.map(({ text }) => text).join(' ')})`),
    );
    return `${each.is}: ${claims.join(' ')}`;
  });
}

describe('entries', () => {
  it.each([
    [
      'without "for" supports what nothing else names',
      record(
        'name: { pl: A, en: B }\nopened: 1997\nrooms: 3',
        `${passage}, for: [rooms]`,
        'source: page, from: c, to: d',
      ),
      ['quote: rooms', 'quote: opened', 'editing: name'],
    ],
    [
      'without "for" takes its own class of evidence',
      record('opened: 1997\nlink: https://x.example/', passage, 'source: table, row: 7'),
      ['quote: opened', 'row: link'],
    ],
    [
      'names one language',
      record('name: { pl: A, en: B }', `${passage}, for: [name.pl]`),
      ['quote: name(A)', 'editing: name(B)'],
    ],
    [
      'names one of several values',
      record('partners: [other, main]', `${passage}, for: partners=other`, 'source: page, from: c, to: d'),
      ['quote: partners(other)', 'quote: partners(main)'],
    ],
    ['may be the only one, without a list', `main:\n  opened: 1997\n  evidence: { ${passage} }\n`, ['quote: opened']],
    [
      'names all values of a field',
      record('partners: [other, main]', `${passage}, for: [partners]`),
      ['quote: partners'],
    ],
    [
      'names a kind before the slug',
      record('partners: museum/other', `${passage}, for: [partners=other]`),
      ['quote: partners'],
    ],
  ])('%s', (_what, text, expected) => {
    const { evidence, findings } = evidenceOf(text);
    expect(findings).toEqual([]);
    expect(summary(evidence)).toEqual(expected);
  });

  it('may be inferred twice from one passage, for two reasons', () => {
    const why = 'reading: inferred, because: { pl: bo, en: so }';
    const { evidence, findings } = evidenceOf(
      record('opened: 1997\nrooms: 3', `${passage}, for: [opened], ${why}`, `${passage}, for: [rooms], ${why}`),
    );
    expect(findings).toEqual([]);
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(2);
  });
});

describe('findings', () => {
  const opened = 'opened: 1997';
  it.each([
    ['unknown key', record(opened, `${passage}, becuse: x`), 'evidence-unknown-key', 4, '"because"'],
    ['unknown source', record(opened, 'source: pag, from: a, to: b'), 'evidence-unknown-source', 4, '"page"'],
    [
      'a source without text',
      record(opened, 'source: table, from: a, to: b'),
      'source-without-text',
      4,
      'data/sources.yaml',
    ],
    ['no source', record(opened, 'from: a, to: b'), 'evidence-incomplete', 4, 'source'],
    ['no end', record(opened, 'source: page, from: a'), 'evidence-incomplete', 4, '"to: …"'],
    ['no beginning', record(opened, 'source: page, to: a'), 'evidence-incomplete', 4, '"from: …"'],
    ['no place', record(opened, 'source: page'), 'evidence-incomplete', 4, 'row'],
    ['a row and a passage', record(opened, `${passage}, row: 3`), 'evidence-incomplete', 4, 'two entries'],
    ['empty words', record(opened, 'source: page, from: "", to: a'), 'evidence-malformed', 4, 'from'],
    [
      'an unknown field',
      record(opened, `${passage}, for: [openned]`, 'source: page, from: c, to: d'),
      'evidence-unknown-field',
      4,
      '"opened"',
    ],
    [
      'fields in one text',
      record(opened, `${passage}, for: "opened, rooms"`, 'source: page, from: c, to: d'),
      'evidence-unknown-field',
      4,
      '[a, b]',
    ],
    [
      'a field without value',
      record(opened, `${passage}, for: [opened, rooms]`),
      'evidence-no-value',
      4,
      'leave the field out',
    ],
    [
      'a language that is not there',
      record('name: { pl: A, en: B }', `${passage}, for: [name.de]`),
      'evidence-no-value',
      4,
      'leave',
    ],
    [
      'a value that is not there',
      record('partners: [other, main]', `${passage}, for: [partners=oter]`, 'source: page, from: c, to: d'),
      'evidence-no-value',
      4,
      '"other"',
    ],
    ['no reason', record(opened, `${passage}, reading: inferred`), 'evidence-without-reason', 4, 'pl: …, en: …'],
    [
      'half a reason',
      record(opened, `${passage}, reading: inferred, because: { en: so }`),
      'evidence-without-reason',
      4,
      'pl: …',
    ],
    ['another reading', record(opened, `${passage}, reading: guessed`), 'evidence-malformed', 4, 'inferred'],
    [
      'a reason for nothing',
      record(opened, `${passage}, because: { en: so, pl: bo }`),
      'evidence-malformed',
      4,
      'reading: inferred',
    ],
    [
      'a passage twice',
      record('opened: 1997\nrooms: 3', `${passage}, for: [opened]`, `${passage}, for: [rooms]`),
      'evidence-duplicate',
      6,
      'one "for"',
    ],
    ['nothing to support', record('name: { pl: A, en: B }', passage), 'evidence-idle', 4, 'for'],
    ['no entry', record(opened), 'fact-without-evidence', 2, 'opened'],
    [
      'no entry for one of several values',
      record('partners: [other, main]', `${passage}, for: [partners=other]`),
      'fact-without-evidence',
      2,
      'partners',
    ],
    ['no row', record('link: https://x.example/'), 'fact-without-evidence', 2, 'row: …'],
    ['text for evidence', `main:\n  name: { pl: A, en: B }\n  evidence: page\n`, 'evidence-malformed', 3, '- {'],
  ])('%s', (_what, text, rule, line, hint) => {
    const { findings } = evidenceOf(text);
    expect(findings.map((finding) => [finding.rule, finding.file, finding.line])).toEqual([
      [rule, 'data/museums.yaml', line],
    ]);
    expect(findings[0]!.column).toBeGreaterThan(2);
    expect(`${findings[0]!.message} ${findings[0]!.hint}`).toContain(hint);
  });

  it('are not repeated for a value that has a finding already', () => {
    const text = record('opened: tomorrow', `${passage}, for: [opened]`);
    expect(convert(text)[0]!.findings.map(({ rule }) => rule)).toContain('bad-date');
    expect(evidenceOf(text).findings).toEqual([]);
  });
});

describe('quads', () => {
  const proof = {
    record: 'museum/main',
    text: `sha256:${'0'.repeat(64)}`,
    start: 17,
    claims: new Map(),
    date: '2026-11-22',
  };
  const linesOf = (text: string, passageText?: string): string[] => {
    const { evidence } = evidenceOf(text);
    const lock = new Map(
      evidence.map(({ id }) => [id, { ...proof, id, ...(passageText === undefined ? {} : { passage: passageText }) }]),
    );
    const quads = [...evidenceQuads(evidence, lock, names)];
    expect(new Set(quads.map((each) => each.graph.value))).toEqual(new Set([names.graph('evidence')]));
    return quads.map((each) =>
      tripleLine(each)
        .replaceAll(names.base, '')
        .replace(/id\/(\w+)\/[0-9a-f]{24}/, 'id/$1/…'),
    );
  };

  it('are those of the model: a node for what is supported whole, one for each field supported in part', () => {
    const why = 'reading: inferred, because: { pl: bo, en: so }';
    const text = record(
      'name: { pl: A, en: B }\nopened: 1997\nlink: https://x.example/',
      `source: page, from: "a  c", to: b, for: [opened, name.pl], ${why}`,
      'source: table, row: 7',
    );
    const quoteOf = (...fields: string[]): string[] => [
      '<id/quote/…> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <hejnal#Quote> .',
      '<id/quote/…> <hejnal#about> <id/museum/main> .',
      ...fields,
      '<id/quote/…> <http://www.w3.org/ns/oa#hasSource> <id/source/page> .',
      '<id/quote/…> <hejnal#startsWith> "a c" .',
      '<id/quote/…> <hejnal#endsWith> "b" .',
      `<id/quote/…> <hejnal#textDigest> "${proof.text}" .`,
      '<id/quote/…> <hejnal#position> "17"^^<http://www.w3.org/2001/XMLSchema#integer> .',
      '<id/quote/…> <hejnal#reading> <hejnal#Inferred> .',
      '<id/quote/…> <hejnal#because> "bo"@pl .',
      '<id/quote/…> <hejnal#because> "so"@en .',
    ];
    expect(linesOf(text, 'not published')).toEqual([
      ...quoteOf('<id/quote/…> <hejnal#field> <ontology#opened> .'),
      ...quoteOf(
        '<id/quote/…> <hejnal#field> <http://www.w3.org/2004/02/skos/core#prefLabel> .',
        '<id/quote/…> <hejnal#value> "A"@pl .',
      ),
      '<id/row/…> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <hejnal#Row> .',
      '<id/row/…> <hejnal#about> <id/museum/main> .',
      '<id/row/…> <hejnal#field> <http://www.w3.org/2000/01/rdf-schema#seeAlso> .',
      '<id/row/…> <http://www.w3.org/ns/oa#hasSource> <id/source/table> .',
      '<id/row/…> <hejnal#row> "7" .',
      '<id/editing/…> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <hejnal#Editing> .',
      '<id/editing/…> <hejnal#about> <id/museum/main> .',
      '<id/editing/…> <hejnal#field> <http://www.w3.org/2004/02/skos/core#prefLabel> .',
      '<id/editing/…> <hejnal#value> "B"@en .',
    ]);
  });

  it('hold the passage where the source may be quoted', () => {
    const lines = linesOf(record('opened: 1997', 'source: essay, from: a, to: b'), 'a 1997 b');
    expect(lines).toContain('<id/quote/…> <http://www.w3.org/ns/oa#exact> "a 1997 b" .');
  });
});
