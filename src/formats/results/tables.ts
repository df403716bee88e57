// Writes the answers of SELECT and ASK in the four formats of the standards, a row at a time.
import { HejnalError } from '../../errors.js';
import { xsd } from '../../rdf/terms.js';
import { reference } from '../reference.js';
import type { Cell, Row, TripleCell } from './bindings.js';

/** Writes one format; a line and the end know what came before. */
export interface TableWriter {
  head(variables: readonly string[]): string;
  /** Writes a cell, which can be written again into other lines. */
  cell(cell: Cell | TripleCell): string;
  /** Makes what writes lines of finished cells, `undefined` where a variable is unbound. */
  lines(variables: readonly string[]): (cells: readonly (string | undefined)[], isFirst: boolean) => string;
  readonly end: string;
  truth(value: boolean): string;
}

/** Makes what writes rows. */
export function rowWriter(writer: TableWriter, variables: readonly string[]): (row: Row, isFirst: boolean) => string {
  const line = writer.lines(variables);
  return (row, isFirst) => {
    const cells = row.map((cell) => (cell === undefined ? undefined : writer.cell(cell)));
    return line(cells, isFirst);
  };
}

const json: TableWriter = {
  head: (variables) => `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[`,
  cell: (cell) => JSON.stringify(jsonValue(cell)),
  lines: (variables) => {
    const keys = variables.map((name) => `${JSON.stringify(name)}:`);
    return (cells, isFirst) => {
      let line = '';
      for (const [at, cell] of cells.entries())
        if (cell !== undefined) line += `${line === '' ? '' : ','}${keys[at] ?? ''}${cell}`;
      return `${isFirst ? '' : ','}{${line}}`;
    };
  },
  end: ']}}',
  truth: (value) => `{"head":{},"boolean":${value}}`,
};

function jsonValue(cell: Cell | TripleCell): unknown {
  if (cell.type === 'triple') {
    const { subject, predicate, object } = cell.value;
    const parts = { subject: jsonValue(subject), predicate: jsonValue(predicate), object: jsonValue(object) };
    return { type: 'triple', value: parts };
  }
  const { type, value, datatype, language, direction } = cell;
  return { type, value, 'xml:lang': language, 'its:dir': direction, datatype };
}

const xmlStart = '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">';

const xml: TableWriter = {
  head: (variables) =>
    `${xmlStart}<head>${variables.map((name) => `<variable name="${escaped(name)}"/>`).join('')}</head><results>`,
  cell: xmlCell,
  lines: (variables) => {
    const starts = variables.map((name) => `<binding name="${escaped(name)}">`);
    return (cells) => {
      const bindings = cells.map((cell, at) => (cell === undefined ? '' : `${starts[at] ?? ''}${cell}</binding>`));
      return `<result>${bindings.join('')}</result>`;
    };
  },
  end: '</results></sparql>',
  truth: (value) => `${xmlStart}<head></head><boolean>${value}</boolean></sparql>`,
};

function xmlCell(cell: Cell | TripleCell): string {
  if (cell.type === 'triple') {
    const { subject, predicate, object } = cell.value;
    const parts = Object.entries({ subject, predicate, object });
    return `<triple>${parts.map(([name, part]) => `<${name}>${xmlCell(part)}</${name}>`).join('')}</triple>`;
  }
  const { type, value, datatype, language, direction } = cell;
  const tag = language === undefined ? '' : ` xml:lang="${language}"`;
  const its = ` its:dir="${direction ?? ''}" its:version="2.0" xmlns:its="http://www.w3.org/2005/11/its"`;
  const more = datatype === undefined ? '' : ` datatype="${escaped(datatype)}"`;
  return `<${type}${tag}${direction === undefined ? '' : its}${more}>${escaped(value)}</${type}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** White space that a reader of XML would change is written as a reference (XML 1.0 §2.11, §3.3.3), and every letter outside ASCII. */
function escaped(text: string): string {
  if (unwritable.test(text)) {
    const message = 'The answer holds characters that XML cannot carry.';
    throw new HejnalError('query-unwritable', message, 'Ask for another format, such as JSON.');
  }
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/\r|^[ \n\t]+|[ \n\t]+$/g, (space) => space.replace(/[^]/g, reference))
    .replace(/[^\0-\x7f]/gu, reference);
}

const csv: TableWriter = {
  head: (variables) => `${variables.join(',')}\r\n`,
  cell: csvValue,
  lines: () => (cells) => `${cells.join(',')}\r\n`,
  end: '',
  truth: String,
};

function csvValue(cell: Cell | TripleCell): string {
  if (cell.type === 'triple') return csvCell(tsvCell(cell));
  return csvCell(cell.type === 'bnode' ? `_:${cell.value}` : cell.value);
}

const tsv: TableWriter = {
  head: (variables) => `${variables.map((name) => `?${name}`).join('\t')}\n`,
  cell: tsvCell,
  lines: () => (cells) => `${cells.join('\t')}\n`,
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

function tsvCell(cell: Cell | TripleCell): string {
  if (cell.type === 'triple') {
    const { subject, predicate, object } = cell.value;
    return `<<( ${tsvCell(subject)} ${tsvCell(predicate)} ${tsvCell(object)} )>>`;
  }
  const { type, value, datatype, language, direction } = cell;
  if (type === 'uri') return tsvIri(value);
  if (type === 'bnode') return `_:${value}`;
  if (datatype !== undefined && bare[datatype]?.test(value) === true) return value;
  const text = `"${value.replace(/["\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
  if (language !== undefined) return `${text}@${language}${direction === undefined ? '' : `--${direction}`}`;
  return datatype === undefined ? text : `${text}^^${tsvIri(datatype)}`;
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

/** Writes the value of a cell, in quotation marks where it could be taken for more than one (RFC 4180 §2.6, §2.7). */
function csvCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
