// The rules about the ontology itself, as a table.
import { sh } from '../../rdf/rdf.js';
import { errorAt, sortFindings, warningAt, type Finding } from '../record.js';
import { distinctKinds, unambiguousKeys } from './keys.js';
import { placeOf } from './places.js';
import type { OntologyContext, Remark } from './remark.js';
import { knownPatterns, knownShapeTerms } from './shapes.js';
import { definedTerms, explainedTerms, knownProperties } from './terms.js';
import { textFindings } from './text.js';

type OntologyRule = (context: OntologyContext) => Remark[];

/** A new rule about the ontology is a new line here. */
const ontologyRules: readonly OntologyRule[] = [
  definedTerms,
  explainedTerms,
  knownProperties,
  unambiguousKeys,
  distinctKinds,
  checkedShapes,
  knownShapeTerms,
  knownPatterns,
];

/** Checks the ontology by all rules; sorted by place. */
export function checkOntology(context: OntologyContext): Finding[] {
  const remarks = ontologyRules.flatMap((rule) => rule(context));
  const findings = remarks.map(({ rule, severity, about, message, hint }) => {
    const make = severity === 'warning' ? warningAt : errorAt;
    return make(placeOf(about, context.files), rule, message, hint);
  });
  return sortFindings([...findings, ...characters(context)]);
}

/** The place of a term is searched for only where there is something to say about it. */
function characters({ quads, files }: OntologyContext): Finding[] {
  const nowhere = { file: '', line: 1, column: 1 };
  return quads.flatMap(({ subject, predicate, object }) => {
    if (object.termType !== 'Literal') return [];
    const found = textFindings(object.value, nowhere, `<${predicate.value}> of <${subject.value}>`);
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
      message: `The shape says what it applies to by sh:${predicate.value.slice(namespaceIri.length)}, which is not looked at.`,
      hint: 'Use sh:targetClass.',
    }));
}
