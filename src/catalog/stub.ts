// Describes the values of controlled vocabularies as far as a reader without internet needs: class, scheme and name.
import { conceptual, mediaTypes, namesOf, ranges, schemeOf } from '../model/authorities.js';
import { dcat, dct, rdf, rdfs, skos, type LangMap } from '../rdf/rdf.js';
import { link, say, value, type Triple } from './triple.js';

/** Describes each value that triples refer to by a property whose range is known, and the schemes of those values. */
export function describeValues(triples: readonly Triple[]): Triple[] {
  const described = new Set(triples.filter(([, predicate]) => predicate === skos.prefLabel).map(([iri]) => iri));
  const schemes = new Set<string>();
  const found = triples.flatMap(([, predicate, { termType, value: iri }]): Triple[] => {
    if (termType !== 'NamedNode') return [];
    const scheme = schemeOf(iri);
    if (predicate === dcat.themeTaxonomy) schemes.add(iri);
    if (scheme !== undefined) schemes.add(scheme);
    const isConcept = conceptual.has(predicate);
    const labels: LangMap = described.has(iri) ? {} : namesOf(iri);
    return [
      ...link(iri, rdf.type, ranges[predicate], isConcept ? skos.Concept : undefined),
      ...(isConcept || ranges[predicate] !== undefined ? say(iri, skos.prefLabel, labels) : []),
      ...(scheme === undefined ? [] : link(iri, skos.inScheme, scheme)),
      ...(predicate === dct.format && labels['en'] !== undefined
        ? [...link(iri, rdf.type, dct.IMT), value(iri, rdfs.label, nameOfFormat(labels['en']))]
        : []),
      ...(predicate === dcat.mediaType || predicate === dcat.packageFormat
        ? [value(iri, rdfs.label, iri.slice(mediaTypes.length))]
        : []),
    ];
  });
  return [...found, ...[...schemes].flatMap(describeScheme)];
}

/** Gives the name under which CKAN and udata show a format; CKAN looks for it at a `dct:IMT` only. */
function nameOfFormat(label: string): string {
  return label.replace(/^RDF (?=[NT])/, '').replace('RDF XML', 'RDF/XML');
}

/** Names a scheme; by its last word where the table has no name of it, for that is how its owner calls it. */
function describeScheme(scheme: string): Triple[] {
  const known = namesOf(scheme);
  const name = scheme
    .replace(/\/1\.0$/, '')
    .replace(/^.*\//, '')
    .replaceAll('-', ' ');
  return [
    ...link(scheme, rdf.type, skos.ConceptScheme),
    ...say(scheme, dct.title, Object.keys(known).length > 0 ? known : { en: name }),
  ];
}
