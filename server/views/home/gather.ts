// What the home page shows of a release, as the annotations of the shapes say: the answer, cards, a timeline, a map.
import { xsd, type Field, type Kind, type Quad, type Release } from '../../../src/index.js';
import { namesOf } from '../components/names.js';

/** A thing with a date on the timeline. */
export interface Dated {
  readonly thing: string;
  readonly date: Extract<Quad['object'], { termType: 'Literal' }>;
  /** What the date rests on, where that bounds it from below only: it happened then or later. */
  readonly openBecause: string | undefined;
}

/** A thing on the map; longitude and latitude in degrees. */
export interface Point {
  readonly thing: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Things of one kind, each with a card, and how many there are in all. */
export interface Cards {
  readonly kind: Kind;
  readonly things: readonly string[];
  readonly total: number;
}

/** What the publication answers: about which thing, and the things of a kind that say it. */
export interface Answer {
  readonly subject: string;
  readonly kind: Kind;
  readonly things: readonly string[];
}

/** What things on the map have in common: what the answer links its subject with, and the things that are linked with it, too. */
export interface Group {
  readonly group: string;
  readonly things: ReadonlySet<string>;
}

/** How many dates fall into each year, where they are too many for rows. */
export interface Years {
  readonly property: string;
  readonly kind: string;
  readonly counts: ReadonlyMap<number, number>;
}

/** What there is to see of a release. */
export interface Overview {
  /** Absent where the publication is about no one thing. */
  readonly answer: Answer | undefined;
  readonly years: readonly Years[];
  readonly cards: readonly Cards[];
  readonly dates: readonly Dated[];
  readonly points: readonly Point[];
  /** Empty where things on the map are of no group, or of too many to be told apart. */
  readonly groups: readonly Group[];
  /** What cards and drawings name. */
  readonly quads: readonly Quad[];
}

/** Most cards of a kind, rows of the answer and of the timeline, dates that are counted by year, points of the map, and groups of them. */
const max = { cards: 12, rows: 200, dates: 40, counted: 50_000, points: 2000, groups: 6 } as const;

/** Looks over a release. The work is bounded whatever its size. */
export function overviewOf(release: Release): Overview {
  const cards = release.model.kinds.filter(({ glance }) => glance).map((kind) => cardsOf(release, kind));
  const answer = answerOf(release);
  const timed = annotated(release, 'timeline').filter(({ kind }) => kind !== answer?.kind);
  const dates = timed.flatMap((field) => datesOf(release, field));
  const years = timed.flatMap((field) => yearsOf(release, field));
  const told =
    answer === undefined ? [] : [answer.subject, ...answer.things].flatMap((iri) => [...release.quadsOf(iri)]);
  const points = pointsOf(release);
  const groups = groupsOf(release, answer, points);
  const shown = [...told, ...cards.flatMap(({ things }) => things.flatMap((thing) => [...release.quadsOf(thing)]))];
  const named = [
    ...shown.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : [])),
    ...dates.flatMap(({ thing, openBecause }) => [thing, ...(openBecause === undefined ? [] : [openBecause])]),
    ...points.map(({ thing }) => thing),
    ...groups.map(({ group }) => group),
  ];
  const names = [...new Set(named)].flatMap((iri) => namesOf(release, iri));
  return { answer, cards, dates, years, points, groups, quads: [...shown, ...names] };
}

/** Finds the things that say what the publication answers; none where they are too many to be told one by one. */
function answerOf(release: Release): Answer | undefined {
  const kind = release.model.kinds.find(({ subject }) => subject !== undefined);
  if (kind?.subject === undefined || !release.has(kind.subject)) return undefined;
  const { subject } = kind;
  const things = new Set<string>();
  for (const path of kind.describedWith) {
    for (const { subject: thing } of release.quadsTo(subject, path)) {
      if (isOf(release, thing.value, kind)) things.add(thing.value);
      if (things.size > max.rows) return undefined;
    }
  }
  return { subject, kind, things: [...things] };
}

function cardsOf(release: Release, kind: Kind): Cards {
  const things = release.things(kind.name, { limit: max.cards });
  return { kind, things, total: release.instances(kind.class) };
}

interface Annotated {
  readonly kind: Kind;
  readonly field: Field;
}

function annotated({ model }: Release, mark: 'timeline' | 'map'): Annotated[] {
  return model.kinds.flatMap((kind) => kind.fields.filter((field) => field[mark]).map((field) => ({ kind, field })));
}

