// The rules that look at one record at a time, as a table.
import type { Converted } from '../convert/converted.js';
import type { DateRule } from '../../model/model.js';
import type { Finding } from '../record.js';
import { dateBasis } from './basis.js';
import { everyLanguage } from './languages.js';
import { cleanTexts } from './text.js';
import { unlikelyYears } from './years.js';

/** What the rules need to know besides the record. */
export interface RecordContext {
  /** Languages of the publication, BCP 47 tags in lower case. */
  readonly languages: readonly string[];
  readonly dates: readonly DateRule[];
  /** Base of the publication's own names. */
  readonly base: string;
}

type RecordRule = (record: Converted, context: RecordContext) => Finding[];

/** A new rule about records is a new line here. */
const recordRules: readonly RecordRule[] = [
  (record, { base }) => cleanTexts(record, base),
  (record, { languages }) => everyLanguage(record, languages),
  (record, { dates }) => dateBasis(record, dates),
  (record) => unlikelyYears(record),
];

/** Checks one record by all rules about records. */
export function checkRecord(record: Converted, context: RecordContext): Finding[] {
  return recordRules.flatMap((rule) => rule(record, context));
}
