// Reads node shapes into kinds.
import type { Kind, Shortcut } from '../model.js';
import { rdf, sh, skos } from '../../rdf/rdf.js';
import { lacksOfField, readField, settleReference } from './fields.js';
import { IncompleteShape, isTrue, lackFoundBy, numberOf, required, type GraphReader } from './graph.js';

/** Reads all kinds, in the order of the IRIs of their shapes. */
export function readKinds(graph: GraphReader, superclasses: (iri: string) => readonly string[]): Kind[] {
  const kinds = shapesOfKinds(graph).map((shape) => readKind(graph, shape));
  return kinds.map((kind) => ({ ...kind, fields: kind.fields.map((field) => settleReference(field, kinds, superclasses)) }));
}

/** Lists what the shapes of kinds and their fields lack, each once. */
export function lacksOfKinds(graph: GraphReader): IncompleteShape[] {
  const nodes = new Set(graph.subjects(rdf.type, sh.NodeShape));
  const named = [graph.tool('kind'), 'hej:kind'] as const;
  const found = meantForKinds(graph).flatMap((shape) => [
    ...(nodes.has(shape) ? [] : [new IncompleteShape(shape, 'a sh:NodeShape')]),
    ...[named, ...needs(graph)].flatMap(([iri, name]) => lackFoundBy(() => required(graph, shape, iri, name))),
    ...propertiesOf(graph, shape).flatMap((property) => lacksOfField(graph, property)),
    ...shortcutsOf(graph, shape).flatMap((shortcut) => lackFoundBy(() => readShortcut(graph, shortcut))),
  ]);
  return [...new Map(found.map((lack) => [lack.message, lack])).values()];
}

function shapesOfKinds(graph: GraphReader): string[] {
  const shapes = graph.subjects(rdf.type, sh.NodeShape);
  return shapes.filter((shape) => graph.one(shape, graph.tool('kind')) !== undefined).sort();
}

/** Lists what somebody meant for the shape of a kind: one that lacks its type or its name would be passed over without a word. */
function meantForKinds(graph: GraphReader): string[] {
  return [...new Set(['kind', 'file'].flatMap((local) => graph.subjects(graph.tool(local))))].sort();
}

/** What the shape of a kind must have besides its name. */
function needs(graph: GraphReader): readonly (readonly [iri: string, name: string])[] {
  return [
    [sh.targetClass, 'sh:targetClass'],
    [graph.tool('file'), 'hej:file'],
  ];
}

function propertiesOf(graph: GraphReader, shape: string): string[] {
  const properties = graph.all(shape, sh.property).flatMap((term) => (term.termType === 'Literal' ? [] : term.value));
  return properties.sort((a, b) => order(graph, a) - order(graph, b) || (a < b ? -1 : 1));
}

function shortcutsOf(graph: GraphReader, shape: string): string[] {
  return graph.all(shape, graph.tool('shortcut')).map((term) => term.value);
}

function readKind(graph: GraphReader, shape: string): Kind {
  const [targetClass = '', file = ''] = needs(graph).map(([iri, name]) => required(graph, shape, iri, name));
  const template = graph.texts(shape, graph.tool('labelTemplate'));
  const fields = propertiesOf(graph, shape).map((property) => readField(graph, property));
  return {
    name: required(graph, shape, graph.tool('kind'), 'hej:kind'),
    file,
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
    shortcuts: shortcutsOf(graph, shape).map((shortcut) => readShortcut(graph, shortcut)),
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
