// Whose documents a change touches: all others are byte for byte those of the release before.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../model/model.js';
import type { Names } from '../../rdf/iri.js';
import { rdf, type Quad } from '../../rdf/rdf.js';
import { fromBytes } from '../files/bytes.js';
import { readLines } from '../files/lines.js';
import { splitLine } from '../files/split.js';
import type { Reading } from '../triples/reading.js';
import { catalogQuads, differences } from './compare.js';
import { changesFile } from './history.js';
import { modifiedFile, withoutFragment } from './modified.js';

/** Most things that are looked after, changed or touched; a change of more touches nearly all. */
const maxThings = 100_000;

/** What changed with a release: paths of the folders of both, and of the new history. */
interface Changed {
  readonly before: string;
  readonly after: string;
  readonly history: string;
  readonly moment: string;
}

/** The new release, as far as it is asked. */
type Asked = Pick<Reading, 'quadsOf' | 'quadsTo'> & { readonly names: Names; readonly model: Model };

/** Gives the IRIs that have changed: subjects, what they are evidence for, and what they lead or no longer lead to. */
export function* changedIn({ before, after, history, moment }: Changed): Generator<string> {
  const ending = `\t${moment}`;
  for (const line of readLines(join(history, modifiedFile)))
    if (line.endsWith(ending)) yield fromBytes(line.slice(0, -ending.length));
  for (const line of readLines(join(history, changesFile))) yield subjectIn(line);
  for (const line of catalogDifferences(before, after)) {
    yield subjectIn(line);
    const object = objectIn(line);
    if (object !== undefined) yield object;
  }
}

/** Gives the lines of the catalogue that came or went: it is in no list of changes, for it changes with every release. */
export function* catalogDifferences(before: string, after: string): Generator<string> {
  const [old, now] = [before, after].map((folder) => join(folder, catalogQuads)) as [string, string];
  for (const { is, line } of differences(existsSync(old) ? readLines(old) : [], readLines(now)))
    if (is !== 'kept') yield line;
}

function subjectIn(line: string): string {
  return fromBytes(line.slice(1, line.indexOf('>')));
}

/** Gives the object of a canonical line where that is an IRI. */
export function objectIn(line: string): string | undefined {
  const { rest } = splitLine(line);
  return rest.startsWith('<') ? fromBytes(rest.slice(1, rest.indexOf('>'))) : undefined;
}

/**
 * Finds the things whose documents may be other than before, by the new release: a document is made of a thing, its
 * parts, its evidence and what is described with it, of what leads to it, and of the names of all that these lead to. What
 * no longer belongs to a document has changed itself, or the document's thing has. `undefined` where they are too many.
 */
export function affectedBy(changed: Iterable<string>, release: Asked): ReadonlySet<string> | undefined {
  const walk = new Walk(release);
  const seen = new Set<string>();
  for (const iri of changed) {
    if (seen.has(iri)) continue;
    seen.add(iri);
    walk.from(iri);
    if (seen.size > maxThings || walk.affected.size > maxThings) return undefined;
  }
  return walk.affected;
}

class Walk {
  readonly affected = new Set<string>();
  readonly #release: Asked;
  readonly #about: string;
  readonly #field: string;
  readonly #climbed = new Set<string>();

  constructor(release: Asked) {
    this.#release = release;
    this.#about = `${release.names.tool}about`;
    this.#field = `${release.names.tool}field`;
  }

  /** Goes from what has changed to all whose documents may say it. */
  from(iri: string): void {
    this.#climb(iri);
    for (const { object } of this.#release.quadsOf(iri)) this.#add(object);
    for (const { subject, predicate } of this.#release.quadsTo(iri))
      if (predicate.value !== rdf.type && predicate.value !== this.#field) this.#climb(subject.value);
  }

  /** Goes from what a document holds in full to the things that it may be about. */
  #climb(iri: string): void {
    const thing = withoutFragment(iri);
    if (this.#climbed.has(thing)) return;
    this.#climbed.add(thing);
    this.affected.add(thing);
    const { model, names } = this.#release;
    const describedWith = model.kind(names.readThing(thing)?.kind ?? '')?.describedWith ?? [];
    for (const { predicate, object } of this.#release.quadsOf(thing)) {
      if (predicate.value === this.#about) this.#climb(object.value);
      else if (describedWith.includes(predicate.value)) this.#add(object);
    }
  }

  #add(object: Quad['object']): void {
    if (object.termType === 'NamedNode') this.affected.add(withoutFragment(object.value));
  }
}
