// Rules about the terms of SHACL that the shapes use: each is one of the standard, is checked here, and has a value of its sort.
import { nameOfDatatype } from '../../rdf/datatypes/lexical.js';
import { patternFault } from '../../rdf/datatypes/pattern.js';
import { en } from '../words/en/en.js';
import type { Parameter } from '../words/en/ontology.js';
import { rdf, sh, xsd, type Quad } from '../../rdf/rdf.js';
import type { OntologyContext, Remark } from './remark.js';

const namespaceIri = sh.path.slice(0, -'path'.length);

/** Parameters of SHACL Core that are checked, by the sort of value that they take. */
const checked: Readonly<Record<string, (object: Quad['object']) => Parameter | undefined>> = {
  ...each(['minCount', 'maxCount', 'minLength', 'maxLength', 'qualifiedMinCount', 'qualifiedMaxCount'], wholeNumber),
  ...each(['uniqueLang', 'closed', 'deactivated', 'qualifiedValueShapesDisjoint'], trueOrFalse),
  ...each(['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive', 'flags'], aLiteral),
  ...each(['class', 'equals', 'disjoint', 'lessThan', 'lessThanOrEquals', 'targetClass', 'severity'], anIri),
  ...each(
    ['in', 'languageIn', 'and', 'or', 'xone', 'ignoredProperties', 'hasValue', 'not', 'node', 'property'],
    anything,
  ),
  ...each(['qualifiedValueShape', 'path', 'inversePath', 'alternativePath'], anything),
  ...each(['zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'], anything),
  datatype: aDatatype,
  pattern: aLiteral,
  nodeKind: aNodeKind,
};

/** Terms that say nothing that could be checked (SHACL §2.3.2, §3.1, §5.2). */
const annotations = [
  'name', 'description', 'order', 'group', 'defaultValue', 'message', 'prefixes', 'declare', 'prefix', 'namespace',
  'shapesGraph', 'suggestedShapesGraph', 'labelTemplate', 'codeIdentifier', 'intent', 'agentInstruction',
]; // prettier-ignore

/** Terms of queries, rules and expressions: they stand inside of what is told to be unchecked, and are told where they stand in a shape itself. */
const inner = [
  'select', 'ask', 'construct', 'update', 'jsFunctionName', 'jsLibrary', 'jsLibraryURL', 'subject', 'predicate', 'object', 'filterShape', 'nodes',
  'intersection', 'union', 'minus', 'if', 'then', 'else', 'exists', 'count', 'distinct', 'orderBy', 'asc', 'desc', 'limit', 'offset', 'sum', 'min', 'max',
  'returnType', 'resultAnnotation', 'annotationVarName', 'annotationValue',
]; // prettier-ignore

/** Terms of reports, which say what a validation found (SHACL §3.6). */
const reports = [
  'conforms', 'result', 'detail', 'focusNode', 'value', 'resultPath', 'resultMessage', 'resultSeverity', 'sourceShape', 'sourceConstraint',
  'sourceConstraintComponent', 'shapesGraphWellFormed', 'ValidationReport', 'ValidationResult', 'AbstractResult',
]; // prettier-ignore

/** Terms of SHACL-SPARQL and of its extensions, which are not looked at; other ways to say a target have a rule of their own. */
export const unchecked = [
  'sparql', 'js', 'rule', 'entailment', 'values', 'expression', 'parameter', 'validator', 'nodeValidator', 'propertyValidator',
  'optional', 'annotationProperty', 'condition', 'reifierShape', 'reificationRequired', 'uniqueMembers',
  'memberShape', 'minListLength', 'maxListLength', 'singleLine', 'someValue', 'nodeByExpression', 'subsetOf', 'rootClass',
]; // prettier-ignore
const targets = ['targetNode', 'targetSubjectsOf', 'targetObjectsOf', 'target', 'targetWhere', 'shape'];

const values = [
  'NodeShape', 'PropertyShape', 'Shape', 'PropertyGroup', 'IRI', 'Literal', 'BlankNode', 'BlankNodeOrIRI', 'BlankNodeOrLiteral',
  'IRIOrLiteral', 'Violation', 'Warning', 'Info', 'Debug', 'Trace', 'PrefixDeclaration', 'SPARQLConstraint', 'SPARQLRule',
  'TripleRule', 'ConstraintComponent', 'JSConstraint', 'Function', 'SPARQLFunction', 'SPARQLTarget', 'this', 'JSLibrary', 'JSFunction', 'JSRule',
  'JSTarget', 'JSValidator', 'Validator', 'SPARQLAskValidator', 'SPARQLSelectValidator', 'Parameter', 'Parameterizable', 'Rule', 'Target', 'TargetType',
  'SPARQLTargetType', 'ResultAnnotation', 'SPARQLExecutable', 'SPARQLAskExecutable', 'SPARQLSelectExecutable', 'SPARQLConstructExecutable',
  'SPARQLUpdateExecutable', 'JSExecutable', 'JSTargetType', 'Severity', 'NodeKind',
]; // prettier-ignore

