// What the things of a kind are called, and what they say in the fields by which they can be chosen: read once a release, a
// little at a time, so that nobody else waits.
import { setImmediate as breath } from 'node:timers/promises';
import { skos, type Field, type Kind, type Quad, type Release } from '../../../src/index.js';
import { pickText } from '../components/graph.js';
import { chosenBy } from './condition.js';

/** The values of one field. Those of the thing at a place stand in `ids` from `starts[place]` up to `starts[place + 1]`. */
export interface Column {
  readonly field: Field;
  /** IRIs, or literals as they are written; each once. */
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  /** Places in `values`. */
  readonly ids: Uint32Array;
}

/** All things of a kind with their columns. */
export interface Census {
  /** In the order of the store. */
  readonly things: readonly string[];
  /** Their names in each language of the publication. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly columns: readonly Column[];
}

/** Most things of a kind that are counted; a longer list stays in the order of its short names. */
const maxCounted = 100_000;

/** Things that are read between two breaths: some milliseconds. */
const slice = 250;

const kept = new WeakMap<Release, Map<Kind, Promise<Census>>>();

/** Tells whether a kind has few enough things to be counted. */
export function isCounted(release: Release, kind: Kind): boolean {
  return release.instances(kind.class) <= maxCounted;
}

/** Gives the census of a kind that {@link isCounted}: some 500 bytes a thing for as long as its release is served. */
export function censusOf(release: Release, kind: Kind): Promise<Census> {
  const known = kept.get(release) ?? new Map<Kind, Promise<Census>>();
  kept.set(release, known);
  const made = known.get(kind) ?? count(release, kind);
  known.set(kind, made);
  made.catch(() => known.delete(kind));
  return made;
}

async function count(release: Release, kind: Kind): Promise<Census> {
  const facts = release.names.graph('facts');
  const open = new Map(chosenBy(kind).map((field) => [field.path, new Writer(field)]));
  const names = new Map(release.publication.languages.map((language) => [language, [] as string[]]));
  const all: string[] = [];
  for (let after: string | undefined; ;) {
    const things = release.things(kind.name, { ...(after !== undefined && { after }), limit: slice });
    for (const thing of things) {
      const labels: Quad['object'][] = [];
      for (const { predicate, object, graph } of release.quadsOf(thing)) {
        if (predicate.value === skos.prefLabel) labels.push(object);
        if (graph.value === facts) open.get(predicate.value)?.add(object.value);
      }
      all.push(thing);
      for (const [language, list] of names) list.push(pickText(labels, language)?.text ?? thing);
      for (const column of open.values()) column.end();
    }
    after = things.at(-1);
    if (after === undefined || all.length > maxCounted) break;
    await breath();
  }
  return { things: all, names, columns: [...open.values()].map((column) => column.close()) };
}

/** A column that is being written, thing by thing. */
class Writer {
  readonly #field: Field;
  readonly #places = new Map<string, number>();
  readonly #starts: number[] = [0];
  readonly #ids: number[] = [];

  constructor(field: Field) {
    this.#field = field;
  }

  add(value: string): void {
    const place = this.#places.get(value) ?? this.#places.size;
    this.#places.set(value, place);
    this.#ids.push(place);
  }

  end(): void {
    this.#starts.push(this.#ids.length);
  }

  close(): Column {
    const [starts, ids] = [Uint32Array.from(this.#starts), Uint32Array.from(this.#ids)];
    return { field: this.#field, values: [...this.#places.keys()], starts, ids };
  }
}
