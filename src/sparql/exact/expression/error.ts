// The one error that expressions throw: made once, for a filter may meet it in every row.

/** Says that an expression has no value for a row (SPARQL 1.1 Query §17.2); a filter then drops the row. */
export class ExpressionError extends Error {}

const noValue = new ExpressionError('The expression has no value here.');

/** Throws the error of SPARQL 1.1 Query §17.2. */
export function fail(): never {
  throw noValue;
}

/** Gives what a computation gives, or `undefined` where it throws the error of an expression. */
export function attempt<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}
