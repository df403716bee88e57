// What things are and how they are called: looked up for every neighbour of every document, so kept for a while.
import { rdf, readGroup, skos, type Quad } from '../../rdf/rdf.js';
import { chunkKey, letters, nodeOf } from './keys.js';
import { isKey, quadsOfGroup } from './lookup.js';
import { Recent } from './lru.js';
import type { StoreReader } from './store.js';

const maxBytes = 24 * 1024 * 1024;
/** About what the terms of a quad take beside their text. */
const quadBytes = 250;

/** Makes the function that gives types and preferred labels of a subject, what is in the graph `derived` last. */
export function labelsIn(store: StoreReader, derived: string): (subject: string) => readonly Quad[] {
  const recent = new Recent<readonly Quad[]>(maxBytes, (key, quads) => key.length + quads.length * quadBytes);
  return (subject) => recent.take(subject, () => statedFirst(read(store, subject), derived));
}

function read(store: StoreReader, subject: string): Quad[] {
  if (!isKey(subject)) return [];
  const node = nodeOf(subject);
  const text = store.get(chunkKey(letters.subject, node, 0));
  if (text === undefined) return [];
  if (store.has(chunkKey(letters.subject, node, 1))) {
    return [rdf.type, skos.prefLabel].flatMap((each) => [...quadsOfGroup(store, letters.subject, subject, each)]);
  }
  const start = subject.length + 3;
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith(`<${rdf.type}> `, start) || line.startsWith(`<${skos.prefLabel}> `, start));
  // A copy: parts of the text would keep all of it in memory.
  return readGroup(subject, Buffer.from(lines.join('\n')).toString());
}

/** Brings what is stated before what is derived, each in its order. */
export function statedFirst(quads: Iterable<Quad>, derived: string): Quad[] {
  const [stated, followed]: [Quad[], Quad[]] = [[], []];
  for (const each of quads) (each.graph.value === derived ? followed : stated).push(each);
  return followed.length === 0 ? stated : stated.concat(followed);
}
