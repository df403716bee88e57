// The door to the parser: the text of a query becomes the algebra of SPARQL (SPARQL 1.1 Query §18.2, with 1.2's terms).
import { toAlgebra } from '@traqula/algebra-sparql-1-2';
import { Algebra } from '@traqula/algebra-transformations-1-2';
import { Parser } from '@traqula/parser-sparql-1-2';

export { Algebra };

/** Parses queries; making it takes longer than most queries, so each thread makes one. */
export class QueryParser {
  readonly #parser = new Parser();

  /** Parses a query against a base IRI; throws the parser's error, which tells line and column in its message. */
  parse(text: string, base: string): Algebra.Operation {
    return toAlgebra(this.#parser.parse(text, { baseIRI: base }), { baseIRI: base });
  }
}
