// What stands in a release, as far as queries are made of it: predicates, what they join, and some of their terms.
import { rdf, termLine, type Quad } from '../../src/rdf/rdf.js';

/** Holds a predicate with subjects and objects that have it, written as in N-Triples. */
export interface Shape {
  readonly predicate: string;
  readonly count: number;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
}

/** Holds what queries are made of. */
export interface Shapes {
  readonly predicates: readonly Shape[];
  readonly classes: readonly string[];
  readonly graphs: readonly string[];
  readonly literals: readonly string[];
}

const most = 30;

/** Gathers shapes; of many terms the first ones in the order of their digests would be no better than the first. */
export function readShapes(quads: readonly Quad[]): Shapes {
  const found = new Map<string, { count: number; subjects: Set<string>; objects: Set<string> }>();
  const [classes, graphs, literals] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { subject, predicate, object, graph } of quads) {
    const shape = found.get(predicate.value) ?? { count: 0, subjects: new Set(), objects: new Set() };
    found.set(predicate.value, shape);
    shape.count++;
    const line = termLine(object);
    if (shape.subjects.size < most) shape.subjects.add(termLine(subject));
    if (shape.objects.size < most && line.length < 80) shape.objects.add(line);
    if (predicate.value === rdf.type) classes.add(line);
    if (graph.termType === 'NamedNode') graphs.add(termLine(graph));
    if (object.termType === 'Literal' && line.length < 60 && literals.size < 10 * most) literals.add(line);
  }
  const predicates = [...found].map(([iri, { count, subjects, objects }]) => ({
    predicate: `<${iri}>`,
    count,
    subjects: [...subjects],
    objects: [...objects],
  }));
  return { predicates, classes: [...classes], graphs: [...graphs], literals: [...literals] };
}
