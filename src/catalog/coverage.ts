// How much of the facts rests on what: counted from records and evidence, said in the catalogue in per cent (DQV).
import type { Converted, Value } from '../facts/convert/converted.js';
import type { Evidence } from '../facts/evidence/evidence.js';
import type { Kind } from '../model/model.js';
import type { Named } from '../model/publication.js';
import { dct, dqv, rdf, skos, voidNs, xsd } from '../rdf/rdf.js';
import { sharedNodes } from './about.js';
import { inPhrases, pluralOf } from './texts.js';
import { link, say, value, type Triple } from './triple.js';

/** What a fact can rest on, the strongest first; a fact with several grounds counts under the first. */
export const factGrounds = ['quote', 'inferred', 'row', 'editing', 'none'] as const;
export type FactGround = (typeof factGrounds)[number];

/** How many facts of one kind there are, and how many of them rest on what. */
export interface Coverage {
  readonly kind: Kind;
  readonly things: number;
  readonly facts: number;
  readonly grounds: Readonly<Record<FactGround, number>>;
}

/** Counts the values of records by what they rest on; kinds in the order in which records come. */
export function coverageOf(records: Iterable<Converted>, evidence: Iterable<Evidence>): Coverage[] {
  const ranks = new Map<Value, number>();
  for (const each of evidence) {
    const rank = factGrounds.indexOf(each.is === 'quote' && each.isInferred ? 'inferred' : each.is);
    for (const { values } of each.claims)
      for (const fact of values) ranks.set(fact, Math.min(rank, ranks.get(fact) ?? Infinity));
  }
  const counted = new Map<Kind, { things: number; facts: number; grounds: Record<FactGround, number> }>();
  for (const { record, kind, values } of records) {
    // A withdrawn thing is no entry any more, and its day no fact of the publication.
    if (record.fields.has('withdrawn')) continue;
    const count = counted.get(kind) ?? { things: 0, facts: 0, grounds: noGrounds() };
    counted.set(kind, count);
    count.things++;
    for (const fact of [...values.values()].flat()) {
      count.facts++;
      count.grounds[factGrounds[ranks.get(fact) ?? Infinity] ?? 'none']++;
    }
  }
  return [...counted].map(([kind, count]) => ({ kind, ...count }));
}

/** Describes the coverage of a data set: of the whole, and of each kind in it as a part (VoID §4.5). */
export function describeCoverage(dataset: string, coverage: readonly Coverage[], named: Named): Triple[] {
  if (coverage.length === 0) return [];
  return [
    ...describeShares(dataset, sumOf(coverage), named),
    ...coverage.flatMap((each) => {
      const part = `${dataset}#kind-${each.kind.name}`;
      return [
        ...link(dataset, voidNs.classPartition, part),
        ...link(part, rdf.type, voidNs.Dataset),
        ...link(part, voidNs.class, each.kind.class),
        value(part, voidNs.entities, String(each.things), xsd.integer),
        value(part, voidNs.triples, String(each.facts), xsd.integer),
        ...say(
          part,
          dct.title,
          inPhrases(named.publication, (_words, language) => pluralOf(each.kind, language)),
        ),
        ...describeShares(part, each, named),
      ];
    }),
  ];
}

/** Describes what is measured, once for the whole catalogue. */
export function describeMetrics(named: Named): Triple[] {
  return factGrounds.flatMap((ground) => {
    const metric = metricOf(ground, named);
    return [
      ...link(metric, rdf.type, dqv.Metric),
      ...link(metric, dqv.expectedDataType, xsd.decimal),
      ...say(
        metric,
        skos.definition,
        inPhrases(named.publication, (words) => words.shares[ground]),
      ),
    ];
  });
}

/** Names the metric of facts that rest on something, in per cent of all. */
export function metricOf(ground: FactGround, named: Named): string {
  return `${sharedNodes(named).catalog}#share-${ground}`;
}

function describeShares(
  about: string,
  { facts, grounds }: Pick<Coverage, 'facts' | 'grounds'>,
  named: Named,
): Triple[] {
  return factGrounds.flatMap((ground) => {
    if (grounds[ground] === 0) return [];
    const node = `${about}${about.includes('#') ? '-' : '#share-'}${ground}`;
    return [
      ...link(about, dqv.hasQualityMeasurement, node),
      ...link(node, rdf.type, dqv.QualityMeasurement),
      ...link(node, dqv.computedOn, about),
      ...link(node, dqv.isMeasurementOf, metricOf(ground, named)),
      value(node, dqv.value, percent(grounds[ground], facts), xsd.decimal),
    ];
  });
}

/** Gives a share with one decimal; only all is 100.0, and only nothing is 0.0. */
function percent(part: number, whole: number): string {
  const rounded = Math.round((part / whole) * 1000);
  const honest = part < whole ? Math.min(999, Math.max(1, rounded)) : rounded;
  return (honest / 10).toFixed(1);
}

function noGrounds(): Record<FactGround, number> {
  return { quote: 0, inferred: 0, row: 0, editing: 0, none: 0 };
}

function sumOf(coverage: readonly Coverage[]): Pick<Coverage, 'facts' | 'grounds'> {
  const grounds = noGrounds();
  for (const each of coverage) for (const ground of factGrounds) grounds[ground] += each.grounds[ground];
  return { facts: coverage.reduce((sum, { facts }) => sum + facts, 0), grounds };
}
