// Reads the keys of a mapping of settings, and collects a finding for everything that does not fit.
import { readDate } from '../../rdf/date.js';
import { iriFault, isSlug } from '../../rdf/iri.js';
import { didYouMean } from '../../nearest.js';
import type { LangMap } from '../../rdf/rdf.js';
import { errorAt, type Entry, type Finding, type Mapping, type Node, type Scalar } from '../record.js';
import type { Rule } from '../rules.js';
import { isLanguageTag } from '../../rdf/language.js';

/** Reads the fields of one mapping and collects what is wrong with them. */
export class Form<Key extends string> {
  readonly #mapping: Mapping;
  readonly #keys: readonly Key[];
  readonly #owner: string;
  readonly #findings: Finding[];

  /** Takes the keys that the mapping may have, and the word for what it describes. */
  constructor(mapping: Mapping, keys: readonly Key[], owner: string, findings: Finding[]) {
    this.#mapping = mapping;
    this.#keys = keys;
    this.#owner = owner;
    this.#findings = findings;
  }

  place(key: Key): Node['origin'] {
    return this.#mapping.entries.get(key)?.value.origin ?? this.#mapping.origin;
  }

  /** Gives the places of the values of a key: of one, or of a list. */
  places(key: Key): Node['origin'][] {
    const node = this.#mapping.entries.get(key)?.value;
    return node?.is === 'sequence' ? node.items.map(({ origin }) => origin) : [this.place(key)];
  }

