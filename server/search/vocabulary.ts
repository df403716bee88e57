// The terms of a release's vocabularies and its shapes, to be found by their names like things.
import { searchAmong, skos, type Field, type Fitted, type LangMap, type Name, type Release } from '../../src/index.js';

/** Something that the pages of vocabularies and shapes describe. */
export interface Described {
  readonly iri: string;
  readonly is: 'class' | 'property' | 'concept' | 'shape';
  readonly names: readonly Name[];
}

/** A term or a shape that was found. */
export type Found = Fitted<Described>;

/** Most terms that a search shows beside things. */
const maxShown = 20;

const made = new WeakMap<Release, (text: string) => Found[]>();

/** Finds terms and shapes by their names in every language, by local name, and by what fields call them; the best first. */
export function findTerms(release: Release, text: string): Found[] {
  const find = made.get(release) ?? searchAmong(describedBy(release));
  made.set(release, find);
  return find(text).slice(0, maxShown);
}

function describedBy(release: Release): Described[] {
  const { model, names } = release;
  const fields = model.kinds.flatMap((kind) => kind.fields);
  const isOwn = (iri: string): boolean => iri.startsWith(names.ontology) || iri.startsWith(names.tool);
  const terms = [...model.terms.values()].filter(({ iri }) => isOwn(iri));
  const shapes = new Map(
    model.kinds.map((kind) => [kind.shape, [...namesIn(kind.plural), ...namesIn(kind.label, false)]]),
  );
  // A field whose property is somebody else's term is described with its shape alone.
  const borrowed = fields.filter(({ path }) => !isOwn(path));
  return [
    ...terms.map(({ iri, is, label }) => ({ iri, is, names: distinct(termNames(release, iri, label, fields)) })),
    ...[...shapes].map(([iri, found]) => ({ iri, is: 'shape' as const, names: distinct(found) })),
    ...borrowed.map(({ shape, key, label }) => ({
      iri: shape,
      is: 'shape' as const,
      names: distinct([...namesIn(label), other(key)]),
    })),
  ];
}

function termNames(release: Release, iri: string, label: LangMap, fields: readonly Field[]): Name[] {
  const alternatives = [...release.quadsOf(iri, skos.altLabel)].flatMap(({ object }): Name[] =>
    object.termType === 'Literal' ? [{ text: object.value, language: object.language, isPreferred: false }] : [],
  );
  const inShapes = fields
    .filter(({ path }) => path === iri)
    .flatMap((field) => [...namesIn(field.label, false), other(field.key)]);
  return [...namesIn(label), ...alternatives, other(iri.replace(/^.*[#/]/, '')), ...inShapes];
}

function namesIn(texts: LangMap, isPreferred = true): Name[] {
  return Object.entries(texts).map(([language, text]) => ({ text, language, isPreferred }));
}

function other(text: string): Name {
  return { text, language: '', isPreferred: false };
}

function distinct(names: readonly Name[]): Name[] {
  const isFirst = (name: Name, at: number): boolean =>
    names.findIndex(({ text }) => text.toLowerCase() === name.text.toLowerCase()) === at;
  return names.filter(isFirst);
}
