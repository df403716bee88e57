// The inverse of a context: which key stands for a property and its value, and how an IRI is shortened (JSON-LD 1.1 API §4.3, §6.2).
import type { Context, Definition } from '../../model/context.js';
import { HejnalError } from '../../errors.js';
import type { Placed } from './order.js';
import { byLength, namespacesOf, type Namespaces } from './namespaces.js';

/** One key of a document, and how the values under it are written. Equal keys are the same object. */
export interface Key extends Placed {
  /** Coercion: `@id`, `@vocab` or a datatype. */
  readonly type: string | undefined;
  readonly isSet: boolean;
  /** Whether the values stand in a map by language. */
  readonly isMap: boolean;
  readonly isReverse: boolean;
  /** Mark of the term or the prefix that it needs; -1 for none. */
  readonly mark: number;
  readonly inside: Inverse;
}

/** An IRI as it is written, and the mark of the term or prefix that it needs, -1 for none. */
export interface Shortened {
  readonly text: string;
  readonly mark: number;
}

/** One term of a context. */
export interface Term {
  readonly name: string;
  readonly iri: string;
  readonly definition: Definition;
  readonly isPrefix: boolean;
  readonly mark: number;
  /** Marks of the words that hold below this term alone. */
  readonly words: ReadonlyMap<string, number>;
}

/** The terms of one IRI and one container by coercion; `''` for those without. */
type Choice = Map<string, Term>;

const containersOf: Readonly<Record<string, readonly string[]>> = {
  tagged: ['@language', '@language@set', '@set', ''],
  text: ['@set', '', '@language', '@language@set'],
};
const plainContainers: readonly string[] = ['@set', ''];
/** By what a value is, as far as the choice of its key goes; values with a datatype have its IRI instead. */
const coercionsOf: Readonly<Record<string, readonly string[]>> = {
  node: ['@id', '@vocab', ''],
  word: ['@vocab', '@id', ''],
  reverse: ['@reverse', '@id', '@vocab', ''],
  text: [''],
  native: [''],
  tagged: [''],
};

/** Shortens by one context, and by those inside it. */
export class Inverse {
  readonly #terms: ReadonlyMap<string, Term>;
  readonly #choices = new Map<string, Map<string, Choice>>();
  readonly #namespaces: Namespaces;
  readonly #place: (key: string) => number;
  readonly #properties = new Map<string, Map<string, Key>>();
  readonly #keys = new Map<string, Key>();
  readonly #words = new Map<string, Shortened>();
  readonly #wavering = new Map<string, boolean>();
  readonly #inside = new Map<string, Inverse>();

