// Makes triples of the blocks of a document, for what needs terms and no text.
import { iriTerm, known, plainTriple, taggedTerm, typedTerm } from '../../rdf/canonical.js';
import { unescapeText } from '../../rdf/escape.js';
import type { Quad } from '../../rdf/rdf.js';
import type { Filled, Slot } from './template.js';

/** Gives the triples of the blocks in their order, each in no graph; those of one subject have one term for it. */
export function triplesOf(blocks: readonly Filled[]): Quad[] {
  return blocks.flatMap(({ template, values }) => {
    const subject = iriTerm(values[0] ?? '');
    return template.map(({ predicate, object }) =>
      plainTriple(subject, known(predicate.value), termOf(object, values)),
    );
  });
}

function termOf(slot: Slot, values: readonly string[]): Quad['object'] {
  if (slot.is === 'iri') return known(slot.iri);
  const value = values[slot.at] ?? '';
  if (slot.is === 'name') return iriTerm(value);
  const text = unescapeText(value);
  return slot.language === '' ? typedTerm(text, slot.datatype) : taggedTerm(text, slot.language);
}
