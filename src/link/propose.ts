// Proposals: which thing of a table a thing of the publication is, how sure that is, and why.
import type { Converted } from '../facts/convert/converted.js';
import { readPoint, type Point } from '../facts/convert/point.js';
import type { Field, Kind, Model } from '../model/model.js';
import { geo } from '../rdf/rdf.js';
import { expand } from '../rdf/template.js';
import { editsBetween, editsFor } from '../search/distance.js';
import { fold } from '../search/fold.js';
import { namingProperties } from '../search/names.js';
import type { Identified } from './table.js';

/** Why a proposal was made. */
export interface Reason {
  /** How the names fit: the same to the letter, without case and accents, by another name of it, or nearly. */
  readonly names: 'same' | 'folded' | 'other' | 'similar';
  readonly own: string;
  readonly theirs: string;
  /** Kilometres between the two; `undefined` where one of them has no point. */
  readonly distance: number | undefined;
  /** How many others of the table fit by name as well. */
  readonly rivals: number;
}

/** One proposal. */
export interface LinkProposal {
  readonly record: Converted;
  readonly field: Field;
  readonly id: string;
  /** IRI that the field makes of the identifier. */
  readonly iri: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: Reason;
}

/** How proposals are made. */
export interface ProposeOptions {
  /** Score from which a proposal is made; 0 to 1. */
  readonly least: number;
  /** Proposals for one thing at most. */
  readonly most: number;
}

const weights = { same: 1, folded: 0.95, other: 0.9, similar: 0.75 } as const;

/** Finds for each record that lacks the identifier what it may be in the table, the best first. */
export function* propose(
  records: readonly Converted[],
  table: readonly Identified[],
  target: { readonly kind: Kind; readonly field: Field; readonly model: Model },
  { least, most }: ProposeOptions,
): Generator<LinkProposal> {
  const { kind, field, model } = target;
  const naming = namingProperties(model);
  const index = indexOf(table);
  for (const record of records) {
    if (record.kind.name !== kind.name || record.record.fields.has(field.key)) continue;
    const all = [...record.values.values()].flat();
    const names = all.filter((value) => naming.has(value.field.path)).map(({ term }) => term.value);
    const points = all.map(({ term }) => (term.termType === 'Literal' && term.datatype.value === geo.wktLiteral ? readPoint(term.value) : undefined)); // prettier-ignore
    const point = points.find((each) => each !== undefined);
    const found = [...fits(names, index)].map(([row, fit]) => judge(row, fit, point));
    const scored = found.map((each) => ({ ...each, score: each.score * alone(each, found) }));
    const best = scored.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score).slice(0, most); // prettier-ignore
    for (const { id, score, ...reason } of best)
      yield { record, field, id, iri: iriOf(field, id), score: Math.round(score * 100) / 100, reason: { ...reason, rivals: found.length - 1 } }; // prettier-ignore
  }
}

function iriOf({ type }: Field, id: string): string {
  return type.is === 'link' && type.template !== undefined ? expand(type.template, id) : id;
}

interface Fit extends Pick<Reason, 'names' | 'own' | 'theirs'> {
  readonly weight: number;
}

type Index = ReadonlyMap<string, readonly { row: Identified; text: string; isOwn: boolean }[]>;

function indexOf(table: readonly Identified[]): Index {
  const index = new Map<string, { row: Identified; text: string; isOwn: boolean }[]>();
  for (const row of table)
    for (const { text, isOwn } of row.names) {
      const key = fold(text);
      const before = index.get(key);
      if (before === undefined) index.set(key, [{ row, text, isOwn }]);
      else before.push({ row, text, isOwn });
    }
  return index;
}

/** Gives the rows that fit any of the names, each by the name that fits best. */
function fits(names: readonly string[], index: Index): Map<Identified, Fit> {
  const found = new Map<Identified, Fit>();
  const add = (row: Identified, fit: Fit): void => {
    if ((found.get(row)?.weight ?? 0) < fit.weight) found.set(row, fit);
  };
  for (const own of names)
    for (const { row, text, isOwn } of index.get(fold(own)) ?? []) {
      const how = isOwn ? (text === own ? 'same' : 'folded') : 'other';
      add(row, { names: how, own, theirs: text, weight: weights[how] });
    }
  if (found.size > 0) return found;
  for (const own of names)
    for (const [key, rows] of index)
      if (isNear(fold(own), key))
        for (const { row, text } of rows) add(row, { names: 'similar', own, theirs: text, weight: weights.similar });
  return found;
}

function isNear(a: string, b: string): boolean {
  const most = editsFor(a.length);
  return most > 0 && Math.abs(a.length - b.length) <= most && editsBetween(a, b, most) <= most;
}

type Judged = Omit<Reason, 'rivals'> & { readonly id: string; readonly score: number };

function judge({ id, point }: Identified, { weight, ...fit }: Fit, own: Point | undefined): Judged {
  const distance = own === undefined || point === undefined ? undefined : kilometres(own, point);
  return { id, ...fit, distance, score: weight * nearness(distance) };
}

/** Two points of one city may be some kilometres apart; a town of the same name lies elsewhere. */
function nearness(distance: number | undefined): number {
  if (distance === undefined) return 0.95;
  if (distance <= 10) return 1;
  if (distance <= 30) return 0.9;
  return distance <= 100 ? 0.5 : 0.1;
}

/** Who has a rival that fits as well cannot be told from it. */
function alone(one: Judged, all: readonly Judged[]): number {
  const rivals = all.filter((each) => each !== one && each.score >= one.score * 0.9).length;
  return rivals === 0 ? 1 : 0.6;
}

/** Great-circle distance on a sphere of 6371 km (haversine). */
function kilometres(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2; // prettier-ignore
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, half)));
}
