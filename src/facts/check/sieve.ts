// Tells which records fit their shapes for certain, where shapes ask what is simple: as nearly all records do, so that the
// SHACL engine is left to judge the others. It costs a hundredth of asking the engine.
import { compareValues } from '../../rdf/datatypes/order.js';
import { matcherOf } from '../../rdf/datatypes/pattern.js';
import { namedNode, readList, sh, type Literal, type NamedNode, type Quad, type Store } from '../../rdf/rdf.js';
import type { Converted } from '../convert/converted.js';
import { hasDatatype, lengthOf } from './constraints.js';

type Term = NamedNode | Literal;
type Sure = (term: Term) => boolean;

/** What asking takes: the shapes, and the classes, without superclasses, of what records refer to. */
interface Asking {
  readonly shapes: Store;
  classesOf(iri: string): readonly string[];
}

const namespaceIri = sh.path.slice(0, -'path'.length);

/** What a value must be; each is sure of less than the standard allows, never of more. */
const perValue: Readonly<Record<string, (wanted: Quad['object'], shape: Quad['object'], asking: Asking) => Sure>> = {
  datatype: (wanted) => (term) => wanted.termType === 'NamedNode' && hasDatatype(term, wanted),
  nodeKind: (wanted) => (term) => wanted.value.includes(term.termType === 'Literal' ? 'Literal' : 'IRI'),
  class:
    (wanted, _shape, { classesOf }) =>
    (term) =>
      term.termType === 'NamedNode' && classesOf(term.value).includes(wanted.value),
  minLength: (least) => (term) => lengthOf(term) >= Number(least.value),
  maxLength: (most) => (term) => lengthOf(term) <= Number(most.value),
  minInclusive: (limit) => within(limit, (order) => order >= 0),
  maxInclusive: (limit) => within(limit, (order) => order <= 0),
  pattern: (pattern, shape, { shapes }) => {
    const matches = matcherOf(pattern.value, shapes.getObjects(shape, shacl('flags'), null)[0]?.value);
    return (term) => matches?.(term.value) === true;
  },
  in: (head, _shape, { shapes }) => {
    const items = readList(shapes, head);
    return (term) => items.some((item) => term.equals(item));
  },
  or: (head, _shape, asking) => {
    const ways = readList(asking.shapes, head).map((each) => valueTests(each, asking, []));
    return (term) => ways.some((tests) => tests?.every((isFit) => isFit(term)) === true);
  },
};

/** What says nothing of values, besides what is no term of SHACL. */
const annotations = ['name', 'description', 'order', 'group', 'defaultValue', 'message', 'severity', 'flags'];

function shacl(local: string): NamedNode {
  return namedNode(namespaceIri + local);
}

function within(limit: Quad['object'], isFit: (order: number) => boolean): Sure {
  return (term) => {
    if (term.termType !== 'Literal' || limit.termType !== 'Literal') return false;
    const order = compareValues(term, limit);
    return order !== undefined && isFit(order);
  };
}

/** Reads what a shape asks of each value; `undefined` where it says what is not known here, besides what is named. */
function valueTests(shape: Quad['object'], asking: Asking, besides: readonly string[]): Sure[] | undefined {
  const tests: Sure[] = [];
  for (const { predicate, object } of asking.shapes.getQuads(shape, null, null, null)) {
    if (!predicate.value.startsWith(namespaceIri)) continue;
    const local = predicate.value.slice(namespaceIri.length);
    const make = perValue[local];
    if (make !== undefined) tests.push(make(object, shape, asking));
    else if (!annotations.includes(local) && !besides.includes(local)) return undefined;
  }
  return tests;
}

/** Tells whether the values of one property are sure to fit. */
interface PropertyTest {
  readonly path: string;
  fits(values: readonly Term[]): boolean;
}

function propertyTest(shape: Quad['object'], asking: Asking): PropertyTest | undefined {
  const find = (local: string) => asking.shapes.getObjects(shape, shacl(local), null) as Quad['object'][];
  const tests = valueTests(shape, asking, ['path', 'minCount', 'maxCount', 'uniqueLang']);
  const [path, ...others] = find('path');
  if (tests === undefined || path?.termType !== 'NamedNode' || others.length > 0) return undefined;
  const least = Math.max(0, ...find('minCount').map(({ value }) => Number(value)));
  const most = Math.min(Infinity, ...find('maxCount').map(({ value }) => Number(value)));
  const isUnique = find('uniqueLang').length > 0;
  const fits: PropertyTest['fits'] = (values) => {
    if (values.length > most || values.length < least) return false;
    // Two that are the same count once, and two of a language are one too many where each may have one.
    if (values.length > 1 && (least > 1 || isUnique) && !areApart(values, isUnique)) return false;
    return values.every((term) => tests.every((isFit) => isFit(term)));
  };
  return { path: path.value, fits };
}

function areApart(values: readonly Term[], byLanguage: boolean): boolean {
  const keys = values.map((term) => {
    const language = term.termType === 'Literal' ? term.language : '';
    return byLanguage && language !== '' ? language : `${language} ${term.value}`;
  });
  return new Set(keys).size === values.length;
}

/** Makes the function that tells whether a record is sure to fit some shapes, by their IRIs. */
export function sieveOf(asking: Asking): (record: Converted, shapes: readonly string[]) => boolean {
  const known = new Map<string, readonly PropertyTest[] | undefined>();
  const read = (iri: string): readonly PropertyTest[] | undefined => {
    const shape = namedNode(iri);
    if (valueTests(shape, asking, ['targetClass', 'property'])?.length !== 0) return undefined;
    const properties = asking.shapes.getObjects(shape, shacl('property'), null) as Quad['object'][];
    const tests = properties.map((each) => propertyTest(each, asking));
    return tests.every((test) => test !== undefined) ? tests : undefined;
  };
  const testsOf = (iri: string): readonly PropertyTest[] | undefined => {
    if (!known.has(iri)) known.set(iri, read(iri));
    return known.get(iri);
  };
  return ({ iri, quads }, shapes) => {
    const own = quads.filter(({ subject }) => subject.value === iri);
    const at = (path: string): Term[] =>
      own.filter(({ predicate }) => predicate.value === path).map(({ object }) => object as Term);
    return shapes.every((each) => testsOf(each)?.every(({ path, fits }) => fits(at(path))));
  };
}
