// Rules about the terms of SHACL that the shapes use: each is one of the standard, is checked here, and has a value of its sort.
import { nameOfDatatype } from '../../rdf/datatypes/lexical.js';
import { patternFault } from '../../rdf/datatypes/pattern.js';
import { didYouMean } from '../../nearest.js';
import { rdf, sh, xsd, type Quad } from '../../rdf/rdf.js';
import type { OntologyContext, Remark } from './remark.js';

const namespaceIri = sh.path.slice(0, -'path'.length);

/** Parameters of SHACL Core that are checked, by the sort of value that they take. */
const checked: Readonly<Record<string, (object: Quad['object']) => string | undefined>> = {
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

/** Terms that say nothing that could be checked (SHACL §2.3.2, §2.1.4), or only inside of what is told to be unchecked. */
const annotations = [
  'name', 'description', 'order', 'select', 'ask', 'construct', 'group', 'defaultValue', 'message', 'prefixes', 'declare', 'prefix', 'namespace',
  'shapesGraph', 'suggestedShapesGraph', 'entailment', 'labelTemplate', 'codeIdentifier', 'intent', 'agentInstruction',
  'jsFunctionName', 'jsLibrary', 'jsLibraryURL', 'subject', 'predicate', 'object', 'filterShape', 'nodes', 'intersection', 'union', 'minus',
  'if', 'then', 'else', 'exists', 'count', 'distinct', 'orderBy', 'asc', 'desc', 'limit', 'offset', 'sum', 'min', 'max', 'returnType', 'update', 'resultAnnotation',
  'annotationVarName', 'annotationValue',
]; // prettier-ignore

/** Terms of SHACL-SPARQL and of its extensions, which are not looked at; other ways to say a target have a rule of their own. */
export const unchecked = [
  'sparql', 'js', 'rule', 'values', 'expression', 'parameter', 'validator', 'nodeValidator', 'propertyValidator',
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
  'SPARQLUpdateExecutable',
]; // prettier-ignore

function each<Value>(names: readonly string[], value: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** Finds what the shapes say in words that SHACL does not have, and what they say that nobody looks at. */
export function knownShapeTerms({ quads }: OntologyContext): Remark[] {
  const found = quads.flatMap((quad) => [...predicateRemarks(quad), ...objectRemarks(quad)]);
  return [...new Map(found.map((remark) => [`${remark.about} ${remark.message}`, remark])).values()];
}

function predicateRemarks({ subject, predicate, object }: Quad): Remark[] {
  if (!predicate.value.startsWith(namespaceIri)) return [];
  const local = predicate.value.slice(namespaceIri.length);
  const about = subject.value;
  const check = checked[local];
  if (check !== undefined) {
    const wanted = check(object);
    if (wanted === undefined) return [];
    const message = `sh:${local} takes ${wanted}, not ${shown(object)}.`;
    return [{ rule: 'shape-malformed', about, message, hint: `Give sh:${local} ${wanted}.` }];
  }
  if (annotations.includes(local) || targets.includes(local)) return [];
  if (unchecked.includes(local)) {
    const message = `What the shape says by sh:${local} is not checked.`;
    const hint = 'Say it by a constraint of SHACL Core, or check it elsewhere.';
    return [{ rule: 'shape-unchecked', severity: 'warning', about, message, hint }];
  }
  return [unknown(about, local, [...Object.keys(checked), ...annotations, ...unchecked, ...targets])];
}

/** Names of constraint components stand in reports only. */
function objectRemarks({ subject, predicate, object }: Quad): Remark[] {
  if (object.termType !== 'NamedNode' || !object.value.startsWith(namespaceIri)) return [];
  const local = object.value.slice(namespaceIri.length);
  if (local === '' || predicate.value === sh.nodeKind || !predicate.value.startsWith(namespaceIri)) {
    if (predicate.value !== rdf.type) return [];
  }
  if (predicate.value === sh.nodeKind || values.includes(local)) return [];
  return [unknown(subject.value, local, values)];
}

function unknown(about: string, local: string, known: readonly string[]): Remark {
  const hint = didYouMean(local, known, 'Look it up in the SHACL standard, or leave it out.');
  return {
    rule: 'shape-term-unknown',
    about,
    message: `sh:${local} is no term of SHACL.`,
    hint: hint.replace('"', '"sh:'),
  };
}

/** Finds patterns that are no regular expressions. */
export function knownPatterns({ quads }: OntologyContext): Remark[] {
  return quads.flatMap(({ subject, predicate, object }): Remark[] => {
    if (predicate.value !== sh.pattern) return [];
    const flags = quads.find((each) => each.subject.value === subject.value && each.predicate.value === sh.flags);
    const fault = patternFault(object.value, flags?.object.value);
    if (fault === undefined) return [];
    const message = `"${object.value}" is not a regular expression: ${fault}.`;
    return [{ rule: 'pattern-invalid', about: subject.value, message, hint: 'Mend sh:pattern or sh:flags.' }];
  });
}

function shown(object: Quad['object']): string {
  return object.termType === 'NamedNode' ? `<${object.value}>` : `"${object.value}"`;
}

function wholeNumber(object: Quad['object']): string | undefined {
  return object.termType === 'Literal' && /^\+?\d+$/.test(object.value) ? undefined : 'a whole number';
}

function trueOrFalse(object: Quad['object']): string | undefined {
  const isOne = object.termType === 'Literal' && object.datatype.value === xsd.boolean;
  return isOne && /^(?:true|false|0|1)$/.test(object.value) ? undefined : 'true or false, without quotation marks';
}

function aLiteral(object: Quad['object']): string | undefined {
  return object.termType === 'Literal' ? undefined : 'a value in quotation marks or a number';
}

function anIri(object: Quad['object']): string | undefined {
  return object.termType === 'Literal' ? 'a name, without quotation marks' : undefined;
}

function anything(): undefined {
  return undefined;
}

function aDatatype(object: Quad['object']): string | undefined {
  const isOfXsd = object.value.startsWith(xsd.string.slice(0, -'string'.length));
  const isKnown = !isOfXsd || nameOfDatatype(object.value) !== undefined;
  return object.termType === 'NamedNode' && isKnown ? undefined : 'a datatype that RDF knows, such as xsd:string';
}

function aNodeKind(object: Quad['object']): string | undefined {
  const kinds = ['IRI', 'Literal', 'BlankNode', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'];
  return kinds.some((kind) => object.value === namespaceIri + kind)
    ? undefined
    : `one of ${kinds.map((kind) => `sh:${kind}`).join(', ')}`;
}
