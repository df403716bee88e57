// Where a thing is: its own coordinates, or those of the thing that a field of it names.
import type { Document, Quad, Release } from '../../../src/index.js';
import type { Graph } from '../components/graph.js';
import { readPoint, type Point } from '../home/gather.js';

/** Gives the coordinates of the things that a document's topic says it is at. */
export function placesOf(release: Release, { topic, kind }: Document): Quad[] {
  const { model } = release;
  const coordinates = model.kinds.flatMap(({ fields }) =>
    fields.flatMap(({ map, type, path }) => (map && type.is === 'literal' ? [path] : [])),
  );
  const references = model.kind(kind)?.fields.filter(({ map, type }) => map && type.is === 'reference') ?? [];
  const places = references.flatMap(({ path }) => [...release.quadsOf(topic, path)].map(({ object }) => object.value));
  return places.flatMap((place) => coordinates.flatMap((path) => [...release.quadsOf(place, path)]));
}

/** Reads the points of a thing. */
export function pointsOf(graph: Graph, topic: string): Point[] {
  const { model, names } = graph;
  const kind = model.kind(names.readThing(topic)?.kind ?? '');
  const marked = kind?.fields.filter(({ map }) => map) ?? [];
  return marked.flatMap(({ path, type }) =>
    graph.values(topic, path).flatMap((term) => {
      if (type.is === 'literal') return readPoint(topic, term.value);
      const place = model.kind(names.readThing(term.value)?.kind ?? '');
      const own = place?.fields.filter((field) => field.map && field.type.is === 'literal') ?? [];
      return own.flatMap((field) =>
        graph.values(term.value, field.path).flatMap(({ value }) => readPoint(topic, value)),
      );
    }),
  );
}