  constructor(terms: Iterable<Term>, place: (key: string) => number) {
    this.#place = place;
    this.#terms = new Map(Array.from(terms, (term) => [term.name, term]));
    const shortestFirst = [...this.#terms.values()].sort((a, b) => byLength(a.name, b.name));
    for (const term of shortestFirst) this.#add(term);
    this.#namespaces = namespacesOf(shortestFirst.filter(({ isPrefix }) => isPrefix));
  }

  /** Gives the keys of a property that were chosen before, by shape or datatype. */
  keysOf(property: string): Map<string, Key> {
    const known = this.#properties.get(property);
    if (known !== undefined) return known;
    const keys = new Map<string, Key>();
    this.#properties.set(property, keys);
    return keys;
  }

  /** Chooses the key of a property for values of a shape or a datatype. */
  choose(property: string, shape: string): Key {
    const coercions = coercionsOf[shape] ?? [shape, ''];
    const term = this.#select(property, containersOf[shape] ?? plainContainers, coercions);
    const key = term === undefined ? this.#bare(property) : this.#keyOf(term);
    const known = this.#keys.get(key.name) ?? key;
    this.#keys.set(key.name, known);
    return known;
  }

  /** Tells whether the key of a reference depends on what it refers to: whether that is a term. */
  wavers(property: string): boolean {
    const known = this.#wavering.get(property);
    if (known !== undefined) return known;
    const choices = [...(this.#choices.get(property)?.values() ?? [])];
    const wavers = choices.some((types) => types.has('@vocab')) && choices.some((types) => types.has('@id'));
    this.#wavering.set(property, wavers);
    return wavers;
  }

  /** Writes an IRI as it stands where names of things stand; throws `format-unfit` for one that would be misread. */
  name(iri: string): Shortened {
    const short = this.#namespaces.shorten(iri);
    if (short !== undefined) return short;
    if (this.#namespaces.misleads(iri)) throw misleading(iri);
    return { text: iri, mark: -1 };
  }

  /** Writes an IRI as it stands where terms stand: a class, a datatype, a word. */
  word(iri: string): Shortened {
    return this.termOf(iri) ?? this.name(iri);
  }

  /** Gives the term that stands for an IRI by itself. */
  termOf(iri: string): Shortened | undefined {
    const known = this.#words.get(iri);
    if (known !== undefined) return known;
    const term = this.#select(iri, plainContainers, ['@id', '']);
    if (term === undefined) return undefined;
    const found = { text: term.name, mark: term.mark };
    this.#words.set(iri, found);
    return found;
  }

  #add(term: Term): void {
    const { iri, definition } = term;
    const containers = [definition['@container'] ?? ''].flat().sort().join('');
    const byContainer = this.#choices.get(iri) ?? new Map<string, Choice>();
    this.#choices.set(iri, byContainer);
    const choice: Choice = byContainer.get(containers) ?? new Map<string, Term>();
    byContainer.set(containers, choice);
    const type = definition['@reverse'] === undefined ? (definition['@type'] ?? '') : '@reverse';
    if (!choice.has(type)) choice.set(type, term);
  }

  #select(iri: string, containers: readonly string[], coercions: readonly string[]): Term | undefined {
    const byContainer = this.#choices.get(iri);
    if (byContainer === undefined) return undefined;
    for (const container of containers) {
      const choice = byContainer.get(container);
      for (const coercion of coercions) {
        const term = choice?.get(coercion);
        if (term !== undefined) return term;
      }
    }
    return undefined;
  }

  #keyOf({ name, definition, mark, words }: Term): Key {
    const containers = [definition['@container'] ?? []].flat();
    return {
      name,
      place: this.#place(name),
      type: definition['@type'],
      isSet: containers.includes('@set'),
      isMap: containers.includes('@language'),
      isReverse: definition['@reverse'] !== undefined,
      mark,
      inside: words.size === 0 ? this : this.#within(name, definition, words),
    };
  }

  #bare(property: string): Key {
    const { text, mark } = this.name(property);
    const place = this.#place(text);
    return { name: text, place, type: undefined, isSet: false, isMap: false, isReverse: false, mark, inside: this };
  }

  /** Below a term with words of its own, they take the place of the terms with their names. */
  #within(name: string, definition: Definition, words: ReadonlyMap<string, number>): Inverse {
    const known = this.#inside.get(name);
    if (known !== undefined) return known;
    const own = Object.entries(definition['@context'] ?? {}).map(([word, iri]) =>
      makeTerm(word, iri, words.get(word) ?? -1, new Map()),
    );
    const made = new Inverse([...this.#terms.values(), ...own], this.#place);
    this.#inside.set(name, made);
    return made;
  }
}

/**
 * Inverts a context; `place` gives the order of keys. Terms are marked by numbers from 0 in the order of the context,
 * each followed by the words inside it; `size` tells how many there are.
 */
export function invert(context: Context, place: (key: string) => number): { inverse: Inverse; size: number } {
  let size = 0;
  const terms: Term[] = [];
  for (const [name, value] of Object.entries(context)) {
    if (typeof value === 'number') continue;
    const mark = size++;
    const inner = typeof value === 'string' ? {} : (value['@context'] ?? {});
    terms.push(makeTerm(name, value, mark, new Map(Object.keys(inner).map((word) => [word, size++]))));
  }
  return { inverse: new Inverse(terms, place), size };
}

/** A term that is defined by its IRI alone is a prefix where that ends as a namespace does (JSON-LD 1.1 API §4.2.2). */
function makeTerm(name: string, value: string | Definition, mark: number, words: ReadonlyMap<string, number>): Term {
  const definition = typeof value === 'string' ? { '@id': value } : value;
  const iri = definition['@reverse'] ?? definition['@id'] ?? '';
  const isPrefix = definition['@prefix'] === true || (typeof value === 'string' && /[:/?#[\]@]$/.test(value));
  return { name, iri, definition, isPrefix, mark, words };
}

function misleading(iri: string): HejnalError {
  return new HejnalError(
    'format-unfit',
    `The graph cannot be written as JSON-LD: <${iri.slice(0, 200)}> begins with a prefix of the context.`,
    'Ask for another format, such as Turtle or N-Triples.',
  );
}
