// Groups of patterns and what becomes of them in the algebra (SPARQL 1.1 Query §18.2.2, SPARQL 1.2 Query §19.8).
import type { Literal, NamedNode } from '../../../rdf/rdf.js';
import {
  ExpressionTypes,
  Types,
  type Expression,
  type Operation,
  type TripleNode,
  type Values,
  type Variable,
} from '../operations.js';
import type { Path, Pattern } from '../operations.js';
import { scopeOf } from '../variables.js';
import type { ExpressionReader } from './expressions.js';
import type { Source } from './source.js';
import type { Terms } from './terms.js';
import { TripleReader } from './triples.js';

const nothing: Operation = { type: Types.BGP, patterns: [] };

/** What a group is made of: its pattern, and the condition that stands in it. */
interface Parts {
  readonly pattern: Operation;
  readonly condition: Expression | undefined;
}

/** What a pattern needs of the query around it. */
export interface Readers {
  readonly source: Source;
  readonly terms: Terms;
  readonly expressions: ExpressionReader;
  /** Reads a query within a group. */
  readonly subselect: () => Operation;
}

type Inline = Values['bindings'][number][string];

/** Reads groups of patterns. */
export class PatternReader {
  readonly #source: Source;
  readonly #terms: Terms;
  readonly #readers: Readers;
  readonly #triples: TripleReader;

  constructor(readers: Readers) {
    this.#source = readers.source;
    this.#terms = readers.terms;
    this.#readers = readers;
    this.#triples = new TripleReader(readers.source, readers.terms, true);
  }

  /** Reads a group. */
  group(): Operation {
    const { pattern, condition } = this.#parts();
    return condition === undefined ? pattern : { type: Types.FILTER, input: pattern, expression: condition };
  }

