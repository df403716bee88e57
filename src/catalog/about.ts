// Who publishes and whom to ask, what the facts cover in space and time, and under which licence they are.
import { languageOf, licenceOf, namesOf } from '../model/authorities.js';
import { firstDay, lastDay, readDate, type PartialDate } from '../rdf/date.js';
import type { Extent, Named, Period, Publication } from '../model/publication.js';
import { dcat, dct, foaf, geo, rdf, rdfs, skos, vcard, xsd } from '../rdf/rdf.js';
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
    features: `${catalog}#features`,
    feed: `${catalog}#feed`,
    series: `${names.base}version#series`,
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
  const { publisher, contact, period, provenance } = sharedNodes(named);
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
    ...describeLicence(publication.licence),
    ...(publication.spatial ?? []).flatMap(describeExtent),
    ...(period === undefined ? [] : describePeriod(period, publication.temporal ?? {})),
  ];
}

/**
 * Describes a licence so that portals recognise it: CKAN compares titles without a language with its register, udata
 * looks in the description for the address of the deed.
 */
function describeLicence(address: string): Triple[] {
  const { iri, type, title } = licenceOf(address);
  if (title === undefined) return [];
  return [
    ...link(iri, dct.type, type),
    ...link(iri, skos.exactMatch, address),
    value(iri, dct.title, title),
    value(iri, dct.description, `${namesOf(iri)['en'] ?? title}: ${address}`),
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
    ...sayDay(period, dcat.startDate, start, firstDay),
    ...sayDay(period, dcat.endDate, end, lastDay),
  ];
}

/** Gives the day on which a period begins or ends: of a year alone, harvesters take the first day for either. */
function sayDay(subject: string, predicate: string, text = '', dayOf: (date: PartialDate) => string): Triple[] {
  const date = readDate(text);
  return date === undefined ? [] : [value(subject, predicate, dayOf(date), xsd.date)];
}
