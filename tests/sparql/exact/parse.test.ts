// Holds the parser of queries beside Traqula's, and against the grammar's own words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAlgebra } from '@traqula/algebra-sparql-1-2';
import { Parser } from '@traqula/parser-sparql-1-2';
import { expect, it } from 'vitest';
import { chance } from '../../../conformance/differential/random.js';
import { parseQuery } from '../../../src/sparql/exact/parse/query.js';
import { Unread } from '../../../src/sparql/exact/parse/source.js';
import { tokenise } from '../../../src/sparql/text/tokens.js';

const base = 'http://e/';
const prologue = 'PREFIX : <http://e/> ';

function refusal(text: string): Unread | undefined {
  try {
    parseQuery(text, base);
    return undefined;
  } catch (error) {
    if (error instanceof Unread) return error;
    throw error;
  }
}

it.each([
  ['SELECT ?s WHERE { ?s ?p }', 24, 'unexpected text'],
  ['SELECT ?s WHERE { ?s ?p ?o ', 27, '“}” is missing'],
  ['SELECT ?s { ?s x:p ?o }', 15, 'the prefix “x:” is not declared'],
  ['SELECT (1 AS ?s) { ?s ?p ?o }', 13, 'AS names a variable that is bound already'],
  ['SELECT ?o { ?s ?p ?o } GROUP BY ?s', 7, 'a variable is shown that is no key of the groups'],
  ['SELECT * { ?s ?p ?o BIND(1 AS ?o) }', 30, 'BIND names a variable that is bound before it'],
  ['SELECT * { ?s ?p ?o FILTER(COUNT(?s) > 1) }', 27, 'an aggregate cannot stand here'],
  ['SELECT * { ?s ?p ?o FILTER(STRLEN(?s, 1)) }', 27, 'STRLEN takes another number of arguments'],
  ['SELECT * { ?s ?p "\\q" }', 17, 'there is no such escape'],
  ['SELECT * { _:a ?p ?o OPTIONAL { _:a ?q ?r } }', 32, 'a blank node may stand in one group of triples only'],
  ['SELECT * { ?s ?p ?o } LIMIT 1.5', 28, 'a whole number is missing'],
])('refuses %s at %i: %s', (text, offset, reason) => {
  const error = refusal(text);
  expect([error?.offset, error?.message]).toEqual([offset, reason]);
});

const equal: readonly (readonly [section: string, one: string, other: string])[] = [
  ['§17.3, precedence', 'SELECT * { FILTER(1 + 2 * 3 = 7 && true || false) }', 'SELECT * { FILTER((((1 + (2 * 3)) = 7) && true) || false) }'],
  ['§19.8 [119], left to right', 'SELECT * { FILTER(8 - 4 - 2 = 2) }', 'SELECT * { FILTER(((8 - 4) - 2) = 2) }'],
  ['§4.2.1, `;` and `,`', 'SELECT * { ?s :p ?a , ?b ; :q ?c . }', 'SELECT * { ?s :p ?a . ?s :p ?b . ?s :q ?c }'],
  ['§4.2.4, `a`', 'SELECT * { ?s a :C }', 'SELECT * { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> :C }'],
  ['§9.1, precedence of paths', 'SELECT * { ?s ^:p/:q|:r* ?o }', 'SELECT * { ?s ((^:p)/:q)|(:r*) ?o }'],
  ['§18.2.2.4, turned round', 'ASK { :a ^(:p|:q)* :b }', 'ASK { :b (:p|:q)* :a }'],
  ['§4.1.1, base', 'BASE <http://x/y/> ASK { <z> ?p ?o }', 'ASK { <http://x/y/z> ?p ?o }'],
  ['§19.2, escapes', 'ASK { <http://e/\\u0061> ?p "\\u00e9" }', 'ASK { <http://e/a> ?p "é" }'],
  ['§18.2.2.6, OPTIONAL with FILTER', 'ASK { OPTIONAL { ?s :p ?o FILTER(?o > 1) } }', 'ASK { OPTIONAL { FILTER(?o > 1) ?s :p ?o } }'],
]; // prettier-ignore

it.each(equal)('%s: %s is %s', (_section, one, other) => {
  const [first, second] = [one, other].map((text) => {
    const at = text.startsWith('BASE') ? text.indexOf('>') + 1 : 0;
    return parseQuery(text.slice(0, at) + prologue + text.slice(at), base).operation;
  });
  expect(first).toEqual(second);
});

