// Terms out of the values that the results of queries are written in.
import { literal, namedNode, termLine, xsd, type Quad } from '../../src/index.js';
import type { Binding } from './rows.js';

/** Makes a term of a value; a blank node and a triple, which have no address, become the text that queries have for them. */
export function readTerm(binding: Binding): Quad['object'] {
  if (binding.type === 'triple') return literal(textOf(binding));
  const { type, value, datatype, 'xml:lang': language } = binding;
  if (type === 'uri') return namedNode(value);
  if (type === 'bnode') return literal(`_:${value}`);
  return literal(value, language ?? namedNode(datatype ?? xsd.string));
}

/** Writes a term as SPARQL 1.2 has it, for a triple term has no page to lead to. */
function textOf(binding: Binding): string {
  if (binding.type === 'triple') {
    const { subject, predicate, object } = binding.value;
    return `<<( ${textOf(subject)} ${textOf(predicate)} ${textOf(object)} )>>`;
  }
  const term = readTerm(binding);
  return term.termType === 'Literal' && binding.type === 'bnode' ? term.value : termLine(term);
}
