// What became of the passages that the facts rest on: found, moved, changed or gone; and which facts lose their proof.
import type { Value } from '../facts/convert/converted.js';
import type { Evidence, Quote } from '../facts/evidence/evidence.js';
import { digestText, type Lock, type Proof } from '../facts/evidence/lock.js';
import { isLookedFor, misread } from '../facts/evidence/reading.js';
import { mostSimilar } from '../facts/evidence/similar.js';
import { findPassage, type SourceText } from '../facts/evidence/text.js';
import type { Origin } from '../facts/record.js';
import { findLoosely, loosen, type Loose } from './loose.js';

/** Whether a passage stands where it was proven, elsewhere, with other words, or not at all; or its source could not be read. */
export type PassageState = 'found' | 'moved' | 'changed' | 'gone' | 'unread';

/** A value that rests on a passage. */
export interface Resting {
  readonly field: string;
  readonly value: string;
  /** Whether nothing in the source proves it any more. */
  readonly isLost: boolean;
}

/** What became of one passage. */
export interface PassageReport {
  readonly state: PassageState;
  /** Kind and slug of the thing, such as `membership/krakow-eccar`. */
  readonly record: string;
  readonly source: string;
  readonly origin: Origin;
  readonly from: string;
  readonly to: string;
  /** Line of the source where it begins; `undefined` where nothing like it stands. */
  readonly line: number | undefined;
  /** The passage as it was proven, where the source may be quoted. */
  readonly before: string | undefined;
  /** What stands in the source now. */
  readonly now: string | undefined;
  /** Whether only quotation marks, dashes or the like differ. */
  readonly isSetOtherwise: boolean;
  readonly values: readonly Resting[];
  /** Why the source could not be read. */
  readonly reason: string | undefined;
}

/** What verifying needs besides the evidence. */
export interface VerifyContext {
  readonly lock: Lock;
  /** By slug: the text of a source, or why there is none. */
  readonly texts: ReadonlyMap<string, SourceText | string>;
  /** Languages of the publication; those of the source are added. */
  readonly languages: readonly string[];
}

/** Looks up the passages of all evidence, in its order. */
export function* verifyPassages(evidence: Iterable<Evidence>, context: VerifyContext): Generator<PassageReport> {
  const loose = new Map<string, Loose>();
  for (const quote of evidence) {
    if (quote.is !== 'quote') continue;
    const { slug } = quote.source;
    const text = context.texts.get(slug) ?? 'The source has no text.';
    if (typeof text === 'string') {
      yield report(quote, context, { state: 'unread', reason: text });
      continue;
    }
    const form = loose.get(slug) ?? loosen(text.text);
    loose.set(slug, form);
    yield look(quote, text, form, context);
  }
}

/** What was found of a passage, before values are read in it. */
interface Found {
  readonly state: PassageState;
  readonly start?: number;
  readonly now?: string;
  readonly isSetOtherwise?: boolean;
  readonly reason?: string;
}

function look(quote: Quote, source: SourceText, form: Loose, context: VerifyContext): PassageReport {
  const [from, to, proof] = [quote.from.text, quote.to.text, proofOf(quote, context.lock)];
  const strict = findPassage(source, from, to);
  if (!('at' in strict)) {
    const isSame = proof === undefined || proof.text === digestText(strict.text);
    const isThere = proof?.start === undefined || proof.start === strict.start;
    const state = isSame ? (isThere ? 'found' : 'moved') : 'changed';
    return report(quote, context, { state, start: strict.start, now: strict.text }, source);
  }
  const begin = findLoosely(form, from);
  const end = begin && findLoosely(form, to, begin[0]);
  if (begin !== undefined && end !== undefined && end[1] > begin[0]) {
    const now = source.text.slice(begin[0], end[1]);
    const isSame = proof?.passage === undefined || loosen(proof.passage).text === loosen(now).text;
    return report(quote, context, { state: isSame ? 'moved' : 'changed', start: begin[0], now, isSetOtherwise: isSame }, source); // prettier-ignore
  }
  const wanted = proof?.passage ?? (begin === undefined ? from : to);
  const near = mostSimilar(source.text, wanted);
  const found: Found = near === undefined ? { state: 'gone' } : { state: 'changed', start: near.start, now: near.text };
  return report(quote, context, found, source);
}

function proofOf({ id, formerIds = [] }: Quote, lock: Lock): Proof | undefined {
  return [id, ...formerIds].map((each) => lock.get(each)).find((proof) => proof !== undefined);
}

function report(quote: Quote, context: VerifyContext, found: Found, source?: SourceText): PassageReport {
  const { state, start, now, isSetOtherwise = false, reason } = found;
  const values = quote.claims.flatMap((claim) => claim.values);
  return {
    state,
    record: quote.record,
    source: quote.source.slug,
    origin: quote.from.origin,
    from: quote.from.text,
    to: quote.to.text,
    line: start === undefined ? undefined : source?.lineAt(start),
    before: proofOf(quote, context.lock)?.passage,
    now,
    isSetOtherwise,
    values: values.map((value) => ({
      field: value.field.key,
      value: value.text,
      isLost: isLost(value, quote, found, context),
    })),
    reason,
  };
}

/** What was concluded from a passage, or is read by people only, rests on its very words. */
function isLost(value: Value, quote: Quote, { state, now = '' }: Found, { languages }: VerifyContext): boolean {
  if (state === 'gone') return true;
  if (state !== 'changed') return false;
  if (quote.isInferred || !isLookedFor(value)) return true;
  return misread(value, now, [...new Set([...quote.source.languages, ...languages])]) !== undefined;
}
