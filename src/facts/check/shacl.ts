// Checks records against the shapes of the ontology by the SHACL engine, a batch at a time, and says where each fault stands.
import type { Converted } from '../convert/converted.js';
import type { Kind, Model } from '../../model/model.js';
import { namedNode, quad, rdf, sh, Store, type Quad } from '../../rdf/rdf.js';
import type { Finding } from '../record.js';
import { findingOf, type Result } from './results.js';
import { unchecked } from './shapes.js';
import { sieveOf } from './sieve.js';
import { validatorOf } from './validator.js';

/** What the check needs besides the records. */
export interface ShapeContext {
  readonly ontology: Iterable<Quad>;
  readonly model: Model;
  /** Gives the classes, without superclasses, of a thing that records refer to; none for one that there is not. */
  classesOf(iri: string): readonly string[];
  /** Findings of other checks about a record; what they speak of is not reported again. */
  findingsOf?(iri: string): readonly Finding[];
  /** Whether the engine is asked about every record, also those that are sure to fit. */
  readonly isThorough?: boolean;
  /** Records per batch, from 1. */
  readonly batch?: number;
}

/** Checks records against the shapes; memory grows with the batch, not with the records. */
export async function* checkShapes(
  records: Iterable<Converted> | AsyncIterable<Converted>,
  context: ShapeContext,
): AsyncGenerator<Finding> {
  // The engine reads a shape with a query in it as another kind of shape; what is not checked is not shown to it.
  const passed = new Set(unchecked.map((local) => sh.path.slice(0, -'path'.length) + local));
  const shapes = new Store([...context.ontology].filter(({ predicate }) => !passed.has(predicate.value)));
  const validator = validatorOf(shapes);
  const shapesOf = targets(shapes, context.model);
  const isFar = looksFurther(shapes);
  const left =
    isFar || context.isThorough === true
      ? records
      : doubtful(records, shapesOf, sieveOf({ shapes, classesOf: context.classesOf }));
  for await (const batch of inBatches(left, context.batch ?? (isFar ? Infinity : 500))) {
    const dataset = datasetOf(batch, context);
    const byKind = groupByKind(batch);
    for (const [kind, all] of byKind) {
      const members = all.filter(isDescribed);
      if (members.length === 0) continue;
      const terms = members.map(({ iri }) => namedNode(iri));
      const bySubject = new Map(members.map((record) => [record.iri, record]));
      const targeting = shapesOf(kind.class).map((shape) => ({ terms: [namedNode(shape)] }));
      const { results } = await validator.validate({ dataset, terms }, targeting);
      for (const result of results as readonly Result[]) {
        const record = bySubject.get(result.focusNode.term.value);
        if (record !== undefined) yield* reportOn(result, record, context);
      }
    }
  }
}

/** Leaves out the records that are sure to fit. */
async function* doubtful(
  records: Iterable<Converted> | AsyncIterable<Converted>,
  shapesOf: (classIri: string) => readonly string[],
  isSure: ReturnType<typeof sieveOf>,
): AsyncGenerator<Converted> {
  for await (const record of records) if (!isSure(record, shapesOf(record.kind.class))) yield record;
}

/** Shapes that follow a path, or ask something of the things that a thing leads to, must see all records at once. */
function looksFurther(shapes: Store): boolean {
  const namespaceIri = sh.path.slice(0, -'path'.length);
  const far = [
    'node',
    'qualifiedValueShape',
    'inversePath',
    'alternativePath',
    'zeroOrMorePath',
    'oneOrMorePath',
    'zeroOrOnePath',
  ];
  const isSequence = (path: Quad['object']): boolean => shapes.countQuads(path, namedNode(rdf.first), null, null) > 0;
  return (
    far.some((local) => shapes.countQuads(null, namedNode(namespaceIri + local), null, null) > 0) ||
    shapes.getObjects(null, namedNode(sh.path), null).some(isSequence)
  );
}

/** A withdrawn thing keeps its name but has no facts that a shape could ask for. */
function isDescribed({ quads, iri, kind }: Converted): boolean {
  return quads.some(
    ({ subject, predicate, object }) =>
      subject.value === iri && predicate.value === rdf.type && object.value === kind.class,
  );
}

/** Tells which shapes apply to the things of a class: those that target it or one of its superclasses. */
function targets(store: Store, model: Model): (classIri: string) => string[] {
  const known = new Map<string, string[]>();
  return (classIri) => {
    const found = known.get(classIri);
    if (found !== undefined) return found;
    const shapes = [classIri, ...model.superclasses(classIri)].flatMap((each) => [
      ...store.getSubjects(namedNode(sh.targetClass), namedNode(each), null).map(({ value }) => value),
      // A class that is a shape itself applies to its instances (SHACL §2.1.3.3).
      ...(store.countQuads(namedNode(each), namedNode(rdf.type), namedNode(sh.NodeShape), null) > 0 ? [each] : []),
    ]);
    known.set(classIri, shapes);
    return shapes;
  };
}

async function* inBatches<Item>(items: Iterable<Item> | AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Holds the facts of a batch and the types of all that they refer to. */
function datasetOf(batch: readonly Converted[], { classesOf }: ShapeContext): Store {
  const store = new Store();
  const seen = new Set<string>();
  const add = (each: Quad): unknown =>
    store.addQuad(quad(each.subject as never, each.predicate as never, each.object as never));
  for (const { quads } of batch) {
    for (const each of quads) {
      add(each);
      const { termType, value } = each.object;
      if (termType !== 'NamedNode' || seen.has(value)) continue;
      seen.add(value);
      for (const type of classesOf(value)) add(quad(namedNode(value), namedNode(rdf.type), namedNode(type)));
    }
  }
  return store;
}

function reportOn(result: Result, record: Converted, { findingsOf }: ShapeContext): Finding[] {
  const finding = findingOf(result, record, findingsOf?.(record.iri) ?? record.findings);
  return finding === undefined ? [] : [finding];
}

function groupByKind(batch: readonly Converted[]): Map<Kind, Converted[]> {
  const groups = new Map<Kind, Converted[]>();
  for (const record of batch) {
    const group = groups.get(record.kind);
    if (group === undefined) groups.set(record.kind, [record]);
    else group.push(record);
  }
  return groups;
}
