// Proves passages against the source texts, or by the lock where the texts are not at hand.
import type { Value } from '../convert/converted.js';
import type { Finding } from '../record.js';
import type { Claim, Evidence, Quote } from './evidence.js';
import { digestClaims, digestText, type Lock, type Proof } from './lock.js';
import { misread } from './reading.js';
import { caution, fault } from './rules.js';
import { findPassage, type Miss, type Passage, type SourceText } from './text.js';
import type { PassageWords } from '../words/en/evidence.js';

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
    .map(({ id, record }) => caution({ file, line: 1, column: 1 }, 'lock-unused', (said) => said.unused(id, record)));
}

function lag(
  quote: Quote,
  claims: ReadonlyMap<string, string>,
  old: Proof | undefined,
  { base, formerNames }: ProofContext,
): Finding[] {
  if (old === undefined)
    return [fault(quote.from.origin, 'evidence-unproven', (said) => said.unproven(wordsOf(quote)))];
  const before = formerNames === undefined ? claims : digestClaims(quote.claims, base, formerNames);
  const changed = quote.claims.filter(
    ({ field: { key } }) => ![claims, before].some((each) => each.get(key) === old.claims.get(key)),
  );
  return changed.map((claim) => {
    const { key } = claim.field;
    const texts = claim.values.map(({ text }) => text);
    const day = old.claims.has(key) ? old.date : undefined;
    return fault(originOf(claim, quote), 'evidence-stale', (said) => said.changed(key, texts, day));
  });
}

function moved(quote: Quote, old: Proof, proof: Proof): Finding[] {
  if (old.text === proof.text && old.passage === proof.passage) return [];
  const keys = quote.claims.map(({ field }) => field.key);
  const isKept = old.text === proof.text;
  return [
    fault(quote.from.origin, 'evidence-stale', (said) =>
      said.moved(wordsOf(quote), isKept, old.date, keys, quote.record),
    ),
  ];
}

function originOf({ values }: Claim, quote: Quote) {
  return values.length === 1 ? (values[0]?.origin ?? quote.origin) : quote.origin;
}

function wordsOf({ from, to }: Quote): PassageWords {
  return { from: from.text, to: to.text };
}

function missing(quote: Quote, { at, say }: Miss): Finding {
  return fault(quote[at].origin, 'passage-missing', say);
}

function unreadable(quote: Quote, passage: Passage, text: SourceText, context: ProofContext): Finding[] {
  if (quote.isInferred) return [];
  const languages = [...new Set([...quote.source.languages, ...context.languages])];
  const values: readonly Value[] = quote.claims.flatMap((claim) => claim.values);
  return values.flatMap((value) => {
    const unread = misread(value, passage.text, languages);
    if (unread === undefined) return [];
    const place = { line: passage.line, file: text.file, text: shorten(passage.text) };
    const written = { key: value.field.key, text: value.text };
    return [
      fault(value.origin, 'value-not-in-passage', (said) => said.unread(written, place, unread.what, unread.found)),
    ];
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
