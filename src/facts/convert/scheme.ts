// Concepts among the records: all of a kind make up one scheme, without which readers of SKOS show none of them.
import type { Kind, Model } from '../../model/model.js';
import type { Names } from '../../rdf/iri.js';
import { dct, literal, namedNode, quad, rdf, rdfs, skos, type LangMap, type Quad } from '../../rdf/rdf.js';
import type { Converted, Value } from './converted.js';

/** Gives the IRI of the scheme of a kind's concepts, a part of the list of them; none where the kind has no concepts. */
export function schemeOf(kind: Kind, model: Model, names: Names): string | undefined {
  const isConceptual = [kind.class, ...model.superclasses(kind.class)].includes(skos.Concept);
  return isConceptual ? `${names.base}doc/${kind.name}#scheme` : undefined;
}

/** Gives the scheme of a record that is a concept, as pairs of subject, predicate and object; none where its fields name one. */
export function inScheme(
  { iri, kind }: Converted,
  values: readonly Value[],
  { model, names }: { model: Model; names: Names },
): (readonly [string, string, string])[] {
  const scheme = schemeOf(kind, model, names);
  const has = (property: string): boolean => values.some(({ field }) => field.path === property);
  if (scheme === undefined || has(skos.inScheme)) return [];
  const isTop = !has(skos.broader);
  return [
    [iri, skos.inScheme, scheme],
    ...(isTop
      ? ([
          [iri, skos.topConceptOf, scheme],
          [scheme, skos.hasTopConcept, iri],
        ] as const)
      : []),
  ];
}

/** Describes the schemes of the kinds whose records are there and are concepts. */
export function describeSchemes(records: readonly Converted[], model: Model, names: Names): Quad[] {
  const graph = namedNode(names.graph('derived'));
  return [...new Set(records.map(({ kind }) => kind))].flatMap((kind) => {
    const scheme = schemeOf(kind, model, names);
    if (scheme === undefined) return [];
    const say = (property: string, texts: LangMap): Quad[] =>
      Object.entries(texts).map(([language, text]) =>
        quad(namedNode(scheme), namedNode(property), literal(text, language), graph),
      );
    const title = Object.keys(kind.plural).length > 0 ? kind.plural : kind.label;
    return [
      quad(namedNode(scheme), namedNode(rdf.type), namedNode(skos.ConceptScheme), graph),
      ...[skos.prefLabel, rdfs.label, dct.title].flatMap((property) => say(property, title)),
      ...say(skos.definition, kind.definition),
    ];
  });
}
