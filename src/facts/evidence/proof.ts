// Proves passages against the source texts, or by the lock where the texts are not at hand.
import type { Value } from '../convert/converted.js';
import type { Finding } from '../record.js';
import type { Claim, Evidence, Quote } from './evidence.js';
import { digestClaims, digestText, type Lock, type Proof } from './lock.js';
import { misread } from './reading.js';
import { caution, fault } from './rules.js';
import { findPassage, type Passage, type SourceText } from './text.js';

/** What proving needs. */
export interface ProofContext {
  readonly lock: Lock;
  /** Source texts by slug; a source that is not there is proven by the lock. */
  readonly texts?: ReadonlyMap<string, SourceText>;
  /** Base IRI. */
  readonly base: string;
  /** Languages of the publication; those of the source are added. */
  readonly languages: readonly string[];
  /** Day of a new proof, `xsd:date`. */
  readonly today: string;
  /** Name that a thing had before, by its IRI. */
  readonly formerNames?: ReadonlyMap<string, string>;
}

/** The outcome of proving. */
export interface Proven {
  /** What is wrong with the facts or their passages. */
  readonly findings: Finding[];
  /** How the lock lags behind: errors unless it is written anew. */
  readonly outdated: Finding[];
  /** The lock as it ought to be: proofs of these quotes only, those that did not change with their old date. */
  readonly lock: Lock;
}

const review = 'Read the passage again and mend what changed; then run "hejnal check --sources FOLDER --write".';
const renew = 'Run "hejnal check --sources FOLDER --write" where the source texts are, and commit the lock.';

/** Proves all quotes of some evidence; rows and the editor's work need no proof. */
export function prove(evidence: Iterable<Evidence>, context: ProofContext): Proven {
  const findings: Finding[] = [];
  const outdated: Finding[] = [];
  const lock = new Map<string, Proof>();
  for (const quote of evidence) {
    if (quote.is !== 'quote') continue;
    const old = proofFor(quote, context.lock);
    const claims = digestClaims(quote.claims, context.base);
    const late = lag(quote, claims, old, context);
    const text = context.texts?.get(quote.source.slug);
    if (text === undefined) {
      outdated.push(...late);
      if (old !== undefined && late.length === 0)
        lock.set(quote.id, { ...old, claims, id: quote.id, record: quote.record });
      continue;
    }
    const passage = findPassage(text, quote.from.text, quote.to.text);
    const wrong = 'at' in passage ? [missing(quote, passage)] : unreadable(quote, passage, text, context);
    findings.push(...wrong);
    if ('at' in passage || wrong.length > 0) continue;
    const proof = proofOf(quote, passage, claims, context.today);
    outdated.push(...(old === undefined || late.length > 0 ? late : moved(quote, old, proof)));
    // A passage that only moved keeps the day of its proof.
    lock.set(quote.id, old !== undefined && isUnchanged(old, proof, late) ? { ...proof, date: old.date } : proof);
  }
  return { findings, outdated, lock };
}

/** A thing that was renamed keeps its proofs. */
function proofFor({ id, formerIds = [] }: Quote, lock: Lock): Proof | undefined {
  return [id, ...formerIds].map((each) => lock.get(each)).find((proof) => proof !== undefined);
}

/** Warns of proofs in the lock that belong to no passage any more. */
export function unusedProofs(lock: Lock, used: ReadonlySet<string>, file: string): Finding[] {
  return [...lock.values()]
    .filter(({ id }) => !used.has(id))
    .map(({ id, record }) => {
      const message = `The lock has a proof (${id}) for a passage that ${record} no longer names.`;
      return caution({ file, line: 1, column: 1 }, 'lock-unused', message, renew);
    });
}

function lag(
  quote: Quote,
  claims: ReadonlyMap<string, string>,
  old: Proof | undefined,
  { base, formerNames }: ProofContext,
): Finding[] {
  if (old === undefined) {
    const message = `The passage "${quote.from.text} … ${quote.to.text}" has no proof in the lock.`;
    return [fault(quote.from.origin, 'evidence-unproven', message, renew)];
  }
  const before = formerNames === undefined ? claims : digestClaims(quote.claims, base, formerNames);
  const changed = quote.claims.filter(
    ({ field: { key } }) => ![claims, before].some((each) => each.get(key) === old.claims.get(key)),
  );
  return changed.map((claim) => {
    const { key } = claim.field;
    const how = old.claims.has(key)
      ? `has changed since its passage was proven on ${old.date}`
      : 'was not proven by its passage yet';
    const hint = old.claims.has(key) ? `See that the passage says so. ${renew}` : renew;
    return fault(originOf(claim, quote), 'evidence-stale', `${key} ${quoteValues(claim)} ${how}.`, hint);
  });
}

function moved(quote: Quote, old: Proof, proof: Proof): Finding[] {
  if (old.text === proof.text && old.passage === proof.passage) return [];
  const what =
    old.text === proof.text
      ? 'is kept in the lock otherwise than the source allows'
      : 'is not the text that was proven';
  const keys = quote.claims.map(({ field }) => field.key).join(', ');
  const message = `The passage "${quote.from.text} … ${quote.to.text}" ${what} on ${old.date}; ${keys} of ${quote.record} rest on it.`;
  return [fault(quote.from.origin, 'evidence-stale', message, old.text === proof.text ? renew : review)];
}

function originOf({ values }: Claim, quote: Quote) {
  return values.length === 1 ? (values[0]?.origin ?? quote.origin) : quote.origin;
}

function quoteValues({ values }: Claim): string {
  return values.map(({ text }) => `"${text}"`).join(', ');
}

function missing(quote: Quote, miss: { at: 'from' | 'to'; message: string; hint: string }): Finding {
  return fault(quote[miss.at].origin, 'passage-missing', miss.message, miss.hint);
}

function unreadable(quote: Quote, passage: Passage, text: SourceText, context: ProofContext): Finding[] {
  if (quote.isInferred) return [];
  const languages = [...new Set([...quote.source.languages, ...context.languages])];
  const values: readonly Value[] = quote.claims.flatMap((claim) => claim.values);
  return values.flatMap((value) => {
    const unread = misread(value, passage.text, languages);
    if (unread === undefined) return [];
    const { what, found } = unread;
    const instead = found.length === 0 ? `There are no ${what} in it` : `The ${what} in it: ${found.join('; ')}`;
    const message = `${value.field.key} "${value.text}" cannot be read in its passage in line ${passage.line} of ${text.file}, "${shorten(passage.text)}". ${instead}.`;
    const hint =
      'Mend the value or the passage; if the value follows from the passage all the same, add "reading: inferred" with "because".';
    return [fault(value.origin, 'value-not-in-passage', message, hint)];
  });
}

function shorten(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 100).trimEnd()} … ${text.slice(-50).trimStart()}`;
}

function proofOf(quote: Quote, passage: Passage, claims: ReadonlyMap<string, string>, date: string): Proof {
  const proof = {
    id: quote.id,
    record: quote.record,
    text: digestText(passage.text),
    start: passage.start,
    claims,
    date,
  };
  return quote.source.isQuotable ? { ...proof, passage: passage.text } : proof;
}

function isUnchanged(old: Proof, proof: Proof, late: readonly Finding[]): boolean {
  return (
    late.length === 0 &&
    old.claims.size === proof.claims.size &&
    old.text === proof.text &&
    old.passage === proof.passage
  );
}
