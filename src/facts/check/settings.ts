// The rules about what the publication says of itself, as a table: what portals need beyond the form of the settings.
import { isKnownPlace, licenceAddresses, licenceOf } from '../../model/authorities.js';
import type { Model } from '../../model/model.js';
import { didYouMean } from '../../nearest.js';
import { datasetSlug, isTrial, maxIdentifierLength, type Publication } from '../../model/publication.js';
import type { PlaceOfSetting } from '../read/publication.js';
import { errorAt, warningAt, type Finding } from '../record.js';

/** The settings as the rules see them. */
export interface SettingsContext {
  readonly publication: Publication;
  readonly place: PlaceOfSetting;
  readonly model: Model;
  /** Names of the kinds that have entries. */
  readonly filled: ReadonlySet<string>;
  /** Today, `xsd:date`; without it no day is in the future. */
  readonly today?: string;
}

type SettingsRule = (context: SettingsContext) => Finding[];

/** A new rule about the settings is a new line here. */
const settingsRules: readonly SettingsRule[] = [
  secureBase,
  knownKinds,
  ownHighValue,
  shortIdentifiers,
  longDescriptions,
  knownLicence,
  knownPlaces,
  placesOnEarth,
  wholeStatement,
  pastDays,
  daysInOrder,
];

/** Checks the settings by all rules. */
export function checkSettings(context: SettingsContext): Finding[] {
  return settingsRules.flatMap((rule) => rule(context));
}

function secureBase({ publication: { base }, place }: SettingsContext): Finding[] {
  if (base.startsWith('https:') || isTrial(base)) return [];
  const message = `Names begin with "${base}", which portals such as dane.gov.pl do not take.`;
  return [warningAt(place('base'), 'base-insecure', message, 'Use a base that begins with https://.')];
}

function knownKinds({ publication: { datasets = [] }, place, model, filled }: SettingsContext): Finding[] {
  const names = model.kinds.map(({ name }) => name);
  return datasets.flatMap((name, index) => {
    const origin = place('datasets', index);
    if (!names.includes(name)) {
      const message = `There is no kind "${name}" that could be a data set.`;
      return [errorAt(origin, 'dataset-unknown', message, didYouMean(name, names, 'Name a kind of the ontology.'))];
    }
    if (filled.has(name)) return [];
    const message = `The kind "${name}" has no entries, so the catalogue has no data set of it.`;
    return [warningAt(origin, 'dataset-empty', message, 'Leave it out until there are entries.')];
  });
}

/** What the law asks of high-value data is asked of a data set; a kind that is none has nobody to answer. */
function ownHighValue({ publication: { highValue = [], datasets = [] }, place }: SettingsContext): Finding[] {
  return highValue.flatMap(({ kind }, index) => {
    if (kind === undefined || datasets.includes(kind)) return [];
    const message = `The kind "${kind}" is no data set of its own, so that it cannot be one of high value.`;
    const hint = didYouMean(kind, datasets, 'Name it under datasets, too.');
    return [errorAt(place('highValue', index), 'dataset-unknown', message, hint)];
  });
}

function shortIdentifiers({ publication, place, model }: SettingsContext): Finding[] {
  const longest = ['', 'ontology', 'evidence'].map((part) => ({
    slug: datasetSlug(publication, part),
    at: place('slug'),
  }));
  const kinds = (publication.datasets ?? []).flatMap((name, index) => {
    const file = model.kind(name)?.file;
    return file === undefined ? [] : [{ slug: datasetSlug(publication, file), at: place('datasets', index) }];
  });
  return [...longest, ...kinds]
    .filter(({ slug }) => slug.length > maxIdentifierLength)
    .map(({ slug, at }) => {
      const message = `The identifier "${slug}" has ${slug.length} characters; dane.gov.pl takes ${maxIdentifierLength}.`;
      return warningAt(at, 'identifier-long', message, 'Shorten the slug of the publication before others link to it.');
    });
}

/** Fewest characters of a description that search engines for data take (Google, structured data for data sets). */
const shortestDescription = 50;

function longDescriptions({ publication: { description }, place }: SettingsContext): Finding[] {
  return Object.entries(description).flatMap(([language, text]) => {
    const { length } = [...text];
    if (length >= shortestDescription) return [];
    const message = `The description in ${language} has ${length} characters; search engines want ${shortestDescription} at least.`;
    return [warningAt(place('description'), 'description-short', message, 'Say what the facts are about, from when, and where they come from.')]; // prettier-ignore
  });
}

function knownLicence({ publication: { licence }, place }: SettingsContext): Finding[] {
  if (licenceOf(licence).type !== undefined) return [];
  const message = `The licence "${licence}" is not in the EU table of licences as far as it is known here.`;
  const hint = didYouMean(licence, licenceAddresses, 'Portals show it, but do not know whether it is open.');
  return [warningAt(place('licence'), 'licence-unknown', message, hint)];
}

