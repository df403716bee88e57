// Finds the languages that a text lacks.
import type { Converted } from '../convert/converted.js';
import { errorAt, type Finding } from '../record.js';
import type { CheckRule } from '../rules.js';

/** Finds, for each text that is required in every language of the publication, the languages that it lacks. */
export function everyLanguage({ values, record }: Converted, languages: readonly string[]): Finding[] {
  const rule: CheckRule = 'language-missing';
  return [...values.values()].flatMap((texts) => {
    const { field } = texts[0] ?? {};
    if (field?.type.is !== 'text' || !field.type.everyLanguage) return [];
    const origin = record.fields.get(field.key)?.value.origin ?? record.origin;
    const present = new Set(texts.map(({ term }) => (term.termType === 'Literal' ? term.language : '')));
    return languages
      .filter((language) => !present.has(language))
      .map((language) =>
        errorAt(
          origin,
          rule,
          `"${field.key}" has no text in ${language}.`,
          `Add "${language}: …" to ${field.key} of ${record.slug}.`,
        ),
      );
  });
}
