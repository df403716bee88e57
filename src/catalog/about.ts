// Who publishes and whom to ask, what the facts cover in space and time, and under which licence they are.
import { languageOf, licenceOf } from '../model/authorities.js';
import { dateDatatype, readDate } from '../rdf/date.js';
import type { Extent, Named, Period, Publication } from '../model/publication.js';
import { dcat, dct, foaf, geo, rdf, rdfs, skos, vcard } from '../rdf/rdf.js';
import { inPhrases } from './texts.js';
import { link, moment, say, value, type Triple } from './triple.js';

/** Names the nodes that data sets and services have in common. */
export function sharedNodes({ publication, names }: Named) {
  const catalog = `${names.base}catalog`;
  return {
    catalog,
    publisher: `${catalog}#publisher`,
    contact: `${catalog}#contact`,
    period: publication.temporal === undefined ? undefined : `${catalog}#period`,
    provenance: `${catalog}#provenance`,
    service: `${catalog}#sparql`,
    fragments: `${catalog}#fragments`,
    feed: `${catalog}#feed`,
    licence: licenceOf(publication.licence).iri,
    ontology: names.ontology.replace(/[#/]$/, ''),
  };
}

/** Says of a catalogue or data set what is the same for all of them. */
export function sayShared(subject: string, named: Named): Triple[] {
  const { publication } = named;
  const { publisher, licence } = sharedNodes(named);
  return [
    ...link(subject, dct.publisher, publisher),
    ...link(subject, dct.license, licence),
    ...link(subject, dct.language, ...publication.languages.map(languageOf)),
    ...link(subject, dct.spatial, ...(publication.spatial ?? []).map(({ place }) => place)),
    ...sayDates(subject, publication),
  ];
}

/** Says when something was published first and changed last. */
export function sayDates(subject: string, { issued, modified }: Publication): Triple[] {
  return [
    ...(issued === undefined ? [] : [moment(subject, dct.issued, issued)]),
    moment(subject, dct.modified, modified),
  ];
}

/** Describes the nodes that data sets refer to together. */
export function describeShared(named: Named): Triple[] {
  const { publication, names } = named;
  const { publisher, contact, period, licence, provenance } = sharedNodes(named);
  const { type: licenceType } = licenceOf(publication.licence);
  const { name, page, type } = publication.publisher;
  const ask = publication.contact ?? {};
  return [
    ...link(publisher, rdf.type, foaf.Agent),
    ...say(publisher, foaf.name, name),
    ...link(publisher, foaf.homepage, page),
    ...link(publisher, dct.type, type),
    ...link(contact, rdf.type, vcard.Kind, vcard.Organization),
    ...say(contact, vcard.fn, ask.name ?? name),
    ...link(contact, vcard.hasURL, ask.page ?? page ?? names.base),
    ...link(contact, vcard.hasEmail, ask.email === undefined ? undefined : `mailto:${ask.email}`),
    ...link(provenance, rdf.type, dct.ProvenanceStatement),
    ...say(
      provenance,
      rdfs.label,
      inPhrases(publication, (words) => words.provenance),
    ),
    ...link(licence, dct.type, licenceType),
    ...(licence === publication.licence ? [] : link(licence, skos.exactMatch, publication.licence)),
    ...(publication.spatial ?? []).flatMap(describeExtent),
    ...(period === undefined ? [] : describePeriod(period, publication.temporal ?? {})),
  ];
}

/** Describes a place with its centre and box in WKT, longitude first (GeoSPARQL 1.0 §8.5). */
function describeExtent({ place, name, centre, box }: Extent): Triple[] {
  const [west, south, east, north] = box ?? [];
  const corners = [`${west} ${south}`, `${east} ${south}`, `${east} ${north}`, `${west} ${north}`, `${west} ${south}`];
  return [
    ...say(place, skos.prefLabel, name),
    ...(centre === undefined ? [] : [value(place, dcat.centroid, `POINT(${centre.join(' ')})`, geo.wktLiteral)]),
    ...(box === undefined ? [] : [value(place, dcat.bbox, `POLYGON((${corners.join(',')}))`, geo.wktLiteral)]),
  ];
}

function describePeriod(period: string, { start, end }: Period): Triple[] {
  return [
    ...link(period, rdf.type, dct.PeriodOfTime),
    ...(start === undefined ? [] : [sayDate(period, dcat.startDate, start)]),
    ...(end === undefined ? [] : [sayDate(period, dcat.endDate, end)]),
  ];
}

function sayDate(subject: string, predicate: string, text: string): Triple {
  const date = readDate(text);
  return value(subject, predicate, text, date && dateDatatype(date));
}