/** Where the two read otherwise, and who says so. */
const reasons: readonly (readonly [holds: RegExp, why: string])[] = [
  [/SELECT[^{]*([?$]\w+)\b[^{]*\1\b/i, 'SPARQL 1.1 §19.8: a variable may be shown twice'],
  [/GROUP\s+BY/i, 'SPARQL 1.2 §18.2.4.4: AS is new among the keys of the groups'],
  [/VALUES/i, 'SPARQL 1.2 §19.8: VALUES names no variable twice'],
];

it('reads and refuses what Traqula reads and refuses, however a query is taken apart', { timeout: 120_000 }, () => {
  const folder = join(import.meta.dirname, '../../../bench/queries');
  const more = [
    'SELECT ?s (SUM(?o) AS ?n) { ?s :p ?o MINUS { ?s :q [] } } GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 3',
    'CONSTRUCT { ?s :p ( 1 ?o ) } FROM :g WHERE { GRAPH ?g { ?s :p+ ?o } OPTIONAL { ?s !(:a|^:b) "x"@en } }',
    'SELECT * { << ?s :p ?o ~ ?r >> :q ?x . ?s :p ?o {| :r "a"^^:t |} . BIND(<<( ?s :p ?o )>> AS ?t) }',
    'ASK { { SELECT DISTINCT ?s { ?s ?p ?o } } UNION { VALUES (?s ?o) { (UNDEF 1) (:a -2.5e3) } } FILTER NOT EXISTS { ?s :p true } }',
    'DESCRIBE ?s :x { ?s ?p ?o FILTER(?o IN (1, "b") && REGEX(STR(?o), "a", "i") || !BOUND(?x)) } OFFSET 2',
  ].map((text) => prologue + text);
  const texts = [...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')), ...more];
  const theirs = new Parser({ lexerConfig: { positionTracking: 'full' } });
  const random = chance(29);
  const isTheirs = (text: string): boolean => {
    try {
      toAlgebra(theirs.parse(text, { baseIRI: base }), { baseIRI: base });
      return true;
    } catch {
      return false;
    }
  };
  const open: string[] = [];
  for (const text of texts)
    for (let round = 0; round < 60; round++) {
      const changed = disturb(text, random);
      const isRead = refusal(changed) === undefined;
      if (isRead !== isTheirs(changed) && !reasons.some(([holds]) => holds.test(changed))) open.push(changed);
    }
  expect(open).toEqual([]);
});

/** Leaves a token out, repeats one elsewhere, or puts one in the place of another. */
function disturb(text: string, { below, pick }: ReturnType<typeof chance>): string {
  const tokens = [...tokenise(text, { word: 100, name: 1000 })];
  const [one, other] = [pick(tokens), pick(tokens)];
  const moved = text.slice(other.start, other.end);
  const ways = [
    text.slice(0, one.start) + text.slice(one.end),
    `${text.slice(0, one.start)}${moved} ${text.slice(one.start)}`,
    `${text.slice(0, one.start)} ${moved} ${text.slice(one.end)}`,
  ];
  return ways[below(ways.length)] ?? text;
}

// SPARQL 1.1 §19.8: INTEGER [0-9]+, DECIMAL [0-9]* '.' [0-9]+, DOUBLE [0-9]+ '.' [0-9]* EXPONENT; the longest token is the one.
it.each([
  ['1.e1', ['1.e1']], ['1.E+10', ['1.E+10']], ['1.5e-3', ['1.5e-3']], ['.5e3', ['.5e3']], ['1e3', ['1e3']],
  ['1.', ['1', '.']], ['1.5.', ['1.5', '.']], ['1.e', ['1', '.', 'e']], ['1.e1.', ['1.e1', '.']], ['1e', ['1', 'e']],
])('cuts %s into %j', (text, tokens) => {
  const found = [...tokenise(text, { word: 100, name: 100 })].map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(tokens);
}); // prettier-ignore

it('reads a double whose point no digit follows', () => {
  expect(JSON.stringify(parseQuery('SELECT * { BIND(1.e1 AS ?x) }', base))).toContain('XMLSchema#double');
});
