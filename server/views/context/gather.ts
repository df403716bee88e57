// The JSON-LD context as a file of its own, whose name holds a digest of its bytes, so that it can be kept for ever.
import { createHash } from 'node:crypto';
import { contextOf, type Release } from '../../../src/index.js';

/** A context as it is served. */
export interface ContextFile {
  readonly iri: string;
  readonly text: string;
}

const known = new WeakMap<Release, ContextFile>();

/** Gives the context of a release; equal contexts of two releases have the same address. */
export function contextFile(release: Release): ContextFile {
  const file = known.get(release) ?? makeFile(release);
  known.set(release, file);
  return file;
}

function makeFile({ model, names }: Release): ContextFile {
  const text = `${JSON.stringify({ '@context': contextOf(model, names) }, null, 2)}\n`;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { iri: `${names.base}context/${digest}.jsonld`, text };
}
