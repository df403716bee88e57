// Reads `data/publication.yaml`: what the publication says about itself, with a finding for every line that does not fit.
import { readDate } from '../date.js';
import { iriFault, isSlug, namesUnder } from '../iri.js';
import { didYouMean } from '../nearest.js';
import type { Publication } from '../publication.js';
import type { LangMap } from '../rdf.js';
import { errorAt, type Entry, type Finding, type Mapping, type Node, type Scalar } from '../record.js';
import type { Rule } from '../rules.js';
import { readYaml } from './yaml.js';

const keys = [
  'base', 'ontology', 'toolVocabulary', 'slug', 'title', 'description', 'publisher', 'licence', 'languages', 'modified', 'keywords', 'themes',
] as const; // prettier-ignore
type Key = (typeof keys)[number];
const optional: readonly Key[] = ['ontology', 'toolVocabulary', 'keywords', 'themes'];

const themeNamespace = 'http://publications.europa.eu/resource/authority/data-theme/';

/**
 * Reads the publication; `base`, where given, takes the place of the one in the file. Without a publication there are
 * findings. Throws `iri-invalid` where the base given cannot be one.
 */
export function readPublication(
  text: string,
  file: string,
  base?: string,
): { publication: Publication | undefined; findings: Finding[] } {
  if (base !== undefined) namesUnder(base);
  const { root, findings: syntax } = readYaml(text, file);
  const findings = [...syntax];
  if (root?.is !== 'mapping') {
    if (syntax.length === 0)
      findings.push(
        errorAt(
          { file, line: 1, column: 1 },
          'publication-form',
          'The file describes no publication.',
          `It needs ${keys.filter((key) => !optional.includes(key)).join(', ')}.`,
        ),
      );
    return { publication: undefined, findings };
  }
  const form = new Form(root, findings);
  form.refuseUnknown();
  const own = form.address('base', true);
  const languages = form.list('languages', true);
  const publication: Publication = {
    ...namespaces(form, base ?? own, findings),
    slug: form.slug('slug'),
    title: form.texts('title', languages),
    description: form.texts('description', languages),
    publisher: form.publisher(languages),
    licence: form.address('licence', true),
    languages,
    modified: form.day('modified'),
    keywords: form.textLists('keywords'),
    themes: form.list('themes', false).map((code) => themeNamespace + code),
  };
  return { publication: findings.length === 0 ? publication : undefined, findings };
}

function namespaces(
  form: Form,
  base: string,
  findings: Finding[],
): Pick<Publication, 'base' | 'ontology' | 'toolVocabulary'> {
  const ontology = form.address('ontology', false);
  const tool = form.address('toolVocabulary', false);
  // What is wrong with one of them has been said already, at its own place.
  if ([base, ontology || base, tool || base].some((each) => iriFault(each) !== undefined))
    return { base, ontology, toolVocabulary: tool };
  try {
    const names = namesUnder(base, { ...(ontology && { ontology }), ...(tool && { tool }) });
    return { base: names.base, ontology: names.ontology, toolVocabulary: names.tool };
  } catch (error) {
    findings.push(
      errorAt(
        form.place('base'),
        'bad-link',
        (error as Error).message,
        'Write an http or https address that ends in a slash.',
      ),
    );
    return { base, ontology, toolVocabulary: tool };
  }
}

/** Reads the fields of one mapping and collects what is wrong with them. */
class Form {
  readonly #mapping: Mapping;
  readonly #findings: Finding[];

  constructor(mapping: Mapping, findings: Finding[]) {
    this.#mapping = mapping;
    this.#findings = findings;
  }

  place(key: Key): Node['origin'] {
    return this.#mapping.entries.get(key)?.value.origin ?? this.#mapping.origin;
  }

  refuseUnknown(): void {
    for (const { key } of this.#mapping.entries.values()) {
      if (!(keys as readonly string[]).includes(key.text))
        this.#say(
          key,
          'unknown-field',
          `"${key.text}" says nothing about a publication.`,
          didYouMean(key.text, keys, 'Leave it out.'),
        );
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
    if (node !== undefined && fault !== undefined)
      this.#say(
        node,
        'bad-link',
        `"${node.text}" is not an address: ${fault}.`,
        'Write the whole address with https://.',
      );
    return node?.text ?? '';
  }

  slug(key: Key): string {
    const node = this.text(key, true);
    if (node !== undefined && !isSlug(node.text))
      this.#say(
        node,
        'bad-slug',
        `"${node.text}" cannot be a short name.`,
        'Use small letters without accents, digits and single hyphens.',
      );
    return node?.text ?? '';
  }

  day(key: Key): string {
    const node = this.text(key, true);
    if (node !== undefined && readDate(node.text)?.day === undefined)
      this.#say(node, 'bad-date', `"${node.text}" is not a day.`, 'Write a day such as 2026-09-30.');
    return node?.text ?? '';
  }

  list(key: Key, needed: boolean): string[] {
    const entry = this.#entry(key, needed);
    return entry === undefined ? [] : this.#items(entry.value, key);
  }

  texts(key: Key, languages: readonly string[]): LangMap {
    const entry = this.#entry(key, true);
    return entry === undefined ? {} : this.#texts(entry.value, key, languages);
  }

  textLists(key: Key): Readonly<Record<string, readonly string[]>> {
    const entry = this.#entry(key, false);
    if (entry?.value.is !== 'mapping') return {};
    return Object.fromEntries(
      [...entry.value.entries.values()].map(({ key: language, value }) => [language.text, this.#items(value, key)]),
    );
  }

  publisher(languages: readonly string[]): Publication['publisher'] {
    const entry = this.#entry('publisher', true);
    if (entry?.value.is !== 'mapping') {
      if (entry !== undefined)
        this.#say(
          entry.value,
          'value-form',
          'The publisher needs a name by language.',
          'Write publisher: { name: { … } }.',
        );
      return { name: {}, page: undefined };
    }
    const name = entry.value.entries.get('name');
    if (name === undefined)
      this.#say(entry.value, 'missing-field', 'The publisher has no name.', 'Add name: { … } below publisher.');
    const page = entry.value.entries.get('page')?.value;
    return {
      name: name === undefined ? {} : this.#texts(name.value, 'publisher', languages),
      page: page?.is === 'scalar' ? page.text : undefined,
    };
  }

  #entry(key: Key, needed: boolean): Entry | undefined {
    const entry = this.#mapping.entries.get(key);
    if (entry === undefined && needed)
      this.#say(this.#mapping, 'missing-field', `The publication has no ${key}.`, `Add ${key}: …`);
    return entry;
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
    const found =
      node.is !== 'mapping'
        ? []
        : [...node.entries.values()].flatMap(({ key: language, value }) =>
            value.is === 'scalar' ? [[language.text, value.text] as const] : [],
          );
    const texts = Object.fromEntries(found);
    for (const language of languages) {
      if (!texts[language])
        this.#say(node, 'language-missing', `"${key}" has no text in "${language}".`, `Write ${language}: … below it.`);
    }
    return texts;
  }

  #say(node: { origin: Node['origin'] }, rule: Rule, message: string, hint: string): void {
    this.#findings.push(errorAt(node.origin, rule, message, hint));
  }
}