function datesOf(release: Release, { kind, field }: Annotated): Dated[] {
  if (release.uses(field.path) > max.dates) return [];
  const basis = release.model.dates.find(({ property }) => property === field.path)?.basis;
  return [...release.quadsWith(field.path)].flatMap(({ subject, object }) => {
    if (!isOf(release, subject.value, kind) || object.termType !== 'Literal') return [];
    const bases = basis === undefined ? [] : [...release.quadsOf(subject.value, basis)];
    const open = bases.find((each) => release.model.lowerBounds.has(each.object.value));
    return [{ thing: subject.value, date: object, openBecause: open?.object.value }];
  });
}

/** Counts dates by year where they are too many for rows. */
function yearsOf(release: Release, { kind, field }: Annotated): Years[] {
  const uses = release.uses(field.path);
  if (uses <= max.dates || uses > max.counted) return [];
  const counts = new Map<number, number>();
  for (const { subject, object } of release.quadsWith(field.path)) {
    const year = Number(/^-?\d{4,}/.exec(object.value)?.[0]);
    if (isOf(release, subject.value, kind) && !Number.isNaN(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts.size === 0 ? [] : [{ property: field.path, kind: kind.name, counts }];
}

/** Things that refer to a place stand on the map; where no field does, the places themselves. */
function pointsOf(release: Release): Point[] {
  const fields = annotated(release, 'map').filter(({ field }) => release.uses(field.path) <= max.points);
  const coordinates = fields.filter(({ field }) => field.type.is === 'literal');
  const references = fields.filter(({ field }) => field.type.is === 'reference');
  const pointOf = (thing: string, place: string): Point[] =>
    coordinates.flatMap(({ field }) =>
      [...release.quadsOf(place, field.path)].flatMap(({ object }) => readPoint(thing, object.value)),
    );
  const found = (references.length > 0 ? references : coordinates).flatMap(({ kind, field }) =>
    [...release.quadsWith(field.path)].flatMap(({ subject, object }) =>
      isOf(release, subject.value, kind)
        ? pointOf(subject.value, object.termType === 'Literal' ? subject.value : object.value)
        : [],
    ),
  );
  return found.length > max.points ? [] : found;
}

/** Finds with what things on the map are linked by the kind that says the answer. */
function groupsOf(release: Release, answer: Answer | undefined, points: readonly Point[]): Group[] {
  if (answer === undefined) return [];
  const { kind } = answer;
  const found = new Map<string, Set<string>>();
  const ends = kind.describedWith;
  for (const thing of new Set(points.map((point) => point.thing))) {
    for (const { subject: link, predicate } of ends.flatMap((path) => [...release.quadsTo(thing, path)])) {
      if (!isOf(release, link.value, kind)) continue;
      const others = ends.filter((path) => path !== predicate.value);
      for (const { object } of others.flatMap((path) => [...release.quadsOf(link.value, path)]))
        found.set(object.value, (found.get(object.value) ?? new Set()).add(thing));
      if (found.size > max.groups) return [];
    }
  }
  return [...found].map(([group, things]) => ({ group, things })).sort((a, b) => b.things.size - a.things.size);
}

/** Reads a point in Well-Known Text, longitude first (OGC 06-103r4 §7). */
export function readPoint(thing: string, text: string): Point[] {
  const [, longitude, latitude] = /POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)/i.exec(text) ?? [];
  if (longitude === undefined || latitude === undefined) return [];
  return [{ thing, longitude: Number(longitude), latitude: Number(latitude) }];
}

function isOf(release: Release, iri: string, kind: Kind): boolean {
  return release.names.readThing(iri)?.kind === kind.name && !iri.includes('#');
}

/** Gives the first and the last day that a date can mean, as milliseconds since 1970; the last one is excluded. */
export function spanOf({ value, datatype }: Dated['date']): readonly [start: number, end: number] {
  const [, year = '', month, day] = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  if (datatype.value === xsd.gYear) return [momentOf(y), momentOf(y + 1)];
  if (datatype.value === xsd.gYearMonth) return [momentOf(y, m), momentOf(y, m + 1)];
  return [momentOf(y, m, d), momentOf(y, m, d + 1)];
}

/** Gives the first moment of a day, in milliseconds since 1970; `Date.UTC` would take the years 0 to 99 for those of our century. */
export function momentOf(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** Tells the publication's own kinds, by number of things, from those of the tool, which come last. */
export function countKinds(release: Release): { kind: Kind; things: number }[] {
  const { model, names } = release;
  const isTool = (kind: Kind): boolean => kind.class.startsWith(names.tool);
  return model.kinds
    .map((kind) => ({ kind, things: release.instances(kind.class) }))
    .filter(({ things }) => things > 0)
    .sort((a, b) => Number(isTool(a.kind)) - Number(isTool(b.kind)) || b.things - a.things);
}
