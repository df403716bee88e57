// Rules that look at all records together, as a table.
import { hash } from 'node:crypto';
import type { Converted, Value } from '../convert/converted.js';
import type { Model } from '../../model/model.js';
import type { Extent } from '../../model/publication.js';
import { errorAt, lineText, scalarsIn, warningAt, type Finding } from '../record.js';
import { farPoints } from './points.js';
import { sharedIdentifiers } from './identifiers.js';
import { farFuture } from './years.js';

/** What the rules need to know besides the records. */
export interface TogetherContext {
  readonly model: Model;
  readonly spatial: readonly Extent[];
  /** Today, `xsd:date`; without it no day is in the future. */
  readonly today?: string;
}

type TogetherRule = (records: readonly Converted[], context: TogetherContext) => Finding[];

/** A new rule about all records is a new line here. */
const rules: readonly TogetherRule[] = [
  withdrawnReferences,
  withdrawnTomorrow,
  (records, { today }) => farFuture(records, today),
  hierarchies,
  duplicates,
  sharedIdentifiers,
  (records, { spatial }) => farPoints(records, spatial),
];

/** Checks all records together by all rules. */
export function checkTogether(records: readonly Converted[], context: TogetherContext): Finding[] {
  return rules.flatMap((rule) => rule(records, context));
}

/** A thing that was withdrawn has a name, but nothing that could be shown; its address answers “gone”. */
function withdrawnReferences(records: readonly Converted[]): Finding[] {
  const days = new Map(
    records.flatMap(({ iri, record }) => {
      const [day] = scalarsIn(record.fields.get('withdrawn')?.value);
      return day === undefined ? [] : [[iri, day] as const];
    }),
  );
  return records.flatMap(({ values }) =>
    [...values.values()].flat().flatMap(({ field, term, text, origin }) => {
      const day = days.get(term.value);
      if (day === undefined) return [];
      return [warningAt(origin, 'withdrawn-reference', ({ checks }) => checks.withdrawn(field.key, text, day))];
    }),
  );
}

/** The publication says that a thing was withdrawn, not that it will be. East of Greenwich it may be tomorrow already. */
function withdrawnTomorrow(records: readonly Converted[], { today }: TogetherContext): Finding[] {
  if (today === undefined) return [];
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  return records.flatMap(({ record }) => {
    const value = record.fields.get('withdrawn')?.value;
    const [day] = scalarsIn(value);
    if (value === undefined || day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day) || day <= tomorrow) return [];
    return [errorAt(value.origin, 'day-in-future', ({ settings }) => settings.future(day, 'withdrawn', today))];
  });
}

/** Properties of well-known vocabularies that lead from a part to its whole, or from a whole to its parts. */
const hierarchical = new Set([
  ...['broader', 'broaderTransitive', 'broadMatch', 'narrower', 'narrowerTransitive'].map((name) => `http://www.w3.org/2004/02/skos/core#${name}`),
  ...['subOrganizationOf', 'transitiveSubOrganizationOf', 'hasSubOrganization', 'unitOf', 'hasUnit'].map((name) => `http://www.w3.org/ns/org#${name}`),
  ...['isPartOf', 'hasPart', 'isReplacedBy', 'replaces', 'isVersionOf'].map((name) => `http://purl.org/dc/terms/${name}`),
  ...['partOf', 'isPartOf', 'hasPart', 'containedInPlace', 'containsPlace', 'parentOrganization', 'subOrganization', 'superEvent', 'subEvent'].map((name) => `https://schema.org/${name}`),
  ...['sfWithin', 'sfContains', 'ehInside'].map((name) => `http://www.opengis.net/ont/geosparql#${name}`),
]); // prettier-ignore

/** A hierarchy leads upwards (SKOS Reference §8.6.8, ORG §5.3): whoever follows it must not come back. */
function hierarchies(records: readonly Converted[], { model }: TogetherContext): Finding[] {
  const paths = new Set(records.flatMap(({ kind }) => kind.fields.map(({ path }) => path)));
  const upwards = [...paths].filter((path) =>
    [path, ...model.superproperties(path)].some((each) => hierarchical.has(each)),
  );
  return upwards.flatMap((path) => circles(records, path));
}

function circles(records: readonly Converted[], path: string): Finding[] {
  const next = new Map<string, readonly Value[]>();
  for (const { iri, values } of records) {
    const leading = [...values.values()]
      .flat()
      .filter(({ field, term }) => field.path === path && term.termType === 'NamedNode');
    if (leading.length > 0) next.set(iri, leading);
  }
  const done = new Set<string>();
  return [...next.keys()].flatMap((start) => {
    const circle = circleFrom(start, next, done);
    const [first] = circle;
    if (first === undefined) return [];
    const { key } = first.field;
    const names = [...circle.map(({ text }) => text), first.text];
    return [
      errorAt(first.origin, 'hierarchy-circle', ({ checks }) =>
        circle.length === 1 ? checks.itself(key, first.text) : checks.circle(key, names),
      ),
    ];
  });
}

/** Walks depth first without recursion, so that a chain of any length can be followed; gives the values that close a circle. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly Value[]>, done: Set<string>): Value[] {
  const way: { iri: string; rest: Value[]; taken?: Value }[] = [{ iri: start, rest: [...(next.get(start) ?? [])] }];
  const onWay = new Map([[start, 0]]);
  if (done.has(start)) return [];
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const value = step.rest.shift();
    if (value === undefined) {
      done.add(step.iri);
      onWay.delete(step.iri);
      way.pop();
      continue;
    }
    step.taken = value;
    const target = value.term.value;
    const at = onWay.get(target);
    if (at !== undefined) {
      for (const { iri } of way) done.add(iri);
      return way.slice(at).flatMap(({ taken }) => taken ?? []);
    }
    if (done.has(target)) continue;
    onWay.set(target, way.length);
    way.push({ iri: target, rest: [...(next.get(target) ?? [])] });
  }
  return [];
}

/** Two entries of a kind whose values are all the same are one thing under two names, as a rule. */
function duplicates(records: readonly Converted[]): Finding[] {
  const first = new Map<string, Converted>();
  return records.flatMap((record) => {
    if (record.values.size === 0 || record.findings.length > 0) return [];
    const terms = [...record.values].flatMap(([key, values]) =>
      values.map(({ term }) => [key, term.value, term.termType === 'Literal' ? term.language : '']),
    );
    // A digest: the texts of all records would be as large as the records.
    const all = hash('sha256', JSON.stringify([record.kind.name, ...terms]), 'base64');
    const before = first.get(all);
    if (before === undefined) {
      first.set(all, record);
      return [];
    }
    const { origin, slug } = before.record;
    const hasOneField = record.kind.fields.length <= 1;
    return [
      warningAt(record.record.origin, 'duplicate-entry', ({ checks }) =>
        checks.duplicate(record.record.slug, slug, lineText(origin), hasOneField),
      ),
    ];
  });
}
