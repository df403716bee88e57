// Completes what a person types in a client: things, types and properties.
import { fold, type Search } from '../../src/index.js';
import { nameIn } from '../search/name.js';
import type { Item, Naming } from './names.js';

const mostSuggested = 20;

/** Suggests things (0.2 §4.6.1), from a place on. */
export function suggestThings(naming: Naming, index: Search, text: string, offset: number): object {
  const { hits } = index.find(text, { limit: mostSuggested, offset });
  const result = hits.map(({ iri, kind, names }) => {
    const type = naming.model.kind(kind);
    const found = type && naming.typeOf(type);
    return {
      id: naming.idOf(iri),
      name: nameIn(names, naming.language).text,
      ...(found !== undefined && { description: found.name, notable: [{ id: found.id, name: found.name }] }),
    };
  });
  return { result };
}

/** Suggests types (0.2 §4.6.2). */
export function suggestTypes(naming: Naming, text: string, offset: number): object {
  return suggestItems(
    naming.model.kinds.map((kind) => naming.typeOf(kind)),
    text,
    offset,
  );
}

/** Suggests properties (0.2 §4.6.3). */
export function suggestProperties(naming: Naming, text: string, offset: number): object {
  const fields = naming.fieldsOf(naming.model.kinds);
  return suggestItems(
    fields.map((field) => naming.propertyOf(field)),
    text,
    offset,
  );
}

/** What begins with the text comes before what has it within. */
function suggestItems(items: readonly Item[], text: string, offset: number): object {
  const wanted = fold(text);
  const placeOf = ({ id, name }: Item): number => Math.min(...[id, name].map((each) => placeIn(fold(each), wanted)));
  const found = items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => place < Infinity)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
  return { result: found.slice(offset, offset + mostSuggested) };
}

function placeIn(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 0;
  return text.includes(` ${wanted}`) ? 1 : text.includes(wanted) ? 2 : Infinity;
}
