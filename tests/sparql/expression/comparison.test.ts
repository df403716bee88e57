// Equality and order of terms by SPARQL 1.1 Query §17.3 and §17.4.1, logic by §17.2.
import { describe } from 'vitest';
import { table } from './evaluate.js';

describe('equality by value (§17.4.1.7)', () => {
  table([
    ['1 = 1.0', 'true'],
    ['1 = "01"^^xsd:byte', 'true'],
    ['1 = 1e0', 'true'],
    ['1 != 2', 'true'],
    ['"a" = "a"', 'true'],
    ['"\\u00E9" = "e\\u0301"', 'false'],
    ['"a"@en = "a"@EN', 'true'],
    ['"a"@en = "a"', 'false'],
    ['"a"@en = "a"@en--ltr', 'false'],
    ['1 = "1"', 'false'],
    ['true = "1"^^xsd:boolean', 'true'],
    ['<a> = <a>', 'true'],
    ['<a> = "a"', 'false'],
    ['"a"^^<urn:t> = "a"^^<urn:t>', 'true'],
    ['"a"^^<urn:t> = "b"^^<urn:t>', 'error'],
    ['"a"^^<urn:t> != "b"^^<urn:t>', 'error'],
    ['"a"^^<urn:t> = <a>', 'false'],
    ['"x"^^xsd:integer = "x"^^xsd:integer', 'true'],
    ['"x"^^xsd:integer = 1', 'error'],
    ['"NaN"^^xsd:double = "NaN"^^xsd:double', 'false'],
    ['"NaN"^^xsd:double != "NaN"^^xsd:double', 'true'],
    ['<<(<a> <b> 1)>> = <<(<a> <b> 1.0)>>', 'true'],
    ['<<(<a> <b> 1)>> = <<(<a> <b> 2)>>', 'false'],
    ['sameTerm(1, 1.0)', 'false'],
    ['sameTerm("5"^^xsd:nonNegativeInteger, 5)', 'false'],
    ['sameTerm("a"@en, "a"@EN)', 'true'],
    ['sameTerm(<<(<a> <b> 1)>>, <<(<a> <b> 1)>>)', 'true'],
    ['sameTerm(<<(<a> <b> 1)>>, <a>)', 'false'],
  ]);
});

describe('order by value (§17.3)', () => {
  table([
    ['true > false', 'true'],
    ['false >= true', 'false'],
    ['"Z" < "a"', 'true'],
    ['"ab" < "abc"', 'true'],
    ['"\\uFFFD" < "\\U0001F600"', 'true'],
    ['"a"@en < "b"@en', 'true'],
    ['"a"@en < "b"@pl', 'error'],
    ['"a"@en < "b"', 'error'],
    ['<a> < <b>', 'error'],
    ['1 < "2"', 'error'],
    ['1 < "NaN"^^xsd:double', 'false'],
    ['"NaN"^^xsd:double >= 1', 'false'],
    ['9007199254740993 > 9007199254740992', 'true'],
    ['0.1 < 0.10000000000000000000000000001', 'true'],
    ['-1 < 0.0', 'true'],
  ]);
});

describe('logic (§17.2)', () => {
  table([
    ['true || 1/0', 'true'],
    ['1/0 || true', 'true'],
    ['1/0 || false', 'error'],
    ['false && 1/0', 'false'],
    ['1/0 && false', 'false'],
    ['1/0 && true', 'error'],
    ['1/0 && 1/0', 'error'],
    ['"a" && 1', 'true'],
    ['!""', 'true'],
    ['!"a"@en', 'false'],
    ['!0.0', 'true'],
    ['!"NaN"^^xsd:double', 'true'],
    ['!"abc"^^xsd:integer', 'true'],
    ['!"abc"^^xsd:boolean', 'true'],
    ['!<a>', 'error'],
    ['!"2024"^^xsd:gYear', 'error'],
    ['1 IN (1/0, "a", 1)', 'true'],
    ['1 IN (1/0, 2)', 'error'],
    ['1 IN ()', 'false'],
    ['1 NOT IN (2, 3)', 'true'],
    ['1 NOT IN (1/0, 2)', 'error'],
    ['1 NOT IN (1/0, 1)', 'false'],
    ['IF(1, "a", 1/0)', '"a"'],
    ['IF(1/0, 1, 2)', 'error'],
    ['IF(false, 1/0, 2)', '2'],
    ['COALESCE(1/0, ?x, "b")', '"b"'],
    ['COALESCE(1/0, ?x)', 'error'],
    ['COALESCE()', 'error'],
    ['BOUND(?x)', 'false'],
    ['?x = ?x', 'error'],
    ['EXISTS { ?a ?b ?c }', 'true'],
    ['NOT EXISTS { ?a ?b ?c }', 'false'],
  ]);
});
