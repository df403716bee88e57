// Queries: their forms and what is made of the solutions of their patterns (SPARQL 1.1 Query §18.2.4, §18.2.5).
import type { NamedNode } from '../../../rdf/rdf.js';
import { Types, type Expression, type Operation, type Pattern, type Variable } from '../operations.js';
import { scopeOf } from '../variables.js';
import { ExpressionReader, type Around } from './expressions.js';
import { Aggregates, ungrouped } from './groups.js';
import { groupedBy, ModifierReader, ordered, sliced, type Key } from './modifiers.js';
import { joined, PatternReader } from './patterns.js';
import { Source } from './source.js';
import { Terms } from './terms.js';
import { TripleReader } from './triples.js';

interface Selected {
  readonly variable: Variable;
  readonly expression?: Expression;
  readonly offset: number;
}

interface Clause {
  /** `undefined` for all. */
  readonly selected: readonly Selected[] | undefined;
  readonly isDistinct: boolean;
  readonly isReduced: boolean;
}

/** Holds a query: its algebra, and what it resolves relative IRIs against. */
export interface Parsed {
  readonly operation: Operation;
  readonly base: string;
}

/** Parses a query against a base IRI; throws `Unread`. */
export function parseQuery(text: string, base: string): Parsed {
  return new QueryReader(text, base).query();
}

class QueryReader {
  readonly #source: Source;
  readonly #terms: Terms;
  readonly #expressions: ExpressionReader;
  readonly #patterns: PatternReader;
  readonly #modifiers: ModifierReader;

  constructor(text: string, base: string) {
    const source = new Source(text);
    const terms = new Terms(source, base);
    const around: Around = { group: () => this.#patterns.group(), aggregate: undefined };
    const expressions = new ExpressionReader(source, terms, around);
    this.#source = source;
    this.#terms = terms;
    this.#expressions = expressions;
    this.#modifiers = new ModifierReader(source, terms, expressions);
    this.#patterns = new PatternReader({ source, terms, expressions, subselect: () => this.#select([]) });
  }

  query(): Parsed {
    const source = this.#source;
    const base = this.#terms.prologue();
    const from: From = { default: [], named: [] };
    const operation = this.#form(from);
    if (source.kind !== 'end') source.fail();
    const isFrom = from.default.length + from.named.length > 0;
    return { operation: isFrom ? { type: Types.FROM, input: operation, ...from } : operation, base };
  }

  #form(from: From): Operation {
    const source = this.#source;
    switch (source.word) {
      case 'SELECT':
        return this.#select([from]);
      case 'ASK':
        source.next();
        this.#datasets(from);
        return { type: Types.ASK, input: this.#modified(this.#where()) };
      case 'CONSTRUCT':
        source.next();
        return this.#construct(from);
      case 'DESCRIBE':
        source.next();
        return this.#describe(from);
      default:
        return source.fail('SELECT, ASK, CONSTRUCT or DESCRIBE is missing');
    }
  }

  /** Reads FROM and FROM NAMED. */
  #datasets(from: From): void {
    const source = this.#source;
    while (source.skipWord('FROM')) {
      const graphs = source.skipWord('NAMED') ? from.named : from.default;
      graphs.push(this.#terms.iri());
    }
  }

  #where(): Operation {
    this.#source.skipWord('WHERE');
    return this.#patterns.group();
  }

  /** Reads a SELECT; one within a pattern has no data set of its own. */
  #select(from: readonly From[]): Operation {
    const aggregates = new Aggregates();
    const clause = this.#expressions.aggregating(aggregates.take, () => this.#selectClause());
    from.forEach((each) => this.#datasets(each));
    const pattern = this.#where();
    const modifiers = this.#modifiers.read(aggregates);
    const isGrouped = modifiers.keys !== undefined || aggregates.all.length > 0;
    const grouped = this.#withValues(groupedBy(pattern, modifiers, aggregates));
    const { selected, isDistinct, isReduced } = clause;
    if (selected === undefined) {
      if (isGrouped) this.#source.fail('SELECT * cannot show groups');
      const variables = this.#visible(grouped);
      return sliced(shown(ordered(grouped, modifiers), variables, clause), modifiers);
    }
    this.#check(selected, pattern, isGrouped ? (modifiers.keys ?? []) : undefined);
    const extended = selected.reduce(
      (input, { variable, expression }) =>
        expression === undefined ? input : { type: Types.EXTEND, input, variable, expression },
      grouped,
    );
    const variables = selected.map(({ variable }) => variable);
    return sliced(shown(ordered(extended, modifiers), variables, { isDistinct, isReduced }), modifiers);
  }

