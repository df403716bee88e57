// Reads the terms of an ontology, its prefixes, and the annotations of its dates.
import type { Names } from '../../rdf/iri.js';
import type { DateRule, Term } from '../model.js';
import { owl, rdf, rdfs, skos, vann } from '../../rdf/rdf.js';
import { labelOf, type GraphReader } from './graph.js';

/** Reads what is derived from each annotated date property. */
export function readDates(graph: GraphReader): DateRule[] {
  const marks = ['notBefore', 'before', 'year', 'beginsInterval'] as const;
  const properties = new Set(marks.flatMap((mark) => graph.subjects(graph.tool(mark))));
  return [...properties].sort().map((property) => {
    const value = (mark: string) => graph.one(property, graph.tool(mark))?.value;
    return {
      property,
      notBefore: value('notBefore'),
      before: value('before'),
      year: value('year'),
      beginsInterval: value('beginsInterval'),
      basis: value('basis'),
    };
  });
}

/** Reads classes, properties and concepts, in the order of their IRIs. */
export function readTerms(graph: GraphReader): ReadonlyMap<string, Term> {
  const types = [
    [owl.Class, 'class'],
    [rdfs.Class, 'class'],
    [rdf.Property, 'property'],
    [owl.ObjectProperty, 'property'],
    [owl.DatatypeProperty, 'property'],
    [owl.AnnotationProperty, 'property'],
    [skos.Concept, 'concept'],
  ] as const;
  const terms = new Map<string, Term>();
  for (const [type, is] of types) {
    for (const iri of graph.subjects(rdf.type, type)) {
      terms.set(iri, { iri, is, label: labelOf(graph, iri), definition: graph.texts(iri, skos.definition) });
    }
  }
  return new Map([...terms].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads the preferred prefixes; the namespace is that of the settings, else the ontology's IRI and a hash. */
export function readPrefixes(graph: GraphReader, names: Names): ReadonlyMap<string, string> {
  const own = [names.ontology, names.tool];
  const prefixes = graph
    .subjects(vann.preferredNamespacePrefix)
    .sort()
    .map((iri) => {
      const namespaceIri = own.find((each) => each.replace(/[#/]$/, '') === iri) ?? `${iri}#`;
      return [graph.one(iri, vann.preferredNamespacePrefix)?.value ?? '', namespaceIri] as const;
    });
  return new Map(prefixes);
}
