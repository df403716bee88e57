// The rules about the ontology itself, as a table.
import { iriFaultOf } from '../../rdf/syntax.js';
import { lacksIn } from '../../model/ontology/read.js';
import { sh } from '../../rdf/rdf.js';
import { errorAt, sortFindings, warningAt, type Finding } from '../record.js';
import { distinctKinds, unambiguousKeys } from './keys.js';
import { placeOf, placeOfIri } from './places.js';
import type { OntologyContext, Remark } from './remark.js';
import { knownPatterns, knownShapeTerms } from './shapes.js';
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

/** Finds what the shapes lack without which no record can be read by them; sorted by place. */
export function incompleteShapes(context: Pick<OntologyContext, 'quads' | 'names' | 'files'>): Finding[] {
  const { quads, names, files } = context;
  const ownerOf = ownersIn(context);
  const findings = lacksIn(quads, names).map(({ shape, lack }) => {
    const path = quads.find(({ subject, predicate }) => subject.value === shape && predicate.value === sh.path);
    const named = ownerOf(shape) === shape ? shape : path?.object.value;
    const say = named?.replace(/^.*[#/]/, '');
    return errorAt(placeOf(ownerOf(shape), files), 'shape-incomplete', ({ ontology }) =>
      ontology.incomplete(say, lack),
    );
  });
  return sortFindings(findings);
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
