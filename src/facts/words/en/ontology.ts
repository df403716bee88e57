// What is wrong with the ontology and its shapes, in English.
import { didYouMean } from '../../../nearest.js';
import { iriFaultText, type IriFault } from '../../../rdf/syntax.js';
import type { Said } from '../said.js';

/** What belongs to one kind only. */
export type KindPart = 'name' | 'file' | 'class';

/** What a parameter of a constraint takes. */
export type Parameter = 'number' | 'truth' | 'literal' | 'iri' | 'datatype' | 'nodeKind' | 'list' | 'shape' | 'path';

const parameters: Readonly<Record<Parameter, string>> = {
  number: 'a whole number',
  truth: 'true or false, without quotation marks',
  literal: 'a value in quotation marks or a number',
  iri: 'a name, without quotation marks',
  datatype: 'a datatype that RDF knows, such as xsd:string',
  nodeKind: 'one of sh:IRI, sh:Literal, sh:BlankNode, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral, sh:IRIOrLiteral',
  list: 'a list in parentheses',
  shape: 'a shape, without quotation marks',
  path: 'a property, or several in parentheses',
};

/** Holds the sentences about the ontology. */
export const ontology = {
  undefinedTerm: (iri: string, user: string, name: string, known: readonly string[]): Said => [
    `<${iri}> is used by ${user}, but the ontology does not describe it.`,
    didYouMean(name, known, 'Describe it in the ontology, or mend the name.'),
  ],
  unexplained: (name: string, what: 'label' | 'definition' | 'field' | 'template', language: string): Said => [
    `${name} has no ${what === 'field' ? 'label' : what === 'template' ? 'template of labels' : what} in ${language}.`,
    `Add ${what === 'template' ? 'hej:labelTemplate' : what === 'definition' ? 'skos:definition' : 'skos:prefLabel'} "…"@${language}.`,
  ],
  noProperty: (name: string): Said => [`${name} is no property.`, 'Name a property.'],
  foreign: (iri: string): Said => [
    `<${iri}> is of a vocabulary that is neither described here nor well known.`,
    'Make sure of the spelling.',
  ],
  nameless: (path: string): Said => [
    `<${path}> does not end in a name, so there is no RDF/XML of things that have it, nor of all the facts.`,
    'Other formats hold it; if the property is yours, end its IRI in a word.',
  ],
  versions: (path: string): Said => [
    `The feed of changes tells versions by <${path}>.`,
    'Choose another property, such as one of your own below it.',
  ],
  reservedKey: (key: string): Said => [
    `The key "${key}" stands for something else in records or in JSON-LD.`,
    'Choose another key.',
  ],
  ambiguousKey: (key: string, kind: string, other: string, isSameProperty: boolean): Said => [
    `The key "${key}" of ${kind} means ${isSameProperty ? 'values of another type' : 'another property'} than in ${other}.`,
    'Choose another key, or the same property and type.',
  ],
  repeatedField: (kind: string, twin: { readonly key: string } | { readonly path: string }): Said => [
    `${kind} has two fields for ${'key' in twin ? `the key "${twin.key}"` : `<${twin.path}>`}.`,
    'Make one field of them.',
  ],
  repeatedKind: (part: KindPart, value: string, shape: string): Said => [
    `The ${part} "${value}" belongs to the shape <${shape}> already.`,
    `Choose another ${part}.`,
  ],
  template: (template: string, fault: IriFault): Said => [
    `"${template}" gives no address: ${iriFaultText(fault)}.`,
    'Write an address with {value} where the identifier goes.',
  ],
  iri: (iri: string, fault: IriFault): Said => [`<${iri}> is no IRI: ${iriFaultText(fault)}.`, 'Correct it there.'],
  target: (local: string): Said => [
    `The shape says what it applies to by sh:${local}, which is not looked at.`,
    'Use sh:targetClass.',
  ],
  incomplete: (name: string | undefined, lack: readonly string[]): Said => [
    `The shape ${name === undefined ? 'here' : `of ${name}`} lacks ${lack.join(' or ')}.`,
    lack.length > 1
      ? 'Say which values the field takes, such as sh:datatype xsd:string.'
      : `Give the shape ${lack.join()}.`,
  ],
  manyPaths: (name: string | undefined): Said => [
    `The sh:path of the shape ${name === undefined ? 'here' : `of ${name}`} is made of several properties; a field has the values of one.`,
    'Name one property, and make fields of their own for others.',
  ],
  malformed: (local: string, wanted: Parameter, shown: string): Said => [
    `sh:${local} takes ${parameters[wanted]}, not ${shown}.`,
    `Give sh:${local} ${parameters[wanted]}.`,
  ],
  repeated: (local: string, values: readonly string[]): Said => [
    `A shape takes one value of sh:${local}, and here there are ${values.length}.`,
    `Leave one of ${values.join(', ')}.`,
  ],
  unchecked: (local: string): Said => [
    `What the shape says by sh:${local} is not checked.`,
    'Say it by a constraint of SHACL Core, or check it elsewhere.',
  ],
  reported: (local: string): Said => [
    `sh:${local} is a word of validation reports and says nothing in shapes.`,
    'Leave it out.',
  ],
  unknownTerm: (local: string, known: readonly string[]): Said => [
    `sh:${local} is no term of SHACL.`,
    didYouMean(local, known, 'Look it up in the SHACL standard, or leave it out.').replace('"', '"sh:'),
  ],
  /** What the compiler of patterns says of it stays in its words. */
  pattern: (pattern: string, fault: string): Said => [
    `"${pattern}" is not a regular expression: ${fault}.`,
    'Mend sh:pattern or sh:flags.',
  ],
};
