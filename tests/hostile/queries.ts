// The hostile queries by number, each with the statuses that may answer it.

/** One hostile query; `target` in its text stands for an address that nobody may call. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
  readonly statuses: readonly number[];
  /** Whether the answer, where there is one, has no rows. */
  readonly empty?: true;
}

const times = (part: string, count: number): string => part.repeat(count);
const nest = (open: string, close: string, count: number, inner: string): string =>
  times(open, count) + inner + times(close, count);
const triple = (name: string): string => `?${name}1 ?${name}2 ?${name}3`;
const product = (count: number): string =>
  Array.from({ length: count }, (_, index) => triple('abcde'.charAt(index))).join(' . ');
const numbers = (count: number): string => Array.from({ length: count }, (_, index) => index).join(' ');
const doubling = Array.from({ length: 40 }, (_, index) => `BIND(CONCAT(?x${index}, ?x${index}) AS ?x${index + 1})`);

const row = (name: string, statuses: readonly number[], text: string): Hostile => ({ name, statuses, text });
const malformed = [400];
const costly = [504];
const either = [200, 504];

/** Refused before anything is parsed: within 50 ms. */
export const unreadable: readonly Hostile[] = [
  row('A1 a misspelt word', malformed, 'SELEKT * {}'),
  row('A1 nothing', malformed, ''),
  row('A1 NUL', malformed, times('\0', 20_000)),
  row('A2 parentheses', malformed, `SELECT * { FILTER ${nest('(', ')', 20_000, '1')} }`),
  row('A3 braces', malformed, `ASK ${nest('{', '}', 20_000, '')}`),
  row('A3 blank nodes', malformed, `ASK { ${times('[ <p> ', 9_000)}`),
  row('A3 lists', malformed, `ASK { ?s ?p ${nest('(', ')', 20_000, '')} }`),
  row('A3 negations', malformed, `ASK { FILTER(${times('!', 20_000)}true) }`),
  row('A3 triple terms', malformed, `ASK { ${times('<<( ', 12_000)}`),
  row('A3 sub-selects', malformed, `SELECT * ${nest('{ SELECT * ', '}', 3_000, '{}')}`),
  row('A3 EXISTS', malformed, `ASK { ${nest('FILTER EXISTS { ', '}', 2_000, '')} }`),
  row('A3 functions', malformed, `ASK { FILTER(${nest('STR(', ')', 2_000, '?x')}) }`),
  row('A5 one word', malformed, `ASK { ${times('a', 60_000)}`),
  row('A5 open IRIs', malformed, `ASK { ${times('<', 60_000)}`),
  row('A5 glued words', malformed, times('SELECT', 10_000)),
  row('A6 disjunction', malformed, `ASK { FILTER(true${times('||true', 9_000)}) }`),
  row('A6 sum', malformed, `ASK { FILTER(1${times('+1', 30_000)}) }`),
  row('A6 unions', malformed, `ASK { {} ${times('UNION{}', 5_000)} }`),
  row('A6 OPTIONALs', malformed, `ASK { ${times('OPTIONAL{?s ?p ?o}', 3_000)} }`),
  row('A6 patterns', malformed, `ASK { ${times('?s ?p ?o . ', 3_000)} }`),
  row('A6 a long path', malformed, `ASK { ?s <p>${times('/<p>', 400)} ?o }`),
  row('A20 a function of Java', malformed, 'ASK { FILTER(java:java.lang.Runtime.exit(1)) }'),
];

/** Refused because of what they want. */
export const refused: readonly Hostile[] = [
  'INSERT DATA { <a:a> <a:b> <a:c> }',
  'delete where { ?s ?p ?o }',
  'CLEAR ALL',
  '# SELECT\nPREFIX a: <b:c> DROP ALL',
  'LOAD <target>',
  'MOVE DEFAULT TO <a:b>',
  'BASE <a:b> WITH <c:d> DELETE { ?s ?p ?o } WHERE {}',
]
  .map((text) => row(`A17 ${text.replace('\n', ' ')}`, [403], text))
  .concat(
    [
      'SELECT * { SERVICE <target> { ?s ?p ?o } }',
      'SELECT * { SERVICE SILENT <target> { ?s ?p ?o } }',
      'SELECT * { SERVICE <http://[::1]/sparql> { ?s ?p ?o } }',
      'SELECT * { SERVICE <http://0x7f000001/> { ?s ?p ?o } }',
      'SELECT * { SERVICE SILENT <http://169.254.169.254/latest/> { ?s ?p ?o } }',
      'SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }',
      'SELECT * { VALUES ?v { <target> } SERVICE ?v { ?s ?p ?o } }',
      'SELECT * { { SELECT * { SERVICE SILENT <target> { ?s ?p ?o } } } }',
      'ASK { FILTER EXISTS { SERVICE <target> { ?s ?p ?o } } }',
      'ASK { OPTIONAL { SERVICE SILENT <target> { ?s ?p ?o } } }',
      'PREFIX s: <target> ASK { SERVICE s: { ?s ?p ?o } }',
    ].map((text) => row(`A18 ${text}`, [403], text)),
  );