function each<Value>(names: readonly string[], value: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** Finds what the shapes say in words that SHACL does not have, and what they say that nobody looks at. */
export function knownShapeTerms({ quads }: OntologyContext): Remark[] {
  const shapes = new Set(quads.filter(isOfShape).map(({ subject }) => subject.value));
  const found = quads.flatMap((quad) => [...predicateRemarks(quad, shapes), ...objectRemarks(quad)]);
  return [...new Map(found.map((remark) => [`${remark.about} ${remark.say(en.ontology)[0]}`, remark])).values()];
}

/** Tells whether a quad shows that its subject is a shape. */
function isOfShape({ predicate, object }: Quad): boolean {
  const isTyped =
    predicate.value === rdf.type && object.value.endsWith('Shape') && object.value.startsWith(namespaceIri);
  return (
    isTyped || predicate.value === sh.path || predicate.value === sh.targetClass || predicate.value === sh.property
  );
}

function predicateRemarks({ subject, predicate, object }: Quad, shapes: ReadonlySet<string>): Remark[] {
  if (!predicate.value.startsWith(namespaceIri)) return [];
  const local = predicate.value.slice(namespaceIri.length);
  const about = subject.value;
  const check = checked[local];
  if (check !== undefined) {
    const wanted = check(object);
    if (wanted === undefined) return [];
    return [{ rule: 'shape-malformed', about, say: (said) => said.malformed(local, wanted, shown(object)) }];
  }
  if (annotations.includes(local) || targets.includes(local)) return [];
  if (reports.includes(local)) return [reported(about, local)];
  if (inner.includes(local) && !shapes.has(about)) return [];
  if (unchecked.includes(local) || inner.includes(local))
    return [{ rule: 'shape-unchecked', severity: 'warning', about, say: (said) => said.unchecked(local) }];
  return [unknown(about, local, [...Object.keys(checked), ...annotations, ...inner, ...unchecked, ...targets])];
}

/** Names of constraint components stand in reports only. */
function objectRemarks({ subject, predicate, object }: Quad): Remark[] {
  if (object.termType !== 'NamedNode' || !object.value.startsWith(namespaceIri)) return [];
  const local = object.value.slice(namespaceIri.length);
  if (local === '' || predicate.value === sh.nodeKind || !predicate.value.startsWith(namespaceIri)) {
    if (predicate.value !== rdf.type) return [];
  }
  if (predicate.value === sh.nodeKind || values.includes(local)) return [];
  if (reports.includes(local) || local.endsWith('ConstraintComponent')) return [reported(subject.value, local)];
  return [unknown(subject.value, local, values)];
}

function unknown(about: string, local: string, known: readonly string[]): Remark {
  return { rule: 'shape-term-unknown', about, say: (said) => said.unknownTerm(local, known) };
}

function reported(about: string, local: string): Remark {
  return { rule: 'shape-term-unknown', about, say: (said) => said.reported(local) };
}

/** Finds patterns that are no regular expressions. */
export function knownPatterns({ quads }: OntologyContext): Remark[] {
  return quads.flatMap(({ subject, predicate, object }): Remark[] => {
    if (predicate.value !== sh.pattern) return [];
    const flags = quads.find((each) => each.subject.value === subject.value && each.predicate.value === sh.flags);
    const fault = patternFault(object.value, flags?.object.value);
    if (fault === undefined) return [];
    return [{ rule: 'pattern-invalid', about: subject.value, say: (said) => said.pattern(object.value, fault) }];
  });
}

function shown(object: Quad['object']): string {
  return object.termType === 'NamedNode' ? `<${object.value}>` : `"${object.value}"`;
}

function wholeNumber(object: Quad['object']): Parameter | undefined {
  return object.termType === 'Literal' && /^\+?\d+$/.test(object.value) ? undefined : 'number';
}

function trueOrFalse(object: Quad['object']): Parameter | undefined {
  const isOne = object.termType === 'Literal' && object.datatype.value === xsd.boolean;
  return isOne && /^(?:true|false|0|1)$/.test(object.value) ? undefined : 'truth';
}

function aLiteral(object: Quad['object']): Parameter | undefined {
  return object.termType === 'Literal' ? undefined : 'literal';
}

function anIri(object: Quad['object']): Parameter | undefined {
  return object.termType === 'Literal' ? 'iri' : undefined;
}

function anything(): undefined {
  return undefined;
}

function aDatatype(object: Quad['object']): Parameter | undefined {
  const isOfXsd = object.value.startsWith(xsd.string.slice(0, -'string'.length));
  const isKnown = !isOfXsd || nameOfDatatype(object.value) !== undefined;
  return object.termType === 'NamedNode' && isKnown ? undefined : 'datatype';
}

function aNodeKind(object: Quad['object']): Parameter | undefined {
  const kinds = ['IRI', 'Literal', 'BlankNode', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'];
  return kinds.some((kind) => object.value === namespaceIri + kind) ? undefined : 'nodeKind';
}
