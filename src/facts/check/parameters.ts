// What sort of value each parameter of SHACL Core takes: an engine given another stops, or looks at nothing.
import { nameOfDatatype } from '../../rdf/datatypes/lexical.js';
import type { Names } from '../../rdf/iri.js';
import { rdf, sh, xsd, type Quad } from '../../rdf/rdf.js';
import type { Parameter } from '../words/en/ontology.js';

type Term = Quad['object'];

/** Says which sort of value a parameter takes, where it has another; `undefined` where it has one of its sort. */
export type FaultOf = (local: string, object: Term) => Parameter | undefined;

/** What stands around a value: which nodes are lists of two members at least, which are lists, and which are paths of others. */
interface Surroundings {
  readonly lists: ReadonlySet<string>;
  readonly long: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  isBlank(iri: string): boolean;
}

type Check = (object: Term, around: Surroundings) => Parameter | undefined;

const namespaceIri = sh.path.slice(0, -'path'.length);
const pathSorts = ['inversePath', 'alternativePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'];

/** The parameters that are checked, by the sort of value that they take (SHACL §2, §4). */
const checks: Readonly<Record<string, Check>> = {
  ...each(['minCount', 'maxCount', 'minLength', 'maxLength', 'qualifiedMinCount', 'qualifiedMaxCount'], wholeNumber),
  ...each(['uniqueLang', 'closed', 'deactivated', 'qualifiedValueShapesDisjoint'], trueOrFalse),
  ...each(['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive', 'flags', 'pattern'], aLiteral),
  ...each(['class', 'equals', 'disjoint', 'lessThan', 'lessThanOrEquals', 'targetClass', 'severity'], anIri),
  ...each(['in', 'languageIn', 'and', 'or', 'xone', 'ignoredProperties', 'alternativePath'], aList),
  ...each(['not', 'node', 'property', 'qualifiedValueShape'], aShape),
  ...each(['path', 'inversePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'], aPath),
  hasValue: () => undefined,
  datatype: aDatatype,
  nodeKind: aNodeKind,
};

/** Local names of the parameters that are checked. */
export const checkedTerms: readonly string[] = Object.keys(checks);

/** Tells whether a term of SHACL is a parameter that is checked. */
export function isChecked(local: string): boolean {
  return Object.hasOwn(checks, local);
}

/** Makes what looks at the values of parameters among the quads of an ontology. */
export function faultsIn(quads: readonly Quad[], names: Names): FaultOf {
  const [lists, long, paths] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === rdf.first) lists.add(subject.value);
    if (predicate.value === rdf.rest && object.value !== rdf.nil) long.add(subject.value);
    if (pathSorts.some((sort) => predicate.value === namespaceIri + sort)) paths.add(subject.value);
  }
  const around = { lists, long, paths, isBlank: (iri: string) => iri.startsWith(names.skolem('')) };
  return (local, object) => checks[local]?.(object, around);
}

function each<Value>(locals: readonly string[], value: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(locals.map((local) => [local, value]));
}

function wholeNumber(object: Term): Parameter | undefined {
  return object.termType === 'Literal' && /^\+?\d+$/.test(object.value) ? undefined : 'number';
}

function trueOrFalse(object: Term): Parameter | undefined {
  const isOne = object.termType === 'Literal' && object.datatype.value === xsd.boolean;
  return isOne && /^(?:true|false|0|1)$/.test(object.value) ? undefined : 'truth';
}

function aLiteral(object: Term): Parameter | undefined {
  return object.termType === 'Literal' ? undefined : 'literal';
}

function anIri(object: Term): Parameter | undefined {
  return object.termType === 'Literal' ? 'iri' : undefined;
}

function aShape(object: Term): Parameter | undefined {
  return object.termType === 'Literal' ? 'shape' : undefined;
}

function aList(object: Term, { lists }: Surroundings): Parameter | undefined {
  return object.value === rdf.nil || lists.has(object.value) ? undefined : 'list';
}

/** A path is a property, several of them in order, or what one of the other terms of paths makes of one (SHACL §2.3.1). */
function aPath(object: Term, { lists, long, paths, isBlank }: Surroundings): Parameter | undefined {
  if (object.termType === 'Literal' || object.value === rdf.nil) return 'path';
  if (lists.has(object.value)) return long.has(object.value) ? undefined : 'path';
  return !isBlank(object.value) || paths.has(object.value) ? undefined : 'path';
}

function aDatatype(object: Term): Parameter | undefined {
  const isOfXsd = object.value.startsWith(xsd.string.slice(0, -'string'.length));
  const isKnown = !isOfXsd || nameOfDatatype(object.value) !== undefined;
  return object.termType === 'NamedNode' && isKnown ? undefined : 'datatype';
}

function aNodeKind(object: Term): Parameter | undefined {
  const kinds = ['IRI', 'Literal', 'BlankNode', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'];
  return kinds.some((kind) => object.value === namespaceIri + kind) ? undefined : 'nodeKind';
}
