// Chooses the things of a list, and counts by what else they could be chosen: a facet for each field that tells them apart.
import type { Kind, Names } from '../../../src/index.js';
import type { Census, Column } from './census.js';
import { addressWith, mannerOf, textOf, type Condition } from './condition.js';
import { maxSteps, stepsOf, type Steps } from './steps.js';

/** One value by which things can be chosen, or an interval of them. */
export interface Option {
  /** How many things of the list say so, the other facets as they are. */
  readonly count: number;
  readonly isChosen: boolean;
  /** Address of the list with it; without it where it is chosen. */
  readonly address: string;
  /** An IRI or a literal; `undefined` for things that say nothing there. */
  readonly value: string | undefined;
  /** The first and the last, where it is an interval. */
  readonly ends?: readonly [first: string, last: string];
}

/** What a field says of the things of a list. */
export interface Facet {
  readonly column: Column;
  /** The most frequent first, intervals in their order; things that say nothing last. */
  readonly options: readonly Option[];
  /** How many values there are beyond those. */
  readonly further: number;
}

/** A list with the conditions by which its things are chosen. */
export interface Chosen {
  readonly kind: Kind;
  /** Address of the list without conditions. */
  readonly address: string;
  readonly conditions: readonly Condition[];
}

/** Most facets, options of one, and things of a list that is read sooner than chosen from. */
const [maxFacets, maxOptions, fewThings] = [6, 100, 10] as const;

/** Marks the things that all conditions accept, those of one column left out where it is named. */
export function markFitting(
  { things, columns }: Census,
  conditions: readonly Condition[],
  except?: Column,
): Uint8Array {
  const marks = new Uint8Array(things.length).fill(1);
  for (const condition of conditions) {
    const column = columns.find(({ field }) => field === condition.field);
    if (column === undefined || column === except) continue;
    const accepted = decide(condition, column);
    const { starts, ids } = column;
    for (let at = 0; at < things.length; at++) {
      const [start = 0, end = 0] = [starts[at], starts[at + 1]];
      let isFit = condition.text === '' && start === end;
      for (let each = start; each < end && !isFit; each++) isFit = accepted[ids[each] ?? 0] === 1;
      if (!isFit) marks[at] = 0;
    }
  }
  return marks;
}

const decided = new WeakMap<Condition, Uint8Array>();

/** Decides a condition once for each value. */
function decide(condition: Condition, { values }: Column): Uint8Array {
  const made = decided.get(condition) ?? Uint8Array.from(values, (value) => Number(condition.accepts(value)));
  decided.set(condition, made);
  return made;
}

/** Counts the facets of a list; none for a list that is short and whole. */
export function facetsOf(census: Census, chosen: Chosen, names: Names): Facet[] {
  const { conditions } = chosen;
  if (conditions.length === 0 && census.things.length <= fewThings) return [];
  const marks = markFitting(census, conditions);
  const rank = ({ field, starts }: Column): number =>
    (isSaidOften(starts) ? 0 : 3) + (field.glance ? 0 : field.timeline ? 1 : 2);
  const isAsked = ({ field }: Column): boolean => conditions.some((each) => each.field === field);
  return [...census.columns]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((column) => {
      if (!isAsked(column) && !tellsApart(column, census)) return [];
      const own = isAsked(column) ? markFitting(census, conditions, column) : marks;
      const facet = facetOf(column, own, chosen, names);
      return facet.options.length > 1 || isAsked(column) ? [facet] : [];
    })
    .filter(({ column }, at) => at < maxFacets || isAsked(column));
}

/** Tells whether at least half of the things say something. */
function isSaidOften(starts: Uint32Array): boolean {
  let said = 0;
  for (let at = 1; at < starts.length; at++) if (starts[at] !== starts[at - 1]) said++;
  return said * 2 >= starts.length - 1;
}

const apart = new WeakMap<Column, boolean>();

function tellsApart(column: Column, census: Census): boolean {
  const known = apart.get(column) ?? isTelling(column, census);
  apart.set(column, known);
  return known;
}

