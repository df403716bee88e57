// The interface speaks the reader's language where its texts are there, else English; what is in another language than the page says so (WCAG 3.1.2).
import { expect, it } from 'vitest';
import { languageName } from '../../server/views/components/formatter.js';
import type { Frame } from '../../server/views/components/frame.js';
import { renderPage } from '../../server/views/components/layout.js';
import { en } from '../../server/views/messages/en.js';
import { filled, messagesIn, spokenAmong, spokenTo } from '../../server/views/messages/messages.js';
import { pl } from '../../server/views/messages/pl.js';
import type { Publication } from '../../src/index.js';

it.each([
  ['en', 'en', en],
  ['en-GB', 'en-GB', en],
  ['pl', 'pl', pl],
  ['pl-x-latwy', 'pl-x-latwy', pl],
  ['de', 'en', en],
  ['de-x-leicht', 'en', en],
  ['zh-Hans', 'en', en],
])('speaks to readers of %s in %s', (language, spoken, texts) => {
  expect(spokenTo(language)).toBe(spoken);
  expect(messagesIn(language)).toBe(texts);
});

it('speaks each language of a publication once', () => {
  expect(spokenAmong(['pl', 'de', 'fr'])).toEqual(['pl', 'en']);
  expect(spokenAmong(['en'])).toEqual(['en']);
});

it('has texts of one form in every language: the same values to fill in, and none empty', () => {
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [area, texts] of Object.entries(en)) {
    const others = pl[area as keyof typeof pl] as Readonly<Record<string, string>>;
    for (const [key, text] of Object.entries(texts)) {
      expect(places(others[key]!), `${area}.${key}`).toEqual(places(text));
      expect(others[key]!.trim(), `${area}.${key}`).not.toBe('');
    }
  }
  expect(filled('{a} of {b}, {c}', { a: 1, b: 'two' })).toBe('1 of two, {c}');
});

it.each([
  ['de', '<html lang="en">', '<span lang="de">Museen</span>'],
  ['pl', '<html lang="pl">', '<span>Muzea</span>'],
  ['en', '<html lang="en">', '<span>Museums</span>'],
])('marks what is in another language than the page: %s', (language, html, name) => {
  const publication = {
    base: 'https://example.org/',
    slug: 'museums',
    title: { en: 'Museums', pl: 'Muzea', de: 'Museen' },
    publisher: { name: { en: 'Office', pl: 'Urząd', de: 'Amt' } },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    languages: ['en', 'pl', 'de'],
    modified: '2024-05-01',
  } as unknown as Publication;
  const frame: Frame = { publication, version: '2024-05-01-0', prefix: '/', language, path: '/doc/a/b' };
  const page = renderPage(frame, { title: 'x', children: null });
  expect(page).toContain(html);
  expect(page.replace(/\s+/g, ' ')).toContain(name);
  expect(page).toContain(messagesIn(language).frame.skip);
  expect(page).not.toContain(`lang="${language}">Skip`);
});

it.each([
  ['de', 'Deutsch'],
  ['zh-yue', '中文'],
  ['de-x-leicht', /^Deutsch/],
])('names %s in itself', (language, name) => expect(languageName(language)).toMatch(name));
