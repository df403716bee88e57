// Reads answers, those that the suite expects and those that an engine gives, into one form that can be compared.
import { readFileSync } from 'node:fs';
import { parseQuads, parseTurtle, Store, xsd, type Quad } from '../src/rdf/rdf.js';
import { readTriples } from './files.js';
import { fileOf } from './manifest.js';

/** Holds an answer: the rows of a SELECT with their variables, the truth of an ASK, or a graph as rows of three. */
export type Answer =
  | { readonly kind: 'rows'; readonly variables: readonly string[]; readonly rows: readonly Row[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'graph'; readonly rows: readonly Row[] };

/** Holds one solution, its terms written as in N-Triples and in the order of the variables. */
export type Row = readonly (string | undefined)[];

/** Reads an expected answer by the extension of its file. */
export async function readExpected(suite: string, iri: string): Promise<Answer> {
  const text = readFileSync(fileOf(suite, iri), 'utf8');
  if (iri.endsWith('.srj')) return readJson(text);
  if (iri.endsWith('.srx')) return readXml(text);
  if (iri.endsWith('.tsv')) return readTsv(text);
  if (iri.endsWith('.csv')) return readCsv(text);
  const quads = await readTriples(suite, iri);
  const isTable = quads.some(({ object }) => object.value === `${rs}ResultSet`);
  return isTable ? readResultSet(quads) : graphOf(quads);
}

/** Reads what an engine gave in a media type. */
export function readActual(text: string, mediaType: string): Answer {
  if (mediaType === 'text/csv') return readCsv(text);
  if (mediaType === 'text/tab-separated-values') return readTsv(text);
  if (mediaType === 'application/sparql-results+xml') return readXml(text);
  if (mediaType === 'application/n-triples') return graphOf(parseQuads(text));
  return readJson(text);
}

function graphOf(quads: readonly Quad[]): Answer {
  const rows = quads.map(({ subject, predicate, object }) => [lineOf(subject), lineOf(predicate), lineOf(object)]);
  return { kind: 'graph', rows: [...new Map(rows.map((row) => [row.join(' '), row])).values()] };
}

function lineOf(term: Quad['object'] | Quad['subject'] | Quad['predicate']): string {
  const { termType } = term as { readonly termType: string };
  if (termType === 'Quad') {
    const { subject, predicate, object } = term as unknown as Quad;
    return tripleOf([subject, predicate, object].map(lineOf));
  }
  if (term.termType === 'NamedNode') return iri(term.value);
  if (term.termType === 'Literal')
    return literal(term.value, tagOf(term.language, term.direction), term.datatype.value);
  return `_:${term.value}`;
}

const iri = (value: string): string => `<${value}>`;

/** Blank nodes in triple terms are compared as they are labelled, so by nothing. */
const tripleOf = (parts: readonly string[]): string =>
  `<<( ${parts.map((part) => (part.startsWith('_:') ? '_:' : part)).join(' ')} )>>`;

const tagOf = (language: string | undefined, direction: string | undefined | null): string | undefined =>
  language === undefined || !direction ? language : `${language}--${direction}`;

function literal(value: string, language: string | undefined, datatype: string | undefined): string {
  const text = JSON.stringify(value);
  if (language !== undefined && language !== '') return `${text}@${language.toLowerCase()}`;
  return datatype === undefined || datatype === xsd.string ? text : `${text}^^<${datatype}>`;
}

interface JsonTerm {
  readonly type: string;
  readonly value: string | { readonly subject: JsonTerm; readonly predicate: JsonTerm; readonly object: JsonTerm };
  readonly 'xml:lang'?: string;
  readonly 'its:dir'?: string;
  readonly datatype?: string;
}

function readJson(text: string): Answer {
  const { head, results, boolean } = JSON.parse(text) as {
    head: { vars?: string[] };
    results?: { bindings: Readonly<Record<string, JsonTerm>>[] };
    boolean?: boolean;
  };
  if (boolean !== undefined) return { kind: 'boolean', value: boolean };
  const variables = head.vars ?? [];
  const term = ({ type, value, datatype, ...more }: JsonTerm): string => {
    if (typeof value !== 'string') return tripleOf([value.subject, value.predicate, value.object].map(term));
    if (type !== 'literal' && type !== 'typed-literal') return type === 'uri' ? iri(value) : `_:${value}`;
    return literal(value, tagOf(more['xml:lang'], more['its:dir']), datatype);
  };
  const rows = (results?.bindings ?? []).map((binding) =>
    variables.map((name) => (binding[name] === undefined ? undefined : term(binding[name]))),
  );
  return { kind: 'rows', variables, rows };
}

/** Good for the files of the suite, which hold nothing but elements, attributes, references and text. */
function readXml(text: string): Answer {
  const truth = /<boolean>\s*(true|false)\s*<\/boolean>/.exec(text)?.[1];
  if (truth !== undefined) return { kind: 'boolean', value: truth === 'true' };
  const variables = [...text.matchAll(/<variable\s+name=["']([^"']*)["']/g)].map(([, name]) => name ?? '');
  const rows = [...text.matchAll(/<result\s*>([^]*?)<\/result\s*>|<result\s*\/>/g)].map(([, inside = '']) => {
    const cells = inside.matchAll(/<binding\s+name=["']([^"']*)["']\s*>([^]*?)<\/binding\s*>/g);
    const bound = new Map([...cells].map(([, name = '', content = '']) => [name, xmlTerms(content)[0]]));
    return variables.map((name) => bound.get(name));
  });
  return { kind: 'rows', variables, rows };
}

/** Reads the terms that stand one after the other, those of a triple within. */
function xmlTerms(text: string): string[] {
  const terms: string[] = [];
  const open: string[][] = [terms];
  for (const [, start, end, kind, attributes = '', value = ''] of text.matchAll(
    /<(triple)\s*>|<\/(triple)\s*>|<(uri|bnode|literal)\b([^>]*?)(?:\/>|>([^]*?)<\/\3\s*>)/g,
  )) {
    if (start !== undefined) open.push([]);
    else if (end !== undefined) {
      const parts = open.pop() ?? [];
      open.at(-1)?.push(tripleOf(parts));
    } else open.at(-1)?.push(xmlTerm(kind, attributes, value));
  }
  return terms;
}

function xmlTerm(kind: string | undefined, attributes: string, text: string): string {
  const value = unescape(text);
  if (kind === 'uri') return iri(value.trim());
  if (kind === 'bnode') return `_:${value.trim()}`;
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\b${name}=["']([^"']*)["']`).exec(attributes)?.[1];
  return literal(value, tagOf(attribute('xml:lang'), attribute('its:dir')), attribute('datatype'));
}

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return references[name] ?? all;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function readTsv(text: string): Answer {
  const [head = '', ...lines] = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const term = (cell: string): string | undefined => {
    if (cell === '') return undefined;
    const [triple] = parseTurtle(`<urn:s> <urn:p> ${cell} .`, 'urn:base', 'a cell');
    const own = cell.startsWith('_:') ? cell : undefined;
    return own ?? (triple === undefined ? undefined : lineOf(triple.object));
  };
  return {
    kind: 'rows',
    variables: head.split('\t').map((name) => name.slice(1)),
    rows: lines.map((line) => line.split('\t').map(term)),
  };
}

/** CSV says nothing of types: every value is compared as the text that it is, blank nodes apart. */
function readCsv(text: string): Answer {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [all, quoted, plain = '', end] of cells) {
    if (all === '' && lines.at(-1)?.length === 0) continue;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  const [variables = [], ...rows] = lines.filter((line) => line.length > 0);
  const own = (cell: string): string => (cell.startsWith('_:') ? cell : JSON.stringify(cell));
  return { kind: 'rows', variables, rows: rows.map((row) => row.map(own)) };
}

const rs = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#';

function readResultSet(quads: readonly Quad[]): Answer {
  const store = new Store([...quads]);
  const [truth] = store.getObjects(null, `${rs}boolean`, null);
  if (truth !== undefined) return { kind: 'boolean', value: truth.value === 'true' };
  const variables = store.getObjects(null, `${rs}resultVariable`, null).map(({ value }) => value);
  const rows = store.getObjects(null, `${rs}solution`, null).map((solution) => {
    const bindings = store.getObjects(solution, `${rs}binding`, null);
    const value = (binding: Quad['object'], name: string): Quad['object'] | undefined =>
      store.getObjects(binding, `${rs}${name}`, null)[0];
    const bound = new Map(bindings.map((each) => [value(each, 'variable')?.value, value(each, 'value')]));
    return variables.map((name) => {
      const term = bound.get(name);
      return term === undefined ? undefined : lineOf(term);
    });
  });
  return { kind: 'rows', variables, rows };
}