/** A field that says something else of nearly each thing is no way to choose among them; dates and numbers make intervals. */
function isTelling({ field, values, ids }: Column, { things }: Census): boolean {
  const manner = mannerOf(field);
  if (values.length === 0 || (values.length === 1 && ids.length >= things.length)) return false;
  if (manner === 'date') return true;
  if (manner === 'number') return values.length <= maxSteps || values.every((each) => /^[+-]?\d{1,15}$/.test(each));
  return manner === 'choice' || manner === 'truth' || values.length <= things.length / 2;
}

function facetOf(column: Column, marks: Uint8Array, chosen: Chosen, names: Names): Facet {
  const steps = stepsOf(column);
  const { counts, absent } = countIn(column, marks, steps);
  const optionFor = optionOf(column, chosen);
  const none = optionFor({ count: absent, text: '', value: undefined });
  if (steps === undefined) {
    const { options, further } = mostFrequent(column, counts, chosen, names);
    return { column, options: [...options.flatMap(optionFor), ...none], further };
  }
  const options = steps.ends.flatMap((ends, at) => {
    const [value, last] = ends;
    const isOne = value === last;
    return optionFor({ count: counts[at] ?? 0, text: isOne ? value : ends.join('/'), value, ...(!isOne && { ends }) });
  });
  return { column, options: [...options, ...none], further: 0 };
}

/** Takes the values that most of the things say, and those that are chosen, the most frequent first. */
function mostFrequent(
  { field, values }: Column,
  counts: Uint32Array,
  { conditions }: Chosen,
  names: Names,
): { readonly options: readonly (Counted & { readonly value: string })[]; readonly further: number } {
  const own = new Set(conditions.filter((each) => each.field === field).map(({ text }) => text));
  const countOf = (at: number): number => counts[at] ?? 0;
  const isOwn = (at: number): boolean => own.size > 0 && own.has(textOf(values[at] ?? '', field, names));
  const there = [...values.keys()].filter((at) => countOf(at) > 0 || isOwn(at)).sort((a, b) => countOf(b) - countOf(a));
  const shown = there.filter((at, index) => index < maxOptions || isOwn(at));
  const options = shown.map((at) => {
    const value = values[at] ?? '';
    return { count: countOf(at), text: textOf(value, field, names), value };
  });
  return { options, further: there.length - shown.length };
}

/** Counts the things that are marked by their values, or by the intervals in which these lie, and those without. */
function countIn(
  { values, starts, ids }: Column,
  marks: Uint8Array,
  steps: Steps | undefined,
): { readonly counts: Uint32Array; readonly absent: number } {
  const counts = new Uint32Array(steps?.ends.length ?? values.length);
  const placeOf = (id = 0): number => (steps === undefined ? id : (steps.places[id] ?? -1));
  let absent = 0;
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    const [start = 0, end = 0] = [starts[at], starts[at + 1]];
    if (start === end) absent++;
    for (let each = start; each < end; each++) {
      const place = placeOf(ids[each]);
      // Of several values of a thing in one interval, one counts.
      const isAgain = each > start && ids.subarray(start, each).some((other) => placeOf(other) === place);
      if (place >= 0 && !isAgain) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { counts, absent };
}

type Counted = Pick<Option, 'count' | 'value' | 'ends'> & { readonly text: string };

/** Makes the option of a value, unless it would choose nothing. */
function optionOf({ field }: Column, { address, kind, conditions }: Chosen) {
  const others = conditions.filter((each) => each.field !== field);
  const own = new Set(conditions.filter((each) => each.field === field).map(({ text }) => text));
  return (option: Counted): Option[] => {
    const { text, ...shown } = option;
    const isChosen = own.has(text);
    if (option.count === 0 && !isChosen) return [];
    const wanted = isChosen ? others : [...others, { field, text, accepts: () => true }];
    return [{ ...shown, isChosen, address: addressWith(address, kind, wanted) }];
  };
}
