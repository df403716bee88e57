// Reads CSV (RFC 4180) row by row, every cell with its place; what spreadsheets make of it, too: `sep=`, semicolons, tabs.
import { errorAt, type Finding, type Origin, type Scalar } from '../record.js';

/** What parts cells. */
export const delimiters = [',', ';', '\t'];

/** One row; its cells stand where their text begins, behind the quotation mark if there is one. */
export interface Row {
  readonly cells: readonly Scalar[];
  readonly origin: Origin;
}

/**
 * Gives the rows, those left out that hold nothing but white space. The delimiter is what `sep=` names, else that of comma, semicolon and tab which
 * the first row has most of. A cell that is not well-formed is a finding, and its row comes all the same; but of a
 * quotation mark that is not closed nobody knows how far it goes, so what is behind it is no row.
 */
export function* readRows(text: string, file: string, findings: Finding[]): Generator<Row> {
  const reader = new Reader(text, file, findings);
  while (!reader.isDone()) {
    const row = reader.readRow();
    if (!reader.isOpen && row.cells.some((cell) => cell.text.trim() !== '')) yield row;
  }
}

class Reader {
  readonly #text: string;
  readonly #file: string;
  readonly #findings: Finding[];
  readonly #delimiter: string;
  /** Finds the end of a cell without quotation marks. */
  readonly #plain: RegExp;
  #at = 0;
  #isOpen = false;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, file: string, findings: Finding[]) {
    this.#text = text;
    this.#file = file;
    this.#findings = findings;
    const [declaration, , named] = /^("?)sep=([^\r\n])\1(?:\r\n?|\n|$)/i.exec(text) ?? [];
    this.#delimiter = named ?? mostOf(text);
    this.#plain = new RegExp(`[${this.#delimiter === '\t' ? '\\t' : `\\${this.#delimiter}`}\\r\\n]|$`, 'g');
    if (declaration !== undefined) this.#pass(declaration);
  }

  /** Whether a quotation mark was not closed. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  readRow(): Row {
    const origin = this.#origin();
    const cells = [this.#readCell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at++;
      cells.push(this.#readCell());
    }
    this.#pass(/^(?:\r\n?|\n)/.exec(this.#text.slice(this.#at, this.#at + 2))?.[0] ?? '');
    return { cells, origin };
  }

  #readCell(): Scalar {
    if (this.#text[this.#at] === '"') return this.#readQuoted();
    const space = /^ +(?=")/.exec(this.#text.slice(this.#at, this.#at + 20))?.[0];
    if (space !== undefined) {
      this.#findings.push(errorAt(this.#origin(), 'csv-syntax', ({ tables }) => tables.quoteSpace));
      this.#at += space.length;
      return this.#readQuoted();
    }
    const origin = this.#origin();
    const text = this.#rest();
    if (text.includes('"')) {
      const place = { ...origin, column: origin.column + text.indexOf('"') };
      this.#findings.push(errorAt(place, 'csv-syntax', ({ tables }) => tables.quoteInside));
    }
    return { is: 'scalar', text, origin };
  }

  #readQuoted(): Scalar {
    const open = this.#origin();
    this.#at++;
    const origin = this.#origin();
    const start = this.#at;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2);
    if (end < 0) {
      this.#isOpen = true;
      this.#findings.push(errorAt(open, 'csv-syntax', ({ tables }) => tables.openQuote));
    }
    const raw = this.#text.slice(start, end < 0 ? undefined : end);
    this.#pass(raw);
    this.#at += end < 0 ? 0 : 1;
    const text = raw.replaceAll('""', '"');
    const behind = this.#origin();
    const rest = this.#rest();
    if (rest !== '') this.#findings.push(errorAt(behind, 'csv-syntax', ({ tables }) => tables.behindQuote));
    return { is: 'scalar', text: text + rest, origin };
  }

  /** Takes what stands before the next delimiter or line end. */
  #rest(): string {
    this.#plain.lastIndex = this.#at;
    const end = this.#plain.exec(this.#text)?.index ?? this.#text.length;
    const text = this.#text.slice(this.#at, end);
    this.#at = end;
    return text;
  }

  /** Goes on behind a piece of the text and counts its lines. */
  #pass(piece: string): void {
    for (const { 0: end, index } of piece.matchAll(/\r\n?|\n/g)) {
      this.#line++;
      this.#lineStart = this.#at + index + end.length;
    }
    this.#at += piece.length;
  }

  #origin(): Origin {
    return { file: this.#file, line: this.#line, column: this.#at - this.#lineStart + 1 };
  }
}

/** Tells which delimiter the first row has most of, quoted cells left out. */
function mostOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = delimiters.map((delimiter) => first.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
