// Random expressions of SPARQL: every operator and function over terms of every kind, the awkward ones above all.

/** Gives numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Kind = 'number' | 'text' | 'time' | 'duration' | 'boolean' | 'term';

/** Terms by what they are mostly asked for. */
// prettier-ignore
const terms: Readonly<Record<Kind, readonly string[]>> = {
  number: [
    '0', '1', '-1', '2', '3', '10', '1.5', '-2.5', '0.1', '1e0', '-2.5e0', '1e3', '"1"^^xsd:float', '"1.5"^^xsd:float',
    '"INF"^^xsd:double', '"NaN"^^xsd:double', '-0.5', '123456789',
  ],
  text: ['""', '"a"', '"abc"', '"Kraków"', '"ab"@en', '"b"@en', '"żółw"@pl', '"😀b"', '"Z"', '"1"', '"2011-05-25"', '" 1 "', '"a b"', '"A.b*c"'],
  time: [
    '"2011-05-25"^^xsd:date', '"2024-02-29"^^xsd:date', '"2024-01-31Z"^^xsd:date', '"2011"^^xsd:gYear', '"2022-09"^^xsd:gYearMonth',
    '"2011-05-25T10:20:30Z"^^xsd:dateTime', '"2011-05-25T10:20:30.5"^^xsd:dateTime', 
    '"2011-05-25T01:00:00+02:00"^^xsd:dateTime', '"10:20:30"^^xsd:time', '"23:00:00-05:00"^^xsd:time', '"2023-02-29"^^xsd:date',
  ],
  duration: ['"P1D"^^xsd:dayTimeDuration', '"P1M"^^xsd:yearMonthDuration', '"P1Y2M"^^xsd:yearMonthDuration', '"P1M3D"^^xsd:duration'],
  boolean: ['true', 'false'],
  term: ['<http://example.org/a>', '<http://example.org/b>', '"a"^^<http://example.org/t>', '"b"^^<http://example.org/t>', '?unbound'],
};

/** What each operator and function takes, and gives. */
const calls: readonly (readonly [kind: Kind, template: string, ...takes: Kind[]])[] = [
  ...['+', '-', '*', '/'].flatMap((sign) => [
    ['number', `(# ${sign} #)`, 'number', 'number'] as const,
    ['time', `(# ${sign} #)`, 'time', 'duration'] as const,
    ['duration', `(# ${sign} #)`, 'duration', 'duration'] as const,
  ]),
  ['duration', '(# - #)', 'time', 'time'],
  ...['=', '!=', '<', '>', '<=', '>='].flatMap((sign) =>
    (['number', 'text', 'time', 'duration', 'boolean', 'term'] as const).map(
      (kind) => ['boolean', `(# ${sign} #)`, kind, kind] as const,
    ),
  ),
  ['boolean', '(# = #)', 'number', 'text'],
  ['boolean', '(# < #)', 'text', 'time'],
  ['boolean', 'sameTerm(#, #)', 'text', 'text'],
  ['boolean', '(# && #)', 'boolean', 'boolean'],
  ['boolean', '(# || #)', 'boolean', 'number'],
  ['boolean', '(!#)', 'text'],
  ['boolean', '(# IN (#, #))', 'number', 'number', 'text'],
  ['boolean', '(# NOT IN (#, #))', 'text', 'text', 'term'],
  ['number', 'IF(#, #, #)', 'boolean', 'number', 'number'],
  ['text', 'COALESCE(#, #)', 'text', 'text'],
  ...['ABS', 'CEIL', 'FLOOR', 'ROUND', '-', '+'].map((name) => ['number', `${name}(#)`, 'number'] as const),
  ...['YEAR', 'MONTH', 'DAY', 'HOURS', 'MINUTES', 'SECONDS'].map((name) => ['number', `${name}(#)`, 'time'] as const),
  ['text', 'TZ(#)', 'time'],
  ['duration', 'TIMEZONE(#)', 'time'],
  ['number', 'STRLEN(#)', 'text'],
  ['text', 'SUBSTR(#, #)', 'text', 'number'],
  ['text', 'SUBSTR(#, #, #)', 'text', 'number', 'number'],
  ...['UCASE', 'LCASE', 'ENCODE_FOR_URI', 'MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512', 'LANG'].map(
    (name) => ['text', `${name}(#)`, 'text'] as const,
  ),
  ...['CONTAINS', 'STRSTARTS', 'STRENDS'].map((name) => ['boolean', `${name}(#, #)`, 'text', 'text'] as const),
  ...['STRBEFORE', 'STRAFTER', 'CONCAT'].map((name) => ['text', `${name}(#, #)`, 'text', 'text'] as const),
  ['text', 'CONCAT(#, #, #)', 'text', 'text', 'number'],
  ...['"b"', '"^a.*$"', '"[a-c]+"', '"\\\\p{L}"', '"(a)(b)?"', '"."'].flatMap((pattern) => [
    ['boolean', `REGEX(#, ${pattern})`, 'text'] as const,
    ['boolean', `REGEX(#, ${pattern}, "i")`, 'text'] as const,
    ['text', `REPLACE(#, ${pattern}, "x")`, 'text'] as const,
    ['text', `REPLACE(#, ${pattern}, "[$0]")`, 'text'] as const,
  ]),
  ['boolean', 'LANGMATCHES(LANG(#), "en")', 'text'],
  ...['number', 'text', 'time', 'duration', 'boolean', 'term'].flatMap((kind) =>
    [
      ['text', 'STR(#)', kind],
      ['term', 'DATATYPE(#)', kind],
      ['boolean', 'isNumeric(#)', kind],
      ['boolean', 'isLiteral(#)', kind],
      ['boolean', 'isIRI(#)', kind],
      ['term', 'IRI(#)', kind],
      ['text', 'xsd:string(#)', kind],
      ['number', 'xsd:integer(#)', kind],
      ['number', 'xsd:decimal(#)', kind],
      ['number', 'xsd:double(#)', kind],
      ['number', 'xsd:float(#)', kind],
      ['boolean', 'xsd:boolean(#)', kind],
      ['time', 'xsd:dateTime(#)', kind],
      ['time', 'xsd:date(#)', kind],
    ].map((each) => each as unknown as (typeof calls)[number]),
  ),
  ['term', 'STRDT(#, xsd:integer)', 'text'],
  ['text', 'STRLANG(#, "en")', 'text'],
];

/** Makes a random expression whose calls are nested at most so deep. */
export function expression(random: () => number, depth: number, kind?: Kind): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const kinds = Object.keys(terms) as Kind[];
  const wanted = random() < 0.08 ? pick(kinds) : (kind ?? pick(kinds));
  const fitting = calls.filter(([gives]) => gives === wanted);
  if (depth === 0 || fitting.length === 0 || random() < 0.15) return pick(terms[wanted]);
  const [, template, ...takes] = pick(fitting);
  let at = 0;
  return template.replace(/#/g, () => expression(random, depth - 1, takes[at++]));
}
