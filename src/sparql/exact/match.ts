// Matches triple patterns against the quads of a release, and triple terms against their patterns.
import type { Algebra } from './algebra.js';
import type { Context, Names, Next, Place } from './context.js';
import type { Row, Term } from './row.js';
import { isSeen, Stretch } from './scan.js';
import { nameOf, namesIn } from './variables.js';

/** One end of a pattern: the number of a term, or the place of a variable where that is 0. */
export interface Spot {
  readonly id: number;
  readonly slot: number;
}

type Node = Algebra.Pattern['subject'];

/** Matches one triple pattern. */
export function matchTriple(pattern: Algebra.Pattern, place: Place, context: Context, next: Next): Next {
  const nodes = [pattern.subject, pattern.predicate, pattern.object] as const;
  const spots = nodes.map((node) => spotOf(node, place.names, context)) as [Spot, Spot, Spot];
  const onward = nodes.reduce<Next>((after, node, index) => {
    const { slot = -1 } = spots[index] ?? {};
    return slot >= 0 && node.termType === 'Quad' ? unify(slot, node, place.names, { context, next: after }) : after;
  }, next);
  const { trail } = context;
  const followed = trail === undefined ? onward : trail.matching(spots, onward);
  return matchSpots(spots, place, context, followed);
}

/** Gives the spot of a node; a triple term with variables has a place of its own and is compared afterwards. */
export function spotOf(node: Node, names: Names, { vocabulary, freshSlot }: Context): Spot {
  const name = nameOf(node);
  if (name !== undefined) return { id: 0, slot: names.slot(name) };
  if (namesIn([node]).length > 0) return { id: 0, slot: freshSlot() };
  return { id: vocabulary.idOf(node as Term), slot: -1 };
}

function matchSpots(spots: readonly [Spot, Spot, Spot], { focus }: Place, context: Context, next: Next): Next {
  const { triples, budget } = context;
  const stretch = new Stretch(triples);
  const slots = spots.map(({ slot }) => slot);
  const [subject, predicate, object] = spots;
  const walk = walker(context, next);
  const everything: Next = (row) => {
    const { subjects, shape } = triples;
    for (let id = 1; id <= shape.terms; id++) {
      if (subjects[id] === subjects[id + 1]) continue;
      row[subject.slot] = id;
      if (match(row)) return clear(row, subject.slot);
    }
    row[subject.slot] = 0;
    return false;
  };
  const match: Next = (row) => {
    const { view } = focus;
    if (view.isEmpty) return false;
    const s = subject.slot < 0 ? subject.id : (row[subject.slot] ?? 0);
    const p = predicate.slot < 0 ? predicate.id : (row[predicate.slot] ?? 0);
    const o = object.slot < 0 ? object.id : (row[object.slot] ?? 0);
    if (s === 0 && p === 0 && o === 0) return everything(row);
    stretch.seek(s, p, o);
    if (stretch.low === stretch.high) return false;
    budget.step();
    const first = stretch.first.length > 0 ? (slots[stretch.firstPart] ?? -1) : -1;
    const second = stretch.second.length > 0 ? (slots[stretch.secondPart] ?? -1) : -1;
    if (view.marks === undefined && view.isSet) return walk(row, stretch, first, second);
    return walkSeen(row, stretch.still(), { first, second, view, next });
  };
  return match;
}

function clear(row: Row, slot: number): true {
  row[slot] = 0;
  return true;
}

type Walk = (row: Row, stretch: Stretch, first: number, second: number) => boolean;

/** Makes the inner loop over a stretch of which everything is seen; the stretch may move meanwhile. */
function walker({ budget }: Context, next: Next): Walk {
  return (row, { low, high, first: one, second: two }, first, second) => {
    if (first < 0 && second < 0) return next(row);
    const isSame = first === second;
    let isEnough = false;
    for (let at = low; at < high && !isEnough; at++) {
      budget.step();
      const value = two[at] ?? 0;
      if (first >= 0) {
        if (isSame && one[at] !== value) continue;
        row[first] = one[at] ?? 0;
      }
      if (second >= 0) row[second] = value;
      isEnough = next(row);
    }
    if (first >= 0) row[first] = 0;
    if (second >= 0) row[second] = 0;
    return isEnough;
  };
}

interface Seen {
  readonly first: number;
  readonly second: number;
  readonly view: Place['focus']['view'];
  readonly next: Next;
}

/** Walks along a stretch of which some graphs are seen only. */
function walkSeen(row: Row, stretch: Stretch, { first, second, view, next }: Seen): boolean {
  const { low, high, first: one, second: two } = stretch;
  let isEnough = false;
  for (let at = low; at < high && !isEnough; at++) {
    if (!isSeen(stretch, low, at, view)) continue;
    if (first >= 0) {
      if (first === second && one[at] !== two[at]) continue;
      row[first] = one[at] ?? 0;
    }
    if (second >= 0) row[second] = two[at] ?? 0;
    isEnough = next(row);
  }
  if (first >= 0) row[first] = 0;
  if (second >= 0) row[second] = 0;
  return isEnough;
}

/** Compares the triple term in a place with a pattern, and binds the pattern's variables (SPARQL 1.2 Query §18.3). */
function unify(slot: number, node: Node, names: Names, { context, next }: { context: Context; next: Next }): Next {
  const inner = node as unknown as Readonly<Record<'subject' | 'predicate' | 'object', Node>>;
  const nodes = [inner.subject, inner.predicate, inner.object];
  const spots = nodes.map((each) => spotOf(each, names, context));
  const onward = nodes.reduce<Next>((after, each, index) => {
    const { slot: own = -1 } = spots[index] ?? {};
    return own >= 0 && each.termType === 'Quad' ? unify(own, each, names, { context, next: after }) : after;
  }, next);
  return (row) => {
    const term = context.vocabulary.term(row[slot] ?? 0);
    if (term?.termType !== 'Quad') return false;
    const ids = [term.subject, term.predicate, term.object].map((part) => context.vocabulary.idOf(part));
    return bind(row, spots, ids, onward);
  };
}

/** Binds open spots to numbers where all others have them already. */
export function bind(row: Row, spots: readonly Spot[], ids: readonly number[], next: Next): boolean {
  const opened: number[] = [];
  let fits = true;
  for (const [index, { id, slot }] of spots.entries()) {
    const value = ids[index] ?? 0;
    const now = slot < 0 ? id : (row[slot] ?? 0);
    if (now === 0) {
      row[slot] = value;
      opened.push(slot);
    } else if (now !== value) fits = false;
  }
  const isEnough = fits && next(row);
  for (const slot of opened) row[slot] = 0;
  return isEnough;
}
