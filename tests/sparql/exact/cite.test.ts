// What the rows of the exact engine rest on: the triples that matched for each, through every operator, and their evidence.
import { describe, expect, it } from 'vitest';
import { asking } from './ask.js';

const quote = (name: string, about: string, field: string, more = ''): string => `
<${name}> <hej#about> <${about}> <evidence> .
<${name}> <hej#field> <${field}> <evidence> .
<${name}> <hej#startsWith> "from ${name}" <evidence> .
<${name}> <hej#endsWith> "to ${name}" <evidence> .
${more}`;

const ask = asking(`
<a> <p> "1" <stated> .
<a> <q> <b> <stated> .
<b> <p> "2" <stated> .
<b> <r> <x> <stated> .
<b> <r> <y> <stated> .
<c> <p> "3" <stated> .
<d> <q> <c> <stated> .
<a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <K> <stated> .
<a> <wide> <b> <derived> .
<a> <year> "2001" <derived> .
<m> <from> <a> <stated> .
<m> <to> <b> <stated> .
<b> <near> <a> <derived> .
<p> <hej#year> <year> <ontology> .
${quote('e1', 'a', 'p')}${quote('e2', 'a', 'q')}${quote('e3', 'b', 'p', '<e3> <hej#reading> <hej#Inferred> <evidence> .')}
${quote('ex', 'b', 'r', '<ex> <hej#value> <x> <evidence> .')}${quote('ey', 'b', 'r', '<ey> <hej#value> <y> <evidence> .')}
${quote('em', 'm', 'from', '<em> <hej#field> <to> <evidence> .')}
<work> <hej#about> <d> <evidence> .
<work> <hej#field> <q> <evidence> .
${Array.from({ length: 101 }, (_, at) => `<n${at}> <many> "${at}" <stated> .`).join('\n')}
${Array.from({ length: 99 }, (_, at) => `<n${at}> <few> "${at}" <stated> .`).join('\n')}
`);

const evidence = { tool: 'http://e/hej#', stated: 'http://e/stated', derived: 'http://e/derived' };

/** Gives each row as its cells and the names of its evidence, what cannot be said in brackets. */
function cited(text: string): string[] {
  const table = JSON.parse(
    ask(text, { evidence, mediaType: 'application/sparql-results+json' }).replaceAll('http://e/', ''),
  ) as { results: { bindings: Readonly<Record<string, { value: string } | undefined>>[] } };
  return table.results.bindings.map(({ evidence: column, ...cells }) => {
    const lines = (column?.value ?? '').split('\n').filter(Boolean);
    const names = lines.map((line) => /^<(.*?)>/.exec(line)?.[1] ?? `[${line}]`);
    return `${Object.values(cells)
      .map((cell) => cell?.value)
      .join(' ')}: ${names.sort().join(' ')}`;
  });
}

const many = 'not said: it rests on more than 100 facts';
const absent = '[not said: that something is absent, or a condition that looks for other facts]';

