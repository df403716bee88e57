// The rules about what the publication says of itself, as a table: what portals need beyond the form of the settings.
import { isKnownPlace, licenceAddresses, licenceOf } from '../../model/authorities.js';
import type { Model } from '../../model/model.js';
import { datasetSlug, isTrial, maxIdentifierLength, type Publication } from '../../model/publication.js';
import type { PlaceOfSetting } from '../read/publication.js';
import { errorAt, warningAt, type Finding } from '../record.js';
import { singleKeywords } from './keywords.js';
import type { StatementPart } from '../words/en/settings.js';
import type { Saying } from '../words/words.js';

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
  ({ publication, place }) => singleKeywords(publication, place('keywords')),
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
  return [warningAt(place('base'), 'base-insecure', ({ settings }) => settings.insecure(base))];
}

function knownKinds({ publication: { datasets = [] }, place, model, filled }: SettingsContext): Finding[] {
  const names = model.kinds.map(({ name }) => name);
  return datasets.flatMap((name, index) => {
    const origin = place('datasets', index);
    if (!names.includes(name))
      return [errorAt(origin, 'dataset-unknown', ({ settings }) => settings.noKind(name, names))];
    return filled.has(name) ? [] : [warningAt(origin, 'dataset-empty', ({ settings }) => settings.emptyKind(name))];
  });
}

/** What the law asks of high-value data is asked of a data set; a kind that is none has nobody to answer. */
function ownHighValue({ publication: { highValue = [], datasets = [] }, place }: SettingsContext): Finding[] {
  return highValue.flatMap(({ kind }, index) => {
    if (kind === undefined || datasets.includes(kind)) return [];
    const origin = place('highValue', index);
    return [errorAt(origin, 'dataset-unknown', ({ settings }) => settings.highValue(kind, datasets))];
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
    .map(({ slug, at }) =>
      warningAt(at, 'identifier-long', ({ settings }) => settings.longIdentifier(slug, maxIdentifierLength)),
    );
}

/** Fewest characters of a description that search engines for data take (Google, structured data for data sets). */
const shortestDescription = 50;

function longDescriptions({ publication: { description }, place }: SettingsContext): Finding[] {
  return Object.entries(description).flatMap(([language, text]) => {
    const { length } = [...text];
    if (length >= shortestDescription) return [];
    return [
      warningAt(place('description'), 'description-short', ({ settings }) =>
        settings.shortDescription(language, length, shortestDescription),
      ),
    ];
  });
}

function knownLicence({ publication: { licence }, place }: SettingsContext): Finding[] {
  if (licenceOf(licence).type !== undefined) return [];
  return [
    warningAt(place('licence'), 'licence-unknown', ({ settings }) => settings.licence(licence, licenceAddresses)),
  ];
}

function knownPlaces({ publication: { spatial = [] }, place }: SettingsContext): Finding[] {
  return spatial.flatMap((extent, index) => {
    if (isKnownPlace(extent.place)) return [];
    return [warningAt(place('spatial', index), 'place-unknown', ({ settings }) => settings.place(extent.place))];
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
    const tell = (say: Saying): Finding[] => [errorAt(place('spatial', index), 'point-far', say)];
    if (isOdd) return tell(({ settings }) => settings.placeNowhere());
    if (box !== undefined && south > north) return tell(({ settings }) => settings.boxTurned(south, north));
    if (box !== undefined && centre !== undefined && !isWithin) return tell(({ settings }) => settings.centreOutside());
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
    return [errorAt(place(key), 'day-in-future', ({ settings }) => settings.future(day, key, today))];
  });
}

/** What ends does not end before it began, and nothing is modified before it was issued. */
function daysInOrder({ publication: { modified, issued, temporal }, place }: SettingsContext): Finding[] {
  const findings: Finding[] = [];
  if (issued !== undefined && modified < issued)
    findings.push(
      errorAt(place('modified'), 'days-turned', ({ settings }) => settings.modifiedFirst(modified, issued)),
    );
  const { start, end } = temporal ?? {};
  // Of two precisions the shorter says what both have.
  const length = Math.min(start?.length ?? 0, end?.length ?? 0);
  if (
    start !== undefined &&
    end !== undefined &&
    end.slice(0, length) < start.slice(0, length) &&
    !start.startsWith('-')
  ) {
    findings.push(errorAt(place('temporal'), 'days-turned', ({ settings }) => settings.periodTurned(end, start)));
  }
  return findings;
}

/** What the statement of a public body must say (Polish Act of 4 April 2019, art. 10), by the setting that says it. */
const statement: readonly StatementPart[] = [
  'published', 'prepared', 'responsible', 'email', 'phone', 'building', 'communication',
]; // prettier-ignore

/** A statement that was begun, or that the law asks of such a publisher, is to be whole; of others nothing is asked. */
function wholeStatement({ publication, place }: SettingsContext): Finding[] {
  const { accessibility, publisher, issued, contact } = publication;
  if (accessibility === undefined && publisher.type?.endsWith('Authority') !== true) return [];
  const known = { published: issued, email: contact?.email, building: accessibility?.buildingPage, ...accessibility };
  const missing = statement.filter((key) => known[key] === undefined);
  if (missing.length === 0) return [];
  const at = place(accessibility === undefined ? 'publisher' : 'accessibility');
  return [warningAt(at, 'accessibility-incomplete', ({ settings }) => settings.statement(missing))];
}