function knownPlaces({ publication: { spatial = [] }, place }: SettingsContext): Finding[] {
  return spatial.flatMap((extent, index) => {
    if (isKnownPlace(extent.place)) return [];
    const message = `"${extent.place}" is in no table of places that portals know.`;
    const hint = 'Name a place of the EU tables, or one of GeoNames (https://sws.geonames.org/…/).';
    return [warningAt(place('spatial', index), 'place-unknown', message, hint)];
  });
}

/** A box has south below north, and its centre within; longitude comes first (DCAT-AP, OGC 06-103r4 §7). */
function placesOnEarth({ publication: { spatial = [] }, place }: SettingsContext): Finding[] {
  return spatial.flatMap(({ box, centre }, index) => {
    const [west = 0, south = 0, east = 0, north = 0] = (box ?? []).map(Number);
    const [longitude = 0, latitude = 0] = (centre ?? []).map(Number);
    const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    const isWithin = isBetween && latitude >= south && latitude <= north;
    const isOdd = [south, north, latitude].some((degrees) => Math.abs(degrees) > 90) || [west, east, longitude].some((degrees) => Math.abs(degrees) > 180); // prettier-ignore
    const hint = 'A centre is [longitude, latitude], a box [west, south, east, north], in degrees.';
    const tell = (message: string): Finding[] => [errorAt(place('spatial', index), 'point-far', message, hint)];
    if (isOdd) return tell('The place lies nowhere on Earth.');
    if (box !== undefined && south > north) return tell(`The box ends in the south (${south}) north of where it ends in the north (${north}).`); // prettier-ignore
    if (box !== undefined && centre !== undefined && !isWithin) return tell('The centre of the place lies outside of its box.'); // prettier-ignore
    return [];
  });
}

/** East of Greenwich it may be tomorrow already. */
function pastDays({ publication: { modified, issued, accessibility }, place, today }: SettingsContext): Finding[] {
  if (today === undefined) return [];
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const days = [
    ['modified', modified],
    ['issued', issued],
    ['accessibility', accessibility?.published],
    ['accessibility', accessibility?.prepared],
    ['accessibility', accessibility?.reviewed],
  ] as const;
  return days.flatMap(([key, day]) => {
    if (day === undefined || day <= tomorrow) return [];
    const message = `"${day}" for ${key} is in the future; today is ${today}.`;
    return [errorAt(place(key), 'day-in-future', message, 'Write the day on which it was done.')];
  });
}

/** What ends does not end before it began, and nothing is modified before it was issued. */
function daysInOrder({ publication: { modified, issued, temporal }, place }: SettingsContext): Finding[] {
  const findings: Finding[] = [];
  if (issued !== undefined && modified < issued) {
    const message = `"${modified}" for modified is before "${issued}", the day of the first publication.`;
    findings.push(errorAt(place('modified'), 'days-turned', message, 'Mend the one that is wrong.'));
  }
  const { start, end } = temporal ?? {};
  // Of two precisions the shorter says what both have.
  const length = Math.min(start?.length ?? 0, end?.length ?? 0);
  if (
    start !== undefined &&
    end !== undefined &&
    end.slice(0, length) < start.slice(0, length) &&
    !start.startsWith('-')
  ) {
    const message = `The period ends in "${end}", before it begins in "${start}".`;
    findings.push(errorAt(place('temporal'), 'days-turned', message, 'Write the earlier one as start.'));
  }
  return findings;
}

/** What the statement of a public body must say (Polish Act of 4 April 2019, art. 10), by the setting that says it. */
const statement = [
  ['published', 'when the website was published'],
  ['prepared', 'when the statement was written'],
  ['responsible', 'who answers'],
  ['email', 'an e-mail address'],
  ['phone', 'a telephone number'],
  ['building', 'how the seat can be entered'],
  ['communication', 'how people can communicate with the publisher'],
] as const;

/** A statement that was begun, or that the law asks of such a publisher, is to be whole; of others nothing is asked. */
function wholeStatement({ publication, place }: SettingsContext): Finding[] {
  const { accessibility, publisher, issued, contact } = publication;
  if (accessibility === undefined && publisher.type?.endsWith('Authority') !== true) return [];
  const known = { published: issued, email: contact?.email, building: accessibility?.buildingPage, ...accessibility };
  const missing = statement.filter(([key]) => known[key] === undefined);
  if (missing.length === 0) return [];
  const message = `The accessibility statement does not say ${missing.map(([, what]) => what).join('; ')}.`;
  const hint = `Write ${missing.map(([key]) => key).join(', ')} below accessibility.`;
  const at = place(accessibility === undefined ? 'publisher' : 'accessibility');
  return [warningAt(at, 'accessibility-incomplete', message, hint)];
}
