// Writes the answers of SELECT and ASK in the four formats of the standards, a row at a time, as the local engine does.
import { HejnalError } from '../../errors.js';
import { xsd } from '../../rdf/terms.js';
import type { Cell, Row } from './bindings.js';
import { csvCell } from './csv.js';

/** Writes one format; a row and the end know what came before. */
export interface TableWriter {
  head(variables: readonly string[]): string;
  row(variables: readonly string[], row: Row, isFirst: boolean): string;
  readonly end: string;
  truth(value: boolean): string;
}

const json: TableWriter = {
  head: (variables) => `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[`,
  row: (variables, row, isFirst) => {
    const cells = row.flatMap((cell, at) =>
      cell === undefined ? [] : [`${JSON.stringify(variables[at])}:${jsonCell(cell)}`],
    );
    return `${isFirst ? '' : ','}{${cells.join(',')}}`;
  },
  end: ']}}',
  truth: (value) => `{"head":{},"boolean":${value}}`,
};

function jsonCell({ type, value, datatype, language }: Cell): string {
  return JSON.stringify({ type, value, 'xml:lang': language, datatype });
}

const xmlStart = '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">';

const xml: TableWriter = {
  head: (variables) =>
    `${xmlStart}<head>${variables.map((name) => `<variable name="${escaped(name)}"/>`).join('')}</head><results>`,
  row: (variables, row) => {
    const cells = row.map((cell, at) =>
      cell === undefined ? '' : `<binding name="${escaped(variables[at] ?? '')}">${xmlCell(cell)}</binding>`,
    );
    return `<result>${cells.join('')}</result>`;
  },
  end: '</results></sparql>',
  truth: (value) => `${xmlStart}<head></head><boolean>${value}</boolean></sparql>`,
};

function xmlCell({ type, value, datatype, language }: Cell): string {
  const more =
    language !== undefined
      ? ` xml:lang="${language}"`
      : datatype === undefined
        ? ''
        : ` datatype="${escaped(datatype)}"`;
  return `<${type}${more}>${escaped(value)}</${type}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** White space that a reader of XML would change is written as a reference (XML 1.0 §2.11, §3.3.3). */
function escaped(text: string): string {
  if (unwritable.test(text)) {
    const message = 'The answer holds characters that XML cannot carry.';
    throw new HejnalError('query-unwritable', message, 'Ask for another format, such as JSON.');
  }
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/\r|^[ \n\t]+|[ \n\t]+$/g, (space) => space.replace(/[^]/g, (sign) => `&#${sign.charCodeAt(0)};`));
}

const csv: TableWriter = {
  head: (variables) => `${variables.join(',')}\r\n`,
  row: (_variables, row) => `${row.map(csvValue).join(',')}\r\n`,
  end: '',
  truth: String,
};

function csvValue(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return csvCell(cell.type === 'bnode' ? `_:${cell.value}` : cell.value);
}

const tsv: TableWriter = {
  head: (variables) => `${variables.map((name) => `?${name}`).join('\t')}\n`,
  row: (_variables, row) => `${row.map(tsvCell).join('\t')}\n`,
  end: '',
  truth: String,
};

/** Forms that Turtle reads back as the same literal without quotation marks (SPARQL 1.1 Results CSV and TSV §4). */
const bare: Readonly<Record<string, RegExp>> = {
  [xsd.integer]: /^[+-]?\d+$/,
  [xsd.decimal]: /^[+-]?\d*\.\d+$/,
  [xsd.double]: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d+$/i,
  [xsd.boolean]: /^(?:true|false)$/,
};
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function tsvCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { type, value, datatype, language } = cell;
  if (type === 'uri') return tsvIri(value);
  if (type === 'bnode') return `_:${value}`;
  if (datatype !== undefined && bare[datatype]?.test(value) === true) return value;
  const text = `"${value.replace(/["\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
  return language !== undefined
    ? `${text}@${language}`
    : datatype === undefined
      ? text
      : `${text}^^${tsvIri(datatype)}`;
}

function tsvIri(iri: string): string {
  const safe = iri.replace(
    /[\u0000-\u0020<>"{}|\\^`]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<${safe}>`;
}

/** Names the writers by media type. */
export const tableWriters: Readonly<Record<string, TableWriter>> = {
  'application/sparql-results+json': json,
  'application/sparql-results+xml': xml,
  'text/csv': csv,
  'text/tab-separated-values': tsv,
};
