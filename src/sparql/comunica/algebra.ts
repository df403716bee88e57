// Reads what a parsed query says of itself: the endpoints it calls, its dataset, the variables it selects.
import type { ViewNames } from '../threads/dataset.js';

/** Holds a node of the algebra (SPARQL 1.1 Query, 18), as Comunica's parser gives it. */
export interface Operation {
  readonly type: string;
  readonly [key: string]: unknown;
}
interface Term {
  readonly termType: string;
  readonly value: string;
}
const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Lists the targets of all SERVICE clauses, wherever they stand; a variable is listed with its question mark. */
export function endpointsOf(operation: Operation): string[] {
  const found: string[] = [];
  const seek = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(seek);
    if (!isOperation(value)) return;
    if (value.type === 'service') {
      const { termType, value: name } = value['name'] as Term;
      found.push(termType === 'NamedNode' ? name : `?${name}`);
    }
    Object.values(value).forEach(seek);
  };
  seek(operation);
  return found;
}

/** Takes FROM and FROM NAMED off a query; without them there are no `names`. */
export function splitDataset(operation: Operation): { operation: Operation; names: ViewNames | undefined } {
  if (operation.type !== 'from' || !isOperation(operation['input'])) return { operation, names: undefined };
  const iris = (terms: unknown): string[] => (terms as readonly Term[]).map(({ value }) => value);
  const names = { defaultGraphs: iris(operation['default']), namedGraphs: iris(operation['named']) };
  return { operation: operation['input'], names };
}

/** Lists the variables of a SELECT in the order of its text; those of `SELECT *` in the order of the algebra. */
export function selectedOf(operation: Operation): string[] {
  for (let at: unknown = operation; isOperation(at); at = at['input'])
    if (at.type === 'project') return (at['variables'] as readonly Term[]).map(({ value }) => value);
  return [];
}
