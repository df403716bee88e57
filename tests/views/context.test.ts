// What may follow at a place of a query, given what stands around it: as the editor of the query page completes.
import { describe, expect, it } from 'vitest';
import { followingAt } from '../../web/context.js';

const properties = [
  { name: 'x:city', of: ['x:Membership'], to: ['x:City'] },
  { name: 'x:network', of: ['x:Membership', 'x:Roster'], to: ['x:Network'] },
  { name: 'x:place', of: ['x:City', 'x:Event'], to: ['x:Place'] },
  { name: 'x:founded', of: ['x:Network'] },
  { name: 'rdfs:label' },
];

/** Reads the place from a mark in the query. */
function at(query: string): { wants: string; classes: string[]; expected: string[] } {
  const from = query.indexOf('‸');
  const { wants, classes, expected } = followingAt(query.replace('‸', ''), from, from, properties);
  return { wants, classes: [...classes].sort(), expected: [...expected].sort() };
}

describe('behind a subject', () => {
  it.each([
    ['whose class is written', 'SELECT * { ?c a x:City ; ‸ }', ['x:City']],
    ['whose class is written below', 'SELECT * { ?c ‸ . ?c a x:City }', ['x:City']],
    ['of which a property is said', 'SELECT * { ?m x:city ?c . ?m ‸ }', ['x:Membership']],
    ['of which two are said', 'SELECT * { ?m x:network ?n ; x:city ?c ; ‸ }', ['x:Membership']],
    ['to which a property leads', 'SELECT * { ?m x:network ?n . ?n ‸ }', ['x:Network']],
    ['to which a path leads', 'SELECT * { ?m x:city/x:place ?p . ?p ‸ }', ['x:Place']],
    ['behind literals of all sorts', 'SELECT * { ?n x:founded "1997"^^xsd:gYear , 2004 , "y"@en ; ‸ }', ['x:Network']],
    ['behind a filter', 'SELECT * { ?n x:founded ?y FILTER(?y > 1990 && STR(?n) = "a {") ?n ‸ }', ['x:Network']],
    ['in another group', 'SELECT ?c (COUNT(*) AS ?k) { ?c a x:City OPTIONAL { ?c ‸ } } GROUP BY ?c', ['x:City']],
    ['behind a comment', 'SELECT * { # ?c a x:Network .\n ?c a x:City . ?c ‸ }', ['x:City']],
    ['of which nothing is known', 'SELECT * { ?s ‸ }', []],
    ['of which only strange things are said', 'SELECT * { ?s rdfs:label ?l ; ‸ }', []],
    ['of which what is said excludes itself', 'SELECT * { ?s x:founded ?f ; x:place ?p ; ‸ }', []],
  ])('%s', (_what, query, classes) => {
    expect(at(query)).toEqual({ wants: 'predicate', classes, expected: [] });
  });
});

it('behind `a` those classes are expected to which what leads to the subject leads', () => {
  expect(at('SELECT * { ?m x:city ?c . ?c a ‸ }')).toEqual({ wants: 'object', classes: [], expected: ['x:City'] });
  expect(at('SELECT * { ?c a ‸ }')).toEqual({ wants: 'object', classes: [], expected: [] });
});

it.each(['SELECT * { ‸', 'PREFIX x: <urn:x#>\nSELECT ?a ?b {\n ‸', 'SELECT * { ?s ?p ?o . ‸', '‸', ''])(
  'at the beginning of a pattern a subject is wanted: %s',
  (query) => {
    expect(at(query.includes('‸') ? query : '‸').wants).toBe('subject');
  },
);
