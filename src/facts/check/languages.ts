// Finds the languages that a text lacks.
import type { Converted } from '../convert/converted.js';
import { errorAt, type Finding, type Origin } from '../record.js';
import type { CheckRule } from '../rules.js';

/** Finds, for each text that is required in every language of the publication, the languages that it lacks. */
export function everyLanguage({ values, record }: Converted, languages: readonly string[]): Finding[] {
  return [...values.values()].flatMap((texts) => {
    const { field } = texts[0] ?? {};
    if (field?.type.is !== 'text' || !field.type.everyLanguage) return [];
    const origin = record.fields.get(field.key)?.value.origin ?? record.origin;
    const present = new Set(texts.map(({ term }) => (term.termType === 'Literal' ? term.language : '')));
    const stranger = [...present].find((language) => !languages.includes(language));
    return languages
      .filter((language) => !present.has(language))
      .map((language) => missing({ origin, slug: record.slug, key: field.key, language, stranger, languages }));
  });
}

interface Missing {
  readonly origin: Origin;
  readonly slug: string;
  readonly key: string;
  readonly language: string;
  /** Another language in which there is a text, perhaps by a slip. */
  readonly stranger: string | undefined;
  readonly languages: readonly string[];
}

function missing({ origin, slug, key, language, stranger, languages }: Missing): Finding {
  const rule: CheckRule = 'language-missing';
  return errorAt(origin, rule, ({ checks }) => checks.noLanguage({ key, slug }, language, stranger, languages));
}
