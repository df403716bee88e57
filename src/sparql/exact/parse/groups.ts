// Aggregates taken out of the expressions of a query, and what a query with groups may show (SPARQL 1.1 Query §18.2.4, §11.4).
import {
  ExpressionTypes,
  type AggregateExpression,
  type BoundAggregate,
  type Expression,
  type Variable,
} from '../operations.js';
import { namesIn } from '../variables.js';

/** Gathers the aggregates of one query, equal ones once. */
export class Aggregates {
  readonly #bound = new Map<string, BoundAggregate>();

  /** Takes an aggregate; gives the variable that stands for its value, whose name no text can have. */
  readonly take = (aggregate: AggregateExpression): Expression => {
    const key = JSON.stringify(aggregate);
    const variable: Variable = { termType: 'Variable', value: `/${this.#bound.size}` };
    const bound = this.#bound.get(key) ?? { ...aggregate, variable };
    this.#bound.set(key, bound);
    return { subType: ExpressionTypes.TERM, term: bound.variable };
  };

  /** The aggregates in the order in which they were met. */
  get all(): readonly BoundAggregate[] {
    return [...this.#bound.values()];
  }
}

/** Lists the variables of an expression that stand outside aggregates and patterns. */
export function ungrouped(expression: Expression): string[] {
  switch (expression.subType) {
    case ExpressionTypes.TERM:
      return namesIn([expression.term]).filter((name) => !name.startsWith('/'));
    case ExpressionTypes.OPERATOR:
    case ExpressionTypes.NAMED:
      return expression.args.flatMap(ungrouped);
    default:
      return [];
  }
}
