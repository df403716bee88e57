// The rules about the ontology itself, as a table.
import { iriFaultOf } from '../../rdf/syntax.js';
import { onePath, type IncompleteShape } from '../../model/ontology/graph.js';
import { lacksIn } from '../../model/ontology/read.js';
import { sh } from '../../rdf/rdf.js';
import { errorAt, sortFindings, warningAt, type Finding } from '../record.js';
import { distinctKinds, unambiguousKeys } from './keys.js';
import { placeOf, placeOfIri } from './places.js';
import type { OntologyContext, Remark } from './remark.js';
import { knownPatterns, knownShapeTerms, namedPaths, singleParameters } from './shapes.js';
import { definedTerms, explainedTerms, knownProperties, namedProperties } from './terms.js';
import { textFindings } from './text.js';

type OntologyRule = (context: OntologyContext) => Remark[];

/** A new rule about the ontology is a new line here. */
const ontologyRules: readonly OntologyRule[] = [
  definedTerms,
  explainedTerms,
  knownProperties,
  namedProperties,
  unambiguousKeys,
  distinctKinds,
  checkedShapes,
  knownShapeTerms,
  singleParameters,
  namedPaths,
  knownPatterns,
];

/** Checks the ontology by all rules; sorted by place. */
export function checkOntology(context: OntologyContext): Finding[] {
  const remarks = ontologyRules.flatMap((rule) => rule(context));
  const ownerOf = ownersIn(context);
  const findings = remarks.map(({ rule, severity, lacks, about, say }) => {
    const make = severity === 'warning' ? warningAt : errorAt;
    const finding = make(placeOf(ownerOf(about), context.files), rule, ({ ontology }) => say(ontology));
    return lacks === undefined ? finding : { ...finding, lacks };
  });
  return sortFindings([...findings, ...addresses(context), ...characters(context)]);
}

/** Finds what the shapes lack without which no record can be read by them, and of what they have too much beside; sorted by place. */
export function incompleteShapes(context: Pick<OntologyContext, 'quads' | 'names' | 'files'>): Finding[] {
  const { quads, names, files } = context;
  const lacks = lacksIn(quads, names);
  if (lacks.length === 0) return [];
  const ownerOf = ownersIn(context);
  const repeated = singleParameters(context);
  // Of two values one is read, and what is lacking then is only their echo.
  const echoes = new Set(repeated.map(({ about }) => about));
  const remarks = lacks.filter(({ shape }) => !echoes.has(shape)).map((lack) => lackRemark(lack, context, ownerOf));
  return sortFindings(
    [...repeated, ...remarks].map(({ rule, about, say }) =>
      errorAt(placeOf(ownerOf(about), files), rule, ({ ontology }) => say(ontology)),
    ),
  );
}

/** A shape without a name is called by the key or the property of its field. */
function lackRemark(
  { shape, lack }: IncompleteShape,
  { quads, names }: Pick<OntologyContext, 'quads' | 'names'>,
  ownerOf: (iri: string) => string,
): Remark {
  const valueOf = (predicate: string): string | undefined =>
    quads.find((each) => each.subject.value === shape && each.predicate.value === predicate)?.object.value;
  const path = valueOf(sh.path);
  const isNamed = ownerOf(shape) === shape;
  const called = isNamed ? shape : (valueOf(`${names.tool}key`) ?? (path !== undefined && ownerOf(path) === path ? path : undefined)); // prettier-ignore
  const name = called?.replace(/^.*[#/]/, '');
  return {
    rule: 'shape-incomplete',
    about: shape,
    say: (said) => (lack.includes(onePath) ? said.manyPaths(name) : said.incomplete(name, lack)),
  };
}

/** A blank node has no place of its own: it stands where what it belongs to does. */
function ownersIn({ quads, names }: Pick<OntologyContext, 'quads' | 'names'>): (iri: string) => string {
  const isNode = (iri: string): boolean => iri.startsWith(names.skolem(''));
  const owners = new Map<string, string>();
  for (const { subject, object } of quads) if (isNode(object.value)) owners.set(object.value, subject.value);
  return (iri) => {
    let found = iri;
    for (let steps = 0; isNode(found) && steps < 100; steps++) found = owners.get(found) ?? names.ontology;
    return found;
  };
}

/** A parser of Turtle takes IRIs that other programs refuse, and with them the whole file that they stand in. */
function addresses({ quads, names, files }: OntologyContext): Finding[] {
  const iris = new Set<string>();
  const found: Finding[] = [];
  for (const { subject, predicate, object } of quads) {
    for (const term of [subject, predicate, object.termType === 'Literal' ? object.datatype : object])
      if (term.termType === 'NamedNode') iris.add(term.value);
    if (predicate.value !== `${names.tool}iriTemplate`) continue;
    const fault = iriFaultOf(object.value.replaceAll('{value}', '1'));
    if (fault === undefined) continue;
    const origin = placeOf(object.value, files);
    found.push(errorAt(origin, 'bad-link', ({ ontology }) => ontology.template(object.value, fault)));
  }
  for (const iri of iris) {
    const fault = iriFaultOf(iri);
    if (fault === undefined) continue;
    found.push(errorAt(placeOfIri(iri, files), 'bad-link', ({ ontology }) => ontology.iri(iri, fault)));
  }
  return found;
}

/** The place of a term is searched for only where there is something to say about it. */
function characters({ quads, files }: OntologyContext): Finding[] {
  const nowhere = { file: '', line: 1, column: 1 };
  return quads.flatMap(({ subject, predicate, object }) => {
    if (object.termType !== 'Literal') return [];
    const found = textFindings(object.value, nowhere, { property: predicate.value, subject: subject.value });
    return found.map((finding) => ({ ...finding, ...placeOf(subject.value, files) }));
  });
}

const otherTargets = ['targetNode', 'targetSubjectsOf', 'targetObjectsOf', 'target'];

/** Only sh:targetClass can be checked a batch of records at a time. */
function checkedShapes({ quads }: OntologyContext): Remark[] {
  const namespaceIri = sh.path.slice(0, -'path'.length);
  return quads
    .filter(({ predicate }) => otherTargets.some((local) => predicate.value === namespaceIri + local))
    .map(({ subject, predicate }) => ({
      rule: 'shape-unchecked',
      about: subject.value,
      say: (said) => said.target(predicate.value.slice(namespaceIri.length)),
    }));
}
