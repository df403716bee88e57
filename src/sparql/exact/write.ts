// Writes answers: rows as they are found, each term's text made once.
import { plainTriple } from '../../rdf/canonical.js';
import type { Quad } from '../../rdf/rdf.js';
import { xsd } from '../../rdf/terms.js';
import type { Cell, TripleCell } from '../../formats/results/bindings.js';
import { languageOf, Unwritable, writeGraph } from '../../formats/results/graphs.js';
import { tableWriters, type TableWriter } from '../../formats/results/tables.js';
import { Spent } from './budget.js';
import type { Made } from './construct.js';
import type { Row, Term } from './row.js';
import type { Vocabulary } from './vocabulary.js';

const pieceLength = 1 << 16;

/** Gathers an answer up to a number of bytes; throws `Spent` past it. */
export class Output {
  readonly #most: number;
  readonly #pieces: Buffer[] = [];
  #text = '';
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds text. */
  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= pieceLength) this.#flush();
  }

  /** Gives the whole in memory of its own, for it is handed to another thread. */
  bytes(): Uint8Array {
    this.#flush();
    const whole = new Uint8Array(this.#size);
    this.#pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
    return whole;
  }

  #flush(): void {
    const piece = Buffer.from(this.#text);
    this.#text = '';
    this.#size += piece.length;
    if (this.#size > this.#most) throw new Spent('bytes');
    this.#pieces.push(piece);
  }
}

function writerFor(mediaType: string): TableWriter {
  const writer = tableWriters[mediaType];
  if (writer === undefined) throw new Unwritable();
  return writer;
}

/** Writes the answer of an ASK. */
export function writeTruth(truth: boolean, mediaType: string, output: Output): void {
  output.add(writerFor(mediaType).truth(truth));
}

const mostRemembered = 50_000;

/** Writes rows whose variables stand in the places that are given with each. */
export interface Rows {
  row(row: Row, slots: readonly number[]): void;
  end(): void;
}

/** Begins a table. */
export function writeTable(
  mediaType: string,
  variables: readonly string[],
  vocabulary: Vocabulary,
  output: Output,
): Rows {
  const writer = writerFor(mediaType);
  const texts = new Map<number, string>();
  const textOf = (id: number): string | undefined => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const term = vocabulary.term(id);
    if (term === undefined) return undefined;
    const text = writer.cell(cellOf(term));
    if (texts.size < mostRemembered) texts.set(id, text);
    return text;
  };
  const line = writer.lines(variables);
  let isFirst = true;
  output.add(writer.head(variables));
  return {
    row: (row, slots) => {
      const cells = slots.map((slot) => textOf(row[slot] ?? 0));
      output.add(line(cells, isFirst));
      isFirst = false;
    },
    end: () => output.add(writer.end),
  };
}

function cellOf(term: Term): Cell | TripleCell {
  switch (term.termType) {
    case 'NamedNode':
      return { type: 'uri', value: term.value };
    case 'BlankNode':
      return { type: 'bnode', value: term.value };
    case 'Quad': {
      const [subject, predicate, object] = [term.subject, term.predicate, term.object].map(cellOf);
      if (subject === undefined || predicate === undefined || object === undefined) throw new Unwritable();
      return { type: 'triple', value: { subject, predicate, object } };
    }
    case 'Literal': {
      const { value, datatype, direction } = term;
      const language = languageOf(term);
      if (language !== undefined) return { type: 'literal', value, language, ...(direction ? { direction } : {}) };
      return datatype.value === xsd.string
        ? { type: 'literal', value }
        : { type: 'literal', value, datatype: datatype.value };
    }
  }
}

/** Writes a graph; reifiers stand behind their facts where there are any. */
export function writeGraphOf(
  triples: readonly Made[],
  { mediaType, isReified }: { readonly mediaType: string; readonly isReified: boolean },
  output: Output,
): void {
  const quads = triples.map(({ subject, predicate, object }) =>
    plainTriple(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object']),
  );
  output.add(writeGraph(mediaType, quads, isReified));
}