describe('a row cites', () => {
  it.each([
    ['the facts of its patterns', 'SELECT ?o { <a> <p> ?o }', ['1: e1']],
    ['of those all', 'SELECT ?v { <a> <q> ?b . ?b <p> ?v }', ['2: e2 e3']],
    ['the evidence of the value alone', 'SELECT ?v { <b> <r> ?v } ORDER BY ?v', ['x: ex', 'y: ey']],
    ['what OPTIONAL found', 'SELECT ?s ?v { ?s <q> ?o OPTIONAL { ?s <p> ?v } } ORDER BY ?s', ['a 1: e1 e2', 'd: work']],
    ['the branch of UNION', 'SELECT ?v { { <a> <p> ?v } UNION { <b> <p> ?v } } ORDER BY ?v', ['1: e1', '2: e3']],
    ['what FILTER EXISTS found', 'SELECT ?v { <a> <p> ?v FILTER EXISTS { <b> <r> <y> } }', ['1: e1 ey']],
    [
      'what BIND and VALUES leave it',
      'SELECT ?v ?w { VALUES ?s { <b> } ?s <p> ?v BIND(CONCAT(?v, "!") AS ?w) }',
      ['2 2!: e3'],
    ],
    ['behind a subquery', 'SELECT ?v { { SELECT ?b { <a> <q> ?b } } ?b <p> ?v }', ['2: e2 e3']],
    ['behind an order and a limit', 'SELECT ?v { ?s <p> ?v } ORDER BY DESC(?v) OFFSET 1 LIMIT 1', ['2: e3']],
    [
      'behind an order within',
      'SELECT ?v { { SELECT ?b { <a> <q> ?b } ORDER BY ?b LIMIT 1 } ?b <p> ?v }',
      ['2: e2 e3'],
    ],
    ['in a graph', 'SELECT ?v { GRAPH <stated> { <a> <p> ?v } }', ['1: e1']],
    ['in any graph', 'SELECT ?v { GRAPH ?g { <a> <p> ?v } }', ['1: e1']],
    ['along a sequence', 'SELECT ?v { <a> <q>/<p> ?v }', ['2: e2 e3']],
    ['against the arrow', 'SELECT ?s { <b> ^<q>/<p> ?s }', ['1: e1 e2']],
    ['along a path of any length', 'SELECT ?v { <a> <q>+ ?b . ?b <p> ?v }', ['2: e2 e3']],
    ['along no path', 'SELECT ?v { <a> <q>* ?b . ?b <p> ?v } ORDER BY ?v', ['1: e1', '2: e2 e3']],
    ['along a step or none', 'SELECT ?v { <a> <q>? ?b . ?b <p> ?v } ORDER BY ?v', ['1: e1', '2: e2 e3']],
    ['along several steps', 'SELECT ?o { <a> (<q>|<r>)+ ?o } ORDER BY ?o', ['b: e2', 'x: e2 ex', 'y: e2 ey']],
    ['back along several steps', 'SELECT ?s { ?s (<q>|<r>)+ <y> } ORDER BY ?s', ['a: e2 ey', 'b: ey']],
    [
      'along what is none of others',
      'SELECT ?o { <a> !(<p>|<wide>|<year>|<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>) ?o }',
      ['b: e2'],
    ],
    ['the first way of DISTINCT', 'SELECT DISTINCT ?b { <a> <q> ?b . ?b <r> ?v }', ['b: e2 ex']],
    ['the whole of a group', 'SELECT (MAX(?v) AS ?m) { ?s <p> ?v FILTER(?s != <c>) }', ['2: e1 e3']],
    [
      'of each group its own',
      'SELECT ?s (COUNT(*) AS ?n) { ?s <p>|<r> ?v FILTER(?s != <c>) } GROUP BY ?s ORDER BY ?s',
      ['a 1: e1', 'b 3: e3 ex ey'],
    ],
    ['of what is only counted', 'SELECT (COUNT(*) AS ?n) { <b> <r> ?v }', ['2: ex ey']],
    [
      'of groups that are only counted',
      'SELECT ?v (COUNT(?s) AS ?n) { ?s <r> ?v } GROUP BY ?v ORDER BY ?v',
      ['x 1: ex', 'y 1: ey'],
    ],
    [
      'of groups that are only counted, and of what they are joined with',
      'SELECT ?v ?n ?w { { SELECT ?v (COUNT(?s) AS ?n) { ?s <r> ?v } GROUP BY ?v ORDER BY ?v } <a> <p> ?w } ORDER BY ?v',
      ['x 1 1: e1 ex', 'y 1 1: e1 ey'],
    ],
    [
      'of all groups that a sum is made of',
      'SELECT (SUM(?n) AS ?all) { { SELECT ?v (COUNT(?s) AS ?n) { ?s <r> ?v } GROUP BY ?v } }',
      ['2: ex ey'],
    ],
    ['of whatever there is', 'SELECT (COUNT(*) > 200 AS ?n) { ?s ?p ?o }', [`true: [${many}]`]],
    [
      'what is joined by itself',
      'SELECT ?v ?w { <a> <p> ?v OPTIONAL { <b> <r> ?w FILTER(?w = <x>) { SELECT ?w { ?q <r> ?w } LIMIT 5 } } }',
      ['1 x: e1 ex'],
    ],
    ['for a superproperty the property', 'SELECT ?o { <a> <wide> ?o }', ['b: e2']],
    ['for the year of a date the date', 'SELECT ?o { <a> <year> ?o }', ['2001: e1']],
    ['for a shortcut what it shortens', 'SELECT ?o { <b> <near> ?o }', ['a: em']],
    ['nothing for a kind', 'SELECT ?v { ?s a <K> ; <p> ?v }', ['1: e1']],
    ['nothing for the vocabulary', 'SELECT ?y { <p> <hej#year> ?y }', ['year: ']],
    ['evidence by itself', 'SELECT ?w { <e1> <hej#startsWith> ?w }', ['from e1: e1']],
    ['the editor’s work', 'SELECT ?o { <d> <q> ?o }', ['c: work']],
  ])('%s', (_what, query, rows) => {
    expect(cited(query)).toEqual(rows);
  });

  it.each([
    ['facts without evidence', 'SELECT ?v { <c> <p> ?v }', ['3: [not said: facts without evidence]']],
    ['what is absent', 'SELECT ?v { ?s <p> ?v FILTER NOT EXISTS { ?s <q> ?o } FILTER(?s = <b>) }', [`2: ${absent} e3`]],
    ['what is taken away', 'SELECT ?v { ?s <p> ?v MINUS { ?s <q> ?o } FILTER(?s = <b>) }', [`2: ${absent} e3`]],
    ['either way', 'SELECT ?v { <a> <p> ?v FILTER(EXISTS { <b> <r> <y> } || false) }', [`1: ${absent} e1`]],
    ['of too much', 'SELECT (COUNT(*) AS ?n) { ?s <many> ?v }', ['101: [not said: it rests on more than 100 facts]']],
    [
      'of too much in a group',
      'SELECT (SUM(?v) AS ?n) { ?s <many> ?v }',
      [': [not said: it rests on more than 100 facts]'],
    ],
  ])('and says what cannot be said: %s', (_what, query, rows) => {
    expect(cited(query)).toEqual(rows);
  });

  it('with the words of each passage, and how far it proves', () => {
    expect(ask('SELECT ?v { <b> <p> ?v }', { evidence })).toBe(
      'v,evidence\r\n2,<http://e/e3> “from e3 … to e3” (inferred)\r\n',
    );
    expect(ask('SELECT ?o { <d> <q> ?o }', { evidence })).toContain('<http://e/work> stated by the editor');
  });

  it('the same when it is asked again, and what another query asked in between', () => {
    const asked = [
      'SELECT ?v { <a> <q> ?b . ?b <p> ?v }',
      'SELECT ?v { <b> <r> ?v } ORDER BY ?v',
      'SELECT ?v { <c> <p> ?v }',
    ];
    const first = asked.map(cited);
    expect([...asked].reverse().map(cited).reverse()).toEqual(first);
    // A term that the query makes is no term of the release, whatever its number.
    expect(cited('SELECT ?v { BIND("made" AS ?v) { <a> <p> "1" } }')).toEqual(['made: e1']);
    expect(asked.map(cited)).toEqual(first);
  });

  it('of exactly as much as is named all of it, of one more nothing', () => {
    const lines = (limit: number): string =>
      cited(`SELECT (COUNT(?v) AS ?n) { { SELECT ?v { ?s <many> ?v } LIMIT ${limit} } }`)[0] ?? '';
    expect(lines(100)).toBe('100: [not said: facts without evidence]');
    expect(lines(101)).toBe(`101: [${many}]`);
    const joined = (more: string): string =>
      cited(`SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?s <few> ?v } } ${more} }`).join();
    expect(joined('')).toBe('99: [not said: facts without evidence]');
    expect(joined('<a> <p> ?one')).toBe('99: [not said: facts without evidence] e1');
    // What is there twice counts once.
    expect(joined('<a> <p> ?one . ?a <p> ?one')).toBe('99: [not said: facts without evidence] e1');
    expect(joined('<a> <p> ?one . <b> <p> ?two')).toBe(`99: [${many}]`);
  });

  it('what several MINUS and EXISTS leave unsaid, once, and only of the rows that rest on it', () => {
    const query =
      'SELECT ?v { { <a> <p> ?v MINUS { ?v <none> ?x } MINUS { ?v <q> ?y } FILTER NOT EXISTS { <z> <p> ?w } } UNION { <b> <p> ?v } } ORDER BY ?v';
    const rows = cited(query);
    expect(rows.at(-1)).toBe('2: e3');
    expect(rows[0]?.match(/something is absent/g) ?? []).toHaveLength(1);
  });

  it('in a column that no variable has', () => {
    expect(ask('SELECT ?evidence { <a> <p> ?evidence }', { evidence })).toMatch(/^evidence,evidence2\r\n1,<http/);
  });
});
