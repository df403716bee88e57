// Reads a CSV file by its CSVW description into sorted lines of N-Triples: enough of the standard for what we write.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal, namedNode, quad, tripleLine } from '../../src/rdf/rdf.js';

interface Column {
  readonly name: string;
  readonly virtual?: boolean;
  readonly suppressOutput?: boolean;
  readonly propertyUrl?: string;
  readonly valueUrl?: string;
  readonly lang?: string;
  readonly separator?: string;
  readonly datatype?: string | { readonly '@id': string };
}

const schema = 'http://www.w3.org/2001/XMLSchema#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Gives the triples of a table. */
export function readTable(folder: string, file: string): string[] {
  const { tableSchema } = JSON.parse(readFileSync(join(folder, `${file}-metadata.json`), 'utf8')) as {
    readonly tableSchema: { readonly aboutUrl: string; readonly columns: readonly Column[] };
  };
  const [header = [], ...rows] = parse(readFileSync(join(folder, file), 'utf8'));
  const lines = rows.flatMap((row) => {
    const cells = new Map(header.map((name, at) => [name, row[at] ?? '']));
    const subject = namedNode(tableSchema.aboutUrl.replace('{id}', cells.get('id') ?? ''));
    return tableSchema.columns.flatMap((column) => {
      const { name, virtual, suppressOutput, propertyUrl = '', valueUrl = '', separator } = column;
      if (suppressOutput === true) return [];
      if (virtual === true) return [tripleLine(quad(subject, namedNode(rdfType), namedNode(valueUrl)))];
      const text = cells.get(name) ?? '';
      const values = text === '' ? [] : separator === undefined ? [text] : text.split(separator);
      // A template is expanded once for the cell, whose values stand in it with commas (csv2rdf §4, RFC 6570 §3.2.1).
      const said = valueUrl === '' || values.length < 2 ? values : [values.join(',')];
      return said.map((each) => tripleLine(quad(subject, namedNode(propertyUrl), termOf(each, column))));
    });
  });
  return [...new Set(lines)].sort();
}

function termOf(text: string, { name, valueUrl, lang, datatype = 'string' }: Column) {
  if (valueUrl !== undefined) return namedNode(valueUrl.replace(`{+${name}}`, text).replace(`{${name}}`, text));
  if (lang !== undefined) return literal(text, lang);
  return literal(text, namedNode(typeof datatype === 'string' ? schema + datatype : datatype['@id']));
}

/** Splits RFC 4180 into rows of cells. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
