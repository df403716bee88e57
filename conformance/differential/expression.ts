// Random expressions over the variables of a query: every operator and function that has one answer only.
import type { Chance } from './random.js';

/** `#` stands for another expression, `%` for a text of the query’s own. */
const truths: readonly string[] = [
  ...['=', '!=', '<', '>', '<=', '>='].map((sign) => `# ${sign} #`),
  '# IN (#, #)', '# NOT IN (#, #)', '!(?)', '(?) && (?)', '(?) || (?)', 'BOUND($)', 'sameTerm(#, #)',
  'isIRI(#)', 'isLiteral(#)', 'isBlank(#)', 'isNumeric(#)', 'CONTAINS(STR(#), %)', 'STRSTARTS(STR(#), %)',
  'STRENDS(STR(#), %)', 'REGEX(STR(#), %)', 'REGEX(STR(#), %, "i")', 'LANGMATCHES(LANG(#), "pl")', 'LANGMATCHES(LANG(#), "*")',
]; // prettier-ignore

const values: readonly string[] = [
  '# + #', '# - #', '# * #', '# / #', '-#', 'ABS(#)', 'CEIL(#)', 'FLOOR(#)', 'ROUND(#)', 'STR(#)', 'LANG(#)', 'DATATYPE(#)',
  'STRLEN(STR(#))', 'UCASE(STR(#))', 'LCASE(#)', 'SUBSTR(STR(#), 2)', 'SUBSTR(STR(#), 2, 3)', 'SUBSTR(STR(#), 0, 3)',
  'STRBEFORE(STR(#), %)', 'STRAFTER(STR(#), %)', 'REPLACE(STR(#), %, "x")', 'CONCAT(STR(#), "/", STR(#))', 'CONCAT(#, #)',
  'ENCODE_FOR_URI(STR(#))', 'MD5(STR(#))', 'SHA1(STR(#))', 'SHA256(STR(#))', 'IF(?, #, #)', 'COALESCE(#, #)', 'IRI(STR(#))',
  'YEAR(#)', 'MONTH(#)', 'DAY(#)', 'xsd:integer(#)', 'xsd:decimal(#)', 'xsd:double(#)', 'xsd:string(#)', 'xsd:boolean(#)', 'xsd:date(#)',
  'STRDT(STR(#), xsd:integer)', 'STRLANG(STR(#), "pl")', 'TZ(#)', 'HOURS(#)',
]; // prettier-ignore

const texts = ['"a"', '"Kr"', '"an"', '"1"', '"e"', '"20"', '"^h"', '"[a-c]"'];
const constants = [
  '1',
  '2',
  '0',
  '1.5',
  '2.0e0',
  '"a"',
  'true',
  'false',
  '"2011"^^xsd:gYear',
  '"2020-01-01"^^xsd:date',
];

/** Makes a condition. */
export function condition(
  chance: Chance,
  variables: readonly string[],
  literals: readonly string[],
  depth = 2,
): string {
  return fill(chance.pick(truths), chance, variables, literals, depth);
}

/** Makes an expression of any kind. */
export function value(chance: Chance, variables: readonly string[], literals: readonly string[], depth = 2): string {
  const roll = chance.below(10);
  if (depth === 0 || roll < 3) return leaf(chance, variables, literals);
  if (roll === 3) return `(${condition(chance, variables, literals, depth - 1)})`;
  return `(${fill(chance.pick(values), chance, variables, literals, depth)})`;
}

function leaf(chance: Chance, variables: readonly string[], literals: readonly string[]): string {
  if (chance.maybe(0.7)) return chance.pick(variables);
  return chance.maybe(0.5) && literals.length > 0 ? chance.pick(literals) : chance.pick(constants);
}

function fill(
  template: string,
  chance: Chance,
  variables: readonly string[],
  literals: readonly string[],
  depth: number,
): string {
  const inner = Math.max(0, depth - 1);
  return template.replace(/[#?%$]/g, (sign) => {
    if (sign === '%') return chance.pick(texts);
    if (sign === '$') return chance.pick(variables);
    return sign === '#' ? value(chance, variables, literals, inner) : condition(chance, variables, literals, inner);
  });
}