/** Answered, for they only look bad. */
export const harmless: readonly Hostile[] = [
  row('A4 parentheses at the limit', [200], `ASK { FILTER ${nest('(', ')', 63, 'true')} }`),
  row('A4 groups at the limit', [200], `ASK ${nest('{', '}', 64, '')}`),
  {
    name: 'A9 an expression that is none',
    statuses: [200],
    empty: true,
    text: 'SELECT * { FILTER REGEX("a", "(((") }',
  },
  { name: 'A9 flags that are none', statuses: [200], empty: true, text: 'SELECT * { FILTER REGEX("a", "a", "!") }' },
  row('A19 FROM elsewhere', [200, 400], 'SELECT * FROM <target> { ?s ?p ?o }'),
  row('A19 FROM NAMED elsewhere', [200, 400], 'SELECT * FROM NAMED <target> { GRAPH ?g { ?s ?p ?o } }'),
  row('A19 GRAPH elsewhere', [200, 400], 'SELECT * { GRAPH <target> { ?s ?p ?o } }'),
  row('A19 DESCRIBE elsewhere', [200, 400], 'DESCRIBE <target>'),
  row('A20 an unknown function', [200, 400], 'SELECT (<target#run>(1) AS ?x) {}'),
  row('A20 a function of a script', [200, 400, 403], 'SELECT (<javascript:alert>(1) AS ?x) {}'),
  row(
    'A22 many things',
    [200, 400, 504],
    `DESCRIBE ${Array.from({ length: 1_000 }, (_, index) => `<part/${index}>`).join(' ')}`,
  ),
];

/** Ended at the deadline or at the limit of memory or size; never answered in part. */
export const dear: readonly Hostile[] = [
  row('A8 an expression that backtracks', either, `ASK { FILTER REGEX("${times('a', 40)}!", "^(a+)+$") }`),
  row('A8 a replacement that backtracks', either, `SELECT (REPLACE("${times('a', 40)}!", "^(a+)+$", "") AS ?x) {}`),
  row('A10 a product counted', costly, `SELECT (COUNT(*) AS ?n) { ${product(5)} }`),
  row('A11 a product in full', costly, `SELECT * { ${product(5)} }`),
  row('A12 a product sorted', costly, `SELECT * { ${product(3)} } ORDER BY ?c3 ?a1 LIMIT 1`),
  row('A12 a product made distinct', costly, `SELECT DISTINCT * { ${product(3)} } OFFSET 60000000`),
  row('A12 a product joined as text', costly, `SELECT (GROUP_CONCAT(?c3) AS ?t) { ${product(3)} }`),
  row('A13 closures of closures', either, 'SELECT (COUNT(*) AS ?n) { ?s ((<ontology#next>*)*)* ?o }'),
  row('A13 all but', either, 'SELECT (COUNT(*) AS ?n) { ?s (!<x:x>)+ ?o . ?o (!<x:y>)+ ?z . ?z (!<x:z>)+ ?q }'),
  row('A13 there and back', either, 'SELECT (COUNT(*) AS ?n) { ?s (<ontology#next>|^<ontology#next>)* ?o }'),
  row('A14 doubling', [400, 504], `SELECT ?x40 { BIND("${times('x', 60)}" AS ?x0) ${doubling.join(' ')} }`),
  row(
    'A15 lists multiplied',
    costly,
    `ASK { VALUES ?x {${numbers(1_600)}} VALUES ?y {${numbers(1_600)}} VALUES ?z {${numbers(1_600)}} FILTER(?x+?y+?z < 0) }`,
  ),
  row('A22 a product as a graph', costly, `CONSTRUCT { ?a1 ?b2 ?c3 } { ${product(4)} }`),
];

/** Keeps a worker busy until the deadline; the number makes it a query of its own. */
export function heavy(number: number): string {
  return `SELECT (COUNT(*) AS ?n${number}) { ${product(5)} }`;
}
