// Reads the ontology, Turtle files or the ontology graph of a release, into the model.
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../model.js';
import { rdfs, Store, type Quad } from '../../rdf/rdf.js';
import { closure, reader, type IncompleteShape } from './graph.js';
import { lacksOfKinds, readKinds } from './kinds.js';
import { readDates, readPrefixes, readTerms } from './terms.js';

/** Lists all that the shapes lack of what the model is read from; where there is none of it, {@link readModel} reads it. */
export function lacksIn(quads: Iterable<Quad>, names: Names): IncompleteShape[] {
  return lacksOfKinds(reader(new Store([...quads] as never), names.tool));
}

/** Reads the model from the quads of the ontology; throws `ontology-invalid` naming the shape that lacks something. */
export function readModel(quads: Iterable<Quad>, names: Names): Model {
  const graph = reader(new Store([...quads] as never), names.tool);
  const superclasses = closure(graph, rdfs.subClassOf);
  const kinds = readKinds(graph, superclasses);
  return {
    kinds,
    terms: readTerms(graph),
    prefixes: readPrefixes(graph, names),
    dates: readDates(graph),
    lowerBounds: new Set(graph.subjects(graph.tool('lowerBoundOnly'))),
    superclasses,
    superproperties: closure(graph, rdfs.subPropertyOf),
    kind: (name) => kinds.find((kind) => kind.name === name),
    kindOfFile: (file) => kinds.find((kind) => kind.file === file),
    kindOfClass: (iri) => kinds.find((kind) => kind.class === iri),
  };
}
