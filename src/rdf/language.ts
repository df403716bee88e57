// Language tags: which texts are one, in small letters, as records, settings, tables and schemas take them.

const part = '[a-z0-9]{2,8}';

/**
 * Language tags (BCP 47 §2.1) in small letters: language, script, region, variants, extensions, private use. Those that
 * are private from their first letter (`x-…`) and the irregular ones of old (`i-klingon`) name no language to a reader;
 * of first parts with more than three letters none was ever registered, so `english` is a mistake.
 */
export const languagePattern = `^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-${part})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$`;

const form = new RegExp(languagePattern);

/** Tells whether a text is a language tag in small letters; no variant and no kind of extension stands in it twice (§2.2.5, §2.2.6). */
export function isLanguageTag(text: string): boolean {
  if (!form.test(text)) return false;
  const [open = ''] = text.split('-x-', 1);
  const singled = open.split('-').slice(1);
  const singletons = singled.filter((each) => each.length === 1);
  const variants = singled.slice(0, singletons.length === 0 ? undefined : singled.indexOf(singletons[0] ?? ''));
  return [singletons, variants].every((list) => new Set(list).size === list.length);
}
