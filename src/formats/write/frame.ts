// How formats that can be written part by part do it: the same subjects always give the same text, wherever they stand.
import type { Quad } from '../../rdf/rdf.js';

/** What stands around subjects, and how they are written. */
export interface Frame {
  readonly head: string;
  /** Stands between two subjects, and so between two parts. */
  readonly between: string;
  /** Writes quads, those of a subject one behind the other. */
  part(quads: Iterable<Quad>): Iterable<string>;
  tail(isEmpty: boolean): string;
}

/** Writes in one pass. */
export function* joined({ head, part, tail }: Frame, quads: Iterable<Quad>): Generator<string> {
  yield head;
  let isEmpty = true;
  for (const piece of part(quads)) {
    isEmpty = false;
    yield piece;
  }
  const end = tail(isEmpty);
  if (end !== '') yield end;
}
