// What patterns give, by the sections of SPARQL 1.1 Query; the data is small enough to count by hand.
import { describe, expect, it } from 'vitest';
import { asking, rowsOf } from './ask.js';

const ask = asking(`
<a> <p> <b> <g> .
<a> <p> <c> <g> .
<b> <p> <c> <h> .
<c> <p> <d> <g> .
<a> <q> <b> <h> .
<b> <n> "1"^^<xsd:byte> <g> .
<c> <n> "02"^^<xsd:integer> <g> .
<d> <n> "2.0"^^<xsd:decimal> <h> .
<d> <label> "x"@en <h> .
<loop> <p> <loop> <h> .
`);

/** Each row: the section, the query, and the rows in the order of their text; commas between cells. */
const cases: readonly (readonly [section: string, query: string, rows: readonly string[]])[] = [
  ['5.1 basic graph patterns', 'SELECT ?x ?z { ?x <p> ?y . ?y <p> ?z }', ['a,c', 'a,d', 'b,d', 'loop,loop']],
  ['5.1 one variable twice', 'SELECT ?x { ?x <p> ?x }', ['loop']],
  ['5.1 a variable predicate that is shared', 'SELECT ?k { <a> ?k <b> . <b> ?k <c> }', ['p']],
  ['5.1 the whole of the data', 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', ['10']],
  ['4.1.1.1 a name with escapes', 'PREFIX : <http://e/> SELECT (:a\\/b\\-c AS ?x) {}', ['a/b-c']],
  [
    '18.6 EXISTS puts a term in the place of a variable',
    'SELECT ?x { VALUES ?x { <nobody> } FILTER EXISTS { ?x <p>* ?y } }',
    ['nobody'],
  ],
  ['18.5 a join does not', 'SELECT ?x { VALUES ?x { <nobody> } ?x <p>* ?y }', []],
  [
    '18.2.1 a subquery is asked by itself, also what it shows and does not bind',
    'SELECT ?x { ?x <p> ?y { SELECT DISTINCT ?x { ?z <q>|<q> ?w FILTER NOT EXISTS { ?x <label> ?l } } } }',
    [],
  ],
  ['5.1 no pattern at all', 'SELECT (1 AS ?n) {}', ['1']],
  ['4.1.4 a blank node is a variable', 'SELECT ?x { ?x <p> [ <n> ?n ] }', ['a', 'a', 'b', 'c']],
  ['RDF 3.3 terms are told apart by their text', 'SELECT ?s { ?s <n> 2 }', []],
  ['17.3 values are compared by value', 'SELECT ?s { ?s <n> ?n FILTER(?n = 2) }', ['c', 'd']],
  [
    'RDF 3.3 a datatype stays as it is',
    'SELECT (DATATYPE(?n) AS ?d) { <b> <n> ?n }',
    ['http://www.w3.org/2001/XMLSchema#byte'],
  ],
  ['RDF 3.3 DISTINCT is about terms', 'SELECT DISTINCT ?n { ?s <n> ?n }', ['02', '1', '2.0']],
  ['6.1 OPTIONAL', 'SELECT ?x ?n { <a> <p> ?x OPTIONAL { ?x <n> ?n FILTER(?n > 1) } }', ['b,', 'c,02']],
  [
    '6.3 a filter of an OPTIONAL sees what is outside',
    'SELECT ?y { ?x <n> ?k OPTIONAL { ?x <p> ?y FILTER(?k > 1) } }',
    ['', '', 'd'],
  ],
  [
    '18.2.2 nested OPTIONAL is asked from inside out',
    'SELECT * { <b> <n> ?k OPTIONAL { <a> <p> ?x OPTIONAL { ?x <n> ?k } } }',
    ['1,b'],
  ],
  ['18.2.2 a filter sees nothing of other groups', 'SELECT ?x { ?x <n> 02 . { ?y <p> ?z FILTER(BOUND(?x)) } }', []],
  ['18.2.2 BIND sees nothing of other groups', 'SELECT ?x ?k { ?x <label> ?l { BIND(STR(?x) AS ?k) } }', ['d,']],
  ['7 UNION keeps what comes twice', 'SELECT ?x { { <a> <p> ?x } UNION { <a> <q> ?x } }', ['b', 'b', 'c']],
  ['8.1 NOT EXISTS', 'SELECT ?x { ?x <n> ?n FILTER NOT EXISTS { ?x <p> ?y } }', ['d']],
  [
    '8.3.3 NOT EXISTS sees values, MINUS does not',
    'SELECT ?x { ?x <n> ?n FILTER NOT EXISTS { ?y <p> ?z FILTER(?n = 1) } }',
    ['c', 'd'],
  ],
  ['8.3.3 the same with MINUS', 'SELECT ?x { ?x <n> ?n MINUS { ?x <p> ?z FILTER(?n = 1) } }', ['b', 'c', 'd']],
  ['8.3.3 MINUS without a shared variable removes nothing', 'SELECT ?x { ?x <label> ?l MINUS { ?y <p> ?z } }', ['d']],
  [
    '8.3.3 MINUS with variables that are bound at times',
    'SELECT ?x ?n { ?x <n> ?n MINUS { ?x <n> ?n OPTIONAL { ?x <p> ?n } } }',
    [],
  ],
  ['10.1 BIND', 'SELECT ?k { <c> <n> ?n BIND(?n + 1 AS ?k) }', ['3']],
  [
    '10.2 VALUES with UNDEF',
    'SELECT ?x ?y { VALUES (?x ?y) { (<a> UNDEF) (UNDEF <c>) } ?x <p> ?y }',
    ['a,b', 'a,c', 'a,c', 'b,c'],
  ],
  ['11.2 a count over nothing is one row', 'SELECT (COUNT(*) AS ?n) { ?x <p> ?y FILTER(BOUND(?z)) }', ['0']],
  ['11.2 with GROUP BY it is none', 'SELECT ?x (COUNT(*) AS ?n) { ?x <none> ?y } GROUP BY ?x', []],
  ['11.4 HAVING', 'SELECT ?x (COUNT(?y) AS ?n) { ?x <p> ?y } GROUP BY ?x HAVING (COUNT(?y) > 1)', ['a,2']],
  ['18.5.1 an error in a SUM leaves it open', 'SELECT (SUM(?n) AS ?k) { { ?x <n> ?n } UNION { ?x <label> ?n } }', ['']],
  ['11.3 COUNT of what differs', 'SELECT (COUNT(DISTINCT ?x) AS ?n) (COUNT(?x) AS ?m) { ?x <p> ?y }', ['4,5']],
  ['18.3.1 blank nodes are no part of what differs', 'SELECT (COUNT(DISTINCT *) AS ?n) { ?x <p> [] }', ['4']],
  [
    '12 a subquery hides its variables',
    'SELECT ?x ?y { ?x <label> ?l { SELECT (COUNT(?x) AS ?y) { ?x <n> ?n } } }',
    ['d,3'],
  ],
  [
    '12 a subquery is limited before it is joined',
    'SELECT ?x { ?x <label> ?l { SELECT ?x { ?x <n> ?n } ORDER BY ?x LIMIT 1 } }',
    [],
  ],
  ['13.3 GRAPH with a variable', 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s <p> ?o } } GROUP BY ?g', ['g,3', 'h,2']],
  ['13.3 GRAPH takes its own graph only', 'SELECT ?x { GRAPH <g> { ?x <p>/<p> ?y } }', ['a']],
  ['13.3 an empty pattern in each graph', 'SELECT ?g { GRAPH ?g {} }', ['g', 'h']],
  ['13.3 no such graph', 'SELECT (1 AS ?n) { GRAPH <none> {} }', []],
  ['13.2 FROM', 'SELECT ?x FROM <h> { ?x <p> ?y }', ['b', 'loop']],
  ['13.2 FROM NAMED leaves the default graph empty', 'SELECT ?x FROM NAMED <h> { ?x <p> ?y }', []],
  ['15.4 LIMIT and OFFSET', 'SELECT ?x { ?x <n> ?n } ORDER BY DESC(?n) ?x LIMIT 1 OFFSET 1', ['d']],
  ['18.5 REDUCED within bounds', 'SELECT REDUCED ?x { <d> <label> ?x }', ['x']],
];

describe('patterns', () => {
  it.each(cases)('%s: %s', (_section, query, rows) => {
    expect(rowsOf(ask(query))).toEqual(rows);
  });

  it('name the variables of SELECT * in the order of the text', () => {
    expect(ask('SELECT * { ?z <q> ?a }')).toBe('z,a\r\nhttp://e/a,http://e/b\r\n');
  });

  it('see a triple of several graphs once, in the union and in a merge (§13.2)', () => {
    const twice = asking('<a> <p> <b> <g> . <a> <p> <b> <h> . <a> <p> <c> <h> .');
    expect(rowsOf(twice('SELECT ?o { ?s <p> ?o }'))).toEqual(['b', 'c']);
    expect(rowsOf(twice('SELECT ?o FROM <g> FROM <h> { ?s <p> ?o }'))).toEqual(['b', 'c']);
    expect(rowsOf(twice('SELECT ?o { GRAPH ?g { ?s <p> ?o } }'))).toEqual(['b', 'b', 'c']);
    expect(rowsOf(twice('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'))).toEqual(['2']);
  });
});
