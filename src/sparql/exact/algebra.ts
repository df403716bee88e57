// The door to the parser: the text of a query becomes the algebra of SPARQL (SPARQL 1.1 Query §18.2, with 1.2's terms).
import { toAlgebra } from '@traqula/algebra-sparql-1-2';
import { Algebra } from '@traqula/algebra-transformations-1-2';
import { Parser } from '@traqula/parser-sparql-1-2';
import { unescapeNames } from '../threads/escapes.js';

export { Algebra };

/** Holds a query: its algebra, and what it resolves relative IRIs against. */
export interface Parsed {
  readonly operation: Algebra.Operation;
  readonly base: string;
}

/** Parses queries; making it takes longer than most queries, so each thread makes one. */
export class QueryParser {
  readonly #parser = new Parser({ lexerConfig: { positionTracking: 'full' } });

  /** Parses a query against a base IRI; throws the parser's error, which tells line and column in its message. */
  parse(text: string, base: string): Parsed {
    const tree = this.#parser.parse(text, { baseIRI: base });
    const operation = toAlgebra(tree, { baseIRI: base });
    unescapeNames(operation, text);
    if (tree.type !== 'query') return { operation, base };
    const isAll = tree.subType === 'select' && tree.variables.some(({ type }) => type === 'wildcard');
    const declared = tree.context.findLast((each) => each.subType === 'base');
    return {
      operation: isAll ? inOrderOf(text, operation) : operation,
      base: declared === undefined ? base : new URL(declared.value.value, base).href,
    };
  }
}

/** Puts the variables of `SELECT *` into the order in which a text names them; the parser has them by alphabet. */
function inOrderOf(text: string, operation: Algebra.Operation): Algebra.Operation {
  if (operation.type === Algebra.Types.PROJECT) {
    const places = new Map<string, number>();
    for (const [at, name] of text.match(/(?<=[?$])[\p{L}\p{N}_\u00b7\u203f\u2040]+/gu)?.entries() ?? [])
      if (!places.has(name)) places.set(name, at);
    const placeOf = ({ value }: { readonly value: string }): number => places.get(value) ?? places.size;
    return { ...operation, variables: operation.variables.toSorted((one, other) => placeOf(one) - placeOf(other)) };
  }
  if (!('input' in operation) || Array.isArray(operation.input)) return operation;
  return { ...operation, input: inOrderOf(text, operation.input) } as Algebra.Operation;
}
