// Formatters of numbers, dates and names: making one takes much longer than using it, so each is made once for a language.
import { localeOf } from './graph.js';

/** Gives a formatter for a language; equal options give the same one. */
type Formatters<Options, Made> = (language: string, options?: Options) => Made;

function remembering<Options, Made>(
  make: (locale: string, options: Options | undefined) => Made,
): Formatters<Options, Made> {
  const made = new Map<string, Made>();
  return (language, options) => {
    const key = options === undefined ? language : `${language} ${JSON.stringify(options)}`;
    const found = made.get(key) ?? make(localeOf(language), options);
    made.set(key, found);
    return found;
  };
}

/** Gives a formatter of numbers. */
export const numberFormat = remembering<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (locale, options) => new Intl.NumberFormat(locale, options),
);

/** Gives a formatter of dates. */
export const dateFormat = remembering<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (locale, options) => new Intl.DateTimeFormat(locale, options),
);

/** Gives an order of texts. */
export const collator = remembering<Intl.CollatorOptions, Intl.Collator>(
  (locale, options) => new Intl.Collator(locale, options),
);

/** Gives the names of languages in themselves, as a sentence begins with them. */
export const languageNames = remembering<never, (language: string) => string>((locale) => {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (language) => {
    const name = names.of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  };
});
