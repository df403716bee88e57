// Property paths with the cardinalities of SPARQL 1.1 Query §9 and §18.5.
import { describe, expect, it } from 'vitest';
import { asking, rowsOf } from './ask.js';

const ask = asking(`
<a> <p> <b> .
<b> <p> <c> .
<c> <p> <a> .
<c> <p> <d> .
<a> <q> <b> .
<a> <r> <b> .
<d> <q> "1" .
`);

const cases: readonly (readonly [says: string, query: string, rows: readonly string[]])[] = [
  ['alternatives add up', 'SELECT ?o { <a> (<p>|<q>) ?o }', ['b', 'b']],
  ['one alternative twice, too', 'SELECT ?o { <a> (<p>|<p>) ?o }', ['b', 'b']],
  ['alternatives within a sequence', 'SELECT ?o { <a> (<p>|<q>)/<p> ?o }', ['c', 'c']],
  ['three times three ways', 'SELECT ?o { <a> (<p>|<q>|<r>)/^(<p>|<q>|<r>) ?o }', Array.from({ length: 9 }, () => 'a')],
  ['an inverse', 'SELECT ?s { ?s ^<p> <b> }', ['c']],
  ['a negated set counts each triple', 'SELECT ?s { <a> !<p> ?s }', ['b', 'b']],
  ['also between known ends', 'SELECT (COUNT(*) AS ?n) { <a> !<p> <b> }', ['2']],
  ['negated in both directions', 'SELECT ?o { <b> !(<q>|^<r>) ?o }', ['a', 'a', 'c']],
  ['one or more, each end once', 'SELECT ?o { <a> <p>+ ?o }', ['a', 'b', 'c', 'd']],
  ['zero or more', 'SELECT ?o { <d> <p>* ?o }', ['d']],
  ['backwards', 'SELECT ?s { ?s <p>+ <d> }', ['a', 'b', 'c']],
  ['between known ends', 'SELECT (COUNT(*) AS ?n) { <a> <p>+ <d> }', ['1']],
  ['zero or one is a set', 'SELECT ?o { <a> (<p>|<q>)? ?o }', ['a', 'b']],
  ['a term outside the data reaches itself', 'SELECT ?o { <none> <p>* ?o }', ['none']],
  ['nothing more than itself', 'SELECT ?o { <none> <p>+ ?o }', []],
  ['nodes only between variables', 'SELECT ?x { VALUES ?x { <none> } ?x <p>? ?x }', []],
  ['every node reaches itself, literals too', 'SELECT (COUNT(*) AS ?n) { ?x <none>* ?y }', ['5']],
  ['closures of closures end', 'SELECT ?o { <a> (<p>*)* ?o }', ['a', 'b', 'c', 'd']],
  ['a sequence below a closure', 'SELECT ?o { <a> (<p>/<p>)+ ?o }', ['a', 'b', 'c', 'd']],
  ['all pairs', 'SELECT (COUNT(*) AS ?n) { ?x <p>+ ?y }', ['12']],
];

describe('paths', () => {
  it.each(cases)('%s: %s', (_says, query, rows) => {
    expect(rowsOf(ask(query))).toEqual(rows);
  });
});