  #parts(): Parts {
    const source = this.#source;
    source.expect('{');
    this.#terms.endPattern();
    const parts = source.word === 'SELECT' ? this.#subquery() : this.#elements();
    source.expect('}');
    this.#terms.endPattern();
    return parts;
  }

  #subquery(): Parts {
    return { pattern: this.#readers.subselect(), condition: undefined };
  }

  #elements(): Parts {
    const source = this.#source;
    let pattern = nothing;
    let condition: Expression | undefined;
    for (;;) {
      const triples = this.#triples.block();
      if (triples.length > 0) pattern = joined(pattern, patternOf(triples));
      if (source.is('}')) return { pattern, condition };
      if (source.skipWord('FILTER')) condition = both(condition, this.#readers.expressions.constraint());
      else pattern = this.#element(pattern);
      source.skip('.');
    }
  }
  /** Reads one element of a group, and puts it behind what stands before it. */
  #element(before: Operation): Operation {
    const source = this.#source;
    switch (source.word) {
      case 'OPTIONAL':
        source.next();
        return optional(before, this.#parts());
      case 'MINUS':
        source.next();
        return { type: Types.MINUS, input: [before, this.group()] };
      case 'BIND':
        return this.#bind(before);
      case 'VALUES':
        source.next();
        this.#terms.endPattern();
        return joined(before, this.values());
      case 'GRAPH': {
        source.next();
        const name = this.#terms.variableOrIri();
        return joined(before, { type: Types.GRAPH, input: this.group(), name });
      }
      case 'SERVICE': {
        source.next();
        source.skipWord('SILENT');
        const name = this.#terms.variableOrIri();
        return joined(before, { type: Types.SERVICE, input: this.group(), name });
      }
      default:
        if (source.kind === 'end') source.fail('“}” is missing');
        return joined(before, source.is('{') ? this.#union() : source.fail());
    }
  }

  #union(): Operation {
    const input = [this.group()];
    while (this.#source.skipWord('UNION')) input.push(this.group());
    return input.length === 1 && input[0] !== undefined ? input[0] : { type: Types.UNION, input };
  }

  #bind(before: Operation): Operation {
    const source = this.#source;
    source.next();
    this.#terms.endPattern();
    source.expect('(');
    const expression = this.#readers.expressions.expression();
    source.expectWord('AS');
    const { offset } = source;
    const variable = this.#terms.variable();
    if (scopeOf(before).possible.has(variable.value))
      source.failAt('BIND names a variable that is bound before it', offset);
    source.expect(')');
    return { type: Types.EXTEND, input: before, variable, expression };
  }

  /** Reads the data behind VALUES. */
  values(): Values {
    const source = this.#source;
    const isOne = source.kind === 'variable';
    const variables = isOne ? [this.#terms.variable()] : this.#variables();
    const bindings: Values['bindings'][number][] = [];
    source.expect('{');
    while (!source.skip('}')) bindings.push(this.#row(variables, isOne));
    return { type: Types.VALUES, variables, bindings };
  }

  #variables(): Variable[] {
    const source = this.#source;
    const variables: Variable[] = [];
    source.expect('(');
    while (!source.skip(')')) {
      const { offset } = source;
      const variable = this.#terms.variable();
      if (variables.some(({ value }) => value === variable.value))
        source.failAt('VALUES names a variable twice', offset);
      variables.push(variable);
    }
    return variables;
  }

  #row(variables: readonly Variable[], isOne: boolean): Values['bindings'][number] {
    const source = this.#source;
    const { offset } = source;
    const row: Record<string, Inline> = {};
    if (!isOne) source.expect('(');
    for (const { value } of variables) {
      if (source.is(')')) source.failAt('a row of VALUES lacks a value', offset);
      const term = this.#datum();
      if (term !== undefined) row[value] = term;
    }
    if (!isOne && !source.skip(')')) source.fail('a row of VALUES has a value too many');
    return row;
  }

  #datum(): Inline | undefined {
    if (this.#source.skipWord('UNDEF')) return undefined;
    return this.#constantIf('object') ?? this.#source.fail('a value is missing');
  }

  #constantIf(position: 'subject' | 'object'): NamedNode | Literal | TripleNode | undefined {
    const iri = this.#terms.iriIf();
    if (iri !== undefined || position === 'subject') return iri;
    return this.#terms.literalIf() ?? this.#terms.tripleIf((place) => this.#constantIf(place), true);
  }
}

function both(one: Expression | undefined, other: Expression): Expression {
  return one === undefined ? other : { subType: ExpressionTypes.OPERATOR, operator: '&&', args: [one, other] };
}

/** The condition of an OPTIONAL is one of the join (§18.2.2.6). */
function optional(before: Operation, { pattern, condition }: Parts): Operation {
  const input = [before, pattern] as const;
  return condition === undefined
    ? { type: Types.LEFT_JOIN, input }
    : { type: Types.LEFT_JOIN, input, expression: condition };
}

/** Joins two patterns, as simple as may be (§18.2.2.8). */
export function joined(one: Operation, other: Operation): Operation {
  if (one.type === Types.BGP && other.type === Types.BGP)
    return { type: Types.BGP, patterns: [...one.patterns, ...other.patterns] };
  if (one.type === Types.BGP && one.patterns.length === 0) return other;
  if (other.type === Types.BGP && other.patterns.length === 0) return one;
  const parts = [one, other].flatMap((each) => (each.type === Types.JOIN ? each.input : [each]));
  return { type: Types.JOIN, input: parts };
}

/** Gathers triples into patterns, paths beside them. */
export function patternOf(triples: readonly (Pattern | Path)[]): Operation {
  const parts: Operation[] = [];
  let patterns: Pattern[] = [];
  for (const each of triples) {
    if (each.type === Types.PATTERN) {
      patterns.push(each);
      continue;
    }
    if (patterns.length > 0) parts.push({ type: Types.BGP, patterns });
    patterns = [];
    parts.push(each);
  }
  if (patterns.length > 0) parts.push({ type: Types.BGP, patterns });
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { type: Types.JOIN, input: parts };
}
