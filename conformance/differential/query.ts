// Random queries: a pattern, what is made of its solutions, and in which form.
import { Patterns } from './pattern.js';
import type { Chance } from './random.js';
import type { Shapes } from './shapes.js';

/** Holds a query and what it asks for. */
export interface Query {
  readonly text: string;
  readonly form: 'SELECT' | 'ASK' | 'CONSTRUCT';
}

const prologue = 'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n';
/** Aggregates that have one answer, whatever the order of the solutions. */
const aggregates = [
  'COUNT(*)', 'COUNT($)', 'COUNT(DISTINCT $)', 'SUM($)', 'SUM(STRLEN(STR($)))', 'AVG(STRLEN(STR($)))', 'SUM(DISTINCT $)',
  'MIN(STR($))', 'MAX(STR($))', 'MIN(STRLEN(STR($)))', 'STRLEN(GROUP_CONCAT(STR($); SEPARATOR=","))', 'COUNT(DISTINCT STR($))',
]; // prettier-ignore

/** Makes a query. */
export function makeQuery(chance: Chance, shapes: Shapes): Query {
  const patterns = new Patterns(chance, shapes);
  const pattern = patterns.group(1 + chance.below(2));
  const roll = chance.below(20);
  if (roll === 0) return { form: 'ASK', text: `${prologue}ASK { ${pattern} }` };
  if (roll === 1) return { form: 'CONSTRUCT', text: construct(chance, patterns, pattern) };
  const select = roll < 8 ? grouped(chance, patterns, pattern) : plain(chance, patterns, pattern);
  return { form: 'SELECT', text: prologue + select };
}

function construct(chance: Chance, { variables }: Patterns, pattern: string): string {
  return `${prologue}CONSTRUCT { ${chance.pick(variables)} <urn:p> ${chance.pick(variables)} } WHERE { ${pattern} }`;
}

function grouped(chance: Chance, patterns: Patterns, pattern: string): string {
  const aggregate = (): string => chance.pick(aggregates).replaceAll('$', chance.pick(patterns.variables));
  const results = Array.from({ length: 1 + chance.below(2) }, (_each, at) => `(${aggregate()} AS ?a${at})`).join(' ');
  if (chance.maybe(0.3)) return `SELECT ${results} { ${pattern} }`;
  const key = chance.pick(patterns.variables);
  const having = chance.maybe(0.3) ? ` HAVING(COUNT(*) > ${chance.below(3)})` : '';
  return `SELECT ${key} ${results} { ${pattern} } GROUP BY ${key}${having}`;
}

function plain(chance: Chance, patterns: Patterns, pattern: string): string {
  const { variables } = patterns;
  const some = variables.filter(() => chance.maybe(0.6));
  const chosen = some.length > 0 ? some : variables.slice(0, 1);
  const isDistinct = chance.maybe(0.3);
  const all = chance.maybe(0.2) && !isDistinct ? '*' : chosen.join(' ');
  const select = `SELECT ${isDistinct ? 'DISTINCT ' : ''}${all} { ${pattern} }`;
  // Where all that is chosen decides the order, a part of the rows is one part only.
  if (all === '*' || chance.maybe(0.7)) return select;
  const keys = chosen.map((name) => `${chance.pick(['', 'DESC'])}(STR(${name})) LANG(${name})`).join(' ');
  return `${select} ORDER BY ${keys} LIMIT ${1 + chance.below(20)} OFFSET ${chance.below(5)}`;
}
