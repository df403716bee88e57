// Looks at a query once, in linear time, before any parser does: what it is, and whether it is too large to be safe.
import { HejnalError } from '../../errors.js';
import type { QueryForm } from '../engine.js';
import { queryLimits, Tally, type QueryLimits } from './limits.js';
import { positionAt, syntaxError, tokenise, type Token } from './tokens.js';
import { knownWords, updateWords } from './words.js';

/** Tells what a query is; an update has no form. Offsets are UTF-16 code units. */
export interface QueryShape {
  readonly form: QueryForm | undefined;
  readonly namesDataset: boolean;
  readonly service: boolean;
  readonly update: boolean;
  /** Whether the answer may differ from one time to the next: clock, chance, fresh blank nodes, another endpoint. */
  readonly volatile: boolean;
  /** Where the outermost LIMIT's number stands. */
  readonly limit: { readonly start: number; readonly end: number } | undefined;
  /** Where solution modifiers end: before a trailing VALUES, or after the last token. */
  readonly modifiersEnd: number;
}

type FrameKind = 'group' | 'template' | 'path' | 'expression' | 'data';
interface Frame {
  readonly kind: FrameKind;
  readonly open: Token;
  readonly closing: string;
  terms: number;
  scoped: boolean; // the next term belongs to a keyword (GRAPH ?g), not to a triple
}
const forms: readonly string[] = ['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE'];
const closings = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
  ['<<', '>>'],
]);
const chainMarks = new Set(['||', '&&', '+', '-', '*', '/', '|', '^', '!', '.', ';', ',']);
const chainWords = new Set(['UNION', 'MINUS', 'FILTER', 'BIND', 'AS', 'OPTIONAL', 'LATERAL']);
const scopeWords = new Set([
  'GRAPH',
  'SERVICE',
  'SILENT',
  'VALUES',
  'SELECT',
  'GROUP',
  'ORDER',
  'HAVING',
  'LIMIT',
  'OFFSET',
]);
const termWords = new Set(['A', 'TRUE', 'FALSE']);
const volatileWords = new Set(['NOW', 'RAND', 'UUID', 'STRUUID', 'BNODE']);

/** The query that was let through last: a service looks at it, and after it its engine does. */
let latest: { readonly text: string; readonly limits: QueryLimits; readonly shape: QueryShape } | undefined;

/**
 * Scans a query. Throws `query-too-complex` past a limit and `query-syntax` for what no parser would take
 * (open strings and brackets, unknown words, undeclared prefixes), both with line and column.
 */
export function guard(text: string, limits: QueryLimits = queryLimits): QueryShape {
  if (latest?.text === text && latest.limits === limits) return latest.shape;
  if (text.length > limits.bytes || Buffer.byteLength(text) > limits.bytes)
    throw new HejnalError(
      'query-too-complex',
      `The query is longer than ${limits.bytes} bytes.`,
      'Split it, or download the data and query them locally.',
    );
  const shape = new Scan(text, limits).run();
  latest = { text, limits, shape };
  return shape;
}

class Scan {
  private readonly text: string;
  private readonly limits: QueryLimits;
  private readonly frames: Frame[] = [];
  private readonly prefixes = new Set<string>();
  private readonly tally: Tally;
  private form: QueryForm | undefined;
  private namesDataset = false;
  private service = false;
  private update = false;
  private volatile = false;
  private limit: { start: number; end: number } | undefined;
  private modifiersEnd: number | undefined;
  private lastWord = '';
  private previous: Token | undefined;
  private previousText = '';
  private beforeText = '';

  constructor(text: string, limits: QueryLimits) {
    this.text = text;
    this.limits = limits;
    this.tally = new Tally(text, limits);
  }

  run(): QueryShape {
    for (const token of tokenise(this.text, this.limits)) {
      this.tally.add('tokens', token);
      const value = this.text.slice(token.start, token.end);
      const word = token.kind === 'word' ? value.toUpperCase() : value;
      if (this.form === undefined) this.readPrologue(token, word);
      if (this.update) break;
      this.read(token, word);
      [this.beforeText, this.previousText, this.previous] = [this.previousText, word, token];
    }
    const open = this.frames.at(-1)?.open;
    if (open !== undefined && !this.update)
      throw syntaxError(this.text, open.start, 'A bracket is not closed.', 'Close it, or remove it.');
    if (this.form === undefined && !this.update)
      throw syntaxError(
        this.text,
        this.text.length,
        'There is no query.',
        `Write ${forms.join(', ')} and what you seek.`,
      );
    const { form, namesDataset, service, update, limit } = this;
    const volatile = this.volatile || service;
    const modifiersEnd = this.modifiersEnd ?? this.previous?.end ?? 0;
    return { form, namesDataset, service, update, volatile, limit, modifiersEnd };
  }

  private readPrologue(token: Token, word: string): void {
    const inPrologue = ['PREFIX', 'BASE', 'VERSION'];
    if (token.kind === 'word' && forms.includes(word)) this.form = word as QueryForm;
    else if (token.kind === 'word' && updateWords.has(word)) this.update = true;
    else if (token.kind === 'name' && this.previousText === 'PREFIX')
      this.prefixes.add(word.slice(0, word.indexOf(':')));
    else if (!inPrologue.includes(word) && !(token.kind === 'iri' || inPrologue.includes(this.previousText)))
      throw syntaxError(this.text, token.start, `A query cannot begin with this.`, `Begin with ${forms.join(', ')}.`);
  }

