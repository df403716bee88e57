// Features of what is made of solutions: groups, aggregates, order, parts, and the forms of queries.
import { grouped } from './facts.js';
import { listing, type Features } from './feature.js';
import { type } from './texts.js';

const points = (text: string): number => [...text].length;
const byPoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const exact = (sum: number, count: number): string => String(Math.round((sum / count) * 1e6));

/** Features of aggregates and solution modifiers. */
export const resultFeatures: Features = ({ of, about, text, link, kind, thing }) => {
  const names = of(text);
  const lengths = names.map(({ o }) => points(o.value));
  const total = lengths.reduce((sum, each) => sum + each, 0);
  const links = of(link);
  const counts = [...grouped(links, ({ s }) => s).values()].map(({ length }) => length);
  const subjects = [...new Set(names.map(({ s }) => s))].sort(byPoints);
  const predicates = [...new Set(about(thing).map(({ p }) => p))];
  const members = new Set(of(type).filter(({ o }) => o.value === kind).map(({ s }) => s));
  const pattern = `?s <${text}> ?o`;
  const one = (aggregate: string, expected: string | number, where = pattern): ReturnType<typeof listing> =>
    listing(aggregate, `SELECT (${aggregate} AS ?n) { ${where} }`, [expected]);
  return [
    one('COUNT(*)', names.length),
    one('COUNT(?none)', 0),
    one('COUNT(DISTINCT ?s)', subjects.length),
    one('COUNT(DISTINCT *)', names.length),
    one('SUM(STRLEN(STR(?o)))', total),
    one('SUM(?none)', '', `${pattern} FILTER(?s = <${thing}>)`),
    one('xsd:integer(ROUND(AVG(STRLEN(STR(?o))) * 1000000))', exact(total, names.length)),
    one('MIN(STRLEN(STR(?o)))', Math.min(...extremes(lengths))),
    one('MAX(STRLEN(STR(?o)))', Math.max(...extremes(lengths))),
    one('MIN(STR(?s))', subjects[0] ?? ''),
    one('MAX(?s)', subjects.at(-1) ?? ''),
    one('BOUND(?none)', 'false', ''),
    one('STRLEN(GROUP_CONCAT(STR(?o); SEPARATOR=""))', about(thing).filter(({ p }) => p === text).reduce((sum, { o }) => sum + points(o.value), 0), `<${thing}> <${text}> ?o`),
    one('isLiteral(SAMPLE(?o))', 'true'),
    one('COUNT(*)', 0, `${pattern} FILTER(false)`),
    listing('GROUP BY', `SELECT ?c (COUNT(*) AS ?n) { { SELECT ?s (COUNT(*) AS ?c) { ?s <${link}> ?o } GROUP BY ?s } } GROUP BY ?c`, tally(counts)),
    listing('HAVING', `SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s <${link}> ?o } GROUP BY ?s HAVING(COUNT(*) > 1) } }`, [counts.filter((count) => count > 1).length]),
    listing('DISTINCT', `SELECT DISTINCT ?p { <${thing}> ?p ?o }`, predicates),
    listing('REDUCED', `SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?p { { SELECT REDUCED ?p { <${thing}> ?p ?o } } } } }`, [predicates.length]),
    listing('ORDER BY and LIMIT', `SELECT ?s { { SELECT DISTINCT ?s { ${pattern} } } } ORDER BY ?s LIMIT 5`, subjects.slice(0, 5)),
    listing('ORDER BY DESC and OFFSET', `SELECT ?s { { SELECT DISTINCT ?s { ${pattern} } } } ORDER BY DESC(?s) OFFSET 2 LIMIT 3`, [...subjects].reverse().slice(2, 5)),
    listing('ORDER BY an expression', `SELECT DISTINCT ?s { ?s a <${kind}> } ORDER BY STRLEN(STR(?s)) ?s LIMIT 4`, shortest([...members]).slice(0, 4)),
    listing('LIMIT 0', `SELECT ?s { ${pattern} } LIMIT 0`, []),
  ];
}; // prettier-ignore

/** Many numbers are more than a call takes. */
function extremes(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return [sorted[0] ?? 0, sorted.at(-1) ?? 0];
}

function tally(counts: readonly number[]): string[] {
  return [...grouped(counts, (count) => count)].map(([count, all]) => `${count},${all.length}`);
}

function shortest(subjects: readonly string[]): string[] {
  return [...subjects].sort((a, b) => points(a) - points(b) || byPoints(a, b));
}
