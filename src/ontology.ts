// Reads the ontology, Turtle files or the ontology graph of a release, into the model.
import { HejnalError } from './errors.js';
import type { Names } from './iri.js';
import type { DateRule, Field, FieldType, Ground, Kind, Model, Shortcut, Term } from './model.js';
import {
  dct,
  namedNode,
  owl,
  rdf,
  rdfs,
  readList,
  sh,
  skos,
  Store,
  vann,
  xsd,
  type LangMap,
  type Quad,
} from './rdf.js';

/** Reads the model from the quads of the ontology; throws `ontology-invalid` naming the shape that lacks something. */
export function readModel(quads: Iterable<Quad>, names: Names): Model {
  const store = new Store([...quads] as never);
  const graph = reader(store, names.tool);
  const superclasses = closure(graph, rdfs.subClassOf);
  const superproperties = closure(graph, rdfs.subPropertyOf);
  const shapes = graph
    .subjects(rdf.type, sh.NodeShape)
    .filter((shape) => graph.one(shape, graph.tool('kind')) !== undefined)
    .sort();
  const kinds = shapes.map((shape) => readKind(graph, shape));
  const settled = kinds.map((kind) => ({
    ...kind,
    fields: kind.fields.map((field) => settleReference(field, kinds, superclasses)),
  }));
  return {
    kinds: settled,
    terms: readTerms(graph),
    prefixes: readPrefixes(graph, names),
    dates: readDates(graph),
    lowerBounds: new Set(graph.subjects(graph.tool('lowerBoundOnly'))),
    superclasses,
    superproperties,
    kind: (name) => settled.find((kind) => kind.name === name),
    kindOfFile: (file) => settled.find((kind) => kind.file === file),
    kindOfClass: (iri) => settled.find((kind) => kind.class === iri),
  };
}

interface GraphReader {
  tool(local: string): string;
  one(subject: string, predicate: string): Quad['object'] | undefined;
  all(subject: string, predicate: string): Quad['object'][];
  texts(subject: string, predicate: string): LangMap;
  subjects(predicate: string, object?: string): string[];
  list(head: Quad['object']): Quad['object'][];
  objectsOf(subject: Quad['object'], predicate: string): Quad['object'][];
}

function reader(store: Store, toolNamespace: string): GraphReader {
  const all = (subject: string, predicate: string) => store.getObjects(namedNode(subject), namedNode(predicate), null);
  return {
    tool: (local) => toolNamespace + local,
    all,
    one: (subject, predicate) => all(subject, predicate)[0],
    texts: (subject, predicate) =>
      Object.fromEntries(
        all(subject, predicate).flatMap((term) => (term.termType === 'Literal' ? [[term.language, term.value]] : [])),
      ),
    subjects: (predicate, object) =>
      store
        .getSubjects(namedNode(predicate), object === undefined ? null : namedNode(object), null)
        .map((term) => term.value),
    list: (head) => readList(store, head),
    objectsOf: (subject, predicate) => store.getObjects(subject as never, namedNode(predicate), null),
  };
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
    definition: graph.texts(targetClass, skos.definition),
    fields,
    labelTemplate: Object.keys(template).length === 0 ? undefined : template,
    describedWith: graph
      .all(shape, graph.tool('describedWith'))
      .map((term) => term.value)
      .sort(),
    shortcuts: graph.all(shape, graph.tool('shortcut')).map((term) => readShortcut(graph, term.value)),
  };
}

function readShortcut(graph: GraphReader, iri: string): Shortcut {
  return {
    from: required(graph, iri, graph.tool('from'), 'hej:from'),
    link: required(graph, iri, graph.tool('link'), 'hej:link'),
    to: required(graph, iri, graph.tool('to'), 'hej:to'),
  };
}

