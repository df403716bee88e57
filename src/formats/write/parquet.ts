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

/** Brotli's quality: the highest is a tenth smaller than 9 for five times the work; one that is soon thrown away is worth less. */
const [quality, hasty] = [11, 5];

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

  /** `about` is what the file says of itself; one that `isFleeting` takes less work, and more room. */
  constructor(
    columns: readonly ParquetColumn[],
    about: Readonly<Record<string, string>>,
    take: (bytes: Uint8Array) => void,
    isFleeting = false,
  ) {
    this.#columns = columns;
    this.#cells = columns.map(() => []);
    const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
    this.#writer = writerOf(sinkTo(take), columns, { quality: isFleeting ? hasty : quality, kvMetadata });
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
    const columnData = this.#columns.map((column, at): ColumnSource => {
      const { name } = column;
      const data = this.#cells[at] ?? [];
      const encoding = encodingOf(column, data);
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

function writerOf(
  writer: ReturnType<typeof sinkTo>,
  columns: readonly ParquetColumn[],
  { quality, kvMetadata = [] }: { readonly quality: number; readonly kvMetadata?: { key: string; value: string }[] },
): ParquetWriter {
  const root = { name: 'root', num_children: columns.length };
  const leaves = columns.map(({ name, type, isRequired }) => {
    return { name, ...elements[type], repetition_type: isRequired ? ('REQUIRED' as const) : ('OPTIONAL' as const) };
  });
  const compressors = { BROTLI: (bytes: Uint8Array): Uint8Array => compress(bytes, quality) };
  return new ParquetWriter({ writer, schema: [root, ...leaves], codec: 'BROTLI', compressors, kvMetadata, createdBy: 'hejnal' }); // prettier-ignore
}

function compress(bytes: Uint8Array, quality: number): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

type Encoding = NonNullable<ColumnSource['encoding']>;

/** Encodings that may suit the values of a type; what reads Brotli reads all of them. */
const encodings: Readonly<Record<ParquetType, readonly Encoding[]>> = {
  text: ['RLE_DICTIONARY', 'DELTA_BYTE_ARRAY', 'DELTA_LENGTH_BYTE_ARRAY', 'PLAIN'],
  integer: ['RLE_DICTIONARY', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT', 'PLAIN'],
  number: ['RLE_DICTIONARY', 'BYTE_STREAM_SPLIT', 'PLAIN'],
  date: ['RLE_DICTIONARY', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT', 'PLAIN'],
  boolean: [],
};

/** Values of which an encoding is tried: of fewer, what repeats itself from afar looks as if it did not. */
const tried = 40_000;

/**
 * Chooses the encoding that makes a column smallest, by trying: what suits depends on order, variety and length of its
 * values, and on what Brotli finds in the bytes, which no rule foresees.
 */
function encodingOf(column: ParquetColumn, data: readonly unknown[]): Encoding | undefined {
  const sizes = encodings[column.type].map((encoding) => [encoding, sizeIn(encoding, column, data)] as const);
  return sizes.sort(([, one], [, other]) => one - other)[0]?.[0];
}

function sizeIn(encoding: Encoding, column: ParquetColumn, data: readonly unknown[]): number {
  let size = 0;
  const sink = sinkTo((bytes) => (size += bytes.byteLength));
  const { name } = column;
  const trial = writerOf(sink, [column], { quality: hasty });
  void trial.write({ columnData: [{ name, data: data.slice(0, tried), encoding }], rowGroupSize: tried });
  void trial.finish();
  return size;
}
