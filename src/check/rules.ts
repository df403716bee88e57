// The closed table of rules that are checked after conversion; `docs/rules.md` holds the same list.

/** Lists every rule about values and about the ontology with what it asks for; those of SHACL are `shacl-` and the constraint. */
export const checkRules = {
  'language-missing': 'A text that is required in every language of the publication has them all.',
  'text-character': 'A text has no control characters and nothing that XML cannot hold.',
  'text-composition': 'A text is in Unicode normalisation form C.',
  'text-padded': 'A text neither begins nor ends with white space.',
  'term-undefined': 'A term that the ontology uses is described there.',
  'term-label-missing': 'Every term has a label in every language of the publication.',
  'term-definition-missing': 'Every term has a definition in every language of the publication.',
  'field-label-missing': 'Every field has a label in every language of the publication.',
  'field-repeated': 'A kind has one field for a key and one for a property.',
  'key-ambiguous': 'A key means the same property with the same type of value in every kind.',
  'key-reserved': 'No field takes a key that records or JSON-LD need for something else.',
  'kind-repeated': 'A name, a file and a class belong to one kind only.',
  'property-undefined': 'Shapes and dates name properties, of the ontology or of a well-known vocabulary.',
  'shape-unchecked': 'Shapes say what they apply to by sh:targetClass.',
} as const;

/** Names one rule of the table. */
export type CheckRule = keyof typeof checkRules;
