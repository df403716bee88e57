// Reads node shapes into kinds.
import type { Kind, Shortcut } from '../model.js';
import { rdf, sh, skos } from '../../rdf/rdf.js';
import { readField, settleReference } from './fields.js';
import { isTrue, numberOf, required, type GraphReader } from './graph.js';

/** Reads all kinds, in the order of the IRIs of their shapes. */
export function readKinds(graph: GraphReader, superclasses: (iri: string) => readonly string[]): Kind[] {
  const shapes = graph
    .subjects(rdf.type, sh.NodeShape)
    .filter((shape) => graph.one(shape, graph.tool('kind')) !== undefined)
    .sort();
  const kinds = shapes.map((shape) => readKind(graph, shape));
  return kinds.map((kind) => ({ ...kind, fields: kind.fields.map((field) => settleReference(field, kinds, superclasses)) }));
}

function readKind(graph: GraphReader, shape: string): Kind {
  const targetClass = required(graph, shape, sh.targetClass, 'sh:targetClass');
  const template = graph.texts(shape, graph.tool('labelTemplate'));
  const fields = graph
    .all(shape, sh.property)
    .map((term) => term.value)
    .sort((a, b) => order(graph, a) - order(graph, b) || (a < b ? -1 : 1))
    .map((property) => readField(graph, property));
  return {
    name: required(graph, shape, graph.tool('kind'), 'hej:kind'),
    file: required(graph, shape, graph.tool('file'), 'hej:file'),
    class: targetClass,
    shape,
    label: graph.texts(targetClass, skos.prefLabel),
    plural: graph.texts(shape, skos.prefLabel),
    definition: graph.texts(targetClass, skos.definition),
    fields,
    labelTemplate: Object.keys(template).length === 0 ? undefined : template,
    describedWith: graph
      .all(shape, graph.tool('describedWith'))
      .map((term) => term.value)
      .sort(),
    shortcuts: graph.all(shape, graph.tool('shortcut')).map((term) => readShortcut(graph, term.value)),
    glance: isTrue(graph, shape, graph.tool('atAGlance')),
    sentence: graph.texts(shape, graph.tool('sentence')),
    subject: graph.one(shape, graph.tool('subject'))?.value,
  };
}

function readShortcut(graph: GraphReader, iri: string): Shortcut {
  return {
    from: required(graph, iri, graph.tool('from'), 'hej:from'),
    link: required(graph, iri, graph.tool('link'), 'hej:link'),
    to: required(graph, iri, graph.tool('to'), 'hej:to'),
  };
}

function order(graph: GraphReader, property: string): number {
  return numberOf(graph, property, sh.order) ?? Infinity;
}
