// Answers of different engines put into one form, so that they can be compared.
import { createHash } from 'node:crypto';

/** One term of an answer, as SPARQL 1.1 Query Results JSON has it. */
export interface Cell {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

/** How many rows an answer has, and a digest of them that neither their order nor the spelling of a number changes. */
export interface Summary {
  readonly rows: number;
  readonly digest: string;
}

const number = /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;

/** Writes a term in one way, whatever the engine. */
function cellText({ type, value, datatype, 'xml:lang': language }: Cell): string {
  if (type === 'uri') return `<${value}>`;
  if (datatype !== undefined && number.test(datatype)) return `#${Number(value)}`;
  return `"${value}"${language === undefined ? '' : `@${language.toLowerCase()}`}`;
}

/** Summarises rows, each a text already. */
export function summarise(rows: readonly string[]): Summary {
  const hash = createHash('sha256').update([...rows].sort().join('\n'));
  return { rows: rows.length, digest: hash.digest('hex').slice(0, 12) };
}

/** Writes one row of named terms. */
export function rowText(row: Readonly<Record<string, Cell>>): string {
  const cells = Object.entries(row).map(([name, cell]) => `${name}=${cellText(cell)}`);
  return cells.sort().join(' ');
}

/** Summarises an answer in SPARQL JSON or N-Triples. */
export function summaryOf(text: string): Summary {
  if (!text.startsWith('{'))
    return summarise(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map(plain),
    );
  const { boolean, results } = JSON.parse(text) as {
    boolean?: boolean;
    results?: { bindings: Record<string, Cell>[] };
  };
  return summarise(boolean === undefined ? (results?.bindings ?? []).map(rowText) : [String(boolean)]);
}

/** Writes a line of N-Triples with its number, where there is one, as a number. */
export function plain(line: string): string {
  return line.replace(/"([^"]*)"\^\^<([^>]*)>/, (all, value: string, datatype: string) =>
    number.test(datatype) ? `#${Number(value)}` : all,
  );
}
