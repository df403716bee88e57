// Numbers the terms of sorted quads, and puts the quads into columns.
import { HejnalError } from '../../errors.js';
import type { Sorter } from '../files/sort.js';
import { splitLine } from './split.js';

/** Quads in the order of their lines, which is that of the numbers of their terms. */
export interface Numbered {
  readonly quads: number;
  readonly subjects: Uint32Array;
  readonly predicates: Uint32Array;
  readonly objects: Uint32Array;
  /** Places in `graphTerms`. */
  readonly graphs: Uint16Array;
  /** Numbers of the graphs; 0 is the default graph. */
  readonly graphTerms: readonly number[];
  readonly terms: number;
  readonly literals: number;
  readonly iris: number;
}

/** A column that grows. */
class Growing {
  #numbers = new Uint32Array(4096);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  finished(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}

/** Gives names their places in the order in which they are met. */
class Places {
  readonly #places = new Map<string, number>();

  /** Gives the place of a name; `add` is told of one that is new. */
  of(name: string, add: (place: number) => void): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(name, place);
    add(place);
    return place;
  }
}

const mostGraphs = 65_536;

/**
 * Numbers the terms of canonical lines that come sorted by bytes, each once; `keep` gets every term once, in the order of
 * the numbers. Each term goes through the sorter with the place where it stands: so memory holds numbers only, 14 bytes
 * a quad, and no text.
 */
export function numberQuads(lines: Iterable<string>, sorter: Sorter, keep: (term: string) => void): Numbered {
  const [subjects, predicates, objects, graphs] = [new Growing(), new Growing(), new Growing(), new Growing()];
  const [knownPredicates, knownGraphs] = [new Places(), new Places()];
  const [firsts, predicateTerms, graphTerms] = [new Growing(), new Growing(), new Growing()];
  let last = '';
  let row = 0;
  const note = (term: string, kind: string, place: number): void => sorter.add(`${term} ${kind}${place.toString(36)}`);
  for (const line of lines) {
    const { subject, predicate, object, graph } = splitLine(line);
    if (subject !== last) {
      note(subject, 's', firsts.finished().length);
      firsts.push(0);
      last = subject;
    }
    subjects.push(firsts.finished().length - 1);
    const addTo = (column: Growing, kind: string, term: string) => (place: number) => {
      if (term !== '') note(term, kind, place);
      column.push(0);
    };
    predicates.push(knownPredicates.of(predicate, addTo(predicateTerms, 'p', predicate)));
    graphs.push(knownGraphs.of(graph, addTo(graphTerms, 'g', graph)));
    note(object, 'o', row++);
    objects.push(0);
  }
  const [s, p, o, g] = [firsts.finished(), predicateTerms.finished(), objects.finished(), graphTerms.finished()];
  if (g.length > mostGraphs)
    throw new HejnalError('internal', `There are ${g.length} graphs.`, `Use at most ${mostGraphs}.`);
  const numbers = spread(sorter.sorted(), { s, p, o, g }, keep);
  return {
    quads: row,
    subjects: subjects.finished().map((place) => s[place] ?? 0),
    predicates: predicates.finished().map((place) => p[place] ?? 0),
    objects: o,
    graphs: Uint16Array.from(graphs.finished()),
    graphTerms: [...g],
    ...numbers,
  };
}

type Kind = 's' | 'p' | 'o' | 'g';

/** Gives each term its number, and writes it to every place where the term stands. */
function spread(
  noted: Iterable<string>,
  columns: Readonly<Record<Kind, Uint32Array>>,
  keep: (term: string) => void,
): Pick<Numbered, 'terms' | 'literals' | 'iris'> {
  let [terms, literals, iris, last] = [0, 0, 0, ''];
  for (const line of noted) {
    const at = line.lastIndexOf(' ');
    const term = line.slice(0, at);
    if (term !== last) {
      last = term;
      keep(term);
      terms++;
      if (term.startsWith('"')) literals = terms;
      if (!term.startsWith('_')) iris = terms;
    }
    columns[line[at + 1] as Kind][Number.parseInt(line.slice(at + 2), 36)] = terms;
  }
  return { terms, literals, iris };
}
