// The functions of SPARQL by their words, with how many arguments each takes (SPARQL 1.2 Query §19.8, BuiltInCall).

type Arity = readonly [least: number, most: number];

const listed = (words: string, least: number, most = least): [string, Arity][] =>
  words.split(' ').map((word) => [word, [least, most]]);

/** Holds the functions; aggregates and EXISTS have grammar of their own. */
export const builtIns: ReadonlyMap<string, Arity> = new Map([
  ...listed('RAND NOW UUID STRUUID', 0),
  ...listed('BNODE', 0, 1),
  ...listed('CONCAT COALESCE', 0, Infinity),
  ...listed('STR LANG LANGDIR DATATYPE BOUND IRI URI ABS CEIL FLOOR ROUND STRLEN UCASE LCASE ENCODE_FOR_URI', 1),
  ...listed('YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ MD5 SHA1 SHA256 SHA384 SHA512', 1),
  ...listed('ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC ISTRIPLE SUBJECT PREDICATE OBJECT HASLANG HASLANGDIR', 1),
  ...listed('LANGMATCHES CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER STRLANG STRDT SAMETERM', 2),
  ...listed('SUBSTR REGEX', 2, 3),
  ...listed('REPLACE', 3, 4),
  ...listed('IF STRLANGDIR TRIPLE', 3),
]);

/** Holds the words of the aggregates. */
export const aggregators: ReadonlySet<string> = new Set([
  'COUNT',
  'SUM',
  'MIN',
  'MAX',
  'AVG',
  'SAMPLE',
  'GROUP_CONCAT',
]);
