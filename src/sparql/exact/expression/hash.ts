// The functions that give digests of texts (SPARQL 1.1 Query §17.4.6).
import { createHash } from 'node:crypto';
import type { Term } from '../row.js';
import { simple, simpleOf } from './literal.js';
import type { TermFunction } from './text.js';

function digest(algorithm: string): TermFunction {
  return (term: Term) => simple(createHash(algorithm).update(simpleOf(term)).digest('hex'));
}

/** The digests by the names that the algebra gives them. */
export const hashFunctions: Readonly<Record<string, TermFunction>> = {
  md5: digest('md5'),
  sha1: digest('sha1'),
  sha256: digest('sha256'),
  sha384: digest('sha384'),
  sha512: digest('sha512'),
};
