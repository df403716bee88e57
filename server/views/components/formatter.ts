// Formatters of numbers, dates and names: making one takes much longer than using it, so each is made once for a language.
import { spokenTo } from '../messages/messages.js';
import { localeOf } from './graph.js';

/** Gives a formatter for a language; equal options give the same one. */
type Formatters<Options, Made> = (language: string, options?: Options) => Made;

function remembering<Options, Made>(
  make: (language: string, options: Options | undefined) => Made,
): Formatters<Options, Made> {
  const made = new Map<string, Made>();
  return (language, options) => {
    const key = options === undefined ? language : `${language} ${JSON.stringify(options)}`;
    const found = made.get(key) ?? make(language, options);
    made.set(key, found);
    return found;
  };
}

/** Gives a formatter of numbers, in the language of the interface. */
export const numberFormat = remembering<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (language, options) => new Intl.NumberFormat(localeOf(spokenTo(language)), options),
);

/** Gives a formatter of dates, in the language of the interface: the words of a date are its, not the facts'. */
export const dateFormat = remembering<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (language, options) => new Intl.DateTimeFormat(localeOf(spokenTo(language)), options),
);

/** Gives an order of texts: that of the language, and of numbers by their size. */
export const collator = remembering<Intl.CollatorOptions, Intl.Collator>(
  (language, options) => new Intl.Collator(knownLocale(localeOf(language)), { numeric: true, ...options }),
);

/** Gives the rules by which numbers take a form of a noun. */
export const pluralRules = remembering<Intl.PluralRulesOptions, Intl.PluralRules>(
  (language, options) => new Intl.PluralRules(localeOf(language), options),
);

/** Gives the name of a language in itself, as a sentence begins with it. */
export const languageName = remembering<never, string>((language) => {
  const locale = knownLocale(language);
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
});

/** Gives a tag that ECMA-402 takes: it knows no extended languages, such as `zh-yue`, which BCP 47 §2.2.2 has. */
function knownLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    return language.split('-', 1)[0] ?? language;
  }
}
