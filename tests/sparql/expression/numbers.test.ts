// Numbers by XSD 1.1 part 2 and XPath F&O 3.1 §4: of any length, promoted, and in canonical form.
import { describe } from 'vitest';
import { table } from './evaluate.js';

describe('integers have no end (XSD 1.1 part 2 §3.4.13)', () => {
  table([
    ['9223372036854775807 + 1', '9223372036854775808'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['9007199254740993 + 0', '9007199254740993'],
    ['10000000000000000000000 + 1', '10000000000000000000001'],
    ['99999999999 * 99999999999', '9999999999800000000001'],
    ['"300"^^xsd:byte + 1', 'error'],
    ['"127"^^xsd:byte + 1', '128'],
    ['"-1"^^xsd:nonNegativeInteger + 1', 'error'],
    ['"18446744073709551615"^^xsd:unsignedLong + 1', '18446744073709551616'],
    ['"+01"^^xsd:integer + 0', '1'],
    ['" 1"^^xsd:integer + 0', 'error'],
    ['"1.0"^^xsd:integer + 0', 'error'],
  ]);
});

describe('decimals', () => {
  table([
    ['0.000000000000000001 * 0.1', '"0.0000000000000000001"^^xsd:decimal'],
    ['1.50 + 0', '"1.5"^^xsd:decimal'],
    ['1.5 + 0.5', '"2"^^xsd:decimal'],
    ['-0.0 + 0', '"0"^^xsd:decimal'],
    ['-0.5 - 0.25', '"-0.75"^^xsd:decimal'],
    ['1 / 4', '"0.25"^^xsd:decimal'],
    ['1 / 3', '"0.333333333333333333"^^xsd:decimal'],
    ['2 / 3', '"0.666666666666666667"^^xsd:decimal'],
    ['-2 / 3', '"-0.666666666666666667"^^xsd:decimal'],
    ['1 / 300000000000000000000', '"0.00000000000000000000333333333333333333"^^xsd:decimal'],
    ['10 / 2', '"5"^^xsd:decimal'],
    ['1.0 / 0', 'error'],
    ['1 / 0', 'error'],
    ['0.1 + 0.2', '"0.3"^^xsd:decimal'],
    ['"1."^^xsd:decimal + ".5"^^xsd:decimal', '"1.5"^^xsd:decimal'],
  ]);
});

describe('floating-point numbers (XPath F&O 3.1 §4.2)', () => {
  table([
    ['0.1e0 + 0.2e0', '"3.0000000000000004E-1"^^xsd:double'],
    ['1e0 / 0', '"INF"^^xsd:double'],
    ['-1e0 / 0', '"-INF"^^xsd:double'],
    ['0e0 / 0', '"NaN"^^xsd:double'],
    ['1e0 + 1', '"2.0E0"^^xsd:double'],
    ['1e21 + 1e21', '"2.0E21"^^xsd:double'],
    ['"1.1"^^xsd:float + 0', '"1.1E0"^^xsd:float'],
    ['"1.1"^^xsd:float + 1e0', '"2.100000023841858E0"^^xsd:double'],
    ['"16777217"^^xsd:float + 0', '"1.6777216E7"^^xsd:float'],
    ['-0e0 + -0e0', '"-0.0E0"^^xsd:double'],
    ['1e308 * 10', '"INF"^^xsd:double'],
    ['1.5 * 2e0', '"3.0E0"^^xsd:double'],
    ['"INF"^^xsd:double = "+INF"^^xsd:double', 'true'],
  ]);
});

describe('functions on numbers (XPath F&O 3.1 §4.4)', () => {
  table([
    ['ROUND(2.5)', '"3"^^xsd:decimal'],
    ['ROUND(-2.5)', '"-2"^^xsd:decimal'],
    ['ROUND(2.4999)', '"2"^^xsd:decimal'],
    ['ROUND(-2.5e0)', '"-2.0E0"^^xsd:double'],
    ['CEIL(-0.5)', '"0"^^xsd:decimal'],
    ['CEIL(-0.5e0)', '"-0.0E0"^^xsd:double'],
    ['CEIL(10.5)', '"11"^^xsd:decimal'],
    ['CEIL(-10.5)', '"-10"^^xsd:decimal'],
    ['FLOOR(-10.5)', '"-11"^^xsd:decimal'],
    ['FLOOR(3)', '3'],
    ['ABS("-5"^^xsd:int)', '5'],
    ['ABS(-1.5)', '"1.5"^^xsd:decimal'],
    ['-(-1)', '1'],
    ['+"1"', 'error'],
    ['-"abc"', 'error'],
    ['true + 1', 'error'],
    ['isNumeric("5"^^xsd:byte)', 'true'],
    ['isNumeric("500"^^xsd:byte)', 'false'],
    ['isNumeric("5")', 'false'],
    ['isNumeric(<a>)', 'false'],
    ['RAND() < 1', 'true'],
  ]);
});
