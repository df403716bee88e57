// Reads property shapes into the fields of a kind.
import type { Field, FieldType, Ground, Kind } from '../model.js';
import { rdf, sh, skos, type LangMap, type Literal, type Quad } from '../../rdf/rdf.js';
import { IncompleteShape, isTrue, labelOf, lackFoundBy, numberOf, onePath, required, type GraphReader } from './graph.js';

/** Reads one field; its own name and definition win over those of its property. */
export function readField(graph: GraphReader, shape: string): Field {
  const path = required(graph, shape, sh.path, 'sh:path');
  return {
    key: graph.one(shape, graph.tool('key'))?.value ?? path.replace(/^.*[#/]/, ''),
    path,
    shape,
    type: readType(graph, shape),
    label: first(graph.texts(shape, sh.name), graph.texts(shape, skos.prefLabel), labelOf(graph, path)),
    definition: first(graph.texts(shape, skos.definition), graph.texts(path, skos.definition)),
    ...constraintsOf(graph, shape),
    message: graph.texts(shape, sh.message),
    isLenient: (graph.one(shape, sh.severity)?.value ?? sh.Violation) !== sh.Violation,
    ground: groundOf(graph, shape),
    verbatim: isTrue(graph, shape, graph.tool('verbatim')),
    timeline: isTrue(graph, shape, graph.tool('onTimeline')),
    map: isTrue(graph, shape, graph.tool('onMap')),
    glance: isTrue(graph, shape, graph.tool('atAGlance')),
  };
}

const compound = [rdf.first, ...['inverse', 'alternative', 'zeroOrMore', 'oneOrMore', 'zeroOrOne'].map((sort) => sh.path.replace(/path$/, `${sort}Path`))];

/** Lists what the shape of a field lacks. */
export function lacksOfField(graph: GraphReader, shape: string): IncompleteShape[] {
  const paths = graph.all(shape, sh.path).map(({ value }) => value);
  const isOne = paths.length < 2 && !paths.some((path) => isCompound(graph, path));
  return [
    ...lackFoundBy(() => required(graph, shape, sh.path, 'sh:path')),
    ...(isOne ? [] : [new IncompleteShape(shape, onePath)]),
    ...lackFoundBy(() => readType(graph, shape)),
  ];
}

/** Tells whether a path is made of others (SHACL §2.3.1.2 to §2.3.1.7): a field has the values of one property. */
function isCompound(graph: GraphReader, path: string): boolean {
  return compound.some((predicate) => graph.one(path, predicate) !== undefined);
}

/** A shape that is switched off asks for nothing (SHACL §2.1.4), and says all the same of what type its values are. */
function constraintsOf(graph: GraphReader, shape: string): Pick<Field, Asked> {
  const isOff = isTrue(graph, shape, sh.deactivated);
  const one = (iri: string): Quad['object'] | undefined => (isOff ? undefined : graph.one(shape, iri));
  return {
    minCount: (isOff ? undefined : numberOf(graph, shape, sh.minCount)) ?? 0,
    maxCount: (isOff ? undefined : numberOf(graph, shape, sh.maxCount)) ?? Infinity,
    pattern: one(sh.pattern)?.value,
    flags: one(sh.flags)?.value,
    minInclusive: literalOf(one(sh.minInclusive)),
    maxInclusive: literalOf(one(sh.maxInclusive)),
  };
}

type Asked = 'minCount' | 'maxCount' | 'pattern' | 'flags' | 'minInclusive' | 'maxInclusive';

function literalOf(term: Quad['object'] | undefined): Literal | undefined {
  return term?.termType === 'Literal' ? term : undefined;
}

function first(...texts: readonly LangMap[]): LangMap {
  return texts.find((each) => Object.keys(each).length > 0) ?? {};
}

function readType(graph: GraphReader, shape: string): FieldType {
  const choices = graph.one(shape, sh.in);
  if (choices !== undefined) {
    const options = graph
      .list(choices)
      .map(
        (term) =>
          [graph.one(term.value, graph.tool('key'))?.value ?? term.value.replace(/^.*[#/]/, ''), term.value] as const,
      );
    return { is: 'choice', options: new Map(options) };
  }
  const alternatives = graph.all(shape, sh.or).flatMap((head) => graph.list(head));
  const datatypes = valuesOf(graph, shape, alternatives, sh.datatype);
  if (datatypes.includes(rdf.langString))
    return {
      is: 'text',
      everyLanguage: isTrue(graph, shape, graph.tool('everyLanguage')),
      uniqueLang: isTrue(graph, shape, sh.uniqueLang),
    };
  if (datatypes.length > 0) return { is: 'literal', datatypes };
  const classes = valuesOf(graph, shape, alternatives, sh.class);
  if (classes.length > 0) return { is: 'reference', kinds: classes };
  if (graph.one(shape, sh.nodeKind)?.value === sh.IRI)
    return { is: 'link', template: graph.one(shape, graph.tool('iriTemplate'))?.value };
  throw new IncompleteShape(shape, 'sh:datatype', 'sh:class', 'sh:in', 'sh:nodeKind sh:IRI');
}

function valuesOf(
  graph: GraphReader,
  shape: string,
  alternatives: readonly Quad['object'][],
  predicate: string,
): string[] {
  const own = graph.all(shape, predicate);
  return [...own, ...alternatives.flatMap((node) => graph.objectsOf(node, predicate))].map((term) => term.value);
}

/** Replaces the classes of a reference by the names of the kinds whose things are instances of them, if there are any. */
export function settleReference(
  field: Field,
  kinds: readonly Kind[],
  superclasses: (iri: string) => readonly string[],
): Field {
  if (field.type.is !== 'reference') return field;
  const classes = field.type.kinds;
  const fitting = kinds.filter((kind) =>
    classes.some((each) => each === kind.class || superclasses(kind.class).includes(each)),
  );
  return { ...field, type: { is: 'reference', kinds: fitting.map((kind) => kind.name).sort() } };
}

function groundOf(graph: GraphReader, shape: string): Ground {
  const ground = graph.one(shape, graph.tool('ground'))?.value;
  if (ground === graph.tool('Row')) return 'row';
  return ground === graph.tool('Editing') ? 'editing' : 'quote';
}
