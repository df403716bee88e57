// Language tags by the grammar of BCP 47 §2.1, the same wherever a tag may stand.
import { expect, it } from 'vitest';
import { isLanguageTag } from '../../src/rdf/language.js';

it.each(
  [
    ...[
      'de',
      'fr',
      'mas',
      'zh-hans',
      'zh-hans-cn',
      'zh-yue',
      'zh-cmn-hans-cn',
      'sr-latn-rs',
      'es-419',
      'de-1996',
      'de-ch-1901',
    ],
    ...[
      'sl-rozaj-biske-1994',
      'sl-it-nedis',
      'hy-latn-it-arevela',
      'de-x-leicht',
      'de-ch-x-phonebk',
      'az-arab-x-aze-derbend',
    ],
    ...[
      'en-us-u-islamcal',
      'zh-cn-a-myext-x-private',
      'en-a-myext-b-another',
      'zh-hans-cn-x-private',
      'zh-x-a',
      'de-x-a-a',
    ],
  ].map((tag) => [tag]),
)('takes %s', (tag) => expect(isLanguageTag(tag)).toBe(true));

it.each(
  [
    ...['', 'e', 'x-whatever', 'i-klingon', 'pt-BR', 'DE', 'en-', '-en', 'en--us', 'en_us', 'de-419-de', 'a-de'],
    ...[
      'de-1996-1996',
      'ar-a-aaa-b-bbb-a-ccc',
      'en-x',
      'en-a',
      'en-a-x-b',
      'toolongtag',
      'english',
      'pols',
      'en-abcdefghi',
      'ł',
      'en\n',
      'zh-hans-hant',
    ],
  ].map((tag) => [tag]),
)('refuses %j', (tag) => expect(isLanguageTag(tag)).toBe(false));
