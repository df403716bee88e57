// Makes findings of the rules about evidence.
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';
import type { EvidenceRule } from '../rules.js';

/** Makes an error of one of these rules. */
export function fault(origin: Origin, rule: EvidenceRule, message: string, hint: string): Finding {
  return errorAt(origin, rule, message, hint);
}

/** Makes a warning of one of these rules. */
export function caution(origin: Origin, rule: EvidenceRule, message: string, hint: string): Finding {
  return warningAt(origin, rule, message, hint);
}