function readField(graph: GraphReader, shape: string): Field {
  const path = required(graph, shape, sh.path, 'sh:path');
  const name = graph.texts(shape, sh.name);
  const label = Object.keys(name).length > 0 ? name : labelOf(graph, path);
  return {
    key: graph.one(shape, graph.tool('key'))?.value ?? path.replace(/^.*[#/]/, ''),
    path,
    shape,
    type: readType(graph, shape),
    label,
    definition: graph.texts(path, skos.definition),
    minCount: numberOf(graph, shape, sh.minCount) ?? 0,
    maxCount: numberOf(graph, shape, sh.maxCount) ?? Infinity,
    pattern: graph.one(shape, sh.pattern)?.value,
    minInclusive: numberOf(graph, shape, sh.minInclusive),
    maxInclusive: numberOf(graph, shape, sh.maxInclusive),
    message: graph.texts(shape, sh.message),
    ground: groundOf(graph, shape),
    verbatim: isTrue(graph, shape, graph.tool('verbatim')),
  };
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
  throw incomplete(shape, 'sh:datatype, sh:class, sh:in or sh:nodeKind sh:IRI');
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

/** Replaces the classes of a reference by the names of the kinds whose things are instances of them. */
function settleReference(
  field: Field,
  kinds: readonly Kind[],
  superclasses: (iri: string) => readonly string[],
): Field {
  if (field.type.is !== 'reference') return field;
  const classes = field.type.kinds;
  const fitting = kinds.filter((kind) =>
    classes.some((each) => each === kind.class || superclasses(kind.class).includes(each)),
  );
  if (fitting.length === 0)
    throw incomplete(field.shape, `a class that some kind has: no kind fits <${classes.join('>, <')}>`);
  return { ...field, type: { is: 'reference', kinds: fitting.map((kind) => kind.name).sort() } };
}

function groundOf(graph: GraphReader, shape: string): Ground {
  const ground = graph.one(shape, graph.tool('ground'))?.value;
  if (ground === graph.tool('Row')) return 'row';
  return ground === graph.tool('Editing') ? 'editing' : 'quote';
}

function readDates(graph: GraphReader): DateRule[] {
  const marks = ['notBefore', 'before', 'year', 'beginsInterval'] as const;
  const properties = new Set(marks.flatMap((mark) => graph.subjects(graph.tool(mark))));
  return [...properties].sort().map((property) => {
    const value = (mark: string) => graph.one(property, graph.tool(mark))?.value;
    return {
      property,
      notBefore: value('notBefore'),
      before: value('before'),
      year: value('year'),
      beginsInterval: value('beginsInterval'),
      basis: value('basis'),
    };
  });
}

function readTerms(graph: GraphReader): ReadonlyMap<string, Term> {
  const types = [
    [owl.Class, 'class'],
    [rdfs.Class, 'class'],
    [rdf.Property, 'property'],
    [owl.ObjectProperty, 'property'],
    [owl.DatatypeProperty, 'property'],
    [owl.AnnotationProperty, 'property'],
    [skos.Concept, 'concept'],
  ] as const;
  const terms = new Map<string, Term>();
  for (const [type, is] of types) {
    for (const iri of graph.subjects(rdf.type, type)) {
      terms.set(iri, { iri, is, label: labelOf(graph, iri), definition: graph.texts(iri, skos.definition) });
    }
  }
  return new Map([...terms].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads the preferred prefixes; the namespace is that of the settings, else the ontology's IRI and a hash. */
function readPrefixes(graph: GraphReader, names: Names): ReadonlyMap<string, string> {
  const own = [names.ontology, names.tool];
  const prefixes = graph
    .subjects(vann.preferredNamespacePrefix)
    .sort()
    .map((iri) => {
      const namespaceIri = own.find((each) => each.replace(/[#/]$/, '') === iri) ?? `${iri}#`;
      return [graph.one(iri, vann.preferredNamespacePrefix)?.value ?? '', namespaceIri] as const;
    });
  return new Map(prefixes);
}

function labelOf(graph: GraphReader, iri: string): LangMap {
  return (
    [skos.prefLabel, rdfs.label, dct.title]
      .map((predicate) => graph.texts(iri, predicate))
      .find((texts) => Object.keys(texts).length > 0) ?? {}
  );
}

function closure(graph: GraphReader, predicate: string): (iri: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (iri) => {
    const before = known.get(iri);
    if (before !== undefined) return before;
    const found = new Set<string>();
    for (const queue = [iri]; queue.length > 0;) {
      for (const { value } of graph.all(queue.shift() ?? iri, predicate)) {
        if (value === iri || found.has(value)) continue;
        found.add(value);
        queue.push(value);
      }
    }
    known.set(iri, [...found]);
    return [...found];
  };
}

function order(graph: GraphReader, property: string): number {
  return numberOf(graph, property, sh.order) ?? Infinity;
}

function numberOf(graph: GraphReader, subject: string, predicate: string): number | undefined {
  const value = graph.one(subject, predicate)?.value;
  return value === undefined ? undefined : Number(value);
}

function isTrue(graph: GraphReader, subject: string, predicate: string): boolean {
  const term = graph.one(subject, predicate);
  return term?.termType === 'Literal' && term.datatype.value === xsd.boolean && term.value === 'true';
}

function required(graph: GraphReader, subject: string, predicate: string, name: string): string {
  const value = graph.one(subject, predicate)?.value;
  if (value === undefined) throw incomplete(subject, name);
  return value;
}

function incomplete(shape: string, what: string): HejnalError {
  return new HejnalError('ontology-invalid', `The shape <${shape}> lacks ${what}.`, 'Add it to ontology/shapes.ttl.');
}
