// Why other engines answer otherwise, where that is known: what the query holds, and the section that says what is right.

/** Rows that only the exact engine gives, and only the other. */
export type Only = readonly [exact: readonly string[], other: readonly string[]];

/** Holds a known difference of an engine. */
export interface Reason {
  readonly engine: string;
  readonly what: string;
  readonly standard: string;
  /** What a query holds that can meet it. */
  readonly holds: RegExp;
  /** What the rows are like then, where that can be said. */
  readonly rows?: (...only: Only) => boolean;
}

const oxigraph = { engine: 'oxigraph' };
const federated = { engine: 'federated' };
const rdf4j = { engine: 'rdf4j' };
const virtuoso = { engine: 'virtuoso' };

/** Lists the known differences, for each engine the more particular first. */
export const reasons: readonly Reason[] = [
  {
    ...oxigraph,
    what: 'an aggregate over what is seen to be empty has no row, or no value',
    standard: 'SPARQL 1.1 §18.5.1',
    holds: /^(?!.*GROUP BY)/s,
    rows: (exact, other) => exact.length === 1 && other.every((row) => row.trim() === ''),
  },
  {
    ...oxigraph,
    what: 'COUNT of an expression that is an error in a row is unbound',
    standard: 'SPARQL 1.1 §18.5.1.2',
    holds: /COUNT\((?:DISTINCT )?[A-Z]/,
  },
  {
    ...oxigraph,
    what: 'alternatives in paths lose rows',
    standard: 'SPARQL 1.1 §18.5, Union',
    holds: /(?<!\|)\|(?!\|)/,
  },
  {
    ...oxigraph,
    what: 'booleans have no order, and IRIs are `>=` themselves',
    standard: 'SPARQL 1.1 §17.3',
    holds: / [<>]=? /,
  },
  { ...oxigraph, what: 'SUBSTR from before the start', standard: 'XPath F&O 3.1 §5.4.3', holds: /SUBSTR\(.*, 0, 3\)/ },
  {
    ...oxigraph,
    what: 'types of numbers are changed',
    standard: 'RDF 1.1 Concepts §3.3',
    holds: /DATATYPE\(|sameTerm\(/,
  },
  {
    ...oxigraph,
    what: 'MINUS within EXISTS takes away what shares no variable',
    standard: 'SPARQL 1.1 §18.5, Minus',
    holds: /EXISTS \{.*MINUS/s,
  },
  {
    ...oxigraph,
    what: 'an ill-typed literal is said to differ from others, where that is an error',
    standard: 'SPARQL 1.1 §17.4.1.7',
    holds: /STRDT\(.* NOT IN |STRDT\(.* != /s,
  },
  {
    ...oxigraph,
    what: 'the text of a double is not kept, so that STR gives another',
    standard: 'SPARQL 1.1 §17.4.2.5',
    holds: /STR\w*\(.*2\.0e0|2\.0e0.*STR\w*\(/s,
  },
  {
    ...oxigraph,
    what: 'the text of a whole number is not kept, so that STR gives another',
    standard: 'SPARQL 1.1 §17.4.2.5',
    holds: /STR\w*\(.*-0(?![.\d])|-0(?![.\d]).*STR\w*\(/s,
  },
  {
    ...oxigraph,
    what: 'the text of a decimal is not kept, so that STR gives another',
    standard: 'SPARQL 1.1 §17.4.2.5',
    holds: /STR\w*\(/,
    rows: (exact, other) => exact.map((row) => row.replaceAll(/"(\d+)\.0+"/g, '"$1"')).join() === other.join(),
  },
  {
    ...oxigraph,
    what: 'xsd:string takes texts with a language',
    standard: 'SPARQL 1.1 §17.5',
    holds: /xsd:string\(/,
  },
  {
    ...oxigraph,
    what: 'a negated property set between known ends is a question of yes or no',
    standard: 'SPARQL 1.1 §18.4',
    holds: /![<(^]/,
  },
  {
    ...federated,
    what: 'SUM and AVG over errors alone are 0',
    standard: 'SPARQL 1.1 §18.5.1.3',
    holds: /(?:SUM|AVG)\(/,
  },
  { ...federated, what: 'SUBSTR from before the start', standard: 'XPath F&O 3.1 §5.4.3', holds: /SUBSTR\(.*, 0, 3\)/ },
  {
    ...federated,
    what: 'texts are compared by locale',
    standard: 'SPARQL 1.1 §17.3, by code points',
    holds: / [<>]=? |ORDER BY|M(?:IN|AX)\(STR/,
  },
  { engine: 'fuseki', what: 'IRIs have an order', standard: 'SPARQL 1.1 §17.3', holds: / [<>]=? / },
  {
    ...rdf4j,
    what: 'an aggregate over what constants make empty has no row',
    standard: 'SPARQL 1.1 §18.5.1',
    holds: /^(?!.*GROUP BY).*FILTER/s,
    rows: (exact, other) => exact.length === 1 && other.length === 0,
  },
  {
    ...rdf4j,
    what: 'VALUES of one row binds its variable whatever else is there: in MINUS and EXISTS, and where nothing joins',
    standard: 'SPARQL 1.1 §18.5, Join',
    holds: /VALUES \?\w+ \{ (?:<[^>]*>|"[^"]*"\S*) \}/,
  },
  {
    ...rdf4j,
    what: 'SUM and AVG over errors alone are 0',
    standard: 'SPARQL 1.1 §18.5.1.3, §18.5.1.4',
    holds: /(?:SUM|AVG)\(/,
  },
  {
    ...rdf4j,
    what: 'GROUP_CONCAT over errors alone is the empty text',
    standard: 'SPARQL 1.1 §18.5.1.7',
    holds: /GROUP_CONCAT\(/,
  },
  {
    ...rdf4j,
    what: 'what BIND leaves unbound by an error joins with nothing',
    standard: 'SPARQL 1.1 §18.5, Extend and Join',
    holds: /BIND\(/,
    rows: (_exact, other) => other.length === 0,
  },
  {
    ...rdf4j,
    what: 'a text beside a date is an error, as the letter has it; `exact` says that they differ, as an engine may (§17.3.1)',
    standard: 'SPARQL 1.1 §17.4.1.7',
    holds: / != | NOT IN /,
    rows: (_exact, other) => other.length === 0,
  },
  {
    ...rdf4j,
    what: '`SELECT *` names variables that stand in MINUS only',
    standard: 'SPARQL 1.1 §18.2.1',
    holds: /SELECT \*.*MINUS/s,
  },
  {
    ...virtuoso,
    what: 'ASK is answered with a table',
    standard: 'SPARQL 1.1 Query Results JSON Format §3.3',
    holds: /\nASK /,
  },
  {
    ...virtuoso,
    what: 'an aggregate over nothing has no value',
    standard: 'SPARQL 1.1 §18.5.1',
    holds: /(?:SUM|AVG|MIN|MAX)\(/,
  },
  {
    ...virtuoso,
    what: 'a variable that is subject and object of a triple stands for two things',
    standard: 'SPARQL 1.1 §18.3.1',
    holds: /(\?v\d+) <[^>]*> \1(?!\d)/,
  },
  { ...federated, what: 'brackets are not encoded', standard: 'XPath F&O 3.1 §6.2', holds: /ENCODE_FOR_URI/ },
];

/** Finds why an engine differs; `undefined` where nobody knows. */
export function reasonOf(name: string, query: string, only: Only): Reason | undefined {
  return reasons.find((each) => each.engine === name && each.holds.test(query) && (each.rows?.(...only) ?? true));
}
