// Tells what changed about a thing in words, as somebody would who keeps the facts.
import { fieldAt, inLanguage, type Kind } from '../model/model.js';
import { dct, skos, type LangMap, type Quad } from '../rdf/rdf.js';
import type { Release } from '../release/open.js';
import type { ThingChange, Values } from './things.js';
import { literalText } from './value.js';
import { say } from './words.js';

/** Two releases, and the language in which their difference is told. */
export interface Telling {
  readonly before: Release;
  readonly after: Release;
  readonly language: string;
}

/** Tells a change: in one line, or in a line with the name and one for each value below it. */
export function describeChange(change: ThingChange, telling: Telling): string[] {
  const { language } = telling;
  const { thing, is, values } = change;
  if (is === 'renamed') {
    const [now] = values.find(({ property }) => property === dct.isReplacedBy)?.after ?? [];
    return [say(language, 'renamed', { before: lastPart(thing), after: lastPart(now?.value ?? thing) })];
  }
  const name = nameOf(thing, telling);
  const kind = kindOf(thing, telling);
  const kindName = inLanguage(kind?.label ?? {}, language) ?? kind?.name ?? '';
  if (is !== 'changed') return [say(language, is, { name, kind: kindName })];
  const lines = values.flatMap((each) => describeValues(each, thing, kind, telling));
  return lines.length === 1 ? [`${name}: ${lines[0] ?? ''}`] : [name, ...lines.map((line) => `    ${line}`)];
}

/** One value in the place of another is a change; others are told one by one. */
function describeValues(values: Values, thing: string, kind: Kind | undefined, telling: Telling): string[] {
  const { language } = telling;
  const hadAny = [...telling.before.quadsOf(thing, values.property)].length > 0;
  const text = (term: Quad['object']): string => valueText(term, telling);
  return byLanguage(values).flatMap(({ tag, before, after }) => {
    const label = fieldName(values.property, kind, telling);
    const field = tag === '' ? label : `${label} (${tag})`;
    const [old, fresh] = [before[0], after[0]];
    if (old !== undefined && fresh !== undefined && before.length + after.length === 2)
      return [say(language, 'changed', { field, before: text(old), after: text(fresh) })];
    return [
      ...after.map((term) => say(language, hadAny ? 'added' : 'first', { field, after: text(term) })),
      ...before.map((term) => say(language, 'removed', { field, before: text(term) })),
    ];
  });
}

/** The texts of each language are values of their own. */
function byLanguage({ before, after }: Values): { tag: string; before: Quad['object'][]; after: Quad['object'][] }[] {
  const tagOf = (term: Quad['object']): string => (term.termType === 'Literal' ? term.language : '');
  const tags = [...new Set([...before, ...after].map(tagOf))].sort();
  const of = (terms: readonly Quad['object'][], tag: string): Quad['object'][] =>
    terms.filter((term) => tagOf(term) === tag);
  return tags.map((tag) => ({ tag, before: of(before, tag), after: of(after, tag) }));
}

function kindOf(thing: string, { before, after }: Telling): Kind | undefined {
  const read = after.names.readThing(thing) ?? before.names.readThing(thing);
  return read && (after.model.kind(read.kind) ?? before.model.kind(read.kind));
}

function fieldName(property: string, kind: Kind | undefined, { after, language }: Telling): string {
  const label = (kind && fieldAt(kind, property)?.label) ?? after.model.terms.get(property)?.label ?? {};
  return inLanguage(label, language) ?? lastPart(property);
}

function valueText(term: Quad['object'], telling: Telling): string {
  return term.termType === 'Literal' ? literalText(term, telling.language) : nameOf(term.value, telling);
}

/** The name that a thing has now, or had; the last part of its address where it has none. */
function nameOf(iri: string, { before, after, language }: Telling): string {
  const labels = (release: Release): LangMap =>
    Object.fromEntries(
      [...release.labelsOf(iri)]
        .reverse()
        .flatMap(({ predicate, object }) =>
          predicate.value === skos.prefLabel && object.termType === 'Literal' ? [[object.language, object.value]] : [],
        ),
    );
  return inLanguage(labels(after), language) ?? inLanguage(labels(before), language) ?? lastPart(iri);
}

function lastPart(iri: string): string {
  return iri.replace(/^.*[/#](?=.)/, '');
}
