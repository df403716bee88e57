// The model: which kinds of things there are and which fields their records have. Types and look-ups only; `ontology.ts` reads it.
import type { LangMap, Literal } from '../rdf/rdf.js';

/** Says what stands in a field and how a written value becomes a term. */
export type FieldType =
  | { readonly is: 'reference'; /** Names of the kinds that fit. */ readonly kinds: readonly string[] }
  | { readonly is: 'choice'; /** IRI by the word that stands for it. */ readonly options: ReadonlyMap<string, string> }
  | {
      readonly is: 'link';
      /** IRI with `{value}` in it; without one the value is the IRI. */ readonly template: string | undefined;
    }
  | {
      readonly is: 'text';
      /** Whether every language of the publication is required. */ readonly everyLanguage: boolean;
      /** Whether each language has one text at most. */ readonly uniqueLang: boolean;
    }
  | {
      readonly is: 'literal';
      /** Datatype IRIs; of several, the lexical form chooses. */ readonly datatypes: readonly string[];
    };

/** Which class of evidence a field is expected to have: a passage, a row of an authority table, or the editor's word. */
export type Ground = 'quote' | 'row' | 'editing';

/** One field of a kind, from one property shape. */
export interface Field {
  /** Name in records, in CSV columns and in JSON-LD. */
  readonly key: string;
  /** IRI of the property. */
  readonly path: string;
  readonly shape: string;
  readonly type: FieldType;
  readonly label: LangMap;
  readonly definition: LangMap;
  readonly minCount: number;
  /** `Infinity` where the shape sets no limit. */
  readonly maxCount: number;
  /** Regular expression (SHACL §4.4.3) and its flags. */
  readonly pattern: string | undefined;
  readonly flags: string | undefined;
  readonly minInclusive: Literal | undefined;
  readonly maxInclusive: Literal | undefined;
  readonly message: LangMap;
  /** Whether what its constraints find is a warning only (sh:severity). */
  readonly isLenient: boolean;
  readonly ground: Ground;
  /** Whether the value must stand in its passage as it is written. */
  readonly verbatim: boolean;
  /** Whether its dates stand on the timeline of the home page. */
  readonly timeline: boolean;
  /** Whether it says where things are on the map of the home page: coordinates, or the thing that has them. */
  readonly map: boolean;
  /** Whether it stands on the cards of the home page. */
  readonly glance: boolean;
}

/** A direct link derived from each thing of a kind: from the value of one property to the value of another. */
export interface Shortcut {
  readonly from: string;
  readonly link: string;
  readonly to: string;
}

/** One kind of things, from one node shape. */
export interface Kind {
  /** Name in IRIs, such as the `source` of `id/source/…`. */
  readonly name: string;
  /** Name, without ending, of the file of its records. */
  readonly file: string;
  readonly class: string;
  readonly shape: string;
  readonly label: LangMap;
  /** Name of many of them, as the shape has it; may be empty. */
  readonly plural: LangMap;
  readonly definition: LangMap;
  /** In the order of the shapes. */
  readonly fields: readonly Field[];
  readonly labelTemplate: LangMap | undefined;
  /** Properties that lead to the things in whose documents things of this kind are described in full. */
  readonly describedWith: readonly string[];
  readonly shortcuts: readonly Shortcut[];
  /** Whether each thing has a card on the home page. */
  readonly glance: boolean;
  /** What the page of a thing says of it in its first line, with holes that are filled; may be empty. */
  readonly sentence: LangMap;
  /** The thing that the publication is about, where things of this kind say what it answers about it. */
  readonly subject: string | undefined;
}

/** What is derived from a date property whose values have different precisions. */
export interface DateRule {
  readonly property: string;
  readonly notBefore: string | undefined;
  readonly before: string | undefined;
  readonly year: string | undefined;
  readonly beginsInterval: string | undefined;
  /** Property that says what a date rests on. */
  readonly basis: string | undefined;
}

/** One term of an ontology as people see it. */
export interface Term {
  readonly iri: string;
  readonly is: 'class' | 'property' | 'concept';
  readonly label: LangMap;
  readonly definition: LangMap;
}

/** Everything that the code knows of a publication's ontology. */
export interface Model {
  readonly kinds: readonly Kind[];
  readonly terms: ReadonlyMap<string, Term>;
  /** Namespace by the prefix that its ontology prefers (`vann:preferredNamespacePrefix`). */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly dates: readonly DateRule[];
  /** Concepts whose dates bound the event from below only. */
  readonly lowerBounds: ReadonlySet<string>;
  /** All superclasses of a class, nearest first, itself left out. */
  superclasses(iri: string): readonly string[];
  /** All superproperties of a property, nearest first, itself left out. */
  superproperties(iri: string): readonly string[];
  kind(name: string): Kind | undefined;
  kindOfFile(file: string): Kind | undefined;
  kindOfClass(iri: string): Kind | undefined;
}

/** Finds a field of a kind by its key. */
export function fieldOf(kind: Kind, key: string): Field | undefined {
  return kind.fields.find((field) => field.key === key);
}

/** Finds a field of a kind by the IRI of its property. */
export function fieldAt(kind: Kind, path: string): Field | undefined {
  return kind.fields.find((field) => field.path === path);
}

/** Picks the text of a language, else English, else whatever there is. */
export function inLanguage(texts: LangMap, language: string): string | undefined {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0];
}
