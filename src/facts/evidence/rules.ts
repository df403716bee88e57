// Makes findings of the rules about evidence.
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';
import type { EvidenceRule } from '../rules.js';
import type { Said } from '../words/said.js';
import type { FactWords } from '../words/words.js';

/** Says something about evidence in the words of a language. */
export type EvidenceSaying = (said: FactWords['evidence']) => Said;

/** Makes an error of one of these rules. */
export function fault(origin: Origin, rule: EvidenceRule, say: EvidenceSaying): Finding {
  return errorAt(origin, rule, ({ evidence }) => say(evidence));
}

/** Makes a warning of one of these rules. */
export function caution(origin: Origin, rule: EvidenceRule, say: EvidenceSaying): Finding {
  return warningAt(origin, rule, ({ evidence }) => say(evidence));
}
