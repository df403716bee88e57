// OPTIONAL and MINUS (SPARQL 1.1 Query §18.5, LeftJoin and Minus).
import type { Algebra } from './algebra.js';
import { behind, type Context, type Next, type Place } from './context.js';
import { given, Kept } from './join.js';
import type { Row } from './row.js';
import { conjuncts, filter } from './scope.js';
import { scopeOf, takesValues } from './variables.js';

/** Gives each solution of the left side with those of the right that fit, or alone where none does. */
export function leftJoin({ input, expression }: Algebra.LeftJoin, place: Place, context: Context, next: Next): Next {
  const [left, right] = input;
  const state = { isMatched: false };
  const matched: Next = (row) => {
    state.isMatched = true;
    return next(row);
  };
  const wasMatched = (): boolean => state.isMatched;
  const inner = behind(place, scopeOf(left));
  const both = behind(inner, scopeOf(right));
  const conditions = expression === undefined ? [] : conjuncts(expression);
  const tested = conditions.reduce((after, each) => filter(each, both, context, after), matched);
  const extended = given(right, inner, context, tested);
  return context.compile(left, place, (row) => {
    const before = state.isMatched;
    state.isMatched = false;
    const isEnough = extended(row);
    const isAlone = !wasMatched();
    state.isMatched = before;
    return isEnough || (isAlone && next(row));
  });
}

const mostRemembered = 100_000;

/** Gives the solutions of the left side with which none of the right agrees in at least one variable. */
export function minus({ input }: Algebra.Minus, place: Place, context: Context, next: Next): Next {
  const [left, right] = input;
  const [mine, theirs] = [scopeOf(left), scopeOf(right)];
  const shared = [...mine.possible].filter((name) => theirs.possible.has(name));
  if (shared.length === 0) return context.compile(left, place, next);
  const inner = behind(place, mine);
  const isPlain = shared.every((name) => mine.certain.has(name) && theirs.certain.has(name));
  const isRemoved =
    isPlain && takesValues(right, inner.seen)
      ? remembered(
          context.compile(right, inner, () => true),
          inner.names.slots(shared),
        )
      : compared(right, shared, inner, context);
  const onward = context.trail?.lacking('absence', next) ?? next;
  return context.compile(left, place, (row) => !isRemoved(row) && onward(row));
}

/** Asks the right side with what the left binds; where one variable decides, once for each of its values. */
function remembered(ask: Next, slots: readonly number[]): (row: Row) => boolean {
  const [slot, ...others] = slots;
  if (slot === undefined || others.length > 0) return ask;
  const known = new Map<number, boolean>();
  return (row) => {
    const value = row[slot] ?? 0;
    const answer = known.get(value) ?? ask(row);
    if (known.size < mostRemembered) known.set(value, answer);
    return answer;
  };
}

/** Compares with the kept solutions of the right side, of which some leave variables open. */
function compared(
  right: Algebra.Operation,
  shared: readonly string[],
  place: Place,
  context: Context,
): (row: Row) => boolean {
  const { certain } = scopeOf(right);
  const keys = place.names.slots(shared.filter((name) => certain.has(name) && place.bound.has(name)));
  const kept = new Kept(right, keys, { place, context });
  const slots = place.names.slots(shared);
  return (row) => {
    const positions = slots.map((slot) => kept.table.slots.indexOf(slot));
    return kept.fitting(row).some((index) => {
      context.budget.step();
      let agreed = keys.length > 0;
      for (const [at, slot] of slots.entries()) {
        const [one, other] = [row[slot] ?? 0, kept.table.at(index, positions[at] ?? 0)];
        if (one === 0 || other === 0) continue;
        if (one !== other) return false;
        agreed = true;
      }
      return agreed;
    });
  };
}
