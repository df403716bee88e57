// Brings a source text into the form that passages are found in, and finds them.
import type { EvidenceSaying } from './rules.js';
import { mostSimilar } from './similar.js';

/** A source text with markup stripped, in NFC, white space collapsed. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Gives the line of the file, counted from 1, for an offset in the text. */
  lineAt(offset: number): number;
}

/** The text from the first to the last words of a locator, and the lines of the file on which it begins and ends. */
export interface Passage {
  readonly text: string;
  /** Characters of the text before it. */
  readonly start: number;
  readonly line: number;
  readonly lastLine: number;
}

/** Says why a passage was not found: which of the two locators fails, and what the source has instead. */
export interface Miss {
  readonly at: 'from' | 'to';
  readonly say: EvidenceSaying;
}

interface Marked {
  readonly text: string;
  /** Line of each UTF-16 code unit. */
  readonly lines: Uint32Array;
}

const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

// Outside a word only: `snake_case` and `2*3*4` are no markup.
const markup: readonly { readonly pattern: RegExp; readonly opening: (match: string) => number }[] = [
  { pattern: /^#{1,6}[ \t]+(.*)/gm, opening: (match) => match.search(/[^# \t]|$/) },
  {
    pattern: /(?<!\\)!?\[([^[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g,
    opening: (match) => match.indexOf('[') + 1,
  },
  { pattern: /(?<![\p{L}\p{N}\\])\*\*(?=\S)((?:(?!\n\n|\*\*).)+\*?)(?<=\S)\*\*(?![\p{L}\p{N}])/gsu, opening: () => 2 },
  { pattern: /(?<![\p{L}\p{N}\\*])\*(?=\S)((?:(?!\n\n)[^*])+)(?<=[^\s\\])\*(?![\p{L}\p{N}*])/gu, opening: () => 1 },
  { pattern: /(?<![\p{L}\p{N}\\_])__(?=\S)((?:(?!\n\n)[^_])+)(?<=[^\s\\])__(?![\p{L}\p{N}_])/gu, opening: () => 2 },
  { pattern: /(?<![\p{L}\p{N}\\_])_(?=\S)((?:(?!\n\n)[^_])+)(?<=[^\s\\])_(?![\p{L}\p{N}_])/gu, opening: () => 1 },
  { pattern: /\\([\\`*_{}[\]()#+.!<>|~-])/g, opening: () => 1 },
];

/**
 * Normalises a source text: soft hyphens, byte order marks and other invisible breaks dropped; headings, links, bold,
 * italics and backslash escapes of Markdown replaced by their text; NFC; every run of white space one space.
 */
export function normalise(raw: string, file: string): SourceText {
  const text = raw
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .normalize('NFC');
  let state: Marked = { text, lines: linesOf(text) };
  for (const { pattern, opening } of markup) {
    state = keepParts(state, pattern, (match) => {
      const start = opening(match[0]);
      return [start, start + (match[1] ?? '').length];
    });
  }
  state = keepParts(state, /^\s+|\s+$/g, () => [0, 0]);
  state = keepParts(state, /\s{2,}/g, () => [0, 1]);
  const { lines } = state;
  return { file, text: state.text.replace(/\s/g, ' '), lineAt: (offset) => lines[offset] ?? lines.at(-1) ?? 1 };
}

/** Collapses white space, drops invisible breaks and composes characters, as in a normalised source; markup is kept. */
export function collapse(words: string): string {
  return words.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): Uint32Array {
  const lines = new Uint32Array(text.length);
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    lines[at] = line;
    if (text[at] === '\n') line++;
  }
  return lines;
}

/** Replaces each match by the part of it between two offsets, and carries the lines along. */
function keepParts(
  state: Marked,
  pattern: RegExp,
  part: (match: RegExpExecArray) => readonly [number, number],
): Marked {
  const texts: string[] = [];
  const lines = new Uint32Array(state.text.length);
  let length = 0;
  let last = 0;
  const keep = (start: number, end: number): void => {
    texts.push(state.text.slice(start, end));
    lines.set(state.lines.subarray(start, end), length);
    length += end - start;
  };
  for (const match of state.text.matchAll(pattern)) {
    const [start, end] = part(match);
    keep(last, match.index);
    keep(match.index + start, match.index + end);
    last = match.index + match[0].length;
  }
  keep(last, state.text.length);
  return { text: texts.join(''), lines: lines.subarray(0, length) };
}

/**
 * Finds the passage between two locators, both included. `from` occurs exactly once; `to` is its first occurrence that
 * begins no earlier than `from` begins and ends no earlier than `from` ends, so the two may overlap or be the same.
 * Neither end of the passage may cut a word.
 */
export function findPassage(source: SourceText, from: string, to: string): Passage | Miss {
  const { text } = source;
  const start = text.indexOf(from);
  if (start < 0 || from === '') return absent(source, 'from', from, 0);
  if (text.includes(from, start + 1)) return repeated(source, from);
  const first = text.indexOf(to, Math.max(start, start + from.length - to.length));
  if (first < 0 || to === '') return absent(source, 'to', to, start);
  const end = first + to.length;
  if (isInWord(text, start)) return cut(source, 'from', start);
  if (isInWord(text, end)) return cut(source, 'to', end);
  return { text: text.slice(start, end), start, line: source.lineAt(start), lastLine: source.lineAt(end - 1) };
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordCharacter.test(text[at - 1] ?? '') && wordCharacter.test(text[at] ?? '');
}

function absent(source: SourceText, at: Miss['at'], words: string, after: number): Miss {
  const { file } = source;
  const found = mostSimilar(source.text.slice(after), words);
  const near = found && { line: source.lineAt(after + found.start), text: found.text };
  const behind = at === 'from' ? undefined : source.lineAt(after);
  return { at, say: (said) => said.absent(file, words, behind, near) };
}

function repeated(source: SourceText, words: string): Miss {
  let count = 0;
  for (let at = source.text.indexOf(words); at >= 0; at = source.text.indexOf(words, at + 1)) count++;
  return { at: 'from', say: (said) => said.repeated(source.file, words, count) };
}

function cut(source: SourceText, at: Miss['at'], offset: number): Miss {
  const head = /[\p{L}\p{M}\p{N}]*$/u.exec(source.text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}\p{N}]*/u.exec(source.text.slice(offset, offset + 60))?.[0] ?? '';
  return { at, say: (said) => said.cut(at, head + tail, source.lineAt(offset), source.file) };
}
