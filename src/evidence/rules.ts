// The closed table of rules about evidence; `docs/rules.md` holds the same list.
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';

/** Lists every rule about evidence with what it asks for. */
export const evidenceRules = {
  'evidence-malformed': 'Evidence is a list of entries, each with keys and values of the right form.',
  'evidence-unknown-key': 'An entry of evidence has only the keys that evidence has.',
  'evidence-incomplete': 'An entry says its source, and either a passage (from, to) or a row.',
  'evidence-unknown-source': 'The source that an entry names is a record of the publication.',
  'evidence-unknown-field': 'The fields that an entry names are fields of the kind.',
  'evidence-no-value': 'The fields that an entry names have a value in the record.',
  'evidence-without-reason': 'A reading that is inferred gives its reason.',
  'evidence-duplicate': 'A passage or row is given once for a record.',
  'evidence-idle': 'An entry supports at least one fact.',
  'fact-without-evidence': 'Every fact that a source must say has evidence.',
  'source-without-text': 'A source whose passages are quoted names the file of its text.',
  'source-text-missing': 'The text of a source is in the folder of sources and can be read.',
  'passage-missing': 'The first words of a passage stand in the source once, the last words after them.',
  'value-not-in-passage': 'Each date, number and identifier can be read in its passage.',
  'evidence-unproven': 'Every passage has a proof in the lock.',
  'evidence-stale': 'The proof in the lock is of the values that the record has now.',
  'lock-malformed': 'The lock has the form that the program wrote.',
  'lock-unused': 'Every proof in the lock belongs to a passage of a record.',
} as const;

/** Names one rule of the table. */
export type EvidenceRule = keyof typeof evidenceRules;

/** Makes an error of one of these rules. */
export function fault(origin: Origin, rule: EvidenceRule, message: string, hint: string): Finding {
  return errorAt(origin, rule, message, hint);
}

/** Makes a warning of one of these rules. */
export function caution(origin: Origin, rule: EvidenceRule, message: string, hint: string): Finding {
  return warningAt(origin, rule, message, hint);
}
