// Writes a table as Parquet: columns with types, compressed, a group of rows at a time. The only importer of hyparquet-writer.
import { brotliCompressSync, constants } from 'node:zlib';
import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';

/** What the values of a column are. */
export type ParquetType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** One column. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
  /** Whether each row has a value. */
  readonly isRequired: boolean;
}

/** Rows of a group: what readers skip, and what is kept in memory. */
const groupRows = 100_000;

/** Brotli's quality: more of it takes three times as long for one per cent. */
const quality = 7;

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** What cells become; an empty one is no value. */
const readers: Readonly<Record<ParquetType, (cell: string) => unknown>> = {
  text: (cell) => cell,
  integer: (cell) => BigInt(cell.replace(/^\+/, '')),
  number: (cell) => Number(cell.replace('INF', 'Infinity')),
  boolean: (cell) => cell === 'true' || cell === '1',
  date: (cell) => new Date(`${cell}T00:00:00Z`),
};

/** One table that is being written; the bytes go to `take` in the order of the file. */
export class ParquetTable {
  readonly #columns: readonly ParquetColumn[];
  readonly #writer: ParquetWriter;
  #cells: unknown[][];

  constructor(
    columns: readonly ParquetColumn[],
    about: Readonly<Record<string, string>>,
    take: (bytes: Uint8Array) => void,
  ) {
    this.#columns = columns;
    this.#cells = columns.map(() => []);
    const root = { name: 'root', num_children: columns.length };
    const leaves = columns.map(({ name, type, isRequired }) => {
      return { name, ...elements[type], repetition_type: isRequired ? ('REQUIRED' as const) : ('OPTIONAL' as const) };
    });
    this.#writer = new ParquetWriter({
      writer: sinkTo(take),
      schema: [root, ...leaves],
      codec: 'BROTLI',
      compressors: { BROTLI: compress },
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
      createdBy: 'hejnal',
    });
  }

  /** Adds a row, its cells as CSV has them. */
  add(row: readonly string[]): void {
    this.#columns.forEach(({ type }, at) => {
      const cell = row[at] ?? '';
      this.#cells[at]?.push(cell === '' ? null : readers[type](cell));
    });
    if ((this.#cells[0]?.length ?? 0) >= groupRows) this.#flush();
  }

  /** Writes what is left, and the end of the file. */
  close(): void {
    if ((this.#cells[0]?.length ?? 0) > 0) this.#flush();
    void this.#writer.finish();
  }

  #flush(): void {
    const columnData = this.#columns.map(({ name, type }, at): ColumnSource => {
      const data = this.#cells[at] ?? [];
      const encoding = encodingOf(type, data);
      return { name, data, ...(encoding && { encoding }) };
    });
    void this.#writer.write({ columnData, rowGroupSize: groupRows });
    this.#cells = this.#columns.map(() => []);
  }
}

/** Makes a writer whose bytes go on as soon as a group is written. */
function sinkTo(take: (bytes: Uint8Array) => void): ByteWriter & { flush(): void } {
  const writer = new ByteWriter();
  const flush = (): void => {
    take(new Uint8Array(writer.buffer, 0, writer.index).slice());
    writer.index = 0;
  };
  return Object.assign(writer, { flush, finish: flush });
}

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** Values that are nearly in order are told by how they differ from the one before; others the library's dictionary suits. */
function encodingOf(type: ParquetType, data: readonly unknown[]): ColumnSource['encoding'] {
  if (type === 'integer') return 'DELTA_BINARY_PACKED';
  if (type !== 'text') return undefined;
  const texts = data.filter((each): each is string => typeof each === 'string');
  const isVaried = new Set(texts).size > texts.length * 0.3;
  const inOrder = texts.filter((text, at) => at > 0 && text >= (texts[at - 1] ?? '')).length;
  return isVaried && inOrder > texts.length * 0.9 ? 'DELTA_BYTE_ARRAY' : undefined;
}
