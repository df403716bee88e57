// Functions on texts by SPARQL 1.1 Query §17.4.3 and XPath F&O 3.1 §5 and §6.2.
import { describe } from 'vitest';
import { table } from './evaluate.js';

describe('SUBSTR (XPath F&O 3.1 §5.4.3)', () => {
  table([
    ['SUBSTR("Kraków", 0)', '"Kraków"'],
    ['SUBSTR("Kraków", 0, 3)', '"Kr"'],
    ['SUBSTR("motor car", 6)', '" car"'],
    ['SUBSTR("metadata", 4, 3)', '"ada"'],
    ['SUBSTR("12345", 1.5, 2.6)', '"234"'],
    ['SUBSTR("12345", -3, 5)', '"1"'],
    ['SUBSTR("12345", 5, -3)', '""'],
    ['SUBSTR("12345", "NaN"^^xsd:double, 3)', '""'],
    ['SUBSTR("12345", 1, "NaN"^^xsd:double)', '""'],
    ['SUBSTR("12345", -42, "INF"^^xsd:double)', '"12345"'],
    ['SUBSTR("12345", "-INF"^^xsd:double, "INF"^^xsd:double)', '""'],
    ['SUBSTR("a😀b", 2, 1)', '"😀"'],
    ['SUBSTR("abc"@en, 2)', '"bc"@en'],
    ['SUBSTR("abc"@ar--rtl, 2)', '"bc"@ar--rtl'],
    ['SUBSTR(1, 2)', 'error'],
    ['SUBSTR("abc", "1")', 'error'],
  ]);
});

describe('texts with a language (SPARQL 1.1 Query §17.4.3.1)', () => {
  table([
    ['STRLEN("Kraków")', '6'],
    ['STRLEN("😀")', '1'],
    ['STRLEN(1)', 'error'],
    ['UCASE("żółw"@pl)', '"ŻÓŁW"@pl'],
    ['LCASE("ÀÉ")', '"àé"'],
    ['CONTAINS("abc"@en, "b")', 'true'],
    ['CONTAINS("abc"@en, "b"@en)', 'true'],
    ['CONTAINS("abc"@en, "b"@pl)', 'error'],
    ['CONTAINS("abc", "b"@en)', 'error'],
    ['STRSTARTS("abc"@en--ltr, "a"@en)', 'error'],
    ['STRSTARTS("abc", "ab")', 'true'],
    ['STRENDS("abc", "bc")', 'true'],
    ['STRBEFORE("abc"@en, "b")', '"a"@en'],
    ['STRBEFORE("abc"@en, "z")', '""'],
    ['STRBEFORE("abc"@en, ""@en)', '""@en'],
    ['STRBEFORE("abc"@en, ""@cy)', 'error'],
    ['STRAFTER("abc"@en, "b")', '"c"@en'],
    ['STRAFTER("abc", "")', '"abc"'],
    ['STRAFTER("abc", "z")', '""'],
    ['CONCAT("a"@en, "b"@en)', '"ab"@en'],
    ['CONCAT("a"@en, "b")', '"ab"'],
    ['CONCAT("a"@en, "b"@pl)', '"ab"'],
    ['CONCAT("a"@en--ltr, "b"@en--rtl)', '"ab"'],
    ['CONCAT()', '""'],
    ['CONCAT("a", 1)', 'error'],
    ['ENCODE_FOR_URI("(PL)!")', '"%28PL%29%21"'],
    ['ENCODE_FOR_URI("Los Angeles~é_-.*\'")', '"Los%20Angeles~%C3%A9_-.%2A%27"'],
    ['ENCODE_FOR_URI(<a>)', 'error'],
    ['LANGMATCHES("pl-PL", "pl")', 'true'],
    ['LANGMATCHES("pl", "*")', 'true'],
    ['LANGMATCHES("", "*")', 'false'],
    ['LANGMATCHES("pl", "pl-PL")', 'false'],
    ['LANGMATCHES("plx", "pl")', 'false'],
  ]);
});

describe('digests (§17.4.6)', () => {
  table([
    ['MD5("abc")', '"900150983cd24fb0d6963f7d28e17f72"'],
    ['SHA1("abc")', '"a9993e364706816aba3e25717850c26c9cd0d89d"'],
    ['SHA256("abc")', '"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"'],
    ['MD5("abc"@en)', 'error'],
    ['STRLEN(SHA384("食べる"))', '96'],
    ['STRLEN(SHA512(""))', '128'],
  ]);
});
