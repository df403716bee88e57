// The names of months in all the forms in which a text has them, by language.

/** What a name of a month means, and whether its language writes the day behind it (`May 25`). */
export interface MonthForm {
  readonly month: number;
  readonly isBeforeDay: boolean;
}

type Inflect = (alone: string, withDay: string) => readonly string[];

/** Makes the case forms that Intl does not give; a language without a line here has only those of Intl. */
const inflections: Readonly<Record<string, Inflect>> = {
  pl: inflectPolish,
  en: (alone) => (alone === 'September' ? ['Sept'] : []),
};

/** Derives the dative, instrumental and locative of a Polish month from its genitive, the form beside a day. */
function inflectPolish(_alone: string, genitive: string): readonly string[] {
  if (genitive.endsWith('ego')) {
    const stem = genitive.slice(0, -3);
    return [`${stem}emu`, `${stem}ym`];
  }
  const stem = genitive.replace(/a$/, '');
  const instrumental = /[kg]$/.test(stem) ? `${stem}iem` : `${stem}em`;
  const locative = stem.endsWith('d') ? `${stem}zie` : `${stem}u`;
  return [`${stem}owi`, instrumental, locative];
}

/** Gives every form of every month in some languages: as written, with a capital, and in capitals. */
export function monthForms(languages: readonly string[]): Map<string, MonthForm> {
  const forms = new Map<string, MonthForm>();
  for (const language of languages) {
    const isBeforeDay = monthComesFirst(language);
    for (let month = 1; month <= 12; month++) {
      for (const form of formsOf(language, month)) {
        for (const each of [
          form,
          form.charAt(0).toLocaleUpperCase(language) + form.slice(1),
          form.toLocaleUpperCase(language),
        ]) {
          if (!forms.has(each)) forms.set(each, { month, isBeforeDay });
        }
      }
    }
  }
  return forms;
}

function formsOf(language: string, month: number): string[] {
  const date = new Date(Date.UTC(2001, month - 1, 1));
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
      .formatToParts(date)
      .find((part) => part.type === 'month')?.value ?? '';
  const alone = name({ month: 'long' });
  const withDay = name({ month: 'long', day: 'numeric' });
  const short = [name({ month: 'short' }), name({ month: 'short', day: 'numeric' })];
  const more = inflections[language.replace(/-.*/, '')]?.(alone, withDay) ?? [];
  // A language that numbers its months gives digits here, which the numeric forms read.
  return [alone, withDay, ...more, ...short]
    .map((form) => form.replace(/\.$/, ''))
    .filter((form) => /^\p{L}/u.test(form));
}

function monthComesFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
    .formatToParts(new Date(0))
    .map((part) => part.type);
  return parts.indexOf('month') < parts.indexOf('day');
}
