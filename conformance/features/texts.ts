// Features of expressions: each filters the names of things, and the same is counted with the language’s own functions.
import { createHash } from 'node:crypto';
import { rdf, xsd, type Quad } from '../../src/rdf/rdf.js';
import type { Fact } from './facts.js';
import { counting, type Features } from './feature.js';

type Literal = Extract<Quad['object'], { readonly termType: 'Literal' }>;
type Row = readonly [name: string, condition: string, holds: (text: string, literal: Literal, fact: Fact) => boolean];

const points = (text: string): string[] => [...text];
const digest = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
const vowels = /[aeiou]/g;

const rows: readonly Row[] = [
  ['=', '?o = ?o', () => true],
  ['!=', 'STR(?o) != "a"', (text) => text !== 'a'],
  ['< on texts', 'STR(?o) < "m"', (text) => text < 'm'],
  ['>= on texts', 'STR(?o) >= "M"', (text) => text >= 'M'],
  ['< on numbers', 'STRLEN(STR(?o)) < 12', (text) => points(text).length < 12],
  ['<= on numbers', 'STRLEN(STR(?o)) <= 12', (text) => points(text).length <= 12],
  ['> on decimals', 'STRLEN(STR(?o)) > 7.5', (text) => points(text).length > 7.5],
  ['IN', 'STRLEN(STR(?o)) IN (5, 7, 9)', (text) => [5, 7, 9].includes(points(text).length)],
  ['NOT IN', 'STRLEN(STR(?o)) NOT IN (5, 7, 9)', (text) => ![5, 7, 9].includes(points(text).length)],
  ['&&', 'STRLEN(STR(?o)) > 5 && LANG(?o) = "pl"', (text, { language }) => points(text).length > 5 && language === 'pl'],
  ['||', 'STRLEN(STR(?o)) > 20 || LANG(?o) = "en"', (text, { language }) => points(text).length > 20 || language === 'en'],
  ['!', '!(LANG(?o) = "en")', (_text, { language }) => language !== 'en'],
  ['|| over an error', 'LANG(?o) = "en" || ?none > 1', (_text, { language }) => language === 'en'],
  ['&& over an error', '!(LANG(?o) = "en" && ?none > 1)', (_text, { language }) => language !== 'en'],
  ['+', 'STRLEN(STR(?o)) + 1 = 10', (text) => points(text).length === 9],
  ['-', 'STRLEN(STR(?o)) - 1 = 10', (text) => points(text).length === 11],
  ['*', 'STRLEN(STR(?o)) * 2 > 30', (text) => points(text).length * 2 > 30],
  ['/', 'STRLEN(STR(?o)) / 2 = 4.5', (text) => points(text).length === 9],
  ['unary -', '-STRLEN(STR(?o)) < -10', (text) => points(text).length > 10],
  ['ABS', 'ABS(STRLEN(STR(?o)) - 10) < 3', (text) => Math.abs(points(text).length - 10) < 3],
  ['ROUND', 'ROUND(STRLEN(STR(?o)) / 4) = 3', (text) => Math.round(points(text).length / 4) === 3],
  ['CEIL', 'CEIL(STRLEN(STR(?o)) / 4) = 3', (text) => Math.ceil(points(text).length / 4) === 3],
  ['FLOOR', 'FLOOR(STRLEN(STR(?o)) / 4) = 3', (text) => Math.floor(points(text).length / 4) === 3],
  ['STRLEN', 'STRLEN(STR(?o)) = 8', (text) => points(text).length === 8],
  ['SUBSTR', 'SUBSTR(STR(?o), 2, 1) = "a"', (text) => points(text)[1] === 'a'],
  ['SUBSTR from before the start', 'SUBSTR(STR(?o), 0, 2) = "K"', (text) => text.startsWith('K')],
  ['SUBSTR to the end', 'STRLEN(SUBSTR(STR(?o), 5)) > 6', (text) => points(text).length > 10],
  ['UCASE', 'CONTAINS(UCASE(STR(?o)), "AN")', (text) => text.toUpperCase().includes('AN')],
  ['LCASE', 'CONTAINS(LCASE(STR(?o)), "k")', (text) => text.toLowerCase().includes('k')],
  ['CONTAINS', 'CONTAINS(?o, "an")', (text) => text.includes('an')],
  ['STRSTARTS', 'STRSTARTS(?o, "S")', (text) => text.startsWith('S')],
  ['STRENDS', 'STRENDS(?o, "e")', (text) => text.endsWith('e')],
  ['STRBEFORE', 'STRBEFORE(STR(?o), " ") = ""', (text) => !text.slice(1).includes(' ') && !text.startsWith(' ')],
  ['STRAFTER', 'STRLEN(STRAFTER(STR(?o), " ")) > 3', (text) => text.includes(' ') && points(text.slice(text.indexOf(' ') + 1)).length > 3],
  ['CONCAT', 'STRLEN(CONCAT(STR(?o), "-", STR(?o))) > 21', (text) => points(text).length * 2 + 1 > 21],
  ['ENCODE_FOR_URI', 'CONTAINS(ENCODE_FOR_URI(?o), "%C5%82")', (text) => text.includes('ł')],
  ['REPLACE', 'STRLEN(REPLACE(STR(?o), "[aeiou]", "")) < 6', (text) => points(text.replace(vowels, '')).length < 6],
  ['REPLACE with groups', 'STRSTARTS(REPLACE(STR(?o), "^(.)(.)", "$2$1"), "a")', (text) => /^.a/u.test(text)],
  ['REGEX', 'REGEX(STR(?o), "^[A-Z].*a$")', (text) => /^[A-Z].*a$/.test(text)],
  ['REGEX without case', 'REGEX(STR(?o), "^k", "i")', (text) => /^k/iu.test(text)],
  ['REGEX with categories', 'REGEX(STR(?o), "\\\\p{Lu}.*\\\\p{Lu}")', (text) => /\p{Lu}.*\p{Lu}/u.test(text)],
  ['MD5', 'STRSTARTS(MD5(STR(?o)), "a")', (text) => digest('md5', text).startsWith('a')],
  ['SHA1', 'STRSTARTS(SHA1(STR(?o)), "a")', (text) => digest('sha1', text).startsWith('a')],
  ['SHA256', 'STRSTARTS(SHA256(STR(?o)), "a")', (text) => digest('sha256', text).startsWith('a')],
  ['SHA384', 'STRSTARTS(SHA384(STR(?o)), "a")', (text) => digest('sha384', text).startsWith('a')],
  ['SHA512', 'STRSTARTS(SHA512(STR(?o)), "a")', (text) => digest('sha512', text).startsWith('a')],
  ['LANG', 'LANG(?o) = "pl"', (_text, { language }) => language === 'pl'],
  ['LANGMATCHES', 'LANGMATCHES(LANG(?o), "pl")', (_text, { language }) => language.split('-')[0] === 'pl'],
  ['LANGMATCHES with *', 'LANGMATCHES(LANG(?o), "*")', (_text, { language }) => language !== ''],
  ['DATATYPE', 'DATATYPE(?o) = xsd:string', (_text, { datatype }) => datatype.value === xsd.string],
  ['STRDT', 'DATATYPE(STRDT(STR(?o), xsd:token)) = xsd:token', () => true],
  ['STRLANG', 'STRLANG(STR(?o), "pl") = ?o', (_text, { language }) => language === 'pl'],
  ['STR of IRIs', 'CONTAINS(STR(?s), "a")', (_text, _literal, { s }) => s.includes('a')],
  ['IRI', 'IRI(STR(?s)) = ?s', () => true],
  ['isIRI', 'isIRI(?s)', () => true],
  ['isLiteral', 'isLiteral(?o)', () => true],
  ['isBlank', 'isBlank(?o)', () => false],
  ['isNumeric', 'isNumeric(?o)', () => false],
  ['sameTerm', 'sameTerm(?o, STRLANG(STR(?o), "en"))', (_text, { language }) => language === 'en'],
  ['IF', 'IF(LANG(?o) = "pl", 1, 2) = 1', (_text, { language }) => language === 'pl'],
  ['COALESCE', 'COALESCE(?none, ?o) = ?o', () => true],
  ['BOUND', 'BOUND(?o) && !BOUND(?none)', () => true],
  ['an error in a filter', '?o + 1 > 0', () => false],
  ['xsd:string', 'xsd:string(?s) = STR(?s)', () => true],
  ['xsd:integer', 'xsd:integer(CONCAT("1", STR(STRLEN(STR(?o))))) > 115', (text) => Number(`1${points(text).length}`) > 115],
  ['xsd:decimal', 'xsd:decimal(STRLEN(STR(?o))) / 8 = 1.125', (text) => points(text).length === 9],
  ['xsd:double', 'xsd:double(STRLEN(STR(?o))) / 2 = 4.5e0', (text) => points(text).length === 9],
  ['xsd:boolean', 'xsd:boolean(STRLEN(STR(?o)) - 8)', (text) => points(text).length !== 8],
  ['xsd:date', 'YEAR(xsd:date(CONCAT("20", "24-02-29"))) = 2024', () => true],
  ['YEAR and NOW', 'YEAR(NOW()) > 2000', () => true],
  ['UUID', 'isIRI(UUID())', () => true],
  ['RAND', 'RAND() < 1', () => true],
  ['BNODE', 'isBlank(BNODE())', () => true],
  ['TRIPLE and its parts', 'OBJECT(TRIPLE(?s, <urn:p>, ?o)) = ?o', () => true],
  ['arithmetic with dates', '"2024-01-31"^^xsd:date + "P1M"^^xsd:yearMonthDuration = "2024-02-29"^^xsd:date', () => true],
]; // prettier-ignore

/** Features of expressions, over the names of things. */
export const expressionFeatures: Features = ({ of, text: predicate }) => {
  const facts = of(predicate);
  return rows.map(([name, condition, holds]) => {
    const found = facts.filter((fact) => fact.o.termType === 'Literal' && holds(fact.o.value, fact.o, fact));
    return counting(name, `?s <${predicate}> ?o FILTER(${condition})`, found.length);
  });
};

/** The predicate that says what a thing is. */
export const type = rdf.type;
