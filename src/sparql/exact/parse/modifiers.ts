// Solution modifiers: GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET (SPARQL 1.1 Query §15, §18.2.4, §18.2.5).
import { ExpressionTypes, Types, type Expression, type Operation, type Variable } from '../operations.js';
import type { ExpressionReader } from './expressions.js';
import type { Aggregates } from './groups.js';
import type { Source } from './source.js';
import type { Terms } from './terms.js';

/** Holds one key of GROUP BY. */
export interface Key {
  readonly variable: Variable;
  readonly expression?: Expression;
}

/** Holds what stands behind the pattern of a query. */
export interface Modifiers {
  readonly keys: readonly Key[] | undefined;
  readonly having: readonly Expression[];
  readonly order: readonly Expression[];
  readonly offset: number | undefined;
  readonly limit: number | undefined;
}

/** Reads modifiers. */
export class ModifierReader {
  readonly #source: Source;
  readonly #terms: Terms;
  readonly #expressions: ExpressionReader;

  constructor(source: Source, terms: Terms, expressions: ExpressionReader) {
    this.#source = source;
    this.#terms = terms;
    this.#expressions = expressions;
  }

  /** Reads the modifiers; what they aggregate goes to those of the query. */
  read(aggregates: Aggregates): Modifiers {
    const source = this.#source;
    const keys = source.skipWord('GROUP') ? this.#keys() : undefined;
    const constraint = (): Expression => this.#expressions.constraint();
    const read = (): readonly [Expression[], Expression[]] => {
      const having = source.skipWord('HAVING') ? this.#some(constraint, () => this.#isConstraint) : [];
      const order = source.skipWord('ORDER') ? this.#order() : [];
      return [having, order];
    };
    const [having, order] = this.#expressions.aggregating(aggregates.take, read);
    let [offset, limit]: (number | undefined)[] = [];
    while (source.word === 'LIMIT' || source.word === 'OFFSET') {
      const isLimit = source.word === 'LIMIT';
      if ((isLimit ? limit : offset) !== undefined) source.fail();
      source.next();
      if (isLimit) limit = this.#whole();
      else offset = this.#whole();
    }
    return { keys, having, order, offset, limit };
  }

  #whole(): number {
    const source = this.#source;
    if (source.kind !== 'number' || !/^\d+$/.test(source.value)) source.fail('a whole number is missing');
    return Number(source.next());
  }

  get #isConstraint(): boolean {
    const source = this.#source;
    if (source.is('(') || source.kind === 'iri' || source.kind === 'name') return true;
    return source.kind === 'word' && !['ORDER', 'LIMIT', 'OFFSET', 'VALUES', 'HAVING'].includes(source.word);
  }

  #some(one: () => Expression, isThere: () => boolean): Expression[] {
    const found = [one()];
    while (isThere()) found.push(one());
    return found;
  }

  #keys(): Key[] {
    const source = this.#source;
    source.expectWord('BY');
    const keys: Key[] = [];
    do keys.push(this.#key(keys.length));
    while (this.#isConstraint || source.kind === 'variable');
    return keys;
  }

  #key(at: number): Key {
    const source = this.#source;
    if (source.kind === 'variable') return { variable: this.#terms.variable() };
    const unnamed: Variable = { termType: 'Variable', value: `/key${at}` };
    if (!source.skip('(')) return { variable: unnamed, expression: this.#expressions.constraint() };
    const expression = this.#expressions.expression();
    const variable = source.skipWord('AS') ? this.#terms.variable() : unnamed;
    source.expect(')');
    return { variable, expression };
  }

  #order(): Expression[] {
    const source = this.#source;
    source.expectWord('BY');
    const one = (): Expression => {
      const isDescending = source.skipWord('DESC');
      if (isDescending || source.skipWord('ASC')) {
        const key = this.#expressions.bracketed();
        return isDescending ? { subType: ExpressionTypes.OPERATOR, operator: 'desc', args: [key] } : key;
      }
      if (source.kind === 'variable') return { subType: ExpressionTypes.TERM, term: this.#terms.variable() };
      return this.#expressions.constraint();
    };
    return this.#some(one, () => this.#isConstraint || source.kind === 'variable');
  }
}

/** Groups a pattern where keys or aggregates ask for it, and filters the groups (§18.2.4.1, §18.2.4.2). */
export function groupedBy(pattern: Operation, { keys, having }: Modifiers, aggregates: Aggregates): Operation {
  const { all } = aggregates;
  let input = pattern;
  if (keys !== undefined || all.length > 0) {
    for (const { variable, expression } of keys ?? [])
      if (expression !== undefined) input = { type: Types.EXTEND, input, variable, expression };
    input = { type: Types.GROUP, input, variables: keys?.map(({ variable }) => variable) ?? [], aggregates: all };
  }
  return having.reduce<Operation>((grouped, expression) => ({ type: Types.FILTER, input: grouped, expression }), input);
}

/** Orders solutions where that is asked for (§18.2.5.1). */
export function ordered(input: Operation, { order }: Modifiers): Operation {
  return order.length === 0 ? input : { type: Types.ORDER_BY, input, expressions: order };
}

/** Cuts solutions off where that is asked for (§18.2.5.5). */
export function sliced(input: Operation, { offset = 0, limit }: Modifiers): Operation {
  if (limit !== undefined) return { type: Types.SLICE, input, start: offset, length: limit };
  return offset === 0 ? input : { type: Types.SLICE, input, start: offset };
}
