// Reads the ontology of a publication and the model that it gives, or what its shapes lack.
import type { Model } from '../model/model.js';
import { readModel } from '../model/ontology/read.js';
import type { Names } from '../rdf/iri.js';
import type { Quad } from '../rdf/rdf.js';
import { incompleteShapes } from './check/ontology.js';
import { readOntology } from './read/ontology.js';
import type { Finding } from './record.js';

/** The quads of an ontology, and what they say of kinds and fields. */
interface Terms {
  readonly ontology: readonly Quad[];
  readonly model: Model;
}

/** Reads the files of an ontology (name → Turtle text); nothing but findings where its shapes lack something. Throws `ontology-invalid`. */
export function readTerms(
  files: ReadonlyMap<string, string>,
  names: Names,
): Terms | { readonly findings: readonly Finding[] } {
  const ontology = readOntology(files, names);
  const findings = incompleteShapes({ quads: ontology, names, files });
  return findings.length > 0 ? { findings } : { ontology, model: readModel(ontology, names) };
}
