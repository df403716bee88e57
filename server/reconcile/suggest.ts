// Completes what a person types in a client: things, types and properties.
import { fold, searchAmong, type Hit, type LangMap, type Name, type Search } from '../../src/index.js';
import { nameIn } from '../search/name.js';
import type { Item, Naming } from './names.js';
import { namesOf } from './values.js';

interface Suggestible {
  readonly item: Item;
  readonly names: readonly Name[];
}

/** Which stretch of the suggestions is wanted. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** Suggests things (0.2 §4.6.1), from a place on; one whose identifier was typed comes first. */
export function suggestThings(naming: Naming, index: Search, text: string, { offset, limit }: Stretch): object {
  const { hits } = index.find(text, { limit, offset });
  const iri = naming.thingOf(text.trim());
  const named = iri === undefined || offset > 0 ? [] : [suggestionOf(naming, iri)];
  const others = hits.filter((hit) => hit.iri !== iri).map((hit) => suggestionOf(naming, hit.iri, hit));
  return { result: [...named, ...others].slice(0, limit) };
}

function suggestionOf(naming: Naming, iri: string, hit?: Pick<Hit, 'kind' | 'names'>): object {
  const kind = hit?.kind ?? naming.release.names.readThing(iri)?.kind ?? '';
  const type = naming.model.kind(kind);
  const found = type && naming.typeOf(type);
  return {
    id: naming.idOf(iri),
    name: nameIn(hit?.names ?? namesOf(naming, iri), naming.language).text,
    ...(found !== undefined && { description: found.name, notable: [{ id: found.id, name: found.name }] }),
  };
}

/** Suggests types (0.2 §4.6.2). */
export function suggestTypes(naming: Naming, text: string, stretch: Stretch): object {
  const types = naming.model.kinds.map((kind) => {
    const item = naming.typeOf(kind);
    return { item, names: namesFrom(item, [kind.label, kind.plural], kind.name) };
  });
  return suggestItems(types, text, stretch);
}

/** Suggests properties (0.2 §4.6.3). */
export function suggestProperties(naming: Naming, text: string, stretch: Stretch): object {
  const { kinds, terms } = naming.model;
  const fields = kinds.flatMap((kind) => kind.fields);
  const properties = naming.fieldsOf(kinds).map((field) => {
    const item = naming.propertyOf(field);
    const labels = fields.filter(({ path }) => path === field.path).map(({ label }) => label);
    return { item, names: namesFrom(item, [...labels, terms.get(field.path)?.label ?? {}], field.key) };
  });
  return suggestItems(properties, text, stretch);
}

/** Lists by what somebody may look for an item: its name in every language, its identifier, the key of its field. */
function namesFrom({ id, name }: Item, labels: readonly LangMap[], key: string): Name[] {
  const texts = new Set([name, ...labels.flatMap((label) => Object.values(label)), id, key]);
  return [...texts].map((text) => ({ text, language: '', isPreferred: text === name }));
}

function suggestItems(items: readonly Suggestible[], text: string, { offset, limit }: Stretch): object {
  const found = fold(text) === '' ? items : searchAmong(items)(text);
  return { result: found.slice(offset, offset + limit).map(({ item }) => item) };
}