  #selectClause(): Clause {
    const source = this.#source;
    source.expectWord('SELECT');
    const isDistinct = source.skipWord('DISTINCT');
    const isReduced = !isDistinct && source.skipWord('REDUCED');
    if (source.skip('*')) return { selected: undefined, isDistinct, isReduced };
    const selected: Selected[] = [];
    while (source.kind === 'variable' || source.is('(')) selected.push(this.#selected());
    if (selected.length === 0) source.fail('a variable is missing');
    // What is named twice is shown once.
    const isFirst = ({ variable, expression }: Selected, at: number): boolean =>
      expression !== undefined || selected.findIndex((each) => each.variable.value === variable.value) === at;
    return { selected: selected.filter(isFirst), isDistinct, isReduced };
  }

  #selected(): Selected {
    const source = this.#source;
    if (source.kind === 'variable') return { offset: source.offset, variable: this.#terms.variable() };
    source.next();
    const expression = this.#expressions.expression();
    source.expectWord('AS');
    const { offset } = source;
    const variable = this.#terms.variable();
    source.expect(')');
    return { offset, variable, expression };
  }

  /** A name is new where something is called by it; beside groups only their keys can be shown (§18.2.4.4, §19.8 note 12). */
  #check(selected: readonly Selected[], pattern: Operation, keys: readonly Key[] | undefined): void {
    const known = new Set<string>();
    const shownKeys = new Set(keys?.map(({ variable }) => variable.value));
    for (const { variable, expression, offset } of selected) {
      const { value } = variable;
      const isTaken = (): boolean => (keys === undefined ? scopeOf(pattern).possible : shownKeys).has(value);
      if (expression !== undefined && (known.has(value) || isTaken()))
        this.#source.failAt('AS names a variable that is bound already', offset);
      const looked = expression === undefined ? [value] : ungrouped(expression);
      if (keys !== undefined && looked.some((name) => !shownKeys.has(name)))
        this.#source.failAt('a variable is shown that is no key of the groups', offset);
      known.add(value);
      if (expression !== undefined) shownKeys.add(value);
    }
  }

  #visible(pattern: Operation): Variable[] {
    return this.#source.inOrder(visible(pattern)).map((value) => ({ termType: 'Variable', value }));
  }

  #construct(from: From): Operation {
    const source = this.#source;
    if (source.is('{')) {
      const template = this.#template();
      this.#terms.forgetLabels();
      this.#datasets(from);
      return { type: Types.CONSTRUCT, input: this.#modified(this.#where()), template };
    }
    this.#datasets(from);
    source.expectWord('WHERE');
    const template = this.#template();
    return { type: Types.CONSTRUCT, input: this.#modified({ type: Types.BGP, patterns: template }), template };
  }

  #template(): readonly Pattern[] {
    const source = this.#source;
    source.expect('{');
    const triples = new TripleReader(source, this.#terms, false).block() as readonly Pattern[];
    source.expect('}');
    return triples;
  }

  #describe(from: From): Operation {
    const source = this.#source;
    const terms: (Variable | NamedNode)[] = [];
    const isAll = source.skip('*');
    while (!isAll && (source.kind === 'variable' || source.kind === 'iri' || source.kind === 'name'))
      terms.push(this.#terms.variableOrIri());
    if (!isAll && terms.length === 0) source.fail('what to describe is missing');
    this.#datasets(from);
    const isPattern = source.word === 'WHERE' || source.is('{');
    const pattern: Operation = isPattern ? this.#where() : { type: Types.BGP, patterns: [] };
    return { type: Types.DESCRIBE, input: this.#modified(pattern), terms: isAll ? this.#visible(pattern) : terms };
  }

  /** Reads what stands behind the pattern of a query that shows no variables. */
  #modified(pattern: Operation): Operation {
    const aggregates = new Aggregates();
    const modifiers = this.#modifiers.read(aggregates);
    return sliced(ordered(this.#withValues(groupedBy(pattern, modifiers, aggregates)), modifiers), modifiers);
  }

  #withValues(pattern: Operation): Operation {
    return this.#source.skipWord('VALUES') ? joined(pattern, this.#patterns.values()) : pattern;
  }
}

interface From {
  readonly default: NamedNode[];
  readonly named: NamedNode[];
}

function shown(
  input: Operation,
  variables: readonly Variable[],
  { isDistinct, isReduced }: Pick<Clause, 'isDistinct' | 'isReduced'>,
): Operation {
  const projected: Operation = { type: Types.PROJECT, input, variables };
  if (isDistinct) return { type: Types.DISTINCT, input: projected };
  return isReduced ? { type: Types.REDUCED, input: projected } : projected;
}

/** Lists the variables in scope; a query within shows all that it names, also what nothing binds (§18.2.1). */
function visible(pattern: Operation): Set<string> {
  if (pattern.type === Types.PROJECT) return new Set(pattern.variables.map(({ value }) => value));
  const names = new Set([...scopeOf(pattern).possible].filter((name) => !/^(?:_:|\/)/.test(name)));
  if (!('input' in pattern)) return names;
  const inner = pattern.type === Types.MINUS ? [pattern.input[0]] : [pattern.input].flat();
  return new Set([...names, ...inner.flatMap((each) => [...visible(each)])]);
}
