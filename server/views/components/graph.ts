// The quads of a document as a page needs them: by subject, by object, with names for everything.
import {
  dct,
  foaf,
  rdf,
  rdfs,
  shortener,
  skos,
  termPrefixes,
  type Kind,
  type LangMap,
  type Model,
  type Names,
  type Quad,
} from '../../../src/index.js';
import { spokenTo } from '../messages/messages.js';
import { standardName } from './standard.js';

/** A text with the language it is in, where it is in one. */
export interface Text {
  readonly text: string;
  readonly language: string | undefined;
}

/** Any object of a quad. */
export type Term = Quad['object'];

const labels = [skos.prefLabel, rdfs.label, dct.title, foaf.name];

/** Indexes the quads of one document. */
export class Graph {
  readonly names: Names;
  readonly model: Model;
  readonly #shorten: ReturnType<typeof shortener>;
  readonly #bySubject = new Map<string, Quad[]>();
  readonly #byObject = new Map<string, Quad[]>();

  constructor(quads: Iterable<Quad>, model: Model, names: Names) {
    this.model = model;
    this.#shorten = shortenerOf(model);
    this.names = names;
    const seen = new Set<string>();
    for (const each of quads) {
      const key = keyOf(each);
      if (seen.has(key)) continue;
      seen.add(key);
      append(this.#bySubject, each.subject.value, each);
      if (each.object.termType === 'NamedNode') append(this.#byObject, each.object.value, each);
    }
  }

  /** Lists the quads with a subject. */
  about(subject: string): readonly Quad[] {
    return this.#bySubject.get(subject) ?? [];
  }

  /** Lists the quads whose object is an IRI. */
  to(object: string): readonly Quad[] {
    return this.#byObject.get(object) ?? [];
  }

  /** Lists all subjects. */
  subjects(): string[] {
    return [...this.#bySubject.keys()];
  }

  /** Lists the values of a property. */
  values(subject: string, predicate: string): Term[] {
    const found: Term[] = [];
    for (const each of this.about(subject)) if (each.predicate.value === predicate) found.push(each.object);
    return found;
  }

  /** Gives the first value of a property. */
  value(subject: string, predicate: string): Term | undefined {
    return this.about(subject).find((each) => each.predicate.value === predicate)?.object;
  }

  /** Tells whether something is an instance of a class, by its stated or derived types. */
  isA(subject: string, type: string): boolean {
    return this.values(subject, rdf.type).some((each) => each.value === type);
  }

  /** Writes the IRI of a term with its prefix, as ontologists do; the whole IRI where no prefix is known. */
  short(iri: string): string {
    const short = this.#shorten(iri);
    return short === undefined ? iri : `${short.prefix}:${short.local}`;
  }

  /** Names something in a language: by its own labels, the ontology's, or what remains of its IRI. */
  name(iri: string, language: string): Text {
    for (const predicate of labels) {
      const found = pickText(this.values(iri, predicate), language);
      if (found !== undefined) return found;
    }
    const term = this.model.terms.get(iri);
    const own = term === undefined ? undefined : pickMap(term.label, language);
    if (own !== undefined) return own;
    const standard = standardName(iri, spokenTo(language));
    if (standard !== undefined) return { text: standard, language: spokenTo(language) };
    const text = wordsOf(this.#shorten(iri)?.local ?? '') || shortIri(iri);
    // Terms of other vocabularies are English words run together.
    const isForeign = !iri.startsWith(this.names.base) && /^[a-z]+(?: [a-z]+)*$/.test(text);
    return { text, language: isForeign ? 'en' : undefined };
  }
}

/** Names a kind as a heading over many things: by the label of its shape where that is there, else by that of its class. */
export function titleOf(kind: Kind, graph: Graph, language: string): Text {
  const found = pickText(graph.values(kind.shape, skos.prefLabel), language) ?? pickMap(kind.label, language);
  const { text, language: tongue } = found ?? { text: kind.name, language: undefined };
  return { text: text.charAt(0).toLocaleUpperCase(tongue) + text.slice(1), language: tongue };
}

/** Gives the tag by which dates and numbers are written: a language alone would take the habits of its largest country. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Picks the text in a language, else the one in English, else the first. */
export function pickText(terms: readonly Term[], language: string): Text | undefined {
  const texts = terms.flatMap((term) => (term.termType === 'Literal' ? [term] : []));
  const chosen = texts.find((each) => each.language === language) ?? texts.find((each) => each.language === 'en');
  const found = chosen ?? texts[0];
  return found === undefined
    ? undefined
    : { text: found.value, language: found.language === '' ? undefined : found.language };
}

/** Picks the text in a language, else the one in English, else the first. */
export function pickMap(texts: LangMap, language: string): Text | undefined {
  const found = [language, 'en', ...Object.keys(texts)].find((each) => texts[each] !== undefined);
  return found === undefined ? undefined : { text: texts[found] ?? '', language: found };
}

/** Writes an IRI that has no name as briefly as still tells it: its fragment as words, or host and path. */
function shortIri(iri: string): string {
  const local = /#([^#/]+)$/.exec(iri)?.[1];
  return local === undefined ? decoded(iri.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')) : wordsOf(local);
}

/** Splits a local name such as `FormalOrganization` into words. */
function wordsOf(local: string): string {
  return local.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function append(map: Map<string, Quad[]>, key: string, each: Quad): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [each]);
  else list.push(each);
}

/** Tells triples apart, whatever graph they stand in; no IRI has a line end. */
function keyOf({ subject, predicate, object }: Quad): string {
  const start = `${subject.value}\n${predicate.value}\n`;
  if (object.termType !== 'Literal') return `${start}${object.termType}\n${object.value}`;
  return `${start}${object.language}\n${object.datatype.value}\n${object.value}`;
}

const shorteners = new WeakMap<Model, ReturnType<typeof shortener>>();

function shortenerOf(model: Model): ReturnType<typeof shortener> {
  const made = shorteners.get(model) ?? shortener(termPrefixes(model));
  shorteners.set(model, made);
  return made;
}
