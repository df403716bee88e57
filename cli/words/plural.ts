// A number with its noun.

/** Writes a number with an English noun; irregular nouns give their plural. */
export function englishCount(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

const polishRules = new Intl.PluralRules('pl');

/** Writes a number with a Polish noun, as it stands behind 1, behind 2, 3, 4, and behind 5 and all others. */
export function polishCount(count: number, one: string, few: string, many: string): string {
  return `${String(count)} ${polishForm(count, one, few, many)}`;
}

/** Gives of a Polish word the form that stands behind a number. */
export function polishForm(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return forms[polishRules.select(count)] ?? many;
}
