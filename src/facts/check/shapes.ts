// Rules about the terms of SHACL that the shapes use: each is one of the standard, is checked here, and has a value of its sort.
import { patternFault } from '../../rdf/datatypes/pattern.js';
import { en } from '../words/en/en.js';
import { rdf, sh, type Quad } from '../../rdf/rdf.js';
import { checkedTerms, faultsIn, isChecked, type FaultOf } from './parameters.js';
import type { OntologyContext, Remark } from './remark.js';

const namespaceIri = sh.path.slice(0, -'path'.length);

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

/** Finds what the shapes say in words that SHACL does not have, and what they say that nobody looks at. */
export function knownShapeTerms({ quads, names }: OntologyContext): Remark[] {
  const shapes = new Set(quads.filter(isOfShape).map(({ subject }) => subject.value));
  const faultOf = faultsIn(quads, names);
  const found = quads.flatMap((quad) => [...predicateRemarks(quad, shapes, faultOf), ...objectRemarks(quad)]);
  return [...new Map(found.map((remark) => [`${remark.about} ${remark.say(en.ontology)[0]}`, remark])).values()];
}

/** Parameters of which a shape has one value at most (SHACL §4: “at most one value for”, §2.1). */
const single: ReadonlySet<string> = new Set([
  'path', 'datatype', 'nodeKind', 'minCount', 'maxCount', 'minLength', 'maxLength', 'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive',
  'languageIn', 'uniqueLang', 'in', 'closed', 'ignoredProperties', 'deactivated', 'severity', 'flags', 'qualifiedMinCount', 'qualifiedMaxCount',
]); // prettier-ignore

/** Finds parameters of which a shape has several values: engines take one of them, or none. */
export function singleParameters({ quads }: Pick<OntologyContext, 'quads'>): Remark[] {
  const found = new Map<string, { about: string; local: string; values: Set<string> }>();
  for (const { subject, predicate, object } of quads) {
    const local = predicate.value.startsWith(namespaceIri) ? predicate.value.slice(namespaceIri.length) : '';
    if (!single.has(local)) continue;
    const key = `${subject.value} ${local}`;
    const known = found.get(key) ?? { about: subject.value, local, values: new Set() };
    found.set(key, known);
    // Blank nodes that say the same are one, and say it several times.
    known.values.add(shown(object));
  }
  const several = [...found.values()].filter(({ values }) => values.size > 1);
  return several.map(({ about, local, values }) => ({
    rule: 'shape-malformed',
    about,
    say: (said) => said.repeated(local, [...values].sort()),
  }));
}

/** Tells whether a quad shows that its subject is a shape. */
function isOfShape({ predicate, object }: Quad): boolean {
  const isTyped =
    predicate.value === rdf.type && object.value.endsWith('Shape') && object.value.startsWith(namespaceIri);
  return (
    isTyped || predicate.value === sh.path || predicate.value === sh.targetClass || predicate.value === sh.property
  );
}

/** Finds shapes of properties that name none (SHACL §2.3.1): they would apply to nothing. */
export function namedPaths({ quads, names }: OntologyContext): Remark[] {
  const withPath = new Set(
    quads.filter(({ predicate }) => predicate.value === sh.path).map(({ subject }) => subject.value),
  );
  const without = quads.filter(
    ({ predicate, object }) =>
      predicate.value === sh.property && object.termType === 'NamedNode' && !withPath.has(object.value),
  );
  return [...new Set(without.map(({ object }) => object.value))].map((about) => {
    const name = about.startsWith(names.skolem('')) ? undefined : about.replace(/^.*[#/]/, '');
    return { rule: 'shape-incomplete', about, say: (said) => said.incomplete(name, ['sh:path']) };
  });
}

function predicateRemarks(
  { subject, predicate, object }: Quad,
  shapes: ReadonlySet<string>,
  faultOf: FaultOf,
): Remark[] {
  if (!predicate.value.startsWith(namespaceIri)) return [];
  const local = predicate.value.slice(namespaceIri.length);
  const about = subject.value;
  if (isChecked(local)) {
    const wanted = faultOf(local, object);
    if (wanted === undefined) return [];
    return [{ rule: 'shape-malformed', about, say: (said) => said.malformed(local, wanted, shown(object)) }];
  }
  if (annotations.includes(local) || targets.includes(local)) return [];
  if (reports.includes(local)) return [reported(about, local)];
  if (inner.includes(local) && !shapes.has(about)) return [];
  if (unchecked.includes(local) || inner.includes(local))
    return [{ rule: 'shape-unchecked', severity: 'warning', about, say: (said) => said.unchecked(local) }];
  return [unknown(about, local, [...checkedTerms, ...annotations, ...inner, ...unchecked, ...targets])];
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

/** Shows a value as it stands in Turtle; what has no name has its brackets (RDF 1.1 Concepts §3.5). */
function shown(object: Quad['object']): string {
  if (object.value === rdf.nil) return '()';
  if (object.termType === 'NamedNode' && object.value.includes('/.well-known/genid/')) return '[ … ]';
  return object.termType === 'NamedNode' ? `<${object.value}>` : `"${object.value}"`;
}
