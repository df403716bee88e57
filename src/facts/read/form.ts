// Reads the keys of a mapping of settings, and collects a finding for everything that does not fit.
import { nearest } from '../../nearest.js';
import { readDate } from '../../rdf/date.js';
import { isSlug } from '../../rdf/iri.js';
import { iriFaultOf } from '../../rdf/syntax.js';
import type { LangMap } from '../../rdf/rdf.js';
import { errorAt, type Entry, type Finding, type Mapping, type Node, type Scalar } from '../record.js';
import type { Rule } from '../rules.js';
import type { FactWords } from '../words/words.js';
import type { Said } from '../words/said.js';
import { lackingIn, lacks } from '../lacks.js';
import { languageFinding } from './languages.js';

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
      this.#tell(key, 'unknown-field', (said) => said.unknownKey(key.text, this.#owner, this.#keys));
    }
  }

  text(key: Key, needed: boolean): Scalar | undefined {
    const entry = this.#entry(key, needed);
    if (entry === undefined) return undefined;
    if (entry.value.is === 'scalar' && entry.value.text !== '') return entry.value;
    this.#tell(entry.value, 'value-form', (said) => said.single(key));
    return undefined;
  }

  address(key: Key, needed: boolean): string {
    const node = this.text(key, needed);
    if (node !== undefined) this.#checkAddress(node);
    return node?.text ?? '';
  }

  /** Reads a list of addresses. */
  addresses(key: Key): string[] {
    const items = this.list(key, false);
    items.forEach((text, at) => this.#checkAddress({ text, origin: this.places(key)[at] ?? this.place(key) }));
    return items;
  }

  slug(key: Key): string {
    const node = this.text(key, true);
    if (node !== undefined && !isSlug(node.text)) this.#tell(node, 'bad-slug', (said) => said.slug(node.text));
    return node?.text ?? '';
  }

  day(key: Key, needed = true): string {
    const node = this.text(key, needed);
    if (node !== undefined && readDate(node.text)?.day === undefined)
      this.#tell(node, 'bad-date', (said) => said.day(node.text));
    return node?.text ?? '';
  }

  /** Reads a year, a month or a day. */
  date(key: Key): string {
    const node = this.text(key, false);
    if (node !== undefined && readDate(node.text) === undefined)
      this.#tell(node, 'bad-date', (said) => said.date(node.text));
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
    if (node !== undefined && found === undefined)
      this.#tell(node, 'unknown-choice', (said) => said.choice(node.text, key, words));
    return found;
  }

  /** Reads a text of a form; `example` shows it. */
  like(key: Key, form: RegExp, example: string): string | undefined {
    const node = this.text(key, false);
    if (node !== undefined && !form.test(node.text))
      this.#tell(node, 'value-form', (said) => said.like(node.text, key, example));
    return node?.text;
  }

  /** Reads an e-mail address that can stand behind `mailto:` as it is. */
  email(key: Key, example: string): string | undefined {
    const text = this.like(key, /^[^\s@<>?#:]+@[^\s@<>?#/:]+\.[^\s@<>?#/:]+$/, example);
    const fault = text === undefined ? undefined : iriFaultOf(`mailto:${text}`);
    if (text === undefined || fault === undefined) return text;
    const whole = 'part' in fault ? { ...fault, part: 'whole' as const } : fault;
    this.#tell({ origin: this.place(key) }, 'bad-link', (said) => said.email(text, whole, example));
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
      this.#tell(node, 'value-form', (said) => said.numbers(key, count));
    }
    return items;
  }

  /** Reads a list of words; one that is needed has some. */
  list(key: Key, needed: boolean): string[] {
    const entry = this.#entry(key, needed);
    if (entry === undefined) return [];
    const items = this.#items(entry.value, key);
    const isEmpty = entry.value.is === 'sequence' && entry.value.items.length === 0;
    if (needed && isEmpty) this.#tell(entry.value, 'value-form', (said) => said.emptyList(key));
    return items;
  }

  texts(key: Key, languages: readonly string[], needed = true): LangMap {
    const entry = this.#entry(key, needed);
    return entry === undefined ? {} : this.#texts(entry.value, key, languages);
  }

  textLists(key: Key): Readonly<Record<string, readonly string[]>> {
    const entry = this.#entry(key, false);
    if (entry === undefined) return {};
    if (entry.value.is !== 'mapping') {
      this.#tell(entry.value, 'value-form', (said) => said.listByLanguage(key));
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
        this.#tell(item, 'value-form', (said) => said.ownKeys(key, keys[0] ?? ''));
        return [];
      }
      const form = new Form(item, keys, owner, this.#findings);
      form.refuseUnknown();
      return [form];
    });
  }

  #entry(key: Key, needed: boolean): Entry | undefined {
    const entry = this.#mapping.entries.get(key);
    // A key that is misspelt is told of where it stands; that it is missing would be an echo.
    if (entry === undefined && needed && !this.#meant().has(key))
      this.#tell(this.#mapping, 'missing-field', (said) => said.missing(key, this.#owner));
    return entry;
  }

  #meant(): ReadonlySet<string> {
    const slips = [...this.#mapping.entries.keys()].filter((key) => !(this.#keys as readonly string[]).includes(key));
    return new Set(slips.flatMap((key) => nearest(key, this.#keys) ?? []));
  }

  #choose({ text, origin }: Scalar, key: Key, codes: readonly string[]): void {
    if (codes.includes(text)) return;
    this.#tell({ origin }, 'unknown-choice', (said) => said.code(text, key, codes));
  }

  #items(node: Node, key: Key): string[] {
    const items = node.is === 'sequence' ? node.items : [node];
    return items.flatMap((item) => {
      if (item.is === 'scalar' && item.text !== '') return [item.text];
      this.#tell(item, 'value-form', (said) => said.list(key));
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
    const lacking = lackingIn(texts, languages);
    const found = lacks(
      { origin: node.origin, rule: 'language-missing', lacking, languages },
      (language) =>
        ({ settings }) =>
          settings.noText(key, language),
    );
    this.#findings.push(...found);
    return texts;
  }

  /** An address is one that a reader can follow. */
  #checkAddress({ text, origin }: Pick<Scalar, 'text' | 'origin'>): void {
    const fault = iriFaultOf(text);
    if (fault !== undefined || !/^https?:/i.test(text))
      this.#tell({ origin }, 'bad-link', (said) => said.address(text, fault));
  }

  #checkLanguage(language: Scalar): void {
    const finding = languageFinding(language);
    if (finding !== undefined) this.#findings.push(finding);
  }

  #tell(node: { origin: Node['origin'] }, rule: Rule, say: (said: FactWords['settings']) => Said): void {
    this.#findings.push(errorAt(node.origin, rule, ({ settings }) => say(settings)));
  }
}
