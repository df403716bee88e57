// Finds the languages that a text lacks.
import type { Converted } from '../convert/converted.js';
import { lacks } from '../lacks.js';
import { errorAt, placeText, type Finding, type Node } from '../record.js';
import type { CheckRule } from '../rules.js';
import type { Saying } from '../words/words.js';

const rule: CheckRule = 'language-missing';

/** Finds, for each text that is required in every language of the publication, the languages that it lacks. */
export function everyLanguage({ values, record, findings }: Converted, languages: readonly string[]): Finding[] {
  return [...values.values()].flatMap((texts) => {
    const { field } = texts[0] ?? {};
    if (field?.type.is !== 'text' || !field.type.everyLanguage) return [];
    const { key } = field;
    if (record.excused?.has(key) === true || isMisread(record.fields.get(key)?.value, findings)) return [];
    const origin = record.fields.get(key)?.value.origin ?? record.origin;
    const present = new Set(texts.map(({ term }) => (term.termType === 'Literal' ? term.language : '')));
    const lacking = languages.filter((language) => !present.has(language));
    // A text in a language that is none of the publication's stands there by a slip, as a rule.
    const stranger = [...present].find((language) => !languages.includes(language));
    const say =
      (language: string): Saying =>
      ({ checks }) =>
        checks.noLanguage({ key, slug: record.slug }, language, stranger, languages);
    if (stranger !== undefined) return lacking.map((language) => errorAt(origin, rule, say(language)));
    return lacks({ origin, rule, lacking, languages }, say);
  });
}

/** A text whose language was not understood may be any that is missed. */
function isMisread(node: Node | undefined, findings: readonly Finding[]): boolean {
  if (node?.is !== 'mapping') return false;
  const places = [...node.entries.values()].map(({ key }) => placeText(key.origin));
  return findings.some((finding) => finding.rule === 'bad-language' && places.includes(placeText(finding)));
}