  private read(token: Token, word: string): void {
    const frame = this.frames.at(-1);
    if (token.kind === 'word') this.readWord(token, word, frame);
    else if (token.kind === 'name') this.readName(token, word, frame);
    if (token.kind === 'mark') this.readMark(token, word, frame);
    else if (token.kind !== 'word' || termWords.has(word)) this.readTerm(token, frame);
    if (token.kind === 'number' && this.previousText === 'LIMIT' && frame === undefined)
      this.limit = { start: token.start, end: token.end };
  }

  private readWord(token: Token, word: string, frame: Frame | undefined): void {
    if (!knownWords.has(word))
      throw syntaxError(
        this.text,
        token.start,
        `“${this.text.slice(token.start, token.end)}” is no word of SPARQL.`,
        'Check its spelling; names need a prefix, variables a question mark, texts quotes.',
      );
    if (word === 'FROM') this.namesDataset = true;
    if (word === 'SERVICE') this.service = true;
    if (volatileWords.has(word)) this.volatile = true;
    if (word === 'VALUES' && frame === undefined) this.modifiersEnd = this.previous?.end;
    if (chainWords.has(word)) this.tally.add('chain', token);
    if (word === 'OPTIONAL') this.tally.add('patterns', token);
    if (!termWords.has(word)) this.lastWord = word;
    if (frame === undefined || termWords.has(word)) return;
    this.endTriple(frame, token);
    if (scopeWords.has(word)) frame.scoped = true;
  }

  private readName(token: Token, name: string, frame: Frame | undefined): void {
    const prefix = name.slice(0, name.indexOf(':'));
    if (this.form !== undefined && !this.prefixes.has(prefix))
      throw syntaxError(
        this.text,
        token.start,
        `The prefix “${prefix}:” is not declared.`,
        `Begin the query with PREFIX ${prefix}: and its IRI.`,
      );
    // Oxigraph takes keywords glued to a name: FROM:g, SERVICE:x
    if (this.form !== undefined && frame === undefined && /^from(named)?$/i.test(prefix)) this.namesDataset = true;
  }

  private readTerm(token: Token, frame: Frame | undefined): void {
    if (frame === undefined) return;
    if (frame.kind === 'data') this.tally.add('items', token);
    else if (frame.kind === 'path' && frame.terms > 0 && this.juxtaposed()) this.tally.add('patterns', token, 2); // an item of a list: its rdf:first and rdf:rest
    frame.terms++;
  }

  private juxtaposed(): boolean {
    return this.previous !== undefined && this.previous.kind !== 'mark';
  }

  private readMark(token: Token, mark: string, frame: Frame | undefined): void {
    if (closings.has(mark)) return this.open(token, mark, frame);
    if (mark === ')' || mark === '}' || mark === ']' || mark === '>>') return this.close(token, mark, frame);
    const kind = frame?.kind ?? 'expression';
    if (mark === ',' && (kind === 'expression' || kind === 'data')) return this.tally.add('items', token);
    if (kind !== 'data' && chainMarks.has(mark)) this.tally.add('chain', token);
    if (frame === undefined || kind === 'expression' || kind === 'data') return;
    if (mark === '/') this.tally.add('patterns', token);
    if (mark === '.' || mark === ';' || mark === ',') this.endTriple(frame, token);
  }

  private open(token: Token, mark: string, frame: Frame | undefined): void {
    this.tally.checkDepth(token, this.frames.length + 1);
    const kind = mark === '(' ? this.kindOfParenthesis(frame) : this.kindOfGroup(mark, frame);
    const isArgument = mark === '(' && (kind === 'data' || (kind === 'expression' && frame !== undefined));
    if (!isArgument) this.tally.add('chain', token);
    if (mark === '{') this.lastWord = '';
    if (frame !== undefined && mark === '{') {
      if (/^service(silent)?:/i.test(this.previousText) && frame.terms === 1) this.service = true;
      this.endTriple(frame, token);
      frame.scoped = false;
    } else if (frame !== undefined && kind === 'expression') frame.terms = 0;
    this.frames.push({ kind, open: token, closing: closings.get(mark) ?? '', terms: 0, scoped: false });
  }

  private kindOfParenthesis(frame: Frame | undefined): FrameKind {
    if (frame === undefined || frame.kind === 'expression') return 'expression';
    if (frame.kind === 'data') return 'data';
    if (this.previous?.kind === 'word' && !termWords.has(this.previousText)) return 'expression';
    return this.beforeText === 'FILTER' && frame.terms > 0 ? 'expression' : 'path';
  }

  private kindOfGroup(mark: string, frame: Frame | undefined): FrameKind {
    if (frame?.kind === 'template') return 'template';
    if (mark === '{' && this.lastWord === 'CONSTRUCT' && frame === undefined) return 'template';
    if (mark === '{' && this.lastWord === 'VALUES') return 'data';
    return 'group';
  }

  private close(token: Token, mark: string, frame: Frame | undefined): void {
    if (frame === undefined) throw syntaxError(this.text, token.start, `Nothing opens this “${mark}”.`, 'Remove it.');
    if (frame.closing !== mark) {
      const { line, column } = positionAt(this.text, frame.open.start);
      const hint = `The bracket opened at ${line}:${column} wants “${frame.closing}”.`;
      throw syntaxError(this.text, token.start, `“${mark}” closes nothing here.`, hint);
    }
    this.endTriple(frame, token);
    this.frames.pop();
    const outer = this.frames.at(-1);
    if (outer !== undefined) outer.terms = mark === '}' || frame.kind === 'expression' ? 0 : outer.terms + 1;
  }

  private endTriple(frame: Frame, token: Token): void {
    const isTriple = frame.terms > 0 && !frame.scoped;
    frame.terms = 0;
    if (isTriple && frame.kind === 'template') this.tally.add('chain', token);
    if (isTriple && frame.kind === 'group') this.tally.add('patterns', token);
  }
}