  refuseUnknown(): void {
    for (const { key } of this.#mapping.entries.values()) {
      if ((this.#keys as readonly string[]).includes(key.text)) continue;
      const message = `"${key.text}" says nothing about a ${this.#owner}.`;
      this.#say(key, 'unknown-field', message, didYouMean(key.text, this.#keys, 'Leave it out.'));
    }
  }

  text(key: Key, needed: boolean): Scalar | undefined {
    const entry = this.#entry(key, needed);
    if (entry === undefined) return undefined;
    if (entry.value.is === 'scalar' && entry.value.text !== '') return entry.value;
    this.#say(entry.value, 'value-form', `"${key}" takes a single text.`, `Write ${key}: …`);
    return undefined;
  }

  address(key: Key, needed: boolean): string {
    const node = this.text(key, needed);
    const fault = node === undefined ? undefined : iriFault(node.text);
    if (node !== undefined && fault !== undefined) {
      const message = `"${node.text}" is not an address: ${fault}.`;
      this.#say(node, 'bad-link', message, 'Write the whole address with https://.');
    }
    return node?.text ?? '';
  }

  /** Reads a list of addresses. */
  addresses(key: Key): string[] {
    const items = this.list(key, false);
    items.forEach((text, at) => {
      const fault = iriFault(text);
      if (fault === undefined) return;
      const message = `"${text}" is not an address: ${fault}.`;
      const origin = this.places(key)[at] ?? this.place(key);
      this.#say({ origin }, 'bad-link', message, 'Write the whole address with https://.');
    });
    return items;
  }

  slug(key: Key): string {
    const node = this.text(key, true);
    if (node !== undefined && !isSlug(node.text)) {
      const message = `"${node.text}" cannot be a short name.`;
      this.#say(node, 'bad-slug', message, 'Use small letters without accents, digits and single hyphens.');
    }
    return node?.text ?? '';
  }

  day(key: Key, needed = true): string {
    const node = this.text(key, needed);
    if (node !== undefined && readDate(node.text)?.day === undefined)
      this.#say(node, 'bad-date', `"${node.text}" is not a day.`, 'Write a day such as 2026-09-30.');
    return node?.text ?? '';
  }

  /** Reads a year, a month or a day. */
  date(key: Key): string {
    const node = this.text(key, false);
    if (node !== undefined && readDate(node.text) === undefined)
      this.#say(node, 'bad-date', `"${node.text}" is no date.`, 'Write 2026, 2026-09 or 2026-09-30.');
    return node?.text ?? '';
  }

  /** Reads one of the codes of a table. */
  code(key: Key, codes: readonly string[]): string {
    const node = this.text(key, false);
    if (node !== undefined) this.#choose(node, key, codes);
    return node?.text ?? '';
  }

  /** Reads one of a few words. */
  choice<Word extends string>(key: Key, words: readonly Word[]): Word | undefined {
    const node = this.text(key, false);
    const found = words.find((word) => word === node?.text);
    if (node !== undefined && found === undefined) {
      const hint = didYouMean(node.text, words, 'Choose one.');
      this.#say(node, 'unknown-choice', `"${node.text}" is none of the words for "${key}".`, hint);
    }
    return found;
  }

  /** Reads a text of a form; `example` shows it. */
  like(key: Key, form: RegExp, example: string): string | undefined {
    const node = this.text(key, false);
    if (node !== undefined && !form.test(node.text))
      this.#say(node, 'value-form', `"${node.text}" is no ${key}.`, `Write it like ${example}.`);
    return node?.text;
  }

  /** Reads an e-mail address that can stand behind `mailto:` as it is. */
  email(key: Key, example: string): string | undefined {
    const text = this.like(key, /^[^\s@<>?#]+@[^\s@<>?#/]+\.[^\s@<>?#/]+$/, example);
    const fault = text === undefined ? undefined : iriFault(`mailto:${text}`);
    if (fault === undefined) return text;
    const message = `"${text ?? ''}" cannot stand in an address: ${fault.replace('its path', 'it')}.`;
    this.#say({ origin: this.place(key) }, 'bad-link', message, `Write it like ${example}.`);
    return text;
  }

  /** Reads a list of codes of a table. */
  codes(key: Key, codes: readonly string[], needed = false): string[] {
    const entry = this.#mapping.entries.get(key);
    if (entry?.value.is === 'scalar') this.#choose(entry.value, key, codes);
    if (entry?.value.is === 'sequence')
      for (const item of entry.value.items) if (item.is === 'scalar') this.#choose(item, key, codes);
    return this.list(key, needed);
  }

  /** Reads as many numbers as are wanted, as decimal text. */
  numbers(key: Key, count: number): string[] {
    const items = this.list(key, false);
    const areFit = items.length === count && items.every((each) => /^-?\d+(?:\.\d+)?$/.test(each));
    if (items.length > 0 && !areFit) {
      const node = { origin: this.place(key) };
      this.#say(node, 'value-form', `"${key}" takes ${count} numbers.`, `Write ${key}: [ …, … ] in degrees.`);
    }
    return items;
  }

  list(key: Key, needed: boolean): string[] {
    const entry = this.#entry(key, needed);
    return entry === undefined ? [] : this.#items(entry.value, key);
  }

  texts(key: Key, languages: readonly string[], needed = true): LangMap {
    const entry = this.#entry(key, needed);
    return entry === undefined ? {} : this.#texts(entry.value, key, languages);
  }

  textLists(key: Key): Readonly<Record<string, readonly string[]>> {
    const entry = this.#entry(key, false);
    if (entry === undefined) return {};
    if (entry.value.is !== 'mapping') {
      this.#say(
        entry.value,
        'value-form',
        `"${key}" takes a list for each language.`,
        `Write ${key}: { en: [ …, … ] }.`,
      );
      return {};
    }
    return Object.fromEntries(
      [...entry.value.entries.values()].map(({ key: language, value }) => {
        this.#checkLanguage(language);
        return [language.text, this.#items(value, key)];
      }),
    );
  }

  /** Gives a form of each mapping below a key: of one, or of a list; `owner` is the word for what one describes. */
  inner<Inner extends string>(key: Key, keys: readonly Inner[], needed = false, owner: string = key): Form<Inner>[] {
    const entry = this.#entry(key, needed);
    if (entry === undefined) return [];
    const items = entry.value.is === 'sequence' ? entry.value.items : [entry.value];
    return items.flatMap((item) => {
      if (item.is !== 'mapping') {
        this.#say(item, 'value-form', `"${key}" takes keys of its own.`, `Write ${key}: { ${keys[0] ?? ''}: … }.`);
        return [];
      }
      const form = new Form(item, keys, owner, this.#findings);
      form.refuseUnknown();
      return [form];
    });
  }

  #entry(key: Key, needed: boolean): Entry | undefined {
    const entry = this.#mapping.entries.get(key);
    if (entry === undefined && needed)
      this.#say(this.#mapping, 'missing-field', `The ${this.#owner} has no ${key}.`, `Add ${key}: …`);
    return entry;
  }

  #choose({ text, origin }: Scalar, key: Key, codes: readonly string[]): void {
    if (codes.includes(text)) return;
    const message = `"${text}" is no code of the table for "${key}".`;
    this.#say({ origin }, 'unknown-choice', message, didYouMean(text, codes, 'Look it up in the EU vocabularies.'));
  }

  #items(node: Node, key: Key): string[] {
    const items = node.is === 'sequence' ? node.items : [node];
    return items.flatMap((item) => {
      if (item.is === 'scalar' && item.text !== '') return [item.text];
      this.#say(item, 'value-form', `"${key}" takes a list of words.`, `Write ${key}: [ …, … ].`);
      return [];
    });
  }

  #texts(node: Node, key: Key, languages: readonly string[]): LangMap {
    const entries = node.is === 'mapping' ? [...node.entries.values()] : [];
    const texts = Object.fromEntries(
      entries.flatMap(({ key: language, value }) => {
        this.#checkLanguage(language);
        return value.is === 'scalar' ? [[language.text, value.text] as const] : [];
      }),
    );
    for (const language of languages) {
      if (!texts[language])
        this.#say(node, 'language-missing', `"${key}" has no text in "${language}".`, `Write ${language}: … below it.`);
    }
    return texts;
  }

  /** A text whose language no reader knows is worse than none: RDF has no such literal (RDF 1.1 §3.3). */
  #checkLanguage(language: Scalar): void {
    if (isLanguageTag(language.text)) return;
    const message = `"${language.text}" is no language.`;
    this.#say(language, 'bad-language', message, 'Write a language tag in small letters, such as en or pl.');
  }

  #say(node: { origin: Node['origin'] }, rule: Rule, message: string, hint: string): void {
    this.#findings.push(errorAt(node.origin, rule, message, hint));
  }
}
